import readWorkbook from 'read-excel-file/universal';
import type { Catalog } from '../domain/catalog.ts';
import { isBlank } from '../domain/characters.ts';
import { Problem } from '../domain/problem.ts';
import type { Bytes } from './encoding.ts';
import type { Batch, Entry } from './entry.ts';
import { recordReader } from './records.ts';
import { checkShape } from './workbook-shape.ts';

/** A workbook is held in memory as a whole: so many bytes as a file. */
const MAX_WORKBOOK = 20 * 1024 * 1024;

type Cell = string | number | boolean | Date | null;

async function whole({ first, rest }: Bytes, path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [first];
  let size = first.length;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > MAX_WORKBOOK) throw new Problem({ code: 'too-large', path, limit: MAX_WORKBOOK });
  }
  return Buffer.concat(chunks);
}

/** A date as a spreadsheet shows it, without the time where it is midnight; a number that is no day becomes what they show too. */
const dateText = (date: Date): string => {
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) return '########';
  return date
    .toISOString()
    .replace(/T00:00:00.000Z$/, '')
    .replace('T', ' ')
    .slice(0, 19);
};

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  return cell instanceof Date ? dateText(cell) : String(cell);
};

/** A sheet as text. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: string[][];
}

/** Row and column of an address such as "B12", from 0. */
function placeOf(address: string): [row: number, column: number] {
  const [, letters = '', figures = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [
    Number(figures) - 1,
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  ];
}

/** The rows with what the reader took for empty: an error that stands for an answer is none that was skipped. */
function completed(rows: string[][], lost: ReadonlyMap<string, string> = new Map()): string[][] {
  for (const [address, text] of lost) {
    const [row, column] = placeOf(address);
    const cells = rows[row];
    if (cells !== undefined && column >= 0 && (cells[column] ?? '') === '') {
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
  return rows;
}

/** What a zip is that is no workbook. */
function otherZip(bytes: Buffer): 'open-document' | 'document' | 'archive' {
  if (bytes.toString('latin1', 30, 80).startsWith('mimetypeapplication/vnd.oasis.opendocument'))
    return 'open-document';
  return bytes.includes('word/document.xml') ? 'document' : 'archive';
}

/** The sheets of a workbook, those that nobody sees last. Throws Problem `foreign-file` when it is none, `far-cell` or `too-large`. */
async function sheetsOf(bytes: Buffer, path: string): Promise<Sheet[]> {
  const facts = checkShape(bytes, path, MAX_WORKBOOK);
  try {
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    // Numbers stay as they were written: eighteen figures are no number to JavaScript.
    const sheets = await readWorkbook<string>(copy, { parseNumber: (text) => text, trim: false });
    // A sheet that is one chart has no rows.
    const tables = sheets.filter(({ data }) => data !== undefined);
    const known = facts.length === tables.length ? facts : [];
    return tables
      .map(({ sheet, data }, i) => ({
        name: sheet,
        hidden: known[i]?.hidden ?? false,
        rows: completed(
          (data as Cell[][]).map((row) => row.map(cellText)),
          known[i]?.lost,
        ),
      }))
      .sort((a, b) => Number(a.hidden) - Number(b.hidden));
  } catch {
    throw new Problem({ code: 'foreign-file', path, kind: otherZip(bytes) });
  }
}

/** The sheets whose first filled row names questions or a column of codes; throws the last one's problem where none does. */
function sheetsWithAnswers(sheets: readonly Sheet[], catalog: Catalog, path: string) {
  let problem: unknown = new Problem({ code: 'empty-batch', path, begun: false });
  const found = sheets.flatMap(({ name, hidden, rows }) => {
    const at = rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
    if (at < 0) return [];
    try {
      return { name, hidden, rows, at, reader: recordReader(rows[at] as string[], catalog, path) };
    } catch (error) {
      problem = error;
      return [];
    }
  });
  const [first, ...others] = found;
  if (first === undefined) throw problem;
  return { first, others };
}

async function* bundles(entries: Entry[]): AsyncGenerator<Entry[]> {
  for (let from = 0; from < entries.length; from += 500) yield entries.slice(from, from + 500);
}

/** All sheets of an `.xlsx` workbook as text, those that nobody sees last. Throws Problem `foreign-file`, `far-cell` or `too-large`. */
export const sheetsIn = async (bytes: Bytes, path: string): Promise<Sheet[]> =>
  sheetsOf(await whole(bytes, path), path);

/** An `.xlsx` workbook: its first sheet with answers, and the names of the others that a person sees and that have some. */
export async function openWorkbook(bytes: Bytes, path: string, catalog: Catalog): Promise<Batch> {
  const { first, others } = sheetsWithAnswers(await sheetsIn(bytes, path), catalog, path);
  const { rows, at, reader } = first;
  const filled = others.filter((other) => !other.hidden && other.rows.length > other.at + 1);
  const entries = rows.slice(at + 1).flatMap((row, i) => reader.read(row, at + i + 2) ?? []);
  return {
    delimiter: ',',
    bom: false,
    missing: reader.missing,
    fixed: true,
    used: reader.used,
    ...(filled.length === 0 ? {} : { sheets: { read: first.name, left: filled.map(({ name }) => name) } }),
    entries: bundles(entries),
  };
}
