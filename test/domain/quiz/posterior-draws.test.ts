import { expect, test } from 'vitest';
import { PAIRS, standardDraws } from '../../../src/domain/quiz/draws.ts';
import { apartIn, everyRole, factorOf } from '../../../src/domain/quiz/factor.ts';
import { modelOf, scoreOf } from '../../../src/domain/quiz/model.ts';
import { apartBy, planOf } from '../../../src/domain/quiz/posterior.ts';
import { foursOf, keepDraws, lengthIn, rowsIn, scoreIn } from '../../../src/domain/quiz/posterior-draws.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const catalog = tinyCatalog(
  ['x', 'y', 'z'],
  [
    tinyRole('a', { x: 5, y: 2, z: 1 }),
    tinyRole('b', { x: 1, y: 3, z: 4 }),
    tinyRole('c', { x: 2, y: 5, z: 2 }),
  ],
  [statement('s', { x: 0.75 }), dilemma('d', 'x', 'y'), dilemma('e', 'y', 'z')],
);
/** The engine's parts for the first two questions, made anew each time. */
function parts() {
  const model = modelOf({ ...catalog });
  const plan = planOf(model, model.items.slice(0, 2));
  return { model, plan, draws: plan.draws() };
}

test('rows of the factor have the lengths and products of the covariance of the scores', () => {
  const { model, plan } = parts();
  const factor = plan.factor();
  const along = (r: number, x: Float64Array): number => scoreOf(model, r, x);
  for (const [a, b] of [
    [0, 0],
    [0, 1],
    [2, 1],
  ] as const) {
    const shift = Float64Array.from({ length: 4 }, (_, i) => along(b, plan.cov.slice(4 * i, 4 * i + 4)));
    let product = 0;
    for (let k = 0; k < 3; k++) product += (factor[3 * a + k] as number) * (factor[3 * b + k] as number);
    expect(product).toBeCloseTo(along(a, shift), 12);
  }
  expect([...factorOf(model, plan.root(), [2, 0]).slice(0, 3)]).toEqual([...factor.slice(6, 9)]);
  expect([...everyRole(model)]).toEqual([0, 1, 2]);
  expect(apartBy(plan, 0, 2)).toBe(apartIn(factor, 3, 0, 2));
});

test('four rows at a time give the numbers of one at a time, and what is kept too', () => {
  const { model, draws } = parts();
  const rows = rowsIn(draws.factor, 3, [2, 0]);
  expect(rows).toHaveLength(12);
  expect([...rows.slice(6)]).toEqual(Array(6).fill(0));
  const out = new Float64Array(6);
  for (const p of [0, 1, 100, PAIRS - 1]) {
    foursOf(rows, model)(0, p, out, 2);
    expect([...out]).toEqual([0, 0, scoreIn(draws, p, 2), scoreIn(draws, p, 0), 0, 0]);
  }
  const { draws: other } = parts();
  keepDraws(other);
  for (const p of [0, 77]) expect(scoreIn(other, p, 1)).toBe(scoreIn(draws, p, 1));
});

test('drawn persons are measured from the mean of their traits', () => {
  const { draws } = parts();
  const { rows } = standardDraws(4);
  const own = Float64Array.of(1, -0.5, -0.5);
  const { draws: other } = parts();
  keepDraws(other);
  for (const p of [0, 1, 200]) {
    const traits = [0, 1, 2].map((i) =>
      [0, 1, 2].reduce((sum, k) => sum + (draws.root[4 * i + k] as number) * (rows[4 * p + k] as number), 0),
    );
    const mean = traits.reduce((sum, value) => sum + value, 0) / 3;
    const centred = traits.map((value) => value - mean);
    const { length, along } = lengthIn(draws, p, own);
    expect(length).toBeCloseTo(
      centred.reduce((sum, value) => sum + value * value, 0),
      12,
    );
    expect(along).toBeCloseTo(
      centred.reduce((sum, value, i) => sum + value * (own[i] as number), 0),
      12,
    );
    expect(lengthIn(other, p, own)).toEqual({ length, along });
  }
});
