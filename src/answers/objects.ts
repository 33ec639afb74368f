import { distance } from 'fastest-levenshtein';
import type { Catalog } from '../domain/catalog.ts';
import { isRecord } from '../domain/record.ts';
import type { Row } from './entry.ts';
import { titleReader } from './header.ts';
import { type Member, membersOf, textOfJson } from './json-text.ts';

/** So many unknown keys are remembered. */
const KNOWN_KEYS = 1_000;
/** Keys that a result of ours has beside the row of the person. */
const OURS = new Set(['schemaVersion', 'quizVersion', 'code', 'answered', 'ranking']);

/** The place of the question that a key names, or -1; -2 for a key that looks like a mistyped id. */
export function keyReader({ questions }: Catalog): (key: string) => number {
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
export interface Parts {
  answers: Record<string, unknown>;
  code: string | null;
  row(): Row;
}

const fieldOf = ([name, json]: Member) => ({ name: name.slice(0, 200), text: textOfJson(json), json });

/** The members of the object under a key, as they stand. */
const membersUnder = (text: string, key: string): Member[] =>
  membersOf(membersOf(text).find(([name]) => name === key)?.[1] ?? '{}');

export function partsReader(catalog: Catalog) {
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

/** An error row of ours, or an object without answers, keeps what it carries. */
export function rowAnyway(text: string, value: unknown): () => Row {
  if (!isRecord(value)) return () => [];
  if (isRecord(value.row) && 'error' in value) return () => membersUnder(text, 'row').map(fieldOf);
  return () =>
    membersOf(text)
      .filter(([key]) => !OURS.has(key))
      .map(fieldOf);
}
