import { CsvError, type Info, type Options, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { Catalog } from '../domain/catalog.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import type { Opening } from './encoding.ts';
import { type Batch, type Entry, MAX_ROW } from './entry.ts';
import { columnsOf } from './header.ts';
import { type RecordReader, recordReader } from './records.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** The line that Excel puts before a table of its region. */
const SEPARATOR = /^\s*"?sep=(.?)[^\r\n]*(?:\r\n|\n|\r)/i;

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

/** How much a header says under a delimiter: questions without a column count against it, a column of codes for it. */
function saidBy(titles: readonly string[], { questions }: Catalog, path: string): number {
  try {
    const { missing, codes } = columnsOf(titles, questions, path);
    return questions.length - missing.length + (codes.length > 0 ? 1 : 0);
  } catch {
    return 1;
  }
}

/** The delimiter under which the header says most; the other signs may stand inside the questions' texts. */
function delimiterOf(text: string, catalog: Catalog, path: string): string {
  const found = DELIMITERS.map((delimiter) => {
    const titles = headerOf(text, delimiter);
    return { delimiter, said: saidBy(titles, catalog, path), width: titles.length };
  });
  found.sort((a, b) => b.said - a.said || b.width - a.width);
  return found[0]?.delimiter ?? ',';
}

function csvFact(error: unknown, path: string, line: number): ProblemFact {
  if (!(error instanceof CsvError)) throw error;
  const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? 'long' : 'quote';
  return { code: 'bad-table', path, line, reason };
}

const countIn = (fields: readonly string[], what: RegExp): number =>
  fields.reduce(
    (sum, field) =>
      sum + (field.includes('\n') || field.includes('\r') ? (field.match(what)?.length ?? 0) : 0),
    0,
  );

/** The line on which each record begins. The parser counts a CR LF inside quotes as two lines. */
function lineCounter(before: number): (fields: readonly string[], lines: number) => number {
  let twice = 0;
  return (fields, lines) => {
    twice += countIn(fields, /\r\n/g);
    return before + lines - twice - countIn(fields, /\r\n|\n|\r/g);
  };
}

async function* entriesOf(
  text: AsyncIterable<string>,
  path: string,
  delimiter: string,
  before: number,
  reader: RecordReader,
) {
  const lineOf = lineCounter(before);
  let found: Entry[] = [];
  let header = true;
  let last = before;
  const parser = parse({
    ...dialect(delimiter),
    on_record: (fields: string[], { lines }: Info) => {
      last = lineOf(fields, lines);
      const entry = header ? null : reader.read(fields, last);
      header = false;
      if (entry) found.push(entry);
      return null;
    },
  });
  const ended = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject));
  ended.catch(() => {});
  parser.resume();
  try {
    for await (const piece of text) {
      if (piece === '') continue;
      await new Promise<void>((resolve, reject) =>
        parser.write(piece, (error) => (error ? reject(error) : resolve())),
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

/** A delimiter is one of a few signs: nothing else that a file names is ever written or split by. */
const delimiterIn = (sign: string | undefined): string | undefined =>
  sign !== undefined && DELIMITERS.includes(sign) ? sign : undefined;

/** A table with a header row: ids or texts of questions, or a column of codes, and any further columns. */
export function openTable({ path, head, blank, bom, text }: Opening, catalog: Catalog): Batch {
  const separator = SEPARATOR.exec(head);
  const skip = separator?.[0].length ?? 0;
  const rest = head.slice(skip);
  const delimiter = delimiterIn(separator?.[1]) ?? delimiterOf(rest, catalog, path);
  const reader = recordReader(headerOf(rest, delimiter), catalog, path);
  const before = blank + (separator ? 1 : 0);
  return {
    delimiter,
    bom,
    missing: reader.missing,
    fixed: true,
    used: reader.used,
    entries: entriesOf(text(skip), path, delimiter, before, reader),
  };
}
