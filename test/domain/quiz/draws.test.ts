import { describe, expect, test } from 'vitest';
import { DRAWS, ln, normal, PAIRS, standardDraws, uniform } from '../../../src/domain/quiz/draws.ts';

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

describe('the logarithm', () => {
  test('is that of the book to the last bits', () => {
    expect(ln(1)).toBe(0);
    expect(ln(2)).toBeCloseTo(Math.LN2, 15);
    for (let x = 1e-12; x < 1e12; x *= 1.37) {
      const error = Math.abs(ln(x) - Math.log(x));
      expect(error).toBeLessThanOrEqual(4 * Number.EPSILON * Math.max(1, Math.abs(Math.log(x))));
    }
  });

  test('gives these bits on every machine', () => {
    const bits = new BigUint64Array(Float64Array.of(ln(0.3), ln(0.999), ln(7)).buffer);
    expect([...bits].map((value) => value.toString(16))).toEqual([
      'bff34378fcbda720',
      'bf5064670d979b73',
      '3fff2272ae325a56',
    ]);
  });
});

describe('the standard draws', () => {
  const rows = standardDraws(5);
  /** Row p without its repetition. */
  const rowAt = (p: number): number[] => [...rows.slice(p * 10, p * 10 + 5)];

  test('stand in rows that repeat themselves', () => {
    expect(rows).toHaveLength(PAIRS * 10);
    expect(DRAWS).toBe(2 * PAIRS);
    for (const p of [0, 9, PAIRS - 1]) expect([...rows.slice(p * 10 + 5, p * 10 + 10)]).toEqual(rowAt(p));
  });

  test('and their mirrors have mean 0 and the identity as covariance', () => {
    const { cov } = moments(Float64Array.from(Array.from({ length: PAIRS }, (_, p) => rowAt(p)).flat()), 5);
    cov.forEach((value, at) => {
      expect(value).toBeCloseTo(at % 6 === 0 ? 1 : 0, 9);
    });
  });

  test('are spread evenly in every column: half within 0.674 of the middle, nine tenths within 1.645', () => {
    for (let i = 0; i < 5; i++) {
      const within = (reach: number): number =>
        Array.from({ length: PAIRS }, (_, p) => Math.abs(rowAt(p)[i] as number)).filter(
          (size) => size <= reach,
        ).length / PAIRS;
      expect(Math.abs(within(0.67449) - 0.5)).toBeLessThan(0.03);
      expect(Math.abs(within(1.64485) - 0.9)).toBeLessThan(0.02);
    }
  });

  test('are made once for each size', () => {
    expect(standardDraws(4)).toBe(standardDraws(4));
    expect(standardDraws(4)).not.toBe(standardDraws(3));
  });

  test('of more dimensions than draws are left as they are, all finite', () => {
    expect(standardDraws(PAIRS).every(Number.isFinite)).toBe(true);
  });
});
