import type { Page } from '../../pages/page.ts';
export const renderHtml = (page: Page): string => page.title;
