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
  /** J × R: w_rᵀ·P·h_j / σ_j², the shift of role r's score for one answer point of item j. */
  pull: Float64Array;
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
  const { n, roles } = model;
  const cov = covarianceAfter(model, items);
  const gain = new Float64Array(items.length * n);
  const pull = new Float64Array(items.length * roles.length);
  items.forEach((item, j) => {
    gain.set(
      covary(cov, item, n).map((value) => value / item.variance),
      j * n,
    );
    for (let r = 0; r < roles.length; r++) pull[j * roles.length + r] = scoreOf(model, r, gain, j * n);
  });
  return { model, items, cov, gain, pull };
}

/** Posterior mean and scores, both plain sums over the answers: N(m, P) with m = Σ P·h_j·(y_j − mean_j)/σ_j². */
export function posteriorOf(plan: Plan, values: ArrayLike<number>): Posterior {
  const { model, items, gain, pull } = plan;
  const { n } = model;
  const count = model.roles.length;
  const residuals = Float64Array.from(items, (item, j) => (values[j] as number) - item.mean);
  const mean = new Float64Array(n);
  const scores = new Float64Array(count);
  for (let j = 0; j < items.length; j++) {
    const y = residuals[j] as number;
    if (y === 0) continue;
    for (let i = 0; i < n; i++) mean[i] = (mean[i] as number) + y * (gain[j * n + i] as number);
    for (let r = 0; r < count; r++) scores[r] = (scores[r] as number) + y * (pull[j * count + r] as number);
  }
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
