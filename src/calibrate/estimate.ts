import type { Model } from '../domain/quiz/model.ts';
import { addPattern, emptySums } from './expectation.ts';
import { solve } from './linear.ts';
import { BEFORE, expectedAnswers, type Parameters, priorParameters } from './parameters.ts';
import { type Pattern, priorPrecision } from './patterns.ts';
import { type Step, stepOf } from './regression.ts';

export interface EstimateOptions {
  /** False: the people measured are taken to be in the middle of every trait. Only to show what that does. */
  freePeople?: boolean;
  /** Largest step, in answer points, at which the fit is done. */
  tolerance?: number;
}

export interface Estimate {
  parameters: Parameters;
  rounds: number;
  /** False when it was broken off before the steps were small. */
  settled: boolean;
}

const MOST_ROUNDS = 2_000;
const { intercept, trait } = BEFORE;

/** The most probable trait means of the people, given what the items answer on average. */
function peopleOf({ items, t }: Model, by: readonly Float64Array[], expected: Float64Array): Float64Array {
  const a = new Float64Array(t * t);
  const b = new Float64Array(t);
  for (let i = 0; i < t; i++) a[i * t + i] = 1 / trait.sd ** 2;
  const weight = 1 / intercept.sd ** 2;
  items.forEach(({ at }, j) => {
    const loads = by[j] as Float64Array;
    at.forEach((row, k) => {
      if (row === t) return;
      const own = weight * (loads[k] as number);
      b[row] = (b[row] as number) + own * ((expected[j] as number) - intercept.mean);
      at.forEach((column, l) => {
        if (column < t) a[row * t + column] = (a[row * t + column] as number) + own * (loads[l] as number);
      });
    });
  });
  return solve(a, t, b);
}

/** The largest change of any item parameter. */
function farthest(before: Parameters, after: Parameters): number {
  const far = (a: Float64Array, b: Float64Array): number =>
    a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);
  const loads = before.by.map((own, j) => far(own, after.by[j] as Float64Array));
  return Math.max(far(before.mean, after.mean), far(before.variance, after.variance), ...loads);
}

/** One round of the EM algorithm; `expected` is brought along with the parameters. */
function round(
  model: Model,
  precision: Float64Array,
  patterns: readonly Pattern[],
  parameters: Parameters,
  freePeople: boolean,
): { next: Parameters; moved: number } {
  const expected = expectedAnswers(model, parameters);
  const sums = model.items.map(({ at }) => emptySums(at.length));
  for (const pattern of patterns) addPattern(model, precision, parameters, expected, pattern, sums);
  const steps = sums.map((own, j) => stepOf(model, j, parameters, expected[j] as number, own));
  const by = steps.map((step) => step.by);
  const answered = expected.map((value, j) => value + (steps[j] as Step).shift);
  const people = freePeople ? peopleOf(model, by, answered) : parameters.people;
  const none = { ...parameters, mean: new Float64Array(answered.length), by, people };
  const shares = expectedAnswers(model, none);
  const mean = answered.map((value, j) => value - (shares[j] as number));
  const variance = Float64Array.from(steps, (step) => step.variance);
  const next = { mean, by, variance, people };
  return { next, moved: farthest(parameters, next) };
}

/**
 * The most probable parameters of a confirmatory linear factor model with missing answers, by EM (ECM: people's means and
 * residuals each given the rest). Fixed: zero loadings, the covariance of the traits and of the tendency to agree. The
 * priors are those of `BEFORE`; the result does not depend on the parameters that the model works with, only on its signs.
 */
export function estimate(
  model: Model,
  patterns: readonly Pattern[],
  { freePeople = true, tolerance = 2e-4 }: EstimateOptions = {},
): Estimate {
  const precision = priorPrecision(model);
  let parameters = priorParameters(model);
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
    const { next, moved } = round(model, precision, patterns, parameters, freePeople);
    parameters = next;
    if (moved < tolerance) return { parameters, rounds, settled: true };
  }
  return { parameters, rounds: MOST_ROUNDS, settled: false };
}
