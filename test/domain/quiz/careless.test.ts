import { describe, expect, test } from 'vitest';
import { carelessness, hangsTogether, personFit } from '../../../src/domain/quiz/careless.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { type Posterior, planOf, posterior, posteriorOf } from '../../../src/domain/quiz/posterior.ts';
import { statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const roles = [tinyRole('a', { x: 5, y: 1 }), tinyRole('b', { x: 1, y: 5 })];
const bank = (count: number) =>
  tinyCatalog(
    ['x', 'y'],
    roles,
    Array.from({ length: count }, (_, i) => statement(`q${i}`, { [i % 2 ? 'x' : 'y']: 0.75 })),
  );

/** The state of somebody who answers the first questions like this. */
function stateOf(values: readonly number[]): Posterior {
  const model = modelOf(bank(values.length));
  return posteriorOf(planOf(model, model.items), values);
}

const codes = (values: readonly number[]): string[] => carelessness(stateOf(values), values);

describe('person-fit', () => {
  test('of one answer is its squared residual over the posterior variance, as computed by hand', () => {
    // σ² = 0.8649, hᵀPh = 0.6525 before; after one answer hᵀPh·σ²/(hᵀPh + σ²), and the residual shrinks by σ²/(hᵀPh + σ²).
    const [before, noise] = [0.75 ** 2 + 0.09, 0.93 ** 2];
    const share = noise / (before + noise);
    const variance = noise - before * share;
    expect(personFit(stateOf([5]))).toBeCloseTo((2 * share) ** 2 / variance, 9);
    expect(personFit(stateOf([4]))).toBeCloseTo(share ** 2 / variance, 9);
    expect(personFit(stateOf([3]))).toBe(0);
  });

  test('is a mean over the answers, and 0 without any', () => {
    const model = modelOf(bank(2));
    expect(personFit(posterior(model, {}))).toBe(0);
    const [one, two] = [personFit(stateOf([5, 1])), personFit(stateOf([4, 2]))];
    expect(one).toBeCloseTo(4 * two, 9);
  });
});

describe('signs of careless answering', () => {
  const mixed = (count: number): number[] => Array.from({ length: count }, (_, i) => 2 + (i % 3));

  test('fewer than eight answers are too few', () => {
    expect(codes(mixed(7))).toEqual(['too-few-answers']);
    expect(codes(mixed(8))).toEqual([]);
  });

  test('four of five answers alike, from twelve answers on, are straight-lining', () => {
    const alike = (same: number, others: number[]): number[] => [...Array(same).fill(4), ...others];
    expect(codes(alike(12, [3, 3, 3]))).toEqual(['straight-lining']);
    expect(codes(alike(11, [3, 3, 3, 2]))).toEqual([]);
    expect(codes(alike(11, []))).toEqual([]);
    expect(codes(alike(12, []))).toEqual(['straight-lining']);
    expect(codes(Array(12).fill(1))).toContain('straight-lining');
    expect(codes(Array(12).fill(5))).toContain('straight-lining');
  });

  test('answers against each other, from twelve answers on, are inconsistent', () => {
    // Half of the questions on each trait are answered 1 and half 5.
    const torn = (count: number): number[] => Array.from({ length: count }, (_, i) => (i % 4 < 2 ? 1 : 5));
    expect(codes(torn(12))).toEqual(['inconsistent']);
    expect(codes(torn(11))).toEqual([]);
    expect(hangsTogether(stateOf(torn(12)))).toBe(false);
    expect(hangsTogether(stateOf(mixed(12)))).toBe(true);
  });

  test('doubt begins 1.3 standard errors over 1.1, a warning 2.3: √(2/J) each', () => {
    // The residuals of 3 ± k are k times those of 3 ± 1, so that person-fit grows with k².
    const unit = personFit(stateOf(Array.from({ length: 16 }, (_, i) => (i % 4 < 2 ? 2 : 4))));
    const scaled = (fit: number): Posterior => {
      const k = Math.sqrt(fit / unit);
      return stateOf(Array.from({ length: 16 }, (_, i) => 3 + (i % 4 < 2 ? -k : k)));
    };
    const cut = (errors: number): number => 1.1 + errors * Math.sqrt(2 / 16);
    expect(hangsTogether(scaled(cut(1.3) - 0.001))).toBe(true);
    expect(hangsTogether(scaled(cut(1.3) + 0.001))).toBe(false);
    const values = Array.from({ length: 16 }, (_, i) => 1 + (i % 5));
    expect(carelessness(scaled(cut(2.3) - 0.001), values)).toEqual([]);
    expect(carelessness(scaled(cut(2.3) + 0.001), values)).toEqual(['inconsistent']);
  });
});
