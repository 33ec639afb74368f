import { CsvError, type Info, type Options, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { Catalog } from '../domain/catalog.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import type { Opening } from './encoding.ts';
import { type Batch, type Entry, MAX_ROW, type Row } from './entry.ts';
import { type Columns, columnsOf } from './header.ts';
import { marksOf } from './marks.ts';

const DELIMITERS = [',', ';', '\t'];
/** The line that Excel puts before a table of its region. */
const SEPARATOR = /^"?sep=([^\r\n"])"?(\r\n|\n|\r)/i;

const dialect = (delimiter: string): Options => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: MAX_ROW,
});

/** The first record of a text, as far as it is there. */
function headerOf(text: string, delimiter: string): string[] {
  try {
    const [record = []] = parseWhole(text, { ...(dialect(delimiter) as object), to: 1 }) as string[][];
    return record;
  } catch {
    return [];
  }
}

/** The delimiter under which most questions have a column; the other signs may stand inside the questions' texts. */
function delimiterOf(text: string, { questions }: Catalog, path: string): string {
  const found = DELIMITERS.map((delimiter) => {
    const titles = headerOf(text, delimiter);
    const missing = titles.length < 1 ? questions.length : missingIn(titles, questions, path);
    return { delimiter, missing, width: titles.length };
  });
  found.sort((a, b) => a.missing - b.missing || b.width - a.width);
  return found[0]?.delimiter ?? ',';
}

/** Questions without a column; under a wrong delimiter a header may look as if it named one question twice. */
function missingIn(titles: readonly string[], questions: Catalog['questions'], path: string): number {
  try {
    return columnsOf(titles, questions, path).missing.length;
  } catch {
    return questions.length - 1;
  }
}

function csvFact(error: unknown, path: string, line: number): ProblemFact {
  if (!(error instanceof CsvError)) throw error;
  const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? 'long' : 'quote';
  return { code: 'bad-table', path, line, reason };
}

const lineBreaks = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + (field.includes('\n') ? field.split('\n').length - 1 : 0), 0);

/** Turns records into entries; rows without any content are no persons. */
function recordReader({ questions, carried }: Columns, catalog: Catalog, path: string) {
  const mark = marksOf(catalog.scale);
  const width = questions.length;
  const idAt = (at: number): string => catalog.questions[questions[at] ?? 0]?.id ?? '';
  const wrong = (fields: readonly string[], line: number): ProblemFact | null => {
    const given = fields.length;
    const extra = given > width && fields.slice(width).some((field) => field.trim() !== '');
    return given < width || extra ? { code: 'ragged-row', path, line, given, expected: width } : null;
  };
  return (fields: readonly string[], lastLine: number): Entry | null => {
    if (fields.every((field) => field === '')) return null;
    const line = lastLine - lineBreaks(fields);
    const row = (): Row => Object.fromEntries(carried.map(({ at, name }) => [name, fields[at] ?? '']));
    const fault = wrong(fields, line);
    if (fault) return { line, row, fault };
    const sheet = new Uint8Array(catalog.questions.length);
    for (let at = 0; at < width; at++) {
      const place = questions[at] as number;
      if (place < 0) continue;
      const text = fields[at] as string;
      const value = mark(text);
      if (value === undefined)
        return { line, row, fault: { code: 'bad-mark', path, line, id: idAt(at), value: text.slice(0, 40) } };
      sheet[place] = value;
    }
    return { line, row, sheet };
  };
}

async function* entriesOf(
  opening: Opening,
  delimiter: string,
  before: number,
  columns: Columns,
  catalog: Catalog,
) {
  const { path, chunks } = opening;
  const read = recordReader(columns, catalog, path);
  let found: Entry[] = [];
  let header = true;
  let last = before;
  const parser = parse({
    ...dialect(delimiter),
    on_record: (fields: string[], { lines }: Info) => {
      last = before + lines;
      const entry = header ? null : read(fields, last);
      header = false;
      if (entry) found.push(entry);
      return null;
    },
  });
  const ended = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject));
  ended.catch(() => {});
  parser.resume();
  try {
    for await (const chunk of chunks) {
      await new Promise<void>((resolve, reject) =>
        parser.write(chunk, (error) => (error ? reject(error) : resolve())),
      );
      yield found;
      found = [];
    }
    parser.end();
    await ended;
  } catch (error) {
    yield found;
    throw error instanceof Problem ? error : new Problem(csvFact(error, path, last + 1));
  }
  yield found;
}

/** A table with a header row: ids or texts of questions, and any further columns. */
export function openTable(opening: Opening, catalog: Catalog): Batch {
  const separator = SEPARATOR.exec(opening.head);
  const text = opening.head.slice(separator?.[0].length ?? 0);
  const delimiter = separator?.[1] ?? delimiterOf(text, catalog, opening.path);
  const titles = headerOf(text, delimiter);
  const columns = columnsOf(titles, catalog.questions, opening.path);
  if (columns.missing.length === catalog.questions.length)
    throw new Problem({ code: 'bad-header', path: opening.path, reason: 'none', id: '' });
  const rest = { ...opening, chunks: opening.without(separator?.[0].length ?? 0) };
  return {
    delimiter,
    bom: opening.bom,
    missing: columns.missing,
    entries: entriesOf(rest, delimiter, separator ? 1 : 0, columns, catalog),
  };
}
