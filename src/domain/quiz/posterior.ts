import type { Answers } from '../catalog.ts';
import { dot } from './matrix.ts';
import { covarianceAfter, covary, type Item, type Model, scoreOf } from './model.ts';

/** What depends only on which items were answered, not on how. */
export interface Plan {
  model: Model;
  /** Answered items in bank order. */
  items: Item[];
  /** Posterior covariance P, n × n. */
  cov: Float64Array;
  /** J × n: P·h_j / σ_j², the shift of the state for one answer point of item j. */
  gain: Float64Array;
}

/** Where the answers put a person. */
export interface Posterior {
  plan: Plan;
  /** Answers of the plan's items minus the items' means, J values. */
  residuals: Float64Array;
  /** Posterior mean of the state, n values. */
  mean: Float64Array;
  /** w_rᵀ·mean for every role, in standard deviations. */
  scores: Float64Array;
}

/** Items with an answer other than null, in bank order: the order of answering does not matter. */
export const answeredItems = (model: Model, answers: Answers): Item[] =>
  model.items.filter((item) => typeof answers[item.question.id] === 'number');

export function planOf(model: Model, items: Item[]): Plan {
  const { n } = model;
  const cov = covarianceAfter(model, items);
  const gain = new Float64Array(items.length * n);
  items.forEach((item, j) => {
    gain.set(
      covary(cov, item, n).map((value) => value / item.variance),
      j * n,
    );
  });
  return { model, items, cov, gain };
}

const pulls = new WeakMap<Plan, Float64Array>();

/** J × R: w_rᵀ·P·h_j / σ_j², the shift of role r's score for one answer point of item j. */
export function pullOf(plan: Plan): Float64Array {
  const known = pulls.get(plan);
  if (known) return known;
  const { model, items, gain } = plan;
  const count = model.roles.length;
  const pull = new Float64Array(items.length * count);
  items.forEach((_, j) => {
    for (let r = 0; r < count; r++) pull[j * count + r] = scoreOf(model, r, gain, j * model.n);
  });
  pulls.set(plan, pull);
  return pull;
}

/** Posterior mean, a plain sum over the answers: m = Σ P·h_j·(y_j − mean_j)/σ_j², and the scores w_rᵀ·m. */
export function posteriorOf(plan: Plan, values: ArrayLike<number>): Posterior {
  const { model, items, gain } = plan;
  const { n } = model;
  const residuals = new Float64Array(items.length);
  const mean = new Float64Array(n);
  for (let j = 0; j < items.length; j++) {
    const y = (values[j] as number) - (items[j] as Item).mean;
    residuals[j] = y;
    if (y === 0) continue;
    for (let i = 0; i < n; i++) mean[i] = (mean[i] as number) + y * (gain[j * n + i] as number);
  }
  const scores = new Float64Array(model.roles.length);
  for (let r = 0; r < scores.length; r++) scores[r] = scoreOf(model, r, mean);
  return { plan, residuals, mean, scores };
}

/** The posterior of an answer sheet. */
export function posterior(model: Model, answers: Answers): Posterior {
  const items = answeredItems(model, answers);
  return posteriorOf(
    planOf(model, items),
    items.map((item) => answers[item.question.id] as number),
  );
}

/** Posterior variance of the difference of two roles' scores, (w_a − w_b)ᵀ·P·(w_a − w_b). */
export function contrastVariance(plan: Plan, a: number, b: number): number {
  const { weights, t, n } = plan.model;
  const c = new Float64Array(t);
  for (let i = 0; i < t; i++) c[i] = (weights[a * t + i] as number) - (weights[b * t + i] as number);
  let sum = 0;
  for (let i = 0; i < t; i++) sum += (c[i] as number) * dot(plan.cov, c, t, i * n);
  return Math.max(0, sum);
}

const contrasts = new WeakMap<Plan, Map<number, number>>();

/** One posterior standard deviation of the difference of two roles' scores, kept for each plan. */
export function apartBy(plan: Plan, a: number, b: number): number {
  const kept = contrasts.get(plan) ?? new Map<number, number>();
  contrasts.set(plan, kept);
  const key = a * plan.model.roles.length + b;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const apart = Math.sqrt(contrastVariance(plan, a, b));
  kept.set(key, apart);
  return apart;
}

/** E‖θ_c‖²: the squared length of the posterior mean over the traits, centred, plus what is not known yet. */
export function expectedLength(posterior: Posterior): number {
  const { plan, mean } = posterior;
  const { t, n } = plan.model;
  let sum = 0;
  let squares = 0;
  let trace = 0;
  let all = 0;
  for (let i = 0; i < t; i++) {
    sum += mean[i] as number;
    squares += (mean[i] as number) ** 2;
    trace += plan.cov[i * n + i] as number;
    for (let j = 0; j < t; j++) all += plan.cov[i * n + j] as number;
  }
  return squares - (sum * sum) / t + trace - all / t;
}
