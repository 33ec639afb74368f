import { distance } from 'fastest-levenshtein';
import type { Catalog } from '../domain/catalog.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import { readCode } from './coded.ts';
import type { Opening } from './encoding.ts';
import { type Batch, type Entry, MAX_ROW, type Row, type Told } from './entry.ts';
import { titleReader } from './header.ts';
import { type Member, membersOf, ObjectCutter, type Piece, textOfJson } from './json-text.ts';
import { marksOf } from './marks.ts';
import { answerIn, checkAnswers, isRecord } from './sheet.ts';
import { tellingColumns, toldBy } from './told.ts';

/** So many unknown keys are remembered. */
const KNOWN_KEYS = 1_000;
/** Keys that a result of ours has beside the row of the person. */
const OURS = new Set(['schemaVersion', 'quizVersion', 'code', 'answered', 'ranking']);

/** Cuts pieces of text into lines; a line that is too long is told as broken. */
function lineCutter(firstLine: number) {
  let rest = '';
  let line = firstLine;
  let skipping = false;
  return (text: string, end: boolean): Piece[] => {
    const parts = (rest + text).split('\n');
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

/** The place of the question that a key names, or -1; -2 for a key that looks like a mistyped id. */
function keyReader({ questions }: Catalog): (key: string) => number {
  const ids = questions.map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const title = titleReader(questions);
  const near = (key: string): boolean =>
    ids.some((id) => distance(key.slice(0, 80), id) <= Math.min(2, Math.floor(id.length / 4)));
  const told = new Map<string, number>();
  return (key) => {
    const known = places.get(key) ?? told.get(key);
    if (known !== undefined) return known;
    const { place, extra } = title(key);
    const found = place >= 0 && extra === 0 ? place : near(key) ? -2 : -1;
    if (told.size < KNOWN_KEYS) told.set(key, found);
    return found;
  };
}

/** What one object holds: its answers by key, the code, and how to get at what is carried through. */
interface Parts {
  answers: Record<string, unknown>;
  code: string | null;
  row(): Row;
}

const columnOf = (error: unknown): number => Number(/position (\d+)/.exec(String(error))?.[1] ?? 0) + 1;

const fieldOf = ([name, json]: Member) => ({ name: name.slice(0, 200), text: textOfJson(json), json });

/** The members of the object under a key, as they stand. */
const membersUnder = (text: string, key: string): Member[] =>
  membersOf(membersOf(text).find(([name]) => name === key)?.[1] ?? '{}');

function partsReader(catalog: Catalog) {
  const placeOf = keyReader(catalog);
  const isAnswer = (key: string, value: unknown): boolean => {
    const place = placeOf(key);
    return place >= 0 || (place === -2 && (value === null || typeof value === 'number'));
  };
  return (text: string, value: Record<string, unknown>): Parts | null => {
    const { answers, code } = value;
    if ('ranking' in value && typeof code === 'string')
      return { answers: {}, code, row: () => membersUnder(text, 'row').map(fieldOf) };
    const carried = (drop: (key: string) => boolean) => (): Row =>
      membersOf(text)
        .filter(([key]) => !drop(key))
        .map(fieldOf);
    if (answers !== undefined)
      return isRecord(answers) ? { answers, code: null, row: carried((key) => key === 'answers') } : null;
    const own = Object.entries(value).filter(([key, one]) => isAnswer(key, one));
    const given = value.code ?? value.kode;
    const coded = own.length === 0 && typeof given === 'string' ? given : null;
    if (own.length === 0 && coded === null && Object.keys(value).length > 0) return null;
    const names = new Set(own.map(([key]) => key));
    return { answers: Object.fromEntries(own), code: coded, row: carried((key) => names.has(key)) };
  };
}

/** Reads one object: an answer sheet, `{ answers, … }`, one with a code, or a result of ours. */
function objectReader(catalog: Catalog, path: string): (text: string, line: number) => Entry {
  const placeOf = keyReader(catalog);
  const mark = marksOf(catalog.scale);
  const parts = partsReader(catalog);
  const nothing = (): Row => [];
  const sheetOf = (answers: Record<string, unknown>): Uint8Array | null => {
    const sheet = new Uint8Array(catalog.questions.length);
    for (const [key, value] of Object.entries(answers)) {
      const place = placeOf(key);
      const answer = typeof value === 'string' ? (mark(value) ?? -1) : value;
      if (place < 0 || (answer !== 0 && !answerIn(answer))) return null;
      sheet[place] = answer ?? 0;
    }
    return sheet;
  };
  return (text, line) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return { line, row: nothing, fault: { code: 'bad-json', path, line, column: columnOf(error) } };
    }
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
    return { line, row, ...withTold({ sheet }, row) };
  };
}

/** An error row of ours, or an object without answers, keeps what it carries. */
function rowAnyway(text: string, value: unknown): () => Row {
  if (!isRecord(value)) return () => [];
  if (isRecord(value.row) && 'error' in value) return () => membersUnder(text, 'row').map(fieldOf);
  return () =>
    membersOf(text)
      .filter(([key]) => !OURS.has(key))
      .map(fieldOf);
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
    pieces.flatMap(({ text: one, line, whole }): Entry[] => {
      if (!whole) return [{ line, row: () => [], fault: { code: 'bad-table', path, line, reason: 'long' } }];
      return one.trim() === '' ? [] : [read(one, line)];
    });
  for await (const piece of text) yield bundle(cut(piece, false));
  yield bundle(cut('', true));
}

/** True when the objects stand in an array, or over several lines each. */
function spread(head: string): boolean {
  const [first = '', second = ''] = head.trimStart().split(/\r\n|\n|\r/, 2);
  if (first.startsWith('[')) return true;
  return (
    /[{,[]\s*$/.test(first) &&
    /^\s*["}\]{[]/.test(second) &&
    !/^\s*\{"/.test(second.trimEnd().replace(/^\s+/, ''))
  );
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
