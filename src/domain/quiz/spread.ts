import calibration from './calibration.json' with { type: 'json' };
import { DRAWS, drawsOf } from './draws.ts';
import { dot, minus } from './matrix.ts';
import { fullCovariance, type Model } from './model.ts';
import type { Plan } from './posterior.ts';

/** Deviations from the posterior mean, drawn once for each plan; all matrices have DRAWS rows. */
export interface Spread {
  /** Scores, DRAWS × R, from N(0, P). */
  scores: Float64Array;
  /** States centred over the traits, DRAWS × T, and their squared lengths. */
  centred: Float64Array;
  lengths: Float64Array;
  /** Scores from N(0, ϱ(P − P_full)): what the rest of the bank may still move; null when nothing is left. */
  rest: Float64Array | null;
  /** The largest deviation of each draw. */
  peaks: Float64Array;
  /** By leader: how far each role is ever drawn ahead of it, R values. */
  ahead: Map<number, Float64Array>;
}

/** DRAWS × C: each draw's score for each of the roles `which`. */
export function project(model: Model, states: Float64Array, which: ArrayLike<number>): Float64Array {
  const { n, t, weights } = model;
  const out = new Float64Array(DRAWS * which.length);
  const half = DRAWS / 2;
  for (let d = 0; d < half; d++) {
    for (let c = 0; c < which.length; c++) {
      const score = dot(weights, states, t, (which[c] as number) * t, d * n);
      out[d * which.length + c] = score;
      out[(d + half) * which.length + c] = -score;
    }
  }
  return out;
}

const everyRole = (model: Model): Int32Array => Int32Array.from(model.roles, (_, r) => r);

function centre(
  states: Float64Array,
  t: number,
  n: number,
): { centred: Float64Array; lengths: Float64Array } {
  const centred = new Float64Array(DRAWS * t);
  const lengths = new Float64Array(DRAWS);
  for (let d = 0; d < DRAWS; d++) {
    let mean = 0;
    for (let i = 0; i < t; i++) mean += (states[d * n + i] as number) / t;
    for (let i = 0; i < t; i++) {
      const value = (states[d * n + i] as number) - mean;
      centred[d * t + i] = value;
      lengths[d] = (lengths[d] as number) + value * value;
    }
  }
  return { centred, lengths };
}

/** DRAWS × C: how far the unanswered rest of the bank may still move the scores of `which`, from N(0, ϱ(P − P_full)). */
export function restOf({ model, cov }: Plan, which: ArrayLike<number>): Float64Array {
  const left = minus(cov, fullCovariance(model)).map((value) => value * calibration.rest);
  return project(model, drawsOf(left, model.n), which);
}

function peaksOf(deviations: Float64Array, count: number): Float64Array {
  const peaks = new Float64Array(DRAWS).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < deviations.length; at++) {
    const d = Math.floor(at / count);
    if ((deviations[at] as number) > (peaks[d] as number)) peaks[d] = deviations[at] as number;
  }
  return peaks;
}

const spreads = new WeakMap<Plan, Spread>();

export function spreadOf(plan: Plan): Spread {
  const known = spreads.get(plan);
  if (known) return known;
  const { model, cov } = plan;
  const states = drawsOf(cov, model.n);
  const roles = everyRole(model);
  const done = plan.items.length === model.items.length;
  const scores = project(model, states, roles);
  const spread: Spread = {
    scores,
    peaks: peaksOf(scores, roles.length),
    ...centre(states, model.t, model.n),
    rest: done ? null : restOf(plan, roles),
    ahead: new Map(),
  };
  spreads.set(plan, spread);
  return spread;
}
