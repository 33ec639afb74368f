import type { Item, Model } from './model.ts';

/** P·h for a sparse item: how the state covaries with its answer; in `out`, which may be given to be filled. */
export function crossCovariance(
  cov: Float64Array,
  item: Item,
  n: number,
  out: Float64Array = new Float64Array(n),
): Float64Array {
  out.fill(0);
  for (let k = 0; k < item.at.length; k++) {
    const row = (item.at[k] as number) * n;
    const by = item.by[k] as number;
    for (let i = 0; i < n; i++) out[i] = (out[i] as number) + by * (cov[row + i] as number);
  }
  return out;
}

/** hᵀ·x for a sparse item: what the state x predicts of its answer beyond the item's mean. */
export function predict(item: Item, x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < item.at.length; k++)
    sum += (item.by[k] as number) * (x[item.at[k] as number] as number);
  return sum;
}

/** hᵀ·P·h for a sparse item: the variance of its answer that the traits make. */
export function spreadOf({ at, by }: Item, cov: Float64Array, n: number): number {
  let sum = 0;
  for (let k = 0; k < at.length; k++) {
    for (let l = 0; l < at.length; l++) {
      const entry = cov[(at[k] as number) * n + (at[l] as number)] as number;
      sum += (by[k] as number) * (by[l] as number) * entry;
    }
  }
  return sum;
}

/** P ← P − Phhᵀ P / (hᵀPh + σ²), in place: the Kalman measurement update. `room` holds n numbers and is written over. */
export function updateCovariance(
  cov: Float64Array,
  item: Item,
  n: number,
  room: Float64Array = new Float64Array(n),
): void {
  const v = crossCovariance(cov, item, n, room);
  const d = predict(item, v) + item.variance;
  for (let i = 0; i < n; i++) {
    const vi = (v[i] as number) / d;
    if (vi === 0) continue;
    const row = i * n;
    for (let j = 0; j < n; j++) cov[row + j] = (cov[row + j] as number) - vi * (v[j] as number);
  }
}

/** Posterior covariance after the given items; it does not depend on the answers themselves. */
export function covarianceAfter(model: Model, items: Iterable<Item>): Float64Array {
  const cov = model.prior.slice();
  const room = new Float64Array(model.n);
  for (const item of items) updateCovariance(cov, item, model.n, room);
  return cov;
}

const full = new WeakMap<Model, Float64Array>();

/** Posterior covariance once the whole bank is answered. */
export function fullCovariance(model: Model): Float64Array {
  const known = full.get(model);
  if (known) return known;
  const cov = covarianceAfter(model, model.items);
  full.set(model, cov);
  return cov;
}
