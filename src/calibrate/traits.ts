import { fullCovariance } from '../domain/quiz/covariance.ts';
import type { Model } from '../domain/quiz/model.ts';
import { leaderOf } from '../domain/quiz/rivals.ts';
import { levelOf } from '../domain/quiz/standing.ts';
import { PERCENTILES, type RetestStudy, type TraitStudy } from '../domain/quiz/study.ts';
import { stateOf } from './judging.ts';
import type { Sheet } from './patterns.ts';
import { CELL, correlation, deviationOf, meanOf, proportion, quantile } from './statistics.ts';

/** Norms of fewer people are none. */
const NORM = 30;
const NAMED = 3;

/** Two sheets of one person, the earlier first. */
export type Pair = readonly [Sheet, Sheet];

/** Share of each trait's variance that the whole bank explains. */
function reliabilities(model: Model): number[] {
  const cov = fullCovariance(model);
  const { n, prior, traits } = model;
  return traits.map((_, i) => 1 - (cov[i * n + i] as number) / (prior[i * n + i] as number));
}

/** What is known of each trait: with the items in use, and with the learnt ones where there are any. */
export function traitStudies(
  used: Model,
  learnt: Model | null,
  people: readonly Sheet[],
  pairs: readonly Pair[],
): TraitStudy[] {
  const scoring = learnt ?? used;
  const states = people.map((sheet) => stateOf(scoring, sheet).mean);
  const twice = pairs.map(([one, other]) => [stateOf(used, one).mean, stateOf(used, other).mean] as const);
  const before = reliabilities(used);
  const after = learnt === null ? null : reliabilities(learnt);
  return used.traits.map(({ id, label }, i) => {
    const levels = Float64Array.from(states, (state) => levelOf(state[i] as number)).sort();
    return {
      id,
      label,
      reliability: { before: before[i] as number, after: after?.[i] ?? null },
      norm:
        levels.length < NORM
          ? null
          : {
              n: levels.length,
              mean: meanOf(levels),
              sd: deviationOf(levels),
              percentiles: PERCENTILES.map((share) => quantile(levels, share / 100)),
            },
      retest:
        twice.length < CELL
          ? null
          : correlation(
              twice.map(([one]) => one[i] as number),
              twice.map(([, other]) => other[i] as number),
            ),
    };
  });
}

/** How often a second sheet names the same first role, or has it among its first three; null for fewer than ten people. */
export function retestStudy(model: Model, pairs: readonly Pair[]): RetestStudy | null {
  if (pairs.length < CELL) return null;
  const ranks = pairs.map(([one, other]) => {
    const leader = leaderOf(stateOf(model, one).scores);
    const { scores } = stateOf(model, other);
    return scores.filter((score) => score > (scores[leader] as number)).length;
  });
  const under = (places: number) => proportion(ranks.filter((rank) => rank < places).length, ranks.length);
  return { pairs: pairs.length, first: under(1), three: under(NAMED) };
}
