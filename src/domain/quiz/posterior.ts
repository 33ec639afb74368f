import type { Answers } from '../catalog.ts';
import { once } from '../once.ts';
import { answeredItems, type Checked, checked, valuesOf } from './answers.ts';
import { covarianceAfter, crossCovariance, spreadOf } from './covariance.ts';
import { apartIn, everyRole, factorOf } from './factor.ts';
import { cholesky, dot } from './matrix.ts';
import { type Item, type Model, scoreOf } from './model.ts';

/** What depends only on which items were answered, not on how; what is a function is worked out when it is asked for. */
export interface Plan {
  model: Model;
  /** Answered items in bank order. */
  items: Item[];
  /** Posterior covariance P, n × n. */
  cov: Float64Array;
  /** J × n: P·h_j / σ_j², the shift of the state for one answer point of item j. */
  gain: () => Float64Array;
  /** J × R: w_rᵀ·P·h_j / σ_j², the shift of role r's score for one answer point of item j. */
  pull: () => Float64Array;
  /** n × n: lower Cholesky factor L of P. */
  root: () => Float64Array;
  /** R × T: w_rᵀ·L, so that a draw of role r's score is its row times standard normal numbers. */
  factor: () => Float64Array;
  /** Posterior variance of each item's residual, J values. */
  doubts: () => Float64Array;
}

/** Where the answers put a person. */
export interface Posterior {
  plan: Plan;
  /** Answers of the plan's items, and the same minus the items' means; J values each. */
  values: ArrayLike<number>;
  residuals: Float64Array;
  /** Posterior mean of the state, n values. */
  mean: Float64Array;
  /** w_rᵀ·mean for every role, in standard deviations. */
  scores: Float64Array;
}

function gainOf({ n }: Model, items: readonly Item[], cov: Float64Array): Float64Array {
  const gain = new Float64Array(items.length * n);
  items.forEach((item, j) => {
    const v = crossCovariance(cov, item, n);
    for (let i = 0; i < n; i++) gain[j * n + i] = (v[i] as number) / item.variance;
  });
  return gain;
}

function pullOf(model: Model, items: readonly Item[], gain: Float64Array): Float64Array {
  const count = model.roles.length;
  const pull = new Float64Array(items.length * count);
  for (let j = 0; j < items.length; j++) {
    for (let r = 0; r < count; r++) pull[j * count + r] = scoreOf(model, r, gain, j * model.n);
  }
  return pull;
}

/** Posterior variance of each residual, σ² − hᵀPh. */
function doubtsOf({ n }: Model, items: readonly Item[], cov: Float64Array): Float64Array {
  const doubts = new Float64Array(items.length);
  items.forEach((item, j) => {
    doubts[j] = Math.max(1e-9, item.variance - spreadOf(item, cov, n));
  });
  return doubts;
}

export function planOf(model: Model, items: Item[]): Plan {
  const cov = covarianceAfter(model, items);
  const gain = once(() => gainOf(model, items, cov));
  const root = once(() => cholesky(cov, model.n));
  const factor = once(() => factorOf(model, root(), everyRole(model)));
  return {
    model,
    items,
    cov,
    gain,
    root,
    doubts: once(() => doubtsOf(model, items, cov)),
    pull: once(() => pullOf(model, items, gain())),
    factor,
  };
}

/** Residuals y_j − mean_j, J values, and the posterior mean m = P·Σ h_j·(y_j − mean_j)/σ_j², n values. */
export function meanOf(
  { model, items, cov }: Plan,
  values: ArrayLike<number>,
): Pick<Posterior, 'residuals' | 'mean'> {
  const { n } = model;
  const residuals = new Float64Array(items.length);
  const push = new Float64Array(n);
  for (let j = 0; j < items.length; j++) {
    const { at, by, mean, variance } = items[j] as Item;
    const y = (values[j] as number) - mean;
    residuals[j] = y;
    for (let k = 0; k < at.length; k++) {
      const place = at[k] as number;
      push[place] = (push[place] as number) + ((by[k] as number) * y) / variance;
    }
  }
  const mean = new Float64Array(n);
  for (let i = 0; i < n; i++) mean[i] = dot(cov, push, n, i * n);
  return { residuals, mean };
}

/** The posterior mean and what every role scores on it, w_rᵀ·m. */
export function posteriorOf(plan: Plan, values: ArrayLike<number>): Posterior {
  const { model } = plan;
  const { residuals, mean } = meanOf(plan, values);
  const scores = new Float64Array(model.roles.length);
  for (let r = 0; r < scores.length; r++) scores[r] = scoreOf(model, r, mean);
  return { plan, values, residuals, mean, scores };
}

/** The posterior of answers that are checked. */
export function posteriorFrom(model: Model, answers: Checked): Posterior {
  const items = answeredItems(model, answers);
  return posteriorOf(planOf(model, items), valuesOf(items, answers));
}

/** The posterior of an answer sheet. Throws RangeError as `checked` does. */
export const posterior = (model: Model, answers: Answers): Posterior =>
  posteriorFrom(model, checked(model, answers));

/** One posterior standard deviation of the difference of two roles' scores, √((w_a − w_b)ᵀ·P·(w_a − w_b)). */
export const apartBy = ({ model, factor }: Plan, a: number, b: number): number =>
  apartIn(factor(), model.t, a, b);

/** E‖θ_c‖²: the squared length of the posterior mean over the traits, centred, plus what is not known yet. */
export function expectedLength({ plan, mean }: Posterior): number {
  const { t, n } = plan.model;
  let sum = 0;
  let trace = 0;
  let all = 0;
  for (let i = 0; i < t; i++) {
    sum += mean[i] as number;
    trace += plan.cov[i * n + i] as number;
    for (let j = 0; j < t; j++) all += plan.cov[i * n + j] as number;
  }
  return dot(mean, mean, t) - (sum * sum) / t + trace - all / t;
}
