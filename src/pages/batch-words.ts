import type { ProblemFact } from '../domain/problem.ts';
import type { TalkReason } from '../domain/quiz/tally.ts';
import { capital } from './labels.ts';
import { harmless, problemText } from './problem.ts';

/** What is wrong with a row, without the file and the line: the row itself stands there. */
export const faultText = (fact: ProblemFact): string => {
  const text = problemText({ ...fact, path: '', line: 0 } as ProblemFact);
  return capital(
    text
      .trim()
      .replaceAll('\n', ' ')
      .replace(/^"" baris 0( kolom \d+)?: /, ''),
  );
};

/** "1234567" → "1.234.567". */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** How far a batch is. */
export const progressText = (done: number): string => `Dinilai: ${grouped(done)} lembar`;

/** So many ids are named. */
const NAMED = 5;

/** That questions have no column. */
export function missingText(path: string, missing: readonly string[], total: number): string {
  const more = missing.length > NAMED ? `, dan ${missing.length - NAMED} lagi` : '';
  return `${[
    `"${path}": ${missing.length} dari ${total} pertanyaan tidak punya kolom, jadi dianggap dilewati:`,
    `${missing.slice(0, NAMED).join(', ')}${more}.`,
  ]
    .map(harmless)
    .join('\n')}\n`;
}

/** That further wrong rows are not told one by one. */
export const moreFaultsText = (more: number): string =>
  `… dan ${grouped(more)} baris lain yang keliru. Semuanya ada di keluaran --json dan --format csv.\n`;

/** Why somebody should talk with the teacher; it completes "Nama: …". */
export const TALK_REASONS: Record<TalkReason, string> = {
  'too-few-answers': 'jawabannya masih sedikit',
  'straight-lining': 'hampir semua jawabannya sama',
  inconsistent: 'beberapa jawabannya saling menjauh',
  'low-confidence': 'beberapa peran masih sama mungkinnya',
  'no-fit': 'belum ada peran yang jelas cocok',
};
