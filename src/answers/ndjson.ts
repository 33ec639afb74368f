import type { Catalog } from '../domain/catalog.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import { isRecord } from '../domain/record.ts';
import { readCode } from './coded.ts';
import type { Opening } from './encoding.ts';
import { type Batch, type Entry, MAX_ROW, type Row, type Told } from './entry.ts';
import { ObjectCutter, type Piece, repeatedKey } from './json-text.ts';
import { marksOf } from './marks.ts';
import { keyReader, partsReader, rowAnyway } from './objects.ts';
import { answerIn, brokenAt, checkAnswers } from './sheet.ts';
import { tellingColumns, toldBy } from './told.ts';

/** Cuts pieces of text into lines, which may end as on any system; a line that is too long is told as broken. */
function lineCutter(firstLine: number) {
  let rest = '';
  let line = firstLine;
  let skipping = false;
  return (text: string, end: boolean): Piece[] => {
    // Behind a CR at the very end its LF may still come.
    const parts = (rest + text).split(end ? /\r\n?|\n/ : /\r\n|\n|\r(?!$)/);
    rest = end ? '' : (parts.pop() ?? '');
    const pieces = parts.map((part, i) => {
      const whole = !(i === 0 && skipping) && part.length <= MAX_ROW;
      return { text: whole ? part : '', line: line++, whole };
    });
    if (parts.length > 0) skipping = false;
    if (rest.length > MAX_ROW) {
      rest = '';
      skipping = true;
    }
    return pieces;
  };
}

/** The sheet in answers by key; null where a key or an answer is wrong, the id of a question that two keys answer differently. */
function sheetReader(catalog: Catalog): (answers: Record<string, unknown>) => Uint8Array | string | null {
  const placeOf = keyReader(catalog);
  const mark = marksOf(catalog.scale);
  return (answers) => {
    const sheet = new Uint8Array(catalog.questions.length);
    for (const [key, value] of Object.entries(answers)) {
      const place = placeOf(key);
      const marked = typeof value === 'string' ? mark(value) : undefined;
      const answer = marked ?? value;
      // A word may say that there is no answer; the number 0 is none of the scale.
      if (place < 0 || (marked === undefined && !answerIn(answer))) return null;
      const before = sheet[place] as number;
      if (before > 0 && answer && answer !== before) return catalog.questions[place]?.id ?? key;
      sheet[place] = Number(answer) || before;
    }
    return sheet;
  };
}

/** Reads one object: an answer sheet, `{ answers, … }`, one with a code, or a result of ours. */
function objectReader(catalog: Catalog, path: string): (text: string, line: number) => Entry {
  const parts = partsReader(catalog);
  const sheetOf = sheetReader(catalog);
  const nothing = (): Row => [];
  return (text, line) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const at = brokenAt(error, text);
      const fault = { code: 'bad-json', path, line: line + at.line - 1, column: at.column } as const;
      return { line, row: nothing, fault };
    }
    const twice = isRecord(value) ? repeatedKey(text) : null;
    if (twice !== null)
      return {
        line,
        row: rowAnyway(text, value),
        fault: { code: 'repeated-key', path, line: line + twice.line, key: twice.key.slice(0, 80) },
      };
    const found = isRecord(value) ? parts(text, value) : null;
    if (found === null)
      return {
        line,
        row: rowAnyway(text, value),
        fault: { code: 'bad-answers', path, line, reason: 'shape' },
      };
    const { row, answers, code } = found;
    if (code !== null) return { line, row, ...withTold(readCode(code, catalog, path, line), row) };
    const sheet = sheetOf(answers);
    if (sheet === null) return { line, row, fault: faultOf(answers, catalog, path, line) };
    if (typeof sheet === 'string')
      return { line, row, fault: { code: 'two-answers', path, line, id: sheet } };
    return { line, row, ...withTold({ sheet }, row) };
  };
}

type Found = { sheet: Uint8Array; told?: Told } | { fault: ProblemFact };

/** Adds what keys like `pendidikan` tell; they are looked for only where there are keys beside the answers. */
function withTold(found: Found, row: () => Row): Found {
  if ('fault' in found) return found;
  const fields = row();
  if (fields.length === 0) return found;
  const { stage, asn } = tellingColumns(fields.map(({ name }) => name));
  if (stage < 0 && asn < 0) return found;
  return { ...found, told: toldBy(fields[stage]?.text ?? '', fields[asn]?.text ?? '', found.told) };
}

/** What a single run would say of these answers. */
function faultOf(
  answers: Record<string, unknown>,
  catalog: Catalog,
  path: string,
  line: number,
): ProblemFact {
  try {
    checkAnswers(answers, catalog, path, () => line);
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
  return { code: 'bad-answers', path, line, reason: 'shape' };
}

async function* entriesOf(
  text: AsyncIterable<string>,
  path: string,
  catalog: Catalog,
  cut: (text: string, end: boolean) => Piece[],
) {
  const read = objectReader(catalog, path);
  const bundle = (pieces: Piece[]): Entry[] =>
    pieces.flatMap(({ text: one, line, whole, why = 'long' as const }): Entry[] => {
      if (!whole) return [{ line, row: () => [], fault: { code: 'bad-table', path, line, reason: why } }];
      return one.trim() === '' ? [] : [read(one, line)];
    });
  for await (const piece of text) yield bundle(cut(piece, false));
  yield bundle(cut('', true));
}

/** True when the objects stand in an array, or over several lines each. */
function spread(head: string): boolean {
  const [first = '', second = ''] = head.trimStart().split(/\r\n|\n|\r/, 2);
  if (first.startsWith('[')) return true;
  return /[{,[:]\s*$/.test(first) && /^\s*["}\]{[]/.test(second) && !/^\s*\{"/.test(second);
}

/** Objects of JSON: one on each line, in an array, or one behind the other; further keys are carried through. */
export function openObjects({ path, head, blank, text }: Opening, catalog: Catalog): Batch {
  const lines = lineCutter(blank + 1);
  const objects = new ObjectCutter(MAX_ROW, blank + 1);
  const cut = spread(head)
    ? (piece: string, end: boolean): Piece[] => [...objects.cut(piece), ...(end ? objects.rest() : [])]
    : lines;
  return {
    delimiter: ',',
    bom: false,
    missing: [],
    fixed: false,
    used: {},
    entries: entriesOf(text(), path, catalog, cut),
  };
}
