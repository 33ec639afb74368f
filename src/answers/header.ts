import type { Question } from '../domain/catalog.ts';
import { shownPart } from '../domain/characters.ts';
import { sidesOf } from '../domain/kinds.ts';
import { Problem } from '../domain/problem.ts';
import { folded } from './entry.ts';

/** A table with more titled columns than this is no batch of answer sheets. */
const MAX_COLUMNS = 2_000;
/** Shorter ids are looked for only as the whole title of a column. */
const SHORT_ID = 3;

/** What the columns of a table hold. */
export interface Columns {
  /** For each column the place of its question in the bank, or -1. Two columns of one place are one question, asked twice. */
  questions: Int32Array;
  /** Columns that are carried through. */
  carried: { at: number; name: string }[];
  /** Ids of questions without a column. */
  missing: string[];
  /** Columns of answer codes, with their titles. */
  codes: { at: number; name: string }[];
}

interface Key {
  id: string;
  text: string;
  sides: string[];
}

const keyOf = (question: Question): Key => ({
  id: folded(question.id),
  text: folded(question.text),
  sides: sidesOf(question)
    .map(folded)
    .filter((side) => side !== ''),
});

const holds = (words: string, part: string): boolean => part !== '' && ` ${words} `.includes(` ${part} `);

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
};

const signOf = (number: number): string =>
  number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : ' ';

/** A title as a person sees it: without the tags and entities that forms leave in it. */
const visible = (title: string): string =>
  title
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
      if (hex) return signOf(Number.parseInt(hex, 16));
      return decimal ? signOf(Number(decimal)) : (ENTITIES[name.toLowerCase()] ?? whole);
    });

/** A title without the numbers of a list ("1. ", "P12) ") and of a repetition (".1", "(2)") around it. */
const unnumbered = (words: string): string => words.replace(/^[a-z]?\d+ /, '').replace(/ \d{1,3}$/, '');

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

/** The place of the question that a title is, or names among other words; and how much else the title says. */
export function titleReader(bank: readonly Question[]): (title: string) => { place: number; extra: number } {
  const keys = bank.map(keyOf);
  const wholes = new Map(
    keys.flatMap(({ id, text }, place) => [[id, place] as const, [text, place] as const]).reverse(),
  );
  return (title) => {
    const words = folded(visible(title.slice(0, 2_000)));
    if (words === '') return { place: -1, extra: 0 };
    const whole = wholes.get(words) ?? wholes.get(unnumbered(words));
    if (whole !== undefined) return { place: whole, extra: 0 };
    return { place: bestOf(words, keys), extra: words.length };
  };
}

/** Of the columns that name one question, those that say least beside it: "Points - …" is not the answer. */
function placesOf(titles: readonly string[], bank: readonly Question[]): Int32Array {
  const read = titleReader(bank);
  const found = titles.map(read);
  const least = new Map<number, number>();
  for (const { place, extra } of found) least.set(place, Math.min(extra, least.get(place) ?? extra));
  return Int32Array.from(found, ({ place, extra }) => (extra === least.get(place) ? place : -1));
}

/** Names that differ from each other: "Kelas", "Kelas (2)", "kolom 7"; what is named already keeps its name. */
export function distinct(names: readonly string[]): string[] {
  const given = new Set(names);
  const used = new Set<string>();
  const next = new Map<string, number>();
  return names.map((name) => {
    let free = name;
    let n = next.get(name) ?? 2;
    while (used.has(free) || (free !== name && given.has(free))) free = `${name} (${n++})`;
    next.set(name, n);
    used.add(free);
    return free;
  });
}

const CODE_TITLES = new Set(['kode', 'kode jawaban', 'kode karir sosial']);

function carriedOf(titles: readonly string[], questions: Int32Array): Columns['carried'] {
  const places = titles.flatMap((_, at) => (questions[at] === -1 ? [at] : []));
  const names = distinct(
    places.map((at) => shownPart(titles[at] as string).slice(0, 200) || `kolom ${at + 1}`),
  );
  return places.map((at, i) => ({ at, name: names[i] as string }));
}

/** Titles up to the last that says anything. */
export function titled(titles: readonly string[]): string[] {
  let end = titles.length;
  while (end > 0 && folded(titles[end - 1] as string) === '') end--;
  return titles.slice(0, end);
}

/** Tells the columns of a header row apart. Throws Problem `bad-header` when there are too many. */
export function columnsOf(all: readonly string[], bank: readonly Question[], path: string): Columns {
  const titles = titled(all);
  if (titles.length > MAX_COLUMNS) throw new Problem({ code: 'bad-header', path, reason: 'wide' });
  const questions = placesOf(titles, bank);
  const known = new Set(questions);
  const carried = carriedOf(titles, questions);
  return {
    questions,
    carried,
    missing: bank.filter((_, place) => !known.has(place)).map(({ id }) => id),
    codes: carried.filter(({ at }) => CODE_TITLES.has(folded(titles[at] as string))),
  };
}
