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

/** Which of two numbers is the day: what other dates of the same column have proved. */
type Order = 'day first' | 'month first';

interface Numbers {
  /** Day and month, in whichever order. */
  pair: [first: number, second: number];
  year: number;
  /** How a writer of this form orders them; null where nothing tells. */
  usual: Order | null;
}

/**
 * Indonesia writes 03/04/2026, 3-4-2026 and 3.4.2026 with the day first. 4/3/2026 without zeros, or with AM and PM, is what
 * spreadsheets in English write, with the month first, and Indonesian hands too: of these nothing is known.
 */
function numbersIn(text: string): Numbers | null {
  const found = /^\s*(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (found === null) return null;
  const [, a = '', sign, b = '', year] = found;
  const english = /\d\s*[ap]\.?m\b/i.test(text) || (sign === '/' && (a.length < 2 || b.length < 2));
  return { pair: [Number(a), Number(b)], year: Number(year), usual: english ? null : 'day first' };
}

/** The order that a pair proves by itself. */
const provedBy = ([a, b]: Numbers['pair']): Order | null => {
  if (a > 12) return 'day first';
  return b > 12 ? 'month first' : null;
};

/** The day that a text begins with; null also where day and month could be either. `known`: the order in the same column. */
export function dayIn(text: string, known: Order | null = null): string | null {
  const [, y, m, d] = (/^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? []).map(Number);
  if (y !== undefined) return day(y, m as number, d as number);
  const numbers = numbersIn(text);
  if (numbers === null) return null;
  const { pair, year, usual } = numbers;
  const [a, b] = pair;
  const order = provedBy(pair) ?? (a === b ? 'day first' : (known ?? usual));
  if (order === null) return null;
  return order === 'day first' ? day(year, b, a) : day(year, a, b);
}

/** Reads the day on which each row of a batch was answered, as the rows tell it; null where one does not. */
export function dayReader(): (row: Row) => string | null {
  let known: Order | null = null;
  return (row) => {
    const field = row.find(({ name }) => TITLES.has(folded(name)));
    if (field === undefined) return null;
    const numbers = numbersIn(field.text);
    known = (numbers && provedBy(numbers.pair)) ?? known;
    return dayIn(field.text, known);
  };
}
