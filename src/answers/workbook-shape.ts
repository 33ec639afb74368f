import { inflateRawSync } from 'node:zlib';
import { Problem } from '../domain/problem.ts';
import { lostCells, type SheetFacts, sheetFacts } from './workbook-parts.ts';

/** Bytes that a workbook may take unpacked. */
const MAX_UNPACKED = 200 * 1024 * 1024;
/** What unpacks to more than the first, and to so many times its own size, is no table: 20,000 like sheets make ten times. */
const [SMALL, MAX_RATIO] = [10 * 1024 * 1024, 200];
/** A sheet with more cells than this is no class, empty ones before the last among them. */
const MAX_CELLS = 5_000_000;
/** The last row and column that a spreadsheet has. */
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];

const [LISTED, DEFLATED] = [Buffer.from([0x50, 0x4b, 0x01, 0x02]), 8];
const LISTED_LENGTH = 46;

/** An entry of a zip, as its table of contents tells it. */
interface Entry {
  name: string;
  method: number;
  packed: Uint8Array;
  /** Bytes unpacked. */
  size: number;
}

function entryAt(bytes: Buffer, at: number): Entry {
  const local = bytes.readUInt32LE(at + 42);
  const begin = local + 30 <= bytes.length ? local + 30 + bytes.readUInt16LE(local + 26) : bytes.length;
  const from = begin + (local + 30 <= bytes.length ? bytes.readUInt16LE(local + 28) : 0);
  return {
    name: bytes.toString('latin1', at + LISTED_LENGTH, at + LISTED_LENGTH + bytes.readUInt16LE(at + 28)),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)),
    size: bytes.readUInt32LE(at + 24),
  };
}

function* entriesOf(bytes: Buffer): Generator<Entry> {
  for (
    let at = bytes.indexOf(LISTED);
    at >= 0 && at + LISTED_LENGTH <= bytes.length;
    at = bytes.indexOf(LISTED, at + 4)
  )
    yield entryAt(bytes, at);
}

/** The parts that name the sheets of a workbook. */
const NAMING: ReadonlySet<string> = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);

/** The text of an entry; empty where it is no XML or cannot be unpacked, which its reader tells. */
function xmlOf({ name, method, packed }: Entry): string {
  if (!/\.(?:xml|rels)$/i.test(name)) return '';
  try {
    const bytes = method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: MAX_UNPACKED }) : packed;
    return Buffer.from(bytes).toString('latin1');
  } catch {
    return '';
  }
}

const ADDRESS = /<(?:\w+:)?(?:row|c)\s(?:[^<>]*?\s)?r\s*=\s*["']([^"'<>]*)["'][^<>]*?(\/?)>/g;
const PARTS = /^([A-Z]{0,3})(\d{1,7})$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How far a sheet reaches. */
interface Reach {
  /** The last row that is there at all. */
  rows: number;
  /** Cells with something in them. */
  filled: number;
  /** The last row and column with something in them, and the cells that say so. */
  row: number;
  column: number;
  lowest: string;
  rightmost: string;
}

/** Goes through the addresses of a sheet; null where one is none. */
function reachOf(xml: string): Reach | null {
  const reach: Reach = { rows: 0, filled: 0, row: 0, column: 0, lowest: '', rightmost: '' };
  for (const [, address = '', empty] of xml.matchAll(ADDRESS)) {
    const [, letters = '', figures = ''] = PARTS.exec(address) ?? [];
    const [row, column] = [Number(figures), columnOf(letters)];
    if (row < 1 || row > LAST_ROW || column > LAST_COLUMN) return null;
    reach.rows = Math.max(reach.rows, row);
    if (column === 0 || empty === '/') continue;
    reach.filled++;
    if (row > reach.row) [reach.row, reach.lowest] = [row, address];
    if (column > reach.column) [reach.column, reach.rightmost] = [column, address];
  }
  return reach;
}

/** Nothing as wide or as long as a class reaches there: a sign that somebody left far away by mistake. */
const strayCell = ({ row, lowest, rightmost }: Reach): string => (row > LAST_ROW / 10 ? lowest : rightmost);

/**
 * Looks at a packed workbook before it is read, since its reader fills every gap between two cells, and tells of its sheets
 * what the reader does not. Throws Problem `too-large`, `far-cell`, or `foreign-file` for addresses that no spreadsheet has.
 * `limit`: what is told as the limit, in bytes.
 */
export function checkShape(bytes: Buffer, path: string, limit: number): SheetFacts[] {
  const entries = [...entriesOf(bytes)];
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const bomb = size > SMALL && size > MAX_RATIO * bytes.length;
  if (size > MAX_UNPACKED || bomb) throw new Problem({ code: 'too-large', path, limit });
  let cells = 0;
  const parts = new Map<string, string>();
  const lost = new Map<string, ReadonlyMap<string, string>>();
  for (const entry of entries) {
    const xml = xmlOf(entry);
    if (NAMING.has(entry.name)) parts.set(entry.name, xml);
    lost.set(entry.name, lostCells(xml));
    const reach = reachOf(xml);
    if (reach === null) throw new Problem({ code: 'foreign-file', path, kind: 'archive' });
    const area = reach.row * reach.column;
    if (area > MAX_CELLS && area > reach.filled * 10)
      throw new Problem({ code: 'far-cell', path, cell: strayCell(reach) });
    cells += area + reach.rows;
    if (cells > MAX_CELLS) throw new Problem({ code: 'too-large', path, limit });
  }
  return sheetFacts(parts, lost);
}
