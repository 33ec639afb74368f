import { cholesky } from './matrix.ts';

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
      const own = (rows[d * n + i] as number) / count;
      for (let j = 0; j <= i; j++)
        cov[i * n + j] = (cov[i * n + j] as number) + own * (rows[d * n + j] as number);
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

/** Steps between two quantiles; with 16 they are right to 0.0002. */
const STEPS = 16;

/**
 * Quantiles of the standard normal distribution at the middles of `count` equal parts of its upper half, by basic steps
 * alone: z and its density w follow dz/dp = 1/w, dw/dp = −z from p = ½ on (leapfrog).
 */
function upperQuantiles(count: number): Float64Array {
  const step = 1 / (2 * count * STEPS);
  const quantiles = new Float64Array(count);
  let z = 0;
  let w = 1 / Math.sqrt(2 * Math.PI);
  for (let i = 0; i < count * STEPS; i++) {
    if (i % STEPS === STEPS / 2) quantiles[(i - STEPS / 2) / STEPS] = z;
    w -= (z * step) / 2;
    z += step / w;
    w -= (z * step) / 2;
  }
  return quantiles;
}

/** A Latin hypercube (McKay, Beckman & Conover 1979): every column has the same quantiles, in an order and with signs of its own. */
function hypercube(count: number, n: number, random: () => number): Float64Array {
  const quantiles = upperQuantiles(count);
  const rows = new Float64Array(count * n);
  for (let i = 0; i < n; i++) {
    const order = shuffled(count, random);
    for (let p = 0; p < count; p++)
      rows[p * n + i] = (random() < 0.5 ? -1 : 1) * (quantiles[order[p] as number] as number);
  }
  return rows;
}

const cache = new Map<number, Float64Array>();

/**
 * PAIRS rows of n fixed numbers, each row twice in succession so that one may begin at any of them: PAIRS × 2n. With their
 * mirrors they have mean exactly 0 and the identity as covariance.
 */
export function standardDraws(n: number): Float64Array {
  const known = cache.get(n);
  if (known) return known;
  const rows = hypercube(PAIRS, n, uniform(20_261));
  if (n < PAIRS) whiten(rows, PAIRS, n);
  const twice = new Float64Array(2 * rows.length);
  for (let at = 0; at < rows.length; at += n) {
    const row = rows.subarray(at, at + n);
    twice.set(row, 2 * at);
    twice.set(row, 2 * at + n);
  }
  cache.set(n, twice);
  return twice;
}
