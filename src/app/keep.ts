import type { Answers, Catalog } from '../domain/catalog.ts';
import { ASN, STAGES } from '../domain/person.ts';
import { decodeAnswers, encodeAnswers } from '../domain/quiz/answer-code.ts';
import { CARD_ANSWERS, CARDS, type CardAnswer, type Facts } from '../domain/quiz/result.ts';

/** What is kept of a quiz on this phone, and nothing else: no name ever. */
export interface Kept {
  /** In the order of asking. */
  asked: readonly string[];
  answers: Answers;
  /** A fact that is absent was not asked yet, one that is null was skipped. */
  facts: Facts;
  /** Answers to the blind cards. */
  cards: readonly CardAnswer[];
  /** True when the rest of the bank was asked for. */
  full: boolean;
  /** Milliseconds since 1970 at the newest answer. */
  when: number;
}

/** Where a quiz is kept: in the storage of the browser, as a code in the address, or nowhere. */
export type Where = 'storage' | 'address' | 'nowhere';

/** What is used of the storage of a browser. */
interface Store {
  readonly length: number;
  key(place: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** The places of a browser; every call may throw. */
export interface Places {
  storage(): Store;
  /** What stands behind "#" in the address. */
  fragment(): string;
  setFragment(text: string): void;
  now(): number;
}

export interface Keeper {
  /** Of this bank's quiz in the storage. */
  key: string;
  /** What is kept of this bank and not older than 30 days. */
  read(): Kept | null;
  write(kept: Kept): Where;
  clear(): void;
}

const PREFIX = 'karir-sosial:';
const LONGEST = 30 * 24 * 60 * 60 * 1000;
/** Before the code of a finished quiz. */
const DONE = 'hasil-';

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

const isAnswer = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && [1, 2, 3, 4, 5].includes(value));

const isCards = (value: unknown): value is CardAnswer[] =>
  Array.isArray(value) && value.length <= CARDS && value.every((one) => CARD_ANSWERS.includes(one));

function knownFacts({ stage, asn, choice }: Facts, { roles }: Catalog): Facts {
  const role = roles.find(({ id }) => id === choice);
  return {
    ...(stage === null || STAGES.includes(stage as never) ? { stage } : {}),
    ...(asn === null || ASN.includes(asn as never) ? { asn } : {}),
    ...(choice === null || role !== undefined ? { choice } : {}),
  } as Facts;
}

/** Other pages may write to the same storage, so nothing in it is taken on trust. */
function parsed(text: string, catalog: Catalog): Kept | null {
  const { answers, facts, cards, full, when } = JSON.parse(text);
  const ids = new Set(catalog.questions.map(({ id }) => id));
  const pairs: [string, number | null][] = answers;
  if (typeof when !== 'number' || !pairs.every(([id, value]) => ids.has(id) && isAnswer(value))) return null;
  const asked = [...new Set(pairs.map(([id]) => id))];
  return {
    asked,
    answers: Object.fromEntries(pairs),
    facts: knownFacts(facts, catalog),
    cards: isCards(cards) ? cards : [],
    full: full === true,
    when,
  };
}

const stored = ({ asked, answers, facts, cards, full, when }: Kept): string =>
  JSON.stringify({
    answers: asked.map((id) => [id, answers[id] ?? null]),
    facts,
    ...(cards.length > 0 ? { cards } : {}),
    full,
    when,
  });

/** A code holds no skipped question and no skipped fact: of an unfinished quiz they are asked again. */
export function fromCode(catalog: Catalog, code: string, done: boolean, when: number): Kept {
  const { answers, facts, cards } = decodeAnswers(catalog, code);
  const told = Object.entries(facts).filter(([, value]) => value !== null);
  return {
    asked: catalog.questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [id])),
    answers,
    facts: done ? { choice: null, ...facts } : (Object.fromEntries(told) as Facts),
    cards: cards ?? [],
    full: false,
    when,
  };
}

/** True once nothing is left to ask. */
const isDone = ({ facts }: Kept): boolean => facts.choice !== undefined;

/** Removes every quiz that is too old, also those of other banks. */
function sweep(storage: Store, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
    const when = attempt(() => Number(JSON.parse(storage.getItem(key) ?? '').when));
    if (when === null || !(now - when < LONGEST)) storage.removeItem(key);
  }
}

export function keeperOf(catalog: Catalog, places: Places): Keeper {
  const key = `${PREFIX}${catalog.quizVersion}`;
  const setFragment = (text: string): boolean =>
    attempt(() => {
      places.setFragment(text);
      return true;
    }) ?? false;
  const fromStorage = (): Kept | null => {
    const storage = places.storage();
    sweep(storage, places.now());
    const text = storage.getItem(key);
    return text === null ? null : parsed(text, catalog);
  };
  const fromAddress = (): Kept | null => {
    const text = places.fragment();
    const done = text.startsWith(DONE);
    return text === '' ? null : fromCode(catalog, done ? text.slice(DONE.length) : text, done, places.now());
  };
  return {
    key,
    read: () => attempt(fromStorage) ?? attempt(fromAddress),
    write(kept) {
      const text = stored(kept);
      const held = attempt(() => {
        places.storage().setItem(key, text);
        return places.storage().getItem(key) === text;
      });
      if (held) return 'storage';
      const code = encodeAnswers(catalog, kept.answers, kept.facts, kept.cards);
      return setFragment(isDone(kept) ? DONE + code : code) ? 'address' : 'nowhere';
    },
    clear() {
      attempt(() => places.storage().removeItem(key));
      if (attempt(places.fragment)) setFragment('');
    },
  };
}
