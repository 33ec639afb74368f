import calibration from './calibration.json' with { type: 'json' };
import { DRAWS } from './draws.ts';
import { dot } from './matrix.ts';
import type { Posterior } from './posterior.ts';
import type { Spread } from './spread.ts';

/** At or under this correlation with a role's profile a person counts as not fitting it. */
const UNFIT_CORRELATION = 0.1;
/** From this correlation with the best profile on, a person counts as fitting the field. */
const FIT_CORRELATION = 0.5;

/** The place of the largest entry; the first of equals. */
export function leaderOf(scores: ArrayLike<number>): number {
  let best = 0;
  for (let r = 1; r < scores.length; r++) if ((scores[r] as number) > (scores[best] as number)) best = r;
  return best;
}

/** Share of draws around `scores` in which each of `which` is the largest; the shares sum to 1. `scale` stretches the draws. */
export function leadShares(
  scores: Float64Array,
  deviations: Float64Array,
  scale = 1,
  which: ArrayLike<number> = Int32Array.from(scores, (_, r) => r),
): Float64Array {
  const count = scores.length;
  const shares = new Float64Array(count);
  for (let d = 0; d < DRAWS; d++) {
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < which.length; k++) {
      const r = which[k] as number;
      const value = (scores[r] as number) + scale * (deviations[d * count + r] as number);
      if (value > top) {
        top = value;
        best = r;
      }
    }
    shares[best] = (shares[best] as number) + 1 / DRAWS;
  }
  return shares;
}

/** The widest lead over `leader` that any draw gives each role. */
function aheadOf({ scores: deviations, ahead }: Spread, leader: number, count: number): Float64Array {
  const known = ahead.get(leader);
  if (known) return known;
  const widest = new Float64Array(count);
  for (let d = 0; d < DRAWS; d++) {
    for (let r = 0; r < count; r++) {
      const lead = (deviations[d * count + r] as number) - (deviations[d * count + leader] as number);
      if (lead > (widest[r] as number)) widest[r] = lead;
    }
  }
  ahead.set(leader, widest);
  return widest;
}

const STRETCH = Math.sqrt(calibration.kappa);

/** Roles that lead in any draw, stretched or not; the others need not be looked at. The margin is for rounding. In the given order. */
export function rivalsOf(
  { scores }: Posterior,
  spread: Spread,
  order: ArrayLike<number> = scores.map((_, r) => r),
): number[] {
  const leader = leaderOf(scores);
  const widest = aheadOf(spread, leader, scores.length);
  const least = (scores[leader] as number) - 1e-9;
  const rivals: number[] = [];
  for (let k = 0; k < order.length; k++) {
    const r = order[k] as number;
    if ((scores[r] as number) + Math.max(1, STRETCH) * (widest[r] as number) >= least) rivals.push(r);
  }
  return rivals;
}

/** True when draw d puts one of the rivals before the leader's `own` score; of equals the first in the catalogue leads. */
function overtaken(
  scores: Float64Array,
  deviations: Float64Array,
  d: number,
  own: number,
  leader: number,
  rivals: Int32Array,
): boolean {
  for (let k = 0; k < rivals.length; k++) {
    const r = rivals[k] as number;
    const value = (scores[r] as number) + STRETCH * (deviations[d * scores.length + r] as number);
    if (value > own || (value === own && r < leader)) return true;
  }
  return false;
}

/**
 * Probability that the leader fits best, from N(m, κP): the same number as in `probabilitiesOf`, sooner. `rivals` stand
 * with the best score first; where the largest deviation of a draw does not carry the next one past the leader, none is
 * looked at.
 */
export function leaderProbability(
  { scores }: Posterior,
  spread: Spread,
  [leader = 0, next, ...others]: readonly number[],
): number {
  if (next === undefined) return 1;
  const { scores: deviations, peaks } = spread;
  const count = scores.length;
  const rivals = Int32Array.of(next, ...others);
  let won = 0;
  for (let d = 0; d < DRAWS; d++) {
    const own = (scores[leader] as number) + STRETCH * (deviations[d * count + leader] as number);
    const far = (scores[next] as number) + STRETCH * (peaks[d] as number) < own;
    if (far || !overtaken(scores, deviations, d, own, leader, rivals)) won++;
  }
  return won / DRAWS;
}

/** Probability that each role fits best, from N(m, κP); sums to 1. */
export const probabilitiesOf = (
  posterior: Posterior,
  spread: Spread,
  rivals: readonly number[] = rivalsOf(posterior, spread),
): Float64Array => leadShares(posterior.scores, spread.scores, STRETCH, rivals);

/** Probability that the whole bank would name the same first role, 0..1. */
export const stabilityOf = (scores: Float64Array, rest: Float64Array | null): number =>
  rest === null ? 1 : (leadShares(scores, rest)[leaderOf(scores)] ?? 1);

/** For draw d: the squared length of the drawn person's traits, centred, is the own one plus what the draw adds. */
function drawnLengths({ plan, mean }: Posterior, spread: Spread): (d: number) => number {
  const { t } = plan.model;
  let average = 0;
  for (let i = 0; i < t; i++) average += mean[i] as number;
  average /= t;
  const centred = new Float64Array(t);
  for (let i = 0; i < t; i++) centred[i] = (mean[i] as number) - average;
  const own = dot(centred, centred, t);
  return (d) =>
    Math.sqrt(
      Math.max(1e-12, own + 2 * dot(centred, spread.centred, t, 0, d * t) + (spread.lengths[d] as number)),
    );
}

/** P(correlation with the role's profile ≤ 0.1) for every role, from the drawn persons. */
export function unfitOf(posterior: Posterior, spread: Spread): Float64Array {
  const { scores } = posterior;
  const lengthOf = drawnLengths(posterior, spread);
  const unfit = new Float64Array(scores.length);
  for (let d = 0; d < DRAWS; d++) {
    const length = lengthOf(d);
    for (let r = 0; r < scores.length; r++) {
      const drawn = (scores[r] as number) + (spread.scores[d * scores.length + r] as number);
      if (drawn / length <= UNFIT_CORRELATION) unfit[r] = (unfit[r] as number) + 1 / DRAWS;
    }
  }
  return unfit;
}

/** True when P(best correlation ≥ 0.5) is at least `share`; stops drawing as soon as that is sure. */
export function someFit(
  posterior: Posterior,
  spread: Spread,
  rivals: readonly number[],
  share: number,
): boolean {
  const { scores } = posterior;
  const lengthOf = drawnLengths(posterior, spread);
  let fitting = 0;
  for (let d = 0; d < DRAWS && fitting < share * DRAWS; d++) {
    const least = FIT_CORRELATION * lengthOf(d);
    for (const r of rivals) {
      if ((scores[r] as number) + (spread.scores[d * scores.length + r] as number) < least) continue;
      fitting++;
      break;
    }
  }
  return fitting >= share * DRAWS;
}
