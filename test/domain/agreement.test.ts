import { describe, expect, test } from 'vitest';
import { icc, kappa, weightedKappa } from '../bench/agreement.ts';

type Pair = [number, number];
const times = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair);

describe('agreement of two raters', () => {
  const alike: Pair[] = [1, 2, 3, 4, 5].map((level) => [level, level]);
  const shifted: Pair[] = [1, 2, 3, 4].map((level) => [level, level + 1]);

  test('is whole for the same levels', () => {
    expect(icc(alike)).toBeCloseTo(1);
    expect(weightedKappa(alike)).toBeCloseTo(1);
  });

  test('falls when one rater is stricter, though both order alike', () => {
    // Mean squares by hand: rows 10/3, columns 2, error 0.
    expect(icc(shifted)).toBeCloseTo(10 / 3 / (10 / 3 + 1));
    expect(weightedKappa(shifted)).toBeCloseTo(1 - 1 / 3.5);
  });

  test('is that of a worked table of two by two: 20, 5, 10, 15', () => {
    const pairs = [...times(20, [1, 1]), ...times(5, [1, 2]), ...times(10, [2, 1]), ...times(15, [2, 2])];
    expect(weightedKappa(pairs)).toBeCloseTo(0.4);
    expect(kappa(pairs.map(([a, b]) => [`${a}`, `${b}`] as const))).toBeCloseTo(0.4);
  });

  test('is nothing for raters who know nothing of each other', () => {
    const pairs: Pair[] = [1, 2, 3].flatMap((a) => [1, 2, 3].map((b): Pair => [a, b]));
    expect(weightedKappa(pairs)).toBeCloseTo(0);
    expect(icc(pairs)).toBeLessThan(0.01);
  });
});
