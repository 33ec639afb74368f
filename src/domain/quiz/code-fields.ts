import type { Answers, Catalog, Question } from '../catalog.ts';
import { choose, placesOf } from './combination.ts';
import type { CardAnswer, Facts } from './result.ts';

/** What an answer code holds. */
export interface Sheet {
  answers: Answers;
  facts: Facts;
  cards: readonly CardAnswer[] | null;
  /** True when roles, profiles or parameters changed since, so that choice and cards were left out. */
  dropped: boolean;
}

/** Why sealed signs are no sheet here: no possible one, of another bank version, of another bank, or of a later layout. */
export type Unreadable = 'check' | 'version' | 'bank' | 'layout';

/** Version (0..31) and print (0..1023) of the bank, from "1-k3". */
export function bankOf(quizVersion: string): { version: number; print: number } {
  const [version, print = '0'] = quizVersion.split('-');
  return { version: Number(version), print: Number.parseInt(print, 36) % 1024 };
}

export const idAt = ({ questions }: Catalog, place: number): string => (questions[place] as Question).id;

/** Figures of mixed bases, taken from the end of a number. */
export interface Figures {
  take(base: number): number;
  rest(): bigint;
}

export function figuresOf(body: bigint): Figures {
  let number = body;
  return {
    take(base) {
      const figure = Number(number % BigInt(base));
      number /= BigInt(base);
      return figure;
    },
    rest: () => number,
  };
}

/** The fields that every layout ends with: how many answers, which, and to which questions; null for a set of questions that is none. */
export function answersIn(catalog: Catalog, { take, rest }: Figures): Answers | null {
  const total = catalog.questions.length;
  const count = take(total + 1);
  const values = Array.from({ length: count }, () => take(5) + 1).reverse();
  const rank = rest();
  if (rank >= choose(total, count)) return null;
  const places = placesOf(rank, count, total);
  return Object.fromEntries(places.map((place, i) => [idAt(catalog, place), values[i] as number]));
}
