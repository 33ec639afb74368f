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
  const bytes = Buffer.concat(chunks);
  checkShape(bytes, path, MAX_WORKBOOK);
  return bytes;
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

/** The sheets of a workbook as text. Throws Problem `foreign-file` when it is none. */
async function sheetsOf(bytes: Buffer, path: string): Promise<string[][][]> {
  try {
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    // Numbers stay as they were written: eighteen figures are no number to JavaScript.
    const sheets = await readWorkbook<string>(copy, { parseNumber: (text) => text, trim: false });
    return sheets.map(({ data }) => (data as Cell[][]).map((row) => row.map(cellText)));
  } catch {
    throw new Problem({ code: 'foreign-file', path, kind: 'archive' });
  }
}

/** The first sheet whose first filled row names questions or a column of codes; the last one's problem where none does. */
function sheetWithAnswers(sheets: readonly string[][][], catalog: Catalog, path: string) {
  let problem: unknown = new Problem({ code: 'empty-batch', path, begun: false });
  for (const rows of sheets) {
    const at = rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
    if (at < 0) continue;
    try {
      return { rows, at, reader: recordReader(rows[at] as string[], catalog, path) };
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

async function* bundles(entries: Entry[]): AsyncGenerator<Entry[]> {
  for (let from = 0; from < entries.length; from += 500) yield entries.slice(from, from + 500);
}

/** All sheets of an `.xlsx` workbook as text. Throws Problem `foreign-file`, `far-cell` or `too-large`. */
export const sheetsIn = async (bytes: Bytes, path: string): Promise<string[][][]> =>
  sheetsOf(await whole(bytes, path), path);

/** An `.xlsx` workbook: its first sheet with answers. */
export async function openWorkbook(bytes: Bytes, path: string, catalog: Catalog): Promise<Batch> {
  const sheets = await sheetsIn(bytes, path);
  const { rows, at, reader } = sheetWithAnswers(sheets, catalog, path);
  const entries = rows.slice(at + 1).flatMap((row, i) => reader.read(row, at + i + 2) ?? []);
  return {
    delimiter: ',',
    bom: false,
    missing: reader.missing,
    fixed: true,
    used: reader.used,
    entries: bundles(entries),
  };
}
