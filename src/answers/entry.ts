import type { ProblemFact } from '../domain/problem.ts';

/** Columns or keys beside the answers, in the order of the input. */
export type Row = Record<string, unknown>;

interface Place {
  /** Line of the file, from 1. */
  line: number;
  row(): Row;
}

/** One person of a batch, or what is wrong with that row. `sheet`: 1..5 in bank order, 0 where there is no answer. */
export type Entry = Place & ({ sheet: Uint8Array } | { fault: ProblemFact });

/** A batch whose dialect is known; its entries come in bundles, in the order of the input. */
export interface Batch {
  /** Between the columns of a table; a comma where there are none. */
  delimiter: string;
  /** True when the text began with a byte order mark, as spreadsheets write it. */
  bom: boolean;
  /** Ids of questions that have no column. */
  missing: string[];
  entries: AsyncIterable<Entry[]>;
}

/** A row of more characters than this is no answer sheet. */
export const MAX_ROW = 1_000_000;

/** Words of a text in small letters with single spaces between them: numbers, signs and spaces around do not matter. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const NAMES = ['nama lengkap', 'nama siswa', 'nama', 'name', 'full name'];

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : value == null ? '' : String(value);

/** The key of a row that holds the person's name, or undefined. */
export function nameKey(keys: readonly string[]): string | undefined {
  const words = keys.map(folded);
  const exact = NAMES.map((name) => words.indexOf(name)).find((at) => at >= 0);
  const at = exact ?? words.findIndex((word) => word.startsWith('nama '));
  return keys[at];
}

/** The person's name as the row tells it; empty when it does not. */
export function nameOf(row: Row): string {
  const key = nameKey(Object.keys(row));
  return key === undefined ? '' : textIn(row[key]).slice(0, 200);
}
