import { type Batch, folded, type Row } from '../answers/entry.ts';
import { distinct } from '../answers/header.ts';
import { clean } from '../domain/characters.ts';
import { START_WORDS } from '../pages/batch-words.ts';
import { notesText } from '../pages/notes.ts';
import { CONFIDENCE_LABELS } from '../pages/result-labels.ts';
import type { PersonRow } from './person.ts';

/** How many roles a row names. */
const NAMED = 3;

/**
 * Spreadsheets take what begins so for a formula, also behind spaces and in full width; and so they do behind a sign
 * that would be the delimiter elsewhere.
 */
const FORMULA =
  /(^)(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])|([,;\t|])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20]\S)/g;

/** Few fields hold such a sign at all. */
const SIGN = /[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** One field: harmless to terminals and spreadsheets, in quotes where the table needs them. */
export function fieldOf(value: string | number, delimiter: string): string {
  const text = clean(String(value));
  const safe = SIGN.test(text) ? text.replace(FORMULA, "$1$2$3$4'") : text;
  return safe.includes(delimiter) || /["\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names of the columns behind the carried ones; the last but one also marks the file as one of ours. */
export const RESULTS = [
  ...Array.from({ length: NAMED }, (_, i) => [`peran ${i + 1}`, `kedekatan ${i + 1}`]).flat(),
  'kemantapan',
  'pilihan sendiri',
  'bisa mulai',
  'catatan',
  'kode karir-sosial',
  'galat',
];

type Value = string | number;

/** One person under these columns. Without advice the row says so and names no role. */
export function resultFields(person: PersonRow): Value[] {
  const { first, level, choice, notes, advice } = person;
  const start = person.start();
  return [
    ...Array.from({ length: NAMED }, (_, i) => [first[i]?.title ?? '', first[i]?.fit ?? '']).flat(),
    advice === 'none' ? '' : CONFIDENCE_LABELS[level],
    choice ?? '',
    start === null ? '' : START_WORDS[start],
    notesText(advice, notes),
    person.code(),
    '',
  ];
}

/** What stands under these columns in a row that could not be scored. */
export const faultFields = (text: string): Value[] => [...Array<Value>(RESULTS.length - 1).fill(''), text];

/** Carried columns whose names are not the same as one of ours get another one. */
export const beside = (names: readonly string[]): string[] => {
  const ours = new Set(RESULTS);
  return distinct(names.map((name) => (ours.has(folded(name)) ? `${name} (asal)` : name)));
};

/** So many first rows decide which columns there are; what only later rows have stands in one last column. */
const AHEAD = 5_000;
const REST = 'lainnya';

type Pending = { row: Row; fields: Value[] };

/** Rows of a table in the dialect of the input; the carried columns are the union of those of the first rows, in order. */
export function tableRows({ delimiter, bom, fixed }: Pick<Batch, 'delimiter' | 'bom' | 'fixed'>) {
  const ahead = fixed ? 1 : AHEAD;
  let names: string[] | undefined;
  let pending: Pending[] = [];
  const rowOf = (fields: readonly Value[]): string =>
    `${fields.map((field) => fieldOf(field, delimiter)).join(delimiter)}\r\n`;
  const line = ({ row, fields }: Pending): string => {
    const carried = names as string[];
    if (row.length === carried.length && row.every(({ name }, i) => name === carried[i]))
      return rowOf([...row.map(({ text }) => text), ...fields]);
    const texts = new Map(row.map(({ name, text }) => [name, text]));
    const other = row.filter(({ name }) => !carried.includes(name));
    if (other.length > 0) texts.set(REST, other.map(({ name, text }) => `${name}: ${text}`).join('; '));
    return rowOf([...carried.map((name) => texts.get(name) ?? ''), ...fields]);
  };
  const flush = (): string => {
    names ??= [...new Set(pending.flatMap(({ row }) => row.map(({ name }) => name)))];
    if (!fixed && pending.length >= AHEAD) names.push(REST);
    const text = `${bom ? '\ufeff' : ''}${rowOf([...beside(names), ...RESULTS])}${pending.map(line).join('')}`;
    pending = [];
    return text;
  };
  const add = (row: Row, fields: Value[]): string => {
    if (names !== undefined) return line({ row, fields });
    pending.push({ row, fields });
    return pending.length < ahead ? '' : flush();
  };
  return {
    person: (person: PersonRow): string => add(person.row, resultFields(person)),
    wrong: (row: Row, text: string): string => add(row, faultFields(text)),
    end: (): string => (names === undefined && pending.length > 0 ? flush() : ''),
  };
}
