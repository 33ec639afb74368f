import { cholesky, dot } from './matrix.ts';

/** Number of draws; half of them mirror the other half. */
export const DRAWS = 512;
export const PAIRS = DRAWS / 2;

/** Mulberry32: a 32-bit generator with a fixed seed, so that every machine draws the same numbers. */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Natural logarithm of a positive normal number, from steps that IEEE 754 fixes: engines may differ in the last bits of
 * Math.log, and the same answers must give the same bytes in each. ln x = k·ln 2 + 2·artanh((m − 1)/(m + 1)).
 */
export function ln(x: number): number {
  let m = x;
  let k = 0;
  for (; m < Math.SQRT1_2; m *= 2) k--;
  for (; m >= 2 * Math.SQRT1_2; m /= 2) k++;
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let sum = 0;
  for (let power = 23; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return k * Math.LN2 + 2 * z * sum;
}

/** Standard normal numbers by Marsaglia's polar method (1964). */
export function normal(random: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * random() - 1;
      const v = 2 * random() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * ln(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  };
}

/** The numbers 0..n−1 in an order that a generator fixes (Fisher and Yates 1938). */
export function shuffled(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other] as number, order[i] as number];
  }
  return order;
}

/** Solves L·y = x in place for each row of `rows`, so that the rows get the identity as covariance. */
function whiten(rows: Float64Array, count: number, n: number): void {
  const cov = new Float64Array(n * n);
  for (let d = 0; d < count; d++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        cov[i * n + j] =
          (cov[i * n + j] as number) + ((rows[d * n + i] as number) * (rows[d * n + j] as number)) / count;
      }
    }
  }
  const l = cholesky(cov, n);
  for (let d = 0; d < count; d++) {
    for (let i = 0; i < n; i++) {
      let value = rows[d * n + i] as number;
      for (let k = 0; k < i; k++) value -= (l[i * n + k] as number) * (rows[d * n + k] as number);
      rows[d * n + i] = value / (l[i * n + i] as number);
    }
  }
}

/** Half of the standard normal numbers, PAIRS × n, and the length of each row; the other half mirrors them. */
export interface StandardDraws {
  rows: Float64Array;
  lengths: Float64Array;
}

const cache = new Map<number, StandardDraws>();

/** PAIRS × n fixed numbers, whitened so that all DRAWS together have mean exactly 0 and the identity as covariance. */
export function standardDraws(n: number): StandardDraws {
  const known = cache.get(n);
  if (known) return known;
  const next = normal(uniform(20_261));
  const rows = Float64Array.from({ length: PAIRS * n }, next);
  if (n < PAIRS) whiten(rows, PAIRS, n);
  const lengths = new Float64Array(PAIRS);
  for (let p = 0; p < PAIRS; p++) lengths[p] = Math.sqrt(dot(rows, rows, n, p * n, p * n));
  const made = { rows, lengths };
  cache.set(n, made);
  return made;
}
