import type { Question } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { folded } from './entry.ts';

/** A table with more columns than this is no batch of answer sheets. */
const MAX_COLUMNS = 2_000;
/** Shorter ids are looked for only as the whole title of a column. */
const SHORT_ID = 3;

/** What the columns of a table hold. */
export interface Columns {
  /** For each column the place of its question in the bank, or -1. */
  questions: Int32Array;
  /** Columns that are carried through. */
  carried: { at: number; name: string }[];
  /** Ids of questions without a column. */
  missing: string[];
}

interface Key {
  id: string;
  text: string;
  sides: string[];
}

const keyOf = ({ id, text, a = '', b = '' }: Question): Key => ({
  id: folded(id),
  text: folded(text),
  sides: [folded(a), folded(b)].filter((side) => side !== ''),
});

const holds = (words: string, part: string): boolean => part !== '' && ` ${words} `.includes(` ${part} `);

/** A column title without the number in front of it: "1. ", "P12) ". */
const unnumbered = (words: string): string => words.replace(/^[a-z]?\d+ /, '');

/** How many letters of a title speak for a question; 0 when it does not name the question. */
function likeness(words: string, { id, text, sides }: Key): number {
  if (id.length >= SHORT_ID && holds(words, id)) return Number.POSITIVE_INFINITY;
  const found = sides.filter((side) => holds(words, side));
  const told = found.reduce((sum, side) => sum + side.length, 0);
  if (holds(words, text)) return text.length + told;
  return sides.length === 2 && found.length === 2 ? told : 0;
}

/** The one question that a title names best, or -1. */
function bestOf(words: string, keys: readonly Key[]): number {
  let best = -1;
  let most = 0;
  let shared = false;
  keys.forEach((key, place) => {
    const value = likeness(words, key);
    if (value > 0 && value === most) shared = true;
    if (value <= most) return;
    best = place;
    most = value;
    shared = false;
  });
  return shared ? -1 : best;
}

/** Carried columns get names that differ: "Kelas", "Kelas (2)", "kolom 7". */
function namesOf(titles: readonly string[], questions: Int32Array): Columns['carried'] {
  const used = new Map<string, number>();
  return titles.flatMap((title, at) => {
    if (questions[at] !== -1) return [];
    const base = title.trim().slice(0, 200) || `kolom ${at + 1}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return [{ at, name: count === 1 ? base : `${base} (${count})` }];
  });
}

/** Whole titles first, then titles that hold a question among other words. */
function placesOf(titles: readonly string[], bank: readonly Question[], path: string): Int32Array {
  const keys = bank.map(keyOf);
  const words = titles.map((title) => folded(title.slice(0, 2_000)));
  const whole = (title: string): number =>
    keys.findIndex(({ id, text }) => title === id || title === text || unnumbered(title) === text);
  const questions = Int32Array.from(words, (title) => (title === '' ? -1 : whole(title)));
  const taken = new Set(questions);
  words.forEach((title, at) => {
    const place = questions[at] === -1 ? bestOf(title, keys) : -1;
    if (place >= 0 && !taken.has(place)) questions[at] = place;
  });
  const seen = new Set<number>();
  for (const place of questions) {
    if (place >= 0 && seen.has(place))
      throw new Problem({ code: 'bad-header', path, reason: 'twice', id: bank[place]?.id ?? '' });
    seen.add(place);
  }
  return questions;
}

/** Tells the columns of a header row apart. Throws Problem `bad-header` when one question has two columns. */
export function columnsOf(titles: readonly string[], bank: readonly Question[], path: string): Columns {
  if (titles.length > MAX_COLUMNS) throw new Problem({ code: 'bad-header', path, reason: 'wide', id: '' });
  const questions = placesOf(titles, bank, path);
  const known = new Set(questions);
  return {
    questions,
    carried: namesOf(titles, questions),
    missing: bank.filter((_, place) => !known.has(place)).map(({ id }) => id),
  };
}
