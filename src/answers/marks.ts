import type { ScalePoint } from '../domain/catalog.ts';
import { isBlank } from '../domain/characters.ts';
import { folded } from './entry.ts';

/** So many spellings are remembered; more come only from rubbish. */
const KNOWN = 500;

/** "4", or "4,0" as spreadsheets write it. */
const NUMBER = /^([1-5])([.,]0+)?$/;
/** A number before a label: "4 - Cukup seperti aku", and behind one: "Cukup seperti aku (4)". */
const BEFORE = /^([1-5])(?:[.,]0+)?[^\p{L}\p{N}]+(\p{L}.*)$/u;
const BEHIND = /^(.*\p{L})[^\p{L}\p{N}]+([1-5])[^\p{L}\p{N}]*$/u;
/** What people and programs write for no answer. */
const NOTHING =
  /^(?:[-–—]+|n\/?a|null|nan|none|\(?(?:kosong|tidak (?:di)?jawab|dilewati|lewati|blank|no answer)\)?)$/i;

/** A cell without what is not seen, without a spreadsheet's marks for text, with plain figures. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}\u00a0]+/gu, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();

function slowly(text: string, labels: ReadonlyMap<string, number>): number | undefined {
  const cell = bare(text);
  if (isBlank(cell) || NOTHING.test(cell)) return 0;
  const labelled = labels.get(folded(cell));
  if (labelled !== undefined) return labelled;
  const number = NUMBER.exec(cell)?.[1];
  if (number !== undefined) return Number(number);
  const [, first = '', after = ''] = BEFORE.exec(cell) ?? [];
  if (first !== '') return labels.get(folded(after)) === Number(first) ? Number(first) : undefined;
  const [, before = '', last = ''] = BEHIND.exec(cell) ?? [];
  return last !== '' && labels.get(folded(before)) === Number(last) ? Number(last) : undefined;
}

/**
 * Reads a cell: 1..5, a label of the scale (for statements or dilemmas) with or without its number, or nothing (0).
 * Undefined for anything else.
 */
export function marksOf(scale: readonly ScalePoint[]): (text: string) => number | undefined {
  const labels = new Map(
    scale.flatMap(({ value, statement, dilemma }) => [
      [folded(statement), value] as const,
      [folded(dilemma), value] as const,
    ]),
  );
  const known = new Map<string, number>([['', 0]]);
  return (text) => {
    const quick = known.get(text);
    if (quick !== undefined) return quick;
    const value = text.length > 200 ? undefined : slowly(text, labels);
    if (value !== undefined && known.size < KNOWN) known.set(text, value);
    return value;
  };
}
