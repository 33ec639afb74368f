import { describe, expect, test } from 'vitest';
import { DRAWS, drawsOf, normal, standardDraws, uniform } from '../../../src/domain/quiz/draws.ts';

/** Column means and covariances of rows × n numbers. */
function moments(rows: Float64Array, n: number): { means: number[]; cov: number[] } {
  const count = rows.length / n;
  const means = Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let d = 0; d < count; d++) sum += rows[d * n + i] as number;
    return sum / count;
  });
  const cov = Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let d = 0; d < count; d++)
      sum += (rows[d * n + Math.floor(at / n)] as number) * (rows[d * n + (at % n)] as number);
    return sum / count;
  });
  return { means, cov };
}

test('Mulberry32 gives the numbers that its author publishes for a seed', () => {
  const next = uniform(1);
  expect([next(), next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(uniform(-1)()).toBe(uniform(4294967295)());
});

describe('normal numbers', () => {
  test('are the polar transform of pairs, the second kept for the next call', () => {
    const pairs = [0.75, 0.5, 0.5, 0.9];
    const next = normal(() => pairs.shift() ?? Number.NaN);
    // u = 0.5, v = 0: s = 0.25.
    expect(next()).toBeCloseTo(0.5 * Math.sqrt((-2 * Math.log(0.25)) / 0.25), 12);
    expect(next()).toBe(0);
    // u = 0, v = 0.8: s = 0.64.
    expect(next()).toBe(0);
    expect(next()).toBeCloseTo(0.8 * Math.sqrt((-2 * Math.log(0.64)) / 0.64), 12);
  });

  test('leave out pairs on or outside the circle, and its centre', () => {
    const pairs = [1, 1, 1, 0.5, 0.5, 0.5, 0.75, 0.5];
    const next = normal(() => pairs.shift() ?? Number.NaN);
    expect(next()).toBeCloseTo(0.5 * Math.sqrt((-2 * Math.log(0.25)) / 0.25), 12);
    expect(pairs).toEqual([]);
  });

  test('have mean 0 and variance 1', () => {
    const next = normal(uniform(3));
    const { means, cov } = moments(Float64Array.from({ length: 40_000 }, next), 1);
    expect(Math.abs(means[0] as number)).toBeLessThan(0.02);
    expect(Math.abs((cov[0] as number) - 1)).toBeLessThan(0.03);
  });
});

describe('the standard draws', () => {
  test('mirror each other, so that their mean is 0, and have the identity as covariance', () => {
    const rows = standardDraws(5);
    expect(rows).toHaveLength(DRAWS * 5);
    const { means, cov } = moments(rows, 5);
    for (const mean of means) expect(Math.abs(mean)).toBeLessThan(1e-12);
    cov.forEach((value, at) => {
      expect(value).toBeCloseTo(at % 6 === 0 ? 1 : 0, 9);
    });
    const half = rows.length / 2;
    expect([...rows.slice(half)]).toEqual([...rows.slice(0, half)].map((value) => -value));
  });

  test('are made once for each size', () => {
    expect(standardDraws(4)).toBe(standardDraws(4));
    expect(standardDraws(4)).not.toBe(standardDraws(3));
  });

  test('of more dimensions than draws are left as they are, all finite', () => {
    const rows = standardDraws(DRAWS / 2);
    expect(rows.every(Number.isFinite)).toBe(true);
  });
});

test('draws of a covariance have that covariance, and mirror each other', () => {
  const cov = Float64Array.of(2, 0.6, 0.6, 0.5);
  const rows = drawsOf(cov, 2);
  const found = moments(rows, 2);
  found.cov.forEach((value, at) => {
    expect(value).toBeCloseTo(cov[at] as number, 9);
  });
  expect(rows[DRAWS]).toBe(-(rows[0] as number));
  expect(rows[DRAWS + 1]).toBe(-(rows[1] as number));
  // The first dimension is √2 times the first standard draw, the second leans on both.
  const z = standardDraws(2);
  expect(rows[2]).toBeCloseTo(Math.SQRT2 * (z[2] as number), 12);
  expect(rows[3]).toBeCloseTo((0.6 / Math.SQRT2) * (z[2] as number) + Math.sqrt(0.32) * (z[3] as number), 12);
});
