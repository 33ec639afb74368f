import { describe, expect, test } from 'vitest';
import { CAREFUL } from '../../../src/domain/quiz/calibration.ts';
import { careOf, personFit, rescaled, strangeness } from '../../../src/domain/quiz/careless.ts';
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

const codes = (values: readonly number[]): string[] => careOf(stateOf(values)).codes;

describe('wide answers brought to a common spread', () => {
  const spread = (values: ArrayLike<number>): number =>
    Math.sqrt(Array.from(values).reduce((sum, value) => sum + (value - 3) ** 2, 0) / values.length);

  test('keep their side and order; twelve answers of the common spread stand beside them', () => {
    // 12 answers of 1 and 5: squares 12·4 + 12·1.69 over 24, so that each stands 2·1.3/√2.845 from 3.
    const wide = rescaled(Array.from({ length: 12 }, (_, i) => (i % 2 ? 1 : 5)));
    expect(wide[0]).toBeCloseTo(3 + (2 * 1.3) / Math.sqrt(2.845), 12);
    expect(wide[1]).toBeCloseTo(3 - (2 * 1.3) / Math.sqrt(2.845), 12);
    expect(spread(rescaled(Array.from({ length: 4000 }, (_, i) => (i % 2 ? 1 : 5))))).toBeCloseTo(1.3, 2);
    expect([...rescaled([3, 3])]).toEqual([3, 3]);
    expect([...rescaled([4, 2, 4, 3])]).toEqual([4, 2, 4, 3]);
  });
});

describe('person-fit', () => {
  test('of one answer is its squared residual over the posterior variance, as computed by hand', () => {
    // σ² = 0.8649, hᵀPh = 0.6525 before; after one answer hᵀPh·σ²/(hᵀPh + σ²), and the residual shrinks by σ²/(hᵀPh + σ²).
    const [before, noise] = [0.75 ** 2 + 0.09, 0.93 ** 2];
    const share = noise / (before + noise);
    const variance = noise - before * share;
    for (const value of [5, 4, 3, 1]) {
      const off = (rescaled([value])[0] as number) - 3;
      expect(personFit(stateOf([value]))).toBeCloseTo((off * share) ** 2 / variance, 9);
    }
  });

  test('is a mean over the answers, and 0 without any', () => {
    const model = modelOf(bank(2));
    expect(personFit(posterior(model, {}))).toBe(0);
    const off = (values: number[]): number => (rescaled(values)[0] as number) - 3;
    const [one, two] = [personFit(stateOf([5, 1])), personFit(stateOf([4, 2]))];
    expect(one / off([5, 1]) ** 2).toBeCloseTo(two / off([4, 2]) ** 2, 9);
  });

  test('stands so many standard errors, √(2/J), above that of honest sheets', () => {
    const state = stateOf([1, 5, 1, 5, 5, 5, 1, 1]);
    const { honestFit } = state.plan.model.calibration;
    expect(strangeness(state)).toBeCloseTo((personFit(state) - honestFit) / Math.sqrt(2 / 8), 12);
  });
});

describe('signs of careless answering', () => {
  const mixed = (count: number): number[] => Array.from({ length: count }, (_, i) => 2 + (i % 3));

  test('fewer than eight answers are too few', () => {
    expect(codes(mixed(7))).toEqual(['too-few-answers']);
    expect(codes(mixed(8))).toEqual([]);
  });

  test('four of five answers alike, from the eighth answer on, are straight-lining', () => {
    const alike = (same: number, others: number[]): number[] => [...Array(same).fill(4), ...others];
    expect(codes(alike(12, [3, 3, 3]))).toEqual(['straight-lining']);
    expect(codes(alike(11, [3, 3, 3, 2]))).toEqual([]);
    expect(codes(alike(7, []))).toEqual(['too-few-answers']);
    expect(codes(alike(8, []))).toEqual(['straight-lining']);
    expect(codes(Array(12).fill(1))).toContain('straight-lining');
    expect(codes(Array(12).fill(5))).toContain('straight-lining');
  });

  test('answers against each other, from the eighth on, are inconsistent', () => {
    // Half of the questions on each trait are answered 1 and half 5.
    const torn = (count: number): number[] => Array.from({ length: count }, (_, i) => (i % 4 < 2 ? 1 : 5));
    expect(codes(torn(12))).toEqual(['inconsistent']);
    expect(codes(torn(8))).toEqual(['inconsistent']);
    expect(codes(torn(7))).toEqual(['too-few-answers']);
    expect(careOf(stateOf(torn(12))).coherent).toBe(false);
    expect(careOf(stateOf(mixed(12))).coherent).toBe(true);
  });

  test('doubt and warning begin where the calibration says', () => {
    const values = Array.from({ length: 16 }, (_, i) => (i % 4 < 2 ? 1 : 5));
    const strange = strangeness(stateOf(values));
    const judged = (warnAfter: number, doubtAfter: number) => {
      const calibrated = { ...bank(16), calibration: { ...CAREFUL, warnAfter, doubtAfter } };
      const model = modelOf(calibrated);
      return careOf(posteriorOf(planOf(model, model.items), values));
    };
    expect(judged(strange - 0.001, strange - 0.001)).toEqual({ codes: ['inconsistent'], coherent: false });
    expect(judged(strange + 0.001, strange + 0.001)).toEqual({ codes: [], coherent: true });
  });
});
