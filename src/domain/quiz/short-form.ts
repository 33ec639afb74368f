import type { Catalog, Question } from '../catalog.ts';
import { crossCovariance, predict, updateCovariance } from './covariance.ts';
import { type Item, type Model, modelOf } from './model.ts';

/** Questions of the sheet for one lesson. */
export const SHORT = 20;

/** Σ_r (w_r − w̄)(w_r − w̄)ᵀ: how the roles' scores differ from each other, over the traits. */
function spreadOfRoles({ weights, t, roles }: Model): Float64Array {
  const mean = Float64Array.from({ length: t }, (_, i) => {
    let sum = 0;
    for (let r = 0; r < roles.length; r++) sum += weights[r * t + i] as number;
    return sum / roles.length;
  });
  const spread = new Float64Array(t * t);
  for (let r = 0; r < roles.length; r++) {
    for (let i = 0; i < t; i++) {
      const di = (weights[r * t + i] as number) - (mean[i] as number);
      for (let j = 0; j < t; j++)
        spread[i * t + j] =
          (spread[i * t + j] as number) + di * ((weights[r * t + j] as number) - (mean[j] as number));
    }
  }
  return spread;
}

/** How much of the variance between the roles' scores an item explains now: vᵀ·spread·v / (hᵀPh + σ²), v = P·h. */
function explained(item: Item, cov: Float64Array, spread: Float64Array, { n, t }: Model): number {
  const v = crossCovariance(cov, item, n);
  let sum = 0;
  for (let i = 0; i < t; i++)
    for (let j = 0; j < t; j++) sum += (v[i] as number) * (spread[i * t + j] as number) * (v[j] as number);
  return sum / (predict(item, v) + item.variance);
}

/**
 * A fixed sheet of `count` questions, in bank order: one after the other the item that explains most of what is not yet
 * known of the differences between the roles. It depends on no answer (greedy D-optimal design for the contrasts).
 */
export function shortForm(catalog: Catalog, count = SHORT): Question[] {
  const model = modelOf(catalog);
  const spread = spreadOfRoles(model);
  const cov = model.prior.slice();
  const left = new Set(model.items);
  const chosen: Item[] = [];
  while (chosen.length < count && left.size > 0) {
    let best: Item | undefined;
    let most = -1;
    for (const item of left) {
      const value = explained(item, cov, spread, model);
      if (value <= most) continue;
      best = item;
      most = value;
    }
    if (best === undefined) break;
    left.delete(best);
    chosen.push(best);
    updateCovariance(cov, best, model.n);
  }
  return chosen.toSorted((a, b) => a.index - b.index).map(({ question }) => question);
}
