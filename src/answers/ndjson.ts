import { distance } from 'fastest-levenshtein';
import type { Catalog } from '../domain/catalog.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import type { Opening } from './encoding.ts';
import { type Batch, type Entry, MAX_ROW, type Row } from './entry.ts';
import { answerIn, checkAnswers, isRecord } from './sheet.ts';

/** So many unknown keys are remembered. */
const KNOWN_KEYS = 1_000;

/** Cuts pieces of text into lines; a line that is too long is given as null. */
function cutter(): (piece: string, end: boolean) => (string | null)[] {
  let rest = '';
  let skipping = false;
  return (piece, end) => {
    const parts = (rest + piece).split('\n');
    rest = end ? '' : (parts.pop() ?? '');
    const lines = parts.map((line, i) => ((i === 0 && skipping) || line.length > MAX_ROW ? null : line));
    if (parts.length > 0) skipping = false;
    if (rest.length > MAX_ROW) {
      rest = '';
      skipping = true;
    }
    return lines;
  };
}

/** True for words that differ from an id in one letter of four at most, and in two. */
function nearId(ids: readonly string[]): (key: string) => boolean {
  const told = new Map<string, boolean>();
  return (key) => {
    const known = told.get(key);
    if (known !== undefined) return known;
    const near = ids.some((id) => distance(key.slice(0, 80), id) <= Math.min(2, Math.floor(id.length / 4)));
    if (told.size < KNOWN_KEYS) told.set(key, near);
    return near;
  };
}

/**
 * Splits an object into its answers and what is carried through. Beside bare answers further keys are no mistake, unless
 * they look like a mistyped id with an answer.
 */
function splitter({ questions }: Catalog) {
  const known = new Set(questions.map(({ id }) => id));
  const near = nearId([...known]);
  const isAnswer = ([key, value]: [string, unknown]): boolean =>
    known.has(key) || ((value === null || typeof value === 'number') && near(key));
  return (value: Row): { answers: Row; row: () => Row } | null => {
    const { answers, ...others } = value;
    if (answers !== undefined) return isRecord(answers) ? { answers, row: () => others } : null;
    const entries = Object.entries(value);
    const own = entries.filter(isAnswer);
    if (own.length === 0 && entries.length > 0) return null;
    return {
      answers: own.length === entries.length ? value : Object.fromEntries(own),
      row: () => Object.fromEntries(entries.filter((entry) => !isAnswer(entry))),
    };
  };
}

const columnOf = (error: unknown): number => Number(/position (\d+)/.exec(String(error))?.[1] ?? 0) + 1;

/** Reads one line of JSON. */
function lineReader(catalog: Catalog, path: string): (text: string, line: number) => Entry {
  const places = new Map(catalog.questions.map(({ id }, place) => [id, place]));
  const split = splitter(catalog);
  const empty = (): Row => ({});
  const sheetOf = (answers: Row): Uint8Array | null => {
    const sheet = new Uint8Array(places.size);
    for (const id of Object.keys(answers)) {
      const place = places.get(id);
      if (place === undefined || !answerIn(answers[id])) return null;
      sheet[place] = answers[id] ?? 0;
    }
    return sheet;
  };
  return (text, line) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return { line, row: empty, fault: { code: 'bad-json', path, line, column: columnOf(error) } };
    }
    const parts = isRecord(value) ? split(value) : null;
    if (parts === null)
      return { line, row: empty, fault: { code: 'bad-answers', path, line, reason: 'shape' } };
    const { row } = parts;
    const sheet = sheetOf(parts.answers);
    return sheet ? { line, row, sheet } : { line, row, fault: faultOf(parts.answers, catalog, path, line) };
  };
}

/** What a single run would say of these answers. */
function faultOf(answers: Row, catalog: Catalog, path: string, line: number): ProblemFact {
  try {
    checkAnswers(answers, catalog, path, () => line);
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
  return { code: 'bad-answers', path, line, reason: 'shape' };
}

async function* entriesOf({ chunks, path }: Opening, catalog: Catalog): AsyncGenerator<Entry[]> {
  const decoder = new TextDecoder();
  const cut = cutter();
  const read = lineReader(catalog, path);
  let line = 0;
  const bundle = (lines: (string | null)[]): Entry[] =>
    lines.flatMap((text): Entry[] => {
      line++;
      if (text === null)
        return [{ line, row: () => ({}), fault: { code: 'bad-table', path, line, reason: 'long' } }];
      return text.trim() === '' ? [] : [read(text, line)];
    });
  for await (const chunk of chunks) yield bundle(cut(decoder.decode(chunk, { stream: true }), false));
  yield bundle(cut(decoder.decode(), true));
}

/** One JSON object on each line: an answer sheet, or `{ answers, … }`, with further keys that are carried through. */
export const openLines = (opening: Opening, catalog: Catalog): Batch => ({
  delimiter: ',',
  bom: false,
  missing: [],
  entries: entriesOf(opening, catalog),
});
