import { fullCovariance } from './covariance.ts';
import { DRAWS } from './draws.ts';
import { everyRole, factorOf } from './factor.ts';
import { cholesky, minus } from './matrix.ts';
import { expectedLength, type Posterior } from './posterior.ts';
import { outcomeOf, raceOf } from './race.ts';
import { leaderOf, rivalsOf } from './rivals.ts';

/** What the rest of the bank may still change. */
export interface Outlook {
  /** Probability that the whole bank would name the same first role, 0..1. */
  stability: number;
  /** Expected rise of the best fit (a correlation) if the whole rest of the bank were answered. */
  rise: number;
}

/** C × T: a factor of what the rest may still move the scores of `which`, N(0, ϱ(P − P_full)). */
function restFactor({ plan }: Posterior, which: ArrayLike<number>): Float64Array {
  const { model, cov } = plan;
  const stretch = Math.sqrt(model.calibration.rest);
  const root = cholesky(minus(cov, fullCovariance(model)), model.n);
  return factorOf(
    model,
    root.map((value) => stretch * value),
    which,
  );
}

/** How settled the first place is, among the roles `which`. */
export function outlookOf(state: Posterior, which: ArrayLike<number> = everyRole(state.plan.model)): Outlook {
  const { model, items } = state.plan;
  if (items.length === model.items.length) return { stability: 1, rise: 0 };
  const { t, twin } = model;
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const leader = leaderOf(scores);
  const passed = (c: number): boolean => twin[which[c] as number] !== which[c];
  const space = { factor: restFactor(state, which), t, stretch: 1 };
  const { sum, kept } = outcomeOf(raceOf(leader, rivalsOf(scores, leader, space, passed), space));
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  return { stability: kept / DRAWS, rise: sum / DRAWS / length };
}
