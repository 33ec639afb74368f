import type { Model } from './model.ts';

export function everyRole({ roles }: Model): Int32Array {
  const every = new Int32Array(roles.length);
  for (let r = 0; r < every.length; r++) every[r] = r;
  return every;
}

/**
 * C × T: w_rᵀ·L for each role of `which`, L the lower Cholesky factor of a covariance of the state. Its rows times
 * standard normal numbers are draws of the scores. The last row of L, the tendency to agree, has no part in a score.
 */
export function factorOf(model: Model, root: Float64Array, which: ArrayLike<number>): Float64Array {
  const { t, n, weights } = model;
  const factor = new Float64Array(which.length * t);
  for (let c = 0; c < which.length; c++) {
    const row = (which[c] as number) * t;
    for (let i = 0; i < t; i++) {
      const w = weights[row + i] as number;
      for (let k = 0; k <= i; k++)
        factor[c * t + k] = (factor[c * t + k] as number) + w * (root[i * n + k] as number);
    }
  }
  return factor;
}

/** Rows of a factor in some order minus that of `own`, and rows of zeros up to a multiple of four. */
export function rowsAgainst(
  factor: Float64Array,
  t: number,
  own: number,
  places: readonly number[],
): Float64Array {
  const rows = new Float64Array(Math.ceil(places.length / 4) * 4 * t);
  places.forEach((at, k) => {
    for (let i = 0; i < t; i++)
      rows[k * t + i] = (factor[at * t + i] as number) - (factor[own * t + i] as number);
  });
  return rows;
}

/** Length of the difference of two rows: a standard deviation of the difference of two scores. */
export function apartIn(factor: Float64Array, t: number, a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < t; k++) {
    const gap = (factor[a * t + k] as number) - (factor[b * t + k] as number);
    sum += gap * gap;
  }
  return Math.sqrt(sum);
}
