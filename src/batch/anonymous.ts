import { createHash } from 'node:crypto';
import type { Batch, Entry, Row } from '../answers/entry.ts';
import { classOf, folded, nameOf, namePlaces } from '../answers/entry.ts';
import { distinct } from '../answers/header.ts';
import { smallCells } from '../domain/cells.ts';
import type { ProblemFact } from '../domain/problem.ts';
import { keysHead, numberName, OTHERS } from '../pages/batch-words.ts';
import { senderKey } from './person.ts';
import { fieldOf } from './rows.ts';

/** People under numbers, and who they are. */
export interface Anonymous {
  /** In the order of the numbers. */
  entries: Entry[];
  /** A table of numbers and of all that the rows told; its first line says until when it may be kept. */
  keys: string;
}

const printOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Decides the number: by the answers, then by all that the row tells, and never in the order of the input or of names. */
function orderOf(entry: Entry): string {
  const row = printOf(JSON.stringify(entry.row().map(({ name, text }) => [name, text])));
  return 'fault' in entry ? `1 ${row}` : `0 ${printOf(entry.sheet)} ${row}`;
}

/** The same for sheets of one name and class with the same answers; null where nothing tells whose it is. */
function senderOf(entry: Entry): string | null {
  const row = entry.row();
  const name = nameOf(row);
  if ('fault' in entry || name === '') return null;
  return `${senderKey(name, classOf(row))}\n${printOf(entry.sheet)}`;
}

/** What is wrong, without words of the row: where columns have slipped a name stands among them. */
function hidden(fault: ProblemFact): ProblemFact {
  if (fault.code === 'bad-mark' || fault.code === 'bad-answer') return { ...fault, value: '…' };
  if (fault.code === 'unknown-question') return { ...fault, id: '…', nearest: null };
  return fault;
}

/** The columns that stay, with the values of few people told as one. */
function keptColumns(entries: readonly Entry[], columns: readonly string[]) {
  const wanted = new Set(columns.filter((name) => namePlaces([name]).length === 0).map(folded));
  const counts = new Map<string, Map<string, number>>();
  for (const entry of entries)
    for (const { name, text } of entry.row()) {
      if (!wanted.has(folded(name))) continue;
      const column = counts.get(folded(name)) ?? new Map<string, number>();
      counts.set(folded(name), column.set(folded(text), (column.get(folded(text)) ?? 0) + 1));
    }
  const small = new Map([...counts].map(([name, column]) => [name, smallCells(column)]));
  return (row: Row): Row =>
    row
      .filter(({ name }) => wanted.has(folded(name)))
      .map(({ name, text }) => ({ name, text: small.get(folded(name))?.has(folded(text)) ? OTHERS : text }));
}

/** The last of June that is at least two months away: the end of the school year. */
export function deletionDay(today: string): string {
  const [year = '', ...rest] = today.split('-');
  return `${Number(year) + (rest.join('-') <= '04-30' ? 0 : 1)}-06-30`;
}

function keysText(
  numbered: readonly { name: string; entry: Entry }[],
  { delimiter, bom }: Pick<Batch, 'delimiter' | 'bom'>,
  today: string,
): string {
  const rows = numbered
    .map(({ name, entry }) => ({ name, line: entry.line, row: entry.row() }))
    .sort((a, b) => a.line - b.line);
  const columns = [...new Set(rows.flatMap(({ row }) => row.map(({ name }) => name)))];
  const lineOf = (fields: readonly string[]): string =>
    `${fields.map((field) => fieldOf(field, delimiter)).join(delimiter)}\r\n`;
  const table = rows.map(({ name, row }) => {
    const texts = new Map(row.map((field) => [field.name, field.text]));
    return lineOf([name, ...columns.map((column) => texts.get(column) ?? '')]);
  });
  const head = `${keysHead(deletionDay(today))}\r\n`;
  return `${bom ? '\ufeff' : ''}${head}${lineOf(distinct(['nomor', ...columns]))}${table.join('')}`;
}

/** Gives everybody a number for a name. Of the other columns only `columns` stay, which name no single person. */
export function anonymous(
  entries: readonly Entry[],
  columns: readonly string[],
  dialect: Pick<Batch, 'delimiter' | 'bom'>,
  today: string,
): Anonymous {
  const keep = keptColumns(entries, columns);
  const ordered = entries
    .map((entry) => ({ entry, order: orderOf(entry) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const numbers = new Map<string, number>();
  const numbered = ordered.map(({ entry }, i) => {
    const key = senderOf(entry) ?? `${i}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return { entry, name: numberName(number) };
  });
  return {
    keys: keysText(numbered, dialect, today),
    entries: numbered.map(({ entry, name }, i) => {
      const row = [{ name: 'nama', text: name }, ...keep(entry.row())];
      const place = { line: i + 1, row: () => row };
      return 'fault' in entry ? { ...place, fault: hidden(entry.fault) } : { ...entry, ...place };
    }),
  };
}
