import type { ScalePoint } from '../domain/catalog.ts';
import { folded } from './entry.ts';

/** So many spellings are remembered; more come only from rubbish. */
const KNOWN = 500;

/** "4", "4,0" as spreadsheets write it, or a number before a label: "4 - Cukup seperti aku". */
const NUMBER = /^([1-5])([.,]0+)?(?:$|[^\d.,]|[.,](?!\d))/;

function slowly(text: string, labels: ReadonlyMap<string, number>): number | undefined {
  const words = folded(text);
  if (words === '') return /^\s*$/.test(text) ? 0 : undefined;
  const labelled = labels.get(words);
  if (labelled !== undefined) return labelled;
  const number = NUMBER.exec(text.trim());
  if (number === null) return undefined;
  const value = Number(number[1]);
  const rest = folded(text.trim().slice(number[0].length));
  return rest === '' || labels.get(rest) === value ? value : undefined;
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
