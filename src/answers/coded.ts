import type { Catalog } from '../domain/catalog.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import { decodeAnswers } from '../domain/quiz/answer-code.ts';
import type { Told } from './entry.ts';

/** What an answer code in a row says: answers in bank order and what was told with them, or why it cannot be read. */
export type Coded = { sheet: Uint8Array; told: Told } | { fault: ProblemFact };

/** Hyphens, dashes and unseen signs that keyboards and chat programs put between the groups of a code. */
const DASH = String.raw`[-\u00ad\u05be\u200b-\u200d\u2010-\u2015\u2043\u2060\u2212\ufe58\ufe63\uff0d]{1,3}`;
/**
 * Three or more whole groups with dashes between them, also with the 0, 1, O and I that copying makes; two or more of signs
 * that a code has; or one long run of these.
 */
const SHAPE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[0-9A-Z]{7}(?:${DASH}[0-9A-Z]{7}){2,}(?:${DASH}[0-9A-Z]{1,7})?|[2-9A-HJ-NP-Z]{7}(?:${DASH}[2-9A-HJ-NP-Z]{1,7})+|[2-9A-HJ-NP-Z]{14,80})(?![\p{L}\p{N}])`,
  'giu',
);

/** Where a text holds what looks like an answer code; undefined where it holds none. A long word has no figure in it. */
export function codeIn(text: string): { code: string; index: number } | undefined {
  for (const { 0: code, index } of text.matchAll(SHAPE))
    if (/\d/.test(code) && /[a-z]/i.test(code)) return { code, index };
  return undefined;
}

/** The one code that stands in a cell among other words, such as "Kode: …" or the whole command; undefined without any. */
function codeAmong(cell: string): string | undefined {
  const found = codeIn(cell);
  if (found === undefined || codeIn(cell.slice(found.index + found.code.length)) !== undefined)
    return undefined;
  return found.code === cell ? undefined : found.code;
}

/** Reads the answer code of a row; `path` and `line` say where it stands. */
export function readCode(cell: string, catalog: Catalog, path: string, line: number): Coded {
  try {
    const { answers, facts, cards, dropped } = decodeAnswers(catalog, cell);
    const sheet = Uint8Array.from(catalog.questions, ({ id }) => answers[id] ?? 0);
    return { sheet, told: { facts, cards, notes: dropped ? ['choice-dropped'] : [] } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const inner = codeAmong(cell);
    if (inner !== undefined) return readCode(inner, catalog, path, line);
    return { fault: { code: 'row-code', path, line, fact: error.fact } };
  }
}
