import writeWorkbook from 'write-excel-file/universal';
import type { Row } from '../answers/entry.ts';
import { distinct } from '../answers/header.ts';
import { clean } from '../domain/characters.ts';
import { Problem } from '../domain/problem.ts';
import { anonymousRows, summaryRows } from '../pages/batch-words.ts';
import type { PersonRow } from './person.ts';
import { beside, faultFields, RESULTS, resultFields } from './rows.ts';
import type { Counted } from './sinks.ts';

/** A workbook is made in memory: so many rows at most. */
export const MOST_ROWS = 50_000;
/** Characters that a cell of a spreadsheet takes. */
const MOST_TEXT = 32_000;

type Value = string | number;
type Cell = {
  value: Value;
  type: StringConstructor | NumberConstructor;
  fontWeight?: 'bold';
  wrap?: boolean;
};

const cellOf = (value: Value): Cell | null => {
  if (typeof value === 'number') return { value, type: Number };
  const text = clean(value).slice(0, MOST_TEXT);
  return text === '' ? null : { value: text, type: String };
};

const headOf = (titles: readonly string[]): Cell[] =>
  titles.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true }));

/** Width of a column, in characters, by what stands in it. */
const widthOf = (rows: readonly (readonly Value[])[], at: number): number =>
  Math.min(48, Math.max(8, ...rows.slice(0, 200).map((row) => String(row[at] ?? '').length + 2)));

function sheetOf(sheet: string, titles: readonly string[], rows: readonly Value[][]) {
  return {
    sheet,
    data: [headOf(titles), ...rows.map((row) => row.map(cellOf))],
    columns: titles.map((_, at) => ({ width: widthOf([[...titles], ...rows], at) })),
    stickyRowsCount: 1,
  };
}

/** Collects a class and makes one workbook of it: a sheet with a row for each person, and one with the summary, of numbered people without cells of few. */
export function workbookOf(anonymous = false) {
  const rows: { row: Row; fields: Value[] }[] = [];
  const add = (row: Row, fields: Value[]): void => {
    if (rows.length >= MOST_ROWS) throw new Problem({ code: 'too-many-rows', most: MOST_ROWS });
    rows.push({ row, fields });
  };
  return {
    person: (person: PersonRow): void => add(person.row, resultFields(person)),
    wrong: (row: Row, text: string): void => add(row, faultFields(text)),
    async bytes({ summary, groups }: Counted): Promise<Uint8Array> {
      const names = distinct([...new Set(rows.flatMap(({ row }) => row.map(({ name }) => name)))]);
      const table = rows.map(({ row, fields }) => {
        const texts = new Map(row.map(({ name, text }) => [name, text]));
        return [...names.map((name) => texts.get(name) ?? ''), ...fields];
      });
      const rowsOf = anonymous ? anonymousRows : summaryRows;
      const sheets = [
        sheetOf('Hasil', [...beside(names), ...RESULTS], table),
        sheetOf(
          'Ringkasan',
          ['Ringkasan', 'Jumlah'],
          [
            ...rowsOf(summary),
            ...groups.flatMap((group): Value[][] => [['', ''], [group.name, ''], ...rowsOf(group.summary)]),
          ],
        ),
      ];
      const blob = await writeWorkbook(sheets as never).toBlob();
      return new Uint8Array(await blob.arrayBuffer());
    },
  };
}
