import { parse } from 'csv-parse/sync';
import { isBlank, shownPart } from '../domain/characters.ts';
import { Problem } from '../domain/problem.ts';
import { bytesOf, openText } from './encoding.ts';
import { folded, namePlaces, type Row } from './entry.ts';
import type { Sheet } from './workbook.ts';

/** Somebody on the list of a class. */
export interface Listed {
  /** As the list writes it; empty where it has no numbers. */
  number: string;
  name: string;
  group: string;
}

/** Titles, logos and blank lines may stand above the header of a list. */
const ABOVE = 15;
const NUMBER =
  /^(?:(?:no|nomor|nmr)(?: urut)?(?: absen(?: siswa| murid)?)?|absen|nomor absen atau (?:kode|nama))$/;
const CLASS = /^(?:kelas|rombel|kelas rombel|class)$/;

/** The number of a pupil in the list of the class, as a row of answers tells it; empty when it does not. */
export const numberOf = (row: Row): string =>
  row
    .find(({ name, text }) => NUMBER.test(folded(name)) && !isBlank(text))
    ?.text.trim()
    .slice(0, 20) ?? '';

/** No list of a school is longer, in characters and in names. */
const [LONGEST, MOST] = [10 * 1024 * 1024, 5_000];

async function textOf(opening: Awaited<ReturnType<typeof openText>>): Promise<string> {
  let text = '';
  for await (const piece of opening.text()) {
    text += piece;
    if (text.length > LONGEST) throw new Problem({ code: 'too-large', path: opening.path, limit: LONGEST });
  }
  return text;
}

/** Rows under the delimiter that makes most columns. */
function cellsOf(text: string, path: string): string[][] {
  const delimiter = [';', '\t', ','].find((sign) =>
    text.split('\n', ABOVE).some((line) => line.includes(sign)),
  );
  try {
    return parse(text, { delimiter: delimiter ?? ',', relax_column_count: true, relax_quotes: true });
  } catch {
    throw new Problem({ code: 'bad-table', path, line: 1, reason: 'quote' });
  }
}

/** The list on one sheet. */
interface List {
  /** The titles of its columns, as they are compared. */
  titles: string;
  hasClasses: boolean;
  people: Listed[];
}

/** The list in rows of cells, or null where no row near the top has a title for names, or none stands below it. */
function listIn(rows: readonly string[][]): List | null {
  const at = rows.slice(0, ABOVE).findIndex((row) => namePlaces(row).length > 0);
  const titles = rows[at]?.map(folded);
  if (titles === undefined) return null;
  const placeOf = (what: RegExp): number => titles.findIndex((title) => what.test(title));
  const [nameAt = 0] = namePlaces(titles);
  const [numberAt, classAt] = [placeOf(NUMBER), placeOf(CLASS)];
  const cell = (row: readonly string[], place: number): string => shownPart(row[place] ?? '').slice(0, 200);
  const people = rows
    .slice(at + 1)
    .map((row) => ({ number: cell(row, numberAt), name: cell(row, nameAt), group: cell(row, classAt) }))
    .filter(({ name }) => name !== '');
  return people.length === 0
    ? null
    : { titles: titles.join('\n').trimEnd(), hasClasses: classAt >= 0, people };
}

/** The list of all sheets that are laid out as the first one is: a school keeps each class on its own, under its name. */
function listOf(sheets: readonly Pick<Sheet, 'name' | 'rows'>[]): Listed[] {
  const lists = sheets.flatMap(({ name, rows }) => {
    const found = listIn(rows);
    return found === null ? [] : [{ ...found, name: name.trim().slice(0, 80) }];
  });
  const alike = lists.filter(({ titles }) => titles === lists[0]?.titles);
  return alike.flatMap(({ name, hasClasses, people }) =>
    hasClasses || alike.length === 1 ? people : people.map((one) => ({ ...one, group: name })),
  );
}

/** The list of a class, from CSV or `.xlsx`. Throws Problem `bad-roster` when it names nobody, `long-roster` or `too-large`. */
export async function readRoster(input: AsyncIterable<Uint8Array>, path: string): Promise<Listed[]> {
  const bytes = await bytesOf(input);
  if (bytes.foreign !== null && bytes.foreign !== 'workbook')
    throw new Problem({ code: 'foreign-file', path, kind: bytes.foreign });
  const sheets =
    bytes.foreign === 'workbook'
      ? await (await import('./workbook.ts')).sheetsIn(bytes, path)
      : [{ name: '', rows: cellsOf(await textOf(await openText(bytes, path)), path) }];
  const found = listOf(sheets);
  if (found.length === 0) throw new Problem({ code: 'bad-roster', path });
  if (found.length > MOST) throw new Problem({ code: 'long-roster', path, most: MOST });
  return found;
}
