import { clean, mayNeedCleaning } from '../domain/characters.ts';
import { pageOf } from '../pages/pages.ts';
import type { Format, Report } from '../report.ts';
import type { Look } from '../terminal.ts';
import { mapStrings } from './strings.ts';
import { renderText } from './text/text.ts';

/** A report as people read it; only the renderer that is needed is loaded. Every text is cleaned here, once. */
export async function render(
  report: Report,
  format: Exclude<Format, 'json' | 'xlsx' | 'gs'>,
  look: Look,
): Promise<string> {
  if (format === 'csv') return (await import('./csv.ts')).headerRow(report);
  const made = await pageOf(report);
  const page = mayNeedCleaning(made) ? mapStrings(made, clean) : made;
  switch (format) {
    case 'text':
      return renderText(page, look);
    case 'markdown':
      return (await import('./markdown/markdown.ts')).renderMarkdown(page);
    case 'html':
      if (page.kind === 'paper') return (await import('./html/paper-page.ts')).renderPaper(page);
      return (await import('./html/html.ts')).renderHtml(page);
  }
}
