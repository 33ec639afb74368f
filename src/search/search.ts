import { distance } from 'fastest-levenshtein';
import { NO_GUIDE, type SearchWords } from '../domain/guide.ts';
import type { Stage } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import { plain } from './find.ts';
import { openAt } from './stage.ts';
import { type Sayings, type Searched, searched } from './texts.ts';

/** A role and the sentence for which it was found. */
export interface Hit {
  id: string;
  sentence: string;
}

/** What a search found. `alike` are the spellings that it had to take instead of words that stand nowhere. */
export interface Found {
  hits: Hit[];
  /** Words of the same meaning under which there was more. */
  also: string[];
  alike: string[];
  /** The stage that the words ask for. */
  stage: Stage | null;
  /** Why the data hold nothing on this; null for most words. */
  absent: string | null;
}

/** No word of a role is as long; what is longer resembles none. */
const LONGEST = 40;

/** Whether a word of a text is one that was searched. */
type Test = (token: string) => boolean;

/** Shorter words count only when they stand whole: "ham" is no beginning of "hambatan". */
const SHORTEST_START = 4;
const whole =
  (word: string): Test =>
  (token) =>
    token === word;
const begun =
  (word: string): Test =>
  (token) =>
    token === word || (word.length >= SHORTEST_START && token.startsWith(word));

const holds = (tokens: readonly string[], tests: readonly Test[]): boolean =>
  tests.every((test) => tokens.some(test));

/** Where the words stand in one role: the lower the rank the better; null when one of them stands nowhere. */
function placeIn(role: Searched, tests: readonly Test[]): { rank: number; sentence: string } | null {
  if (holds(role.names, tests)) return { rank: 0, sentence: role.summary };
  const together = role.sentences.filter(({ tokens }) => holds(tokens, tests));
  if (together[0]) return { rank: 1 + 1 / (1 + together.length), sentence: together[0].text };
  const everywhere = [role.names, ...role.sentences.map(({ tokens }) => tokens)].flat();
  const [first] = tests;
  if (first === undefined || !holds(everywhere, tests)) return null;
  const near = role.sentences.find(({ tokens }) => tokens.some(first));
  return { rank: 3, sentence: near?.text ?? role.summary };
}

/** The roles in which words stand: names first, then those that say them most often. */
function hitsOf(texts: readonly Searched[], tests: readonly Test[]): Hit[] {
  if (tests.length === 0) return [];
  return texts
    .flatMap((role) => {
      const place = placeIn(role, tests);
      return place === null ? [] : [{ id: role.id, ...place }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, sentence }) => ({ id, sentence }));
}

/** A search of more different words than this is cut. */
const MOST_WORDS = 40;

const wordsOf = (phrase: string): string[] =>
  [...new Set(plain(phrase).split(' ').filter(Boolean))].slice(0, MOST_WORDS);

/** Whole words first, then beginnings of words. */
function exact(texts: readonly Searched[], phrase: string): Hit[] {
  const words = wordsOf(phrase);
  return joined([hitsOf(texts, words.map(whole)), hitsOf(texts, words.map(begun))]);
}

/** Lists of hits one after the other, each role once. */
function joined(lists: readonly Hit[][]): Hit[] {
  const byId = new Map<string, Hit>();
  for (const hit of lists.flat()) if (!byId.has(hit.id)) byId.set(hit.id, hit);
  return [...byId.values()];
}

const speaks = (words: readonly string[], phrase: string): boolean =>
  words.some((word) => plain(word) === phrase);

/** So many spellings are taken for a word that stands nowhere, and so many roles are shown for them. */
const SPELLINGS = 3;
const SIMILAR = 8;
/** A word of the texts with which the searched one begins may be its root: "penyuluh" of "penyuluhann". */
const SHORTEST_ROOT = 6;

/** Words of the texts that are spelt nearly like one that stands nowhere, nearest first; itself where it stands. */
function spellings(word: string, known: readonly string[]): string[] {
  if (known.includes(word)) return [word];
  if (word.length > LONGEST) return [];
  const most = Math.floor(word.length / 4);
  const root = (token: string) => token.length >= SHORTEST_ROOT && word.startsWith(token);
  return known
    .map((token) => ({ token, away: root(token) ? most : distance(word, token) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away || (a.token < b.token ? -1 : 1))
    .slice(0, SPELLINGS)
    .map(({ token }) => token)
    .concat(known.some(begun(word)) ? [word] : []);
}

function similar(texts: readonly Searched[], phrase: string): Pick<Found, 'hits' | 'alike'> {
  const known = [
    ...new Set(
      texts.flatMap(({ names, sentences }) => [...names, ...sentences.flatMap(({ tokens }) => tokens)]),
    ),
  ];
  const words = wordsOf(phrase);
  const choices = words.map((word) => spellings(word, known));
  const hits = hitsOf(
    texts,
    choices.map((allowed) => (token) => allowed.some((word) => begun(word)(token))),
  ).slice(0, SIMILAR);
  return { hits, alike: hits.length === 0 ? [] : choices.flat().filter((word) => !words.includes(word)) };
}

/** Searches all roles: words and beginnings of words, then synonyms, and other spellings only where nothing else is found. */
export function searchRoles(
  phrase: string,
  roles: readonly Role[],
  say: Sayings,
  guide: SearchWords = NO_GUIDE.search,
): Found {
  const wanted = plain(phrase);
  const absent = guide.absent.find(({ words }) => speaks(words, wanted))?.text ?? null;
  const stage = guide.stages.find(({ words }) => speaks(words, wanted))?.stage ?? null;
  if (stage !== null) return { hits: openAt(stage, roles).open, also: [], alike: [], stage, absent };
  const texts = roles.map((role) => searched(role, say));
  const straight = exact(texts, phrase);
  const others = guide.synonyms
    .filter((group) => speaks(group, wanted))
    .flat()
    .filter((word) => plain(word) !== wanted);
  const more = others.map((word) => ({ word, hits: exact(texts, word) }));
  const hits = joined([straight, ...more.map((entry) => entry.hits)]);
  const known = new Set(straight.map(({ id }) => id));
  const also = more.filter((entry) => entry.hits.some(({ id }) => !known.has(id))).map(({ word }) => word);
  if (hits.length > 0) return { hits, also, alike: [], stage, absent };
  return { ...similar(texts, phrase), also: [], stage, absent };
}
