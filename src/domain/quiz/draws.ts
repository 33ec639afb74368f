import { cholesky } from './matrix.ts';

/** Number of draws; half of them mirror the other half. */
export const DRAWS = 512;

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
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  };
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

const cache = new Map<number, Float64Array>();

/** DRAWS × n standard normal numbers, fixed, antithetic (mean exactly 0) and whitened (covariance the identity). */
export function standardDraws(n: number): Float64Array {
  const known = cache.get(n);
  if (known) return known;
  const half = DRAWS / 2;
  const next = normal(uniform(20_261));
  const first = Float64Array.from({ length: half * n }, next);
  if (n < half) whiten(first, half, n);
  const rows = new Float64Array(DRAWS * n);
  rows.set(first);
  rows.set(
    first.map((value) => -value),
    half * n,
  );
  cache.set(n, rows);
  return rows;
}

/** DRAWS × n draws of N(0, cov): row d is L·ξ_d. */
export function drawsOf(cov: Float64Array, n: number): Float64Array {
  const l = cholesky(cov, n);
  const z = standardDraws(n);
  const out = new Float64Array(DRAWS * n);
  const half = DRAWS / 2;
  for (let d = 0; d < half; d++) {
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += (l[i * n + k] as number) * (z[d * n + k] as number);
      out[d * n + i] = sum;
      out[(d + half) * n + i] = -sum;
    }
  }
  return out;
}
