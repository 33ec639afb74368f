import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { apartBy, posterior } from '../../../src/domain/quiz/posterior.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const roles = [tinyRole('kiri', { x: 5, y: 1 }), tinyRole('kanan', { x: 1, y: 5 })];

describe('the posterior, against values computed by hand', () => {
  // Prior: Var x = Var y = 1, Cov = 0.25, Var α = 0.09. One statement on x: h = (0.75, 0, 1), σ² = 0.8649.
  // P·h = (0.75, 0.1875, 0.09), hᵀPh = 0.75² + 0.09 = 0.6525, so the answer's variance is 1.5174.
  const catalog = tinyCatalog(['x', 'y'], roles, [statement('q', { x: 0.75 })]);
  const answered = () => posterior(modelOf(catalog), { q: 5 });

  test('one statement answered 5 moves the traits and the tendency to agree', () => {
    expect(answered().mean[0]).toBeCloseTo((0.75 * 2) / 1.5174, 10);
    expect(answered().mean[1]).toBeCloseTo((0.1875 * 2) / 1.5174, 10);
    expect(answered().mean[2]).toBeCloseTo((0.09 * 2) / 1.5174, 10);
  });

  test('variances shrink by (P·h)² over the variance of the answer', () => {
    expect(answered().plan.cov[0]).toBeCloseTo(1 - 0.75 ** 2 / 1.5174, 10);
    expect(answered().plan.cov[4]).toBeCloseTo(1 - 0.1875 ** 2 / 1.5174, 10);
    expect(answered().plan.cov[8]).toBeCloseTo(0.09 - 0.09 ** 2 / 1.5174, 10);
  });

  test('the score is the weights (1, −1)/√2 times the mean', () => {
    const score = ((0.75 - 0.1875) * 2) / 1.5174 / Math.SQRT2;
    expect(answered().scores[0]).toBeCloseTo(score, 10);
    expect(answered().scores[1]).toBeCloseTo(-score, 10);
  });

  test('the variance of a contrast is cᵀPc', () => {
    const [xx, xy, yy] = [1 - 0.5625 / 1.5174, 0.25 - (0.75 * 0.1875) / 1.5174, 1 - 0.1875 ** 2 / 1.5174];
    expect(apartBy(answered().plan, 0, 1) ** 2).toBeCloseTo(2 * (xx - 2 * xy + yy), 10);
  });

  test('fit is the expected correlation: score over the expected length', () => {
    const mean = [0.75, 0.1875].map((value) => (value * 2) / 1.5174) as [number, number];
    const [xx, xy, yy] = [1 - 0.5625 / 1.5174, 0.25 - (0.75 * 0.1875) / 1.5174, 1 - 0.1875 ** 2 / 1.5174];
    const centred = (mean[0] - mean[1]) ** 2 / 2 + (xx - 2 * xy + yy) / 2;
    const fit = (mean[0] - mean[1]) / Math.SQRT2 / Math.sqrt(centred);
    expect(evaluate(catalog, { q: 5 }).ranking[0]?.fit).toBe(Math.round(100 * fit));
  });
});

test('a dilemma speaks of the contrast alone: no tendency to agree, b above 3, a below', () => {
  const catalog = tinyCatalog(['x', 'y'], roles, [dilemma('d', 'x', 'y')]);
  const model = modelOf(catalog);
  // h = (−0.75, 0.75, 0): P·h = 0.75·(−0.75, 0.75) since 1 − 0.25 = 0.75; hᵀPh = 2·0.75·0.5625.
  const variance = 2 * 0.75 * 0.5625 + 0.8649;
  const towardsB = posterior(model, { d: 5 });
  expect(towardsB.mean[1]).toBeCloseTo((0.5625 * 2) / variance, 10);
  expect(towardsB.mean[0]).toBeCloseTo((-0.5625 * 2) / variance, 10);
  expect(towardsB.mean[2]).toBe(0);
  expect(posterior(model, { d: 1 }).scores[0]).toBeCloseTo(towardsB.scores[1] as number, 10);
});

test('skipping everything gives the prior: equal scores, full variance, no confidence', () => {
  const catalog = tinyCatalog(['x', 'y'], roles, [statement('q', { x: 0.75 }), dilemma('d', 'x', 'y')]);
  const result = evaluate(catalog, { q: null, d: null });
  expect(result.ranking.map(({ score }) => score)).toEqual([0, 0]);
  expect(result.traits.map(({ level, sd }) => [level, sd])).toEqual([
    [3, 1],
    [3, 1],
  ]);
  expect(result.confidence.level).toBe('low');
  expect(result.answered).toBe(0);
  expect(result.skipped).toBe(2);
});
