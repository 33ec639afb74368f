import { folded, type Row } from './entry.ts';

/** Titles of columns that say when somebody answered. */
const TITLES = new Set([
  'timestamp',
  'cap waktu',
  'stempel waktu',
  'waktu',
  'waktu selesai',
  'completion time',
  'tanggal',
  'tanggal pengisian',
  'date',
]);

const two = (part: number): string => String(part).padStart(2, '0');

/** YYYY-MM-DD where there is such a day, otherwise null. */
function day(year: number, month: number, date: number): string | null {
  const found = new Date(Date.UTC(year, month - 1, date));
  const is = found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
  return is ? `${year}-${two(month)}-${two(date)}` : null;
}

/** The day that a text begins with; null also where day and month could be either, as in 03/04/2026. */
export function dayIn(text: string): string | null {
  const [, y, m, d] = (/^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? []).map(Number);
  if (y !== undefined) return day(y, m as number, d as number);
  const [, a = 0, b = 0, year = 0] = (/^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text) ?? []).map(
    Number,
  );
  if (a > 12 || a === b) return day(year, b, a);
  return b > 12 ? day(year, a, b) : null;
}

/** The day on which a row was answered, as the row tells it; null when it does not. */
export function dayOf(row: Row): string | null {
  const field = row.find(({ name }) => TITLES.has(folded(name)));
  return field === undefined ? null : dayIn(field.text);
}
