import type { Page } from '../../pages/page.ts';
import { renderHtml } from './html.ts';
import { STYLE, STYLE_HASH } from './paper.css';

/** What is handed out or handed in, as one file: black on white, for A4. */
export const renderPaper = (page: Page): string => renderHtml(page, STYLE, STYLE_HASH);
