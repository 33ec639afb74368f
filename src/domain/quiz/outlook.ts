import { DRAWS, PAIRS, standardDraws } from './draws.ts';
import { everyRole, factorOf } from './factor.ts';
import { cholesky, minus } from './matrix.ts';
import { fullCovariance, type Model } from './model.ts';
import { expectedLength, type Posterior } from './posterior.ts';
import { foursOf, rowsIn } from './posterior-draws.ts';
import { leaderOf, type Rival, rivalsOf, within } from './rivals.ts';

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

/** Rows of the rivals minus the leader's, in the order of the rivals, up to a multiple of four. */
function differences(
  factor: Float64Array,
  t: number,
  leader: number,
  rivals: readonly Rival[],
): Float64Array {
  const rows = rowsIn(
    factor,
    t,
    rivals.map(({ at }) => at),
  );
  for (let k = 0; k < rivals.length; k++) {
    for (let i = 0; i < t; i++)
      rows[k * t + i] = (rows[k * t + i] as number) - (factor[leader * t + i] as number);
  }
  return rows;
}

/** The widest lead over the leader in each draw, summed, and the draws without any. */
function overtaking(
  model: Model,
  rows: Float64Array,
  rivals: readonly Rival[],
): { sum: number; kept: number } {
  const { lengths } = standardDraws(model.n);
  const fours = foursOf(rows, model);
  const four = new Float64Array(4);
  let sum = 0;
  let kept = 0;
  for (let p = 0; p < PAIRS; p++) {
    const reach = lengths[p] as number;
    let up = 0;
    let down = 0;
    for (let k = 0; k < rivals.length && within(rivals[k] as Rival, reach); k += 4) {
      fours(k, p, four);
      const last = Math.min(4, rivals.length - k);
      for (let l = 0; l < last; l++) {
        const { gap } = rivals[k + l] as Rival;
        const moved = four[l] as number;
        if (moved - gap > up) up = moved - gap;
        else if (-moved - gap > down) down = -moved - gap;
      }
    }
    sum += up + down;
    kept += Number(up === 0) + Number(down === 0);
  }
  return { sum, kept };
}

/** How settled the first place is, among the roles `which`. Draws mirror each other, so that only those in which somebody overtakes count. */
export function outlookOf(state: Posterior, which: ArrayLike<number> = everyRole(state.plan.model)): Outlook {
  const { model, items } = state.plan;
  if (items.length === model.items.length) return { stability: 1, rise: 0 };
  const { t, n, twin } = model;
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const leader = leaderOf(scores);
  const factor = restFactor(state, which);
  const passed = (c: number): boolean => twin[which[c] as number] !== which[c];
  const rivals = rivalsOf(scores, leader, { factor, t, n, stretch: 1 }, passed);
  const { sum, kept } = overtaking(model, differences(factor, t, leader, rivals), rivals);
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  return { stability: kept / DRAWS, rise: sum / DRAWS / length };
}
