import type { Page } from '../pages/page.ts';
export const renderMarkdown = (page: Page): string => page.title;
