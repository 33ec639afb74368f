import type { Catalog } from '../domain/catalog.ts';
import { isBlank } from '../domain/characters.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import { codeIn, readCode } from './coded.ts';
import type { Entry, Row, Told, Used } from './entry.ts';
import { type Columns, columnsOf } from './header.ts';
import { marksOf } from './marks.ts';
import { ourHeadings } from './ours.ts';
import { tellingColumns, toldBy } from './told.ts';

/** A table of any kind, its header row read: turns the cells of a row into a person, or into what is wrong with them. */
export interface RecordReader {
  missing: string[];
  used: Used;
  /** Null for a row that holds nothing. */
  read(cells: readonly string[], line: number): Entry | null;
}

/** The sheet of a row, or what is wrong with it. */
type Answered = { sheet: Uint8Array } | { fault: ProblemFact };

function answersReader({ questions }: Columns, catalog: Catalog, path: string) {
  const mark = marksOf(catalog.scale);
  const idAt = (at: number): string => catalog.questions[questions[at] ?? 0]?.id ?? '';
  return (cells: readonly string[], line: number): Answered => {
    const sheet = new Uint8Array(catalog.questions.length);
    for (let at = 0; at < questions.length; at++) {
      const place = questions[at] as number;
      if (place < 0) continue;
      const text = cells[at] ?? '';
      const value = mark(text);
      if (value === undefined)
        return { fault: { code: 'bad-mark', path, line, id: idAt(at), value: text.slice(0, 40) } };
      const before = sheet[place] as number;
      if (before > 0 && value > 0 && value !== before)
        return { fault: { code: 'two-answers', path, line, id: idAt(at) } };
      if (value > 0) sheet[place] = value;
    }
    return { sheet };
  };
}

/** A row must not end before its last question, and behind the last title there is nothing. */
function widthReader({ questions }: Columns, path: string) {
  let last = questions.length - 1;
  while (last >= 0 && questions[last] === -1) last--;
  return (cells: readonly string[], line: number): ProblemFact | null => {
    const extra = cells.slice(questions.length).some((cell) => !isBlank(cell));
    if (cells.length > last && !extra) return null;
    return { code: 'ragged-row', path, line, given: cells.length, expected: questions.length };
  };
}

/** The column of answer codes; beside question columns it counts only when the first row holds a code. */
const codeColumn = ({ codes }: Columns): number => codes[0]?.at ?? -1;

function usedOf(titles: readonly string[], telling: { stage: number; asn: number }, code: number): Used {
  const title = (at: number): string => (titles[at] as string).trim();
  return {
    ...(telling.stage < 0 ? {} : { stage: title(telling.stage) }),
    ...(telling.asn < 0 ? {} : { asn: title(telling.asn) }),
    ...(code < 0 ? {} : { code: title(code) }),
  };
}

/**
 * Reads a header row. Throws Problem `bad-header` when it names neither questions nor a column of codes, or both with
 * codes in it.
 */
export function recordReader(titles: readonly string[], catalog: Catalog, path: string): RecordReader {
  const columns = columnsOf(titles, catalog.questions, path);
  const total = catalog.questions.length;
  const code = codeColumn(columns);
  const asked = columns.missing.length < total;
  if (!asked && code < 0) throw new Problem({ code: 'bad-header', path, reason: 'none' });
  const telling = tellingColumns(titles);
  const ours = asked ? new Set<number>() : ourHeadings(titles, code);
  const carried = columns.carried.filter(({ at }) => !ours.has(at));
  const answers = answersReader(columns, catalog, path);
  const narrow = widthReader(columns, path);
  const tells = telling.stage >= 0 || telling.asn >= 0;
  const rowOf = (cells: readonly string[]): Row =>
    carried.map(({ at, name }) => ({ name, text: cells[at] ?? '' }));
  const told = (cells: readonly string[], from?: Told): Told | undefined =>
    tells ? toldBy(cells[telling.stage] ?? '', cells[telling.asn] ?? '', from) : from;
  const whole = (found: Answered & { told?: Told }, cells: readonly string[]): Answered & { told?: Told } => {
    const more = 'sheet' in found ? told(cells, found.told) : undefined;
    return more === undefined ? found : { ...found, told: more };
  };
  const judged = (cells: readonly string[], line: number): Answered & { told?: Told } => {
    const fault = narrow(cells, line);
    if (fault) return { fault };
    if (asked) return answers(cells, line);
    return readCode(cells[code] ?? '', catalog, path, line);
  };
  let first = true;
  return {
    missing: asked ? columns.missing : [],
    used: usedOf(titles, telling, asked ? -1 : code),
    read(cells, line) {
      if (cells.every(isBlank)) return null;
      if (first && asked && code >= 0 && codeIn(cells[code] ?? ''))
        throw new Problem({ code: 'bad-header', path, reason: 'both' });
      first = false;
      return { line, row: () => rowOf(cells), ...whole(judged(cells, line), cells) } as Entry;
    },
  };
}
