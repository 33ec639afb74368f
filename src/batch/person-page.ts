import { clean } from '../domain/characters.ts';
import { pageOf } from '../pages/pages.ts';
import { collectionHtml, renderHtml } from '../render/html/html.ts';
import { mapStrings } from '../render/strings.ts';
import type { QuizReport } from '../report.ts';

/** Pages of single persons, and all of them again in one file to print at once. */
export function personPages() {
  const all = collectionHtml('Semua hasil', 'quiz');
  let number = 0;
  return {
    start: all.start,
    end: all.end,
    /** The page of one person, and its piece of the file of all. */
    async draw(report: QuizReport): Promise<{ page: string; piece: string }> {
      const page = mapStrings(await pageOf(report), clean);
      return { page: renderHtml(page), piece: all.piece(page, ++number) };
    },
  };
}
