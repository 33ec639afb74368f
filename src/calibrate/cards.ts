import type { Catalog } from '../domain/catalog.ts';
import { answersOf } from '../domain/quiz/answers.ts';
import { judgedCards } from '../domain/quiz/cards.ts';
import { evaluate } from '../domain/quiz/evaluate.ts';
import { CARDS } from '../domain/quiz/result.ts';
import type { CardStudy } from '../domain/quiz/study.ts';
import type { Respondent } from './screening.ts';
import { CELL, proportion, Z95 } from './statistics.ts';

/** Standard normal quantile of a chance of 80 % to see what is there. */
const POWER = 0.841621;
/** The goal: near cards get a yes at least so often as far ones. */
const GOAL = 2;
/** Share of yes to far cards before there are enough to know. */
const GUESS = 0.25;
const ENOUGH = 30;

/** Judgements, near and far together, with which `GOAL` to one is told from one to one (two proportions, 5 %). */
function needed(far: number): number {
  const near = Math.min(0.95, GOAL * far);
  const middle = (near + far) / 2;
  const spread = Z95 * Math.sqrt(2 * middle * (1 - middle));
  const own = POWER * Math.sqrt(near * (1 - near) + far * (1 - far));
  return 2 * Math.ceil(((spread + own) / (near - far)) ** 2);
}

/** Ratio of two shares with the interval of its logarithm (Katz 1978). */
function liftOf(near: { hits: number; n: number }, far: { hits: number; n: number }): CardStudy['lift'] {
  if (near.hits === 0 || far.hits === 0) return null;
  const ratio = near.hits / near.n / (far.hits / far.n);
  const error = Math.sqrt(1 / near.hits - 1 / near.n + 1 / far.hits - 1 / far.n);
  return { ratio, low: ratio * Math.exp(-Z95 * error), high: ratio * Math.exp(Z95 * error) };
}

/** What people said of blind cards, the nearest role first; "don't know" is no yes. Null for fewer than ten people. */
export function cardStudy(catalog: Catalog, rows: readonly Respondent[]): CardStudy | null {
  const judged = rows.flatMap(({ sheet, cards }) => {
    if (cards === null) return [];
    const answers = answersOf(catalog, sheet);
    const told = judgedCards(catalog, () => answers, evaluate(catalog, answers), cards).cards;
    return told ? [[...told].sort((a, b) => a.rank - b.rank).map(({ answer }) => answer === 'yes')] : [];
  });
  if (judged.length < CELL) return null;
  const ranks = Array.from({ length: CARDS }, (_, place) =>
    proportion(judged.filter((yes) => yes[place]).length, judged.length),
  );
  const side = (from: number) => {
    const own = ranks.slice(from, from + CARDS / 2);
    const hits = own.reduce((sum, one) => sum + one.hits, 0);
    return proportion(hits, (judged.length * CARDS) / 2);
  };
  const [near, far] = [side(0), side(CARDS / 2)];
  const known = far.n >= ENOUGH && far.hits > 0 ? far.share : GUESS;
  return {
    people: judged.length,
    ranks,
    near,
    far,
    lift: liftOf(near, far),
    missing: Math.max(0, needed(Math.min(0.45, known)) - near.n - far.n),
  };
}
