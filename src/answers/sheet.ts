import type { Answers, Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { isRecord } from '../domain/record.ts';
import { nearest } from '../search/find.ts';
import { lineEnds, repeatedKey } from './json-text.ts';

const lineAt = (text: string, offset: number): number => lineEnds(text.slice(0, Math.max(0, offset))) + 1;

/** Where the parser says that a text breaks off or goes wrong; undefined when it names no place. */
function placeIn(error: unknown, text: string): number | undefined {
  const place = /position (\d+)/.exec(String(error))?.[1];
  if (place !== undefined) return Number(place);
  return /end of JSON/.test(String(error)) ? text.length : undefined;
}

/** True when JSON may begin so, with or without anything behind it. */
function mayBegin(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return (placeIn(error, text) ?? 0) >= text.length;
  }
}

/** The first character with which a text is JSON no more, by halving: of a wrong word the parser names no place. */
function breakOf(text: string): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (mayBegin(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Line and column, from 1, at which a text is JSON no more; `error` is what the parser threw at it. */
export function brokenAt(error: unknown, text: string): { line: number; column: number } {
  const offset = placeIn(error, text) ?? breakOf(text);
  const before = text.slice(0, offset);
  const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return { line: lineAt(text, offset), column };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({ code: 'bad-json', path, ...brokenAt(error, text) });
  }
}

/**
 * `{ "<questionId>": 1..5 | null }`, also under a key `answers`. Throws a Problem that names the file, the line and the id.
 */
export function parseAnswers(source: string, path: string, catalog: Catalog): Answers {
  const text = source.replace(/^\ufeff/, '');
  const value = parse(text, path);
  if (isRecord(value) && Array.isArray(value.ranking) && typeof value.code === 'string')
    throw new Problem({ code: 'own-result', path, answers: value.code.slice(0, 120) });
  const twice = isRecord(value) ? repeatedKey(text) : null;
  if (twice !== null)
    throw new Problem({ code: 'repeated-key', path, line: twice.line + 1, key: twice.key.slice(0, 80) });
  const sheet = isRecord(value) && isRecord(value.answers) ? value.answers : value;
  if (!isRecord(sheet)) throw new Problem({ code: 'bad-answers', path, line: 1, reason: 'shape' });
  return checkAnswers(sheet, catalog, path, (id) => lineAt(text, text.indexOf(JSON.stringify(id))));
}

/** True for an answer: 1..5, or null when skipped. */
export const answerIn = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5);

/** The beginning of a value as JSON; one that is nested too deep only as what it is. */
function shownOf(value: unknown): string {
  try {
    return (JSON.stringify(typeof value === 'string' ? value.slice(0, 60) : value) ?? '').slice(0, 40);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** Checks ids and values of a sheet from anywhere; `line` tells where an id stands. */
export function checkAnswers(
  sheet: Record<string, unknown>,
  catalog: Catalog,
  path: string,
  line: (id: string) => number,
): Answers {
  const known = new Set(catalog.questions.map(({ id }) => id));
  const answers: Answers = {};
  for (const [id, value] of Object.entries(sheet)) {
    if (!known.has(id)) {
      const [near = null] = nearest(id.slice(0, 80), [...known], 1);
      throw new Problem({
        code: 'unknown-question',
        path,
        line: line(id),
        id: id.slice(0, 80),
        nearest: near,
      });
    }
    if (!answerIn(value)) {
      const shown = shownOf(value);
      throw new Problem({ code: 'bad-answer', path, line: line(id), id, value: shown });
    }
    answers[id] = value;
  }
  return answers;
}
