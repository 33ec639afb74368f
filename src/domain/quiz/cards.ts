import type { Answers, Catalog } from '../catalog.ts';
import type { Role } from '../role.ts';
import { shuffled, uniform } from './draws.ts';
import { hash32 } from './fingerprint.ts';
import { CARDS, type CardAnswer, type QuizResult } from './result.ts';

/** Sentences on a card: the summary and three duties. */
const SENTENCES = 4;

/** A role without its name. */
export interface BlindCard {
  role: string;
  /** Place in the ranking, from 1. */
  rank: number;
  /** One of the nearest roles; otherwise one of the farthest. */
  near: boolean;
  sentences: string[];
}

/** Every name of every role, as one pattern of whole words. */
function namesOf(roles: readonly Role[]): RegExp {
  const names = roles.flatMap(({ title, aliases }) => [title, ...aliases]);
  const written = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${written.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** A list in an order that the same answers give again, in whatever order they were given. */
function orderedBy<T>(answers: Answers, list: readonly T[]): T[] {
  const given = Object.entries(answers).filter(([, value]) => value !== null);
  const random = uniform(hash32(given.map(String).sort().join(' ')));
  return shuffled(list.length, random).map((place) => list[place] as T);
}

/**
 * The blind cards of a result, in the order in which they are shown and kept in a code: the three nearest roles and the
 * three farthest. None without advice, nor where there are too few roles.
 */
export function blindCards(
  { roles }: Pick<Catalog, 'roles'>,
  answers: Answers,
  { advice, ranking }: Pick<QuizResult, 'advice' | 'ranking'>,
): BlindCard[] {
  if (advice === 'none' || ranking.length < CARDS) return [];
  const names = namesOf(roles);
  const cards = [...ranking.slice(0, CARDS / 2), ...ranking.slice(-CARDS / 2)].map(({ role: id, rank }) => {
    const { summary, duties } = roles.find((role) => role.id === id) as Role;
    const sentences = [summary, ...duties].filter((sentence) => !names.test(sentence)).slice(0, SENTENCES);
    return { role: id, rank, near: rank <= CARDS / 2, sentences };
  });
  return orderedBy(answers, cards);
}

/** The cards with these answers, one for each in the order of `blindCards`; nothing where none were shown. */
export function judgedCards(
  catalog: Pick<Catalog, 'roles'>,
  answers: () => Answers,
  result: Pick<QuizResult, 'advice' | 'ranking'>,
  given: readonly CardAnswer[] | null | undefined,
): Pick<QuizResult, 'cards'> {
  if (!given) return {};
  const cards = blindCards(catalog, answers(), result);
  if (cards.length !== given.length) return {};
  return {
    cards: cards.map(({ role, rank, near }, i) => ({ role, rank, near, answer: given[i] as CardAnswer })),
  };
}
