import { describe, expect, test } from 'vitest';
import { answeredItems, checked } from '../../../src/domain/quiz/answers.ts';
import { covarianceAfter, fullCovariance } from '../../../src/domain/quiz/covariance.ts';
import { modelOf, weightsOf } from '../../../src/domain/quiz/model.ts';
import { apartBy, expectedLength, planOf, posterior } from '../../../src/domain/quiz/posterior.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const roles = [
  tinyRole('a', { x: 5, y: 2, z: 1 }),
  tinyRole('b', { x: 1, y: 3, z: 5 }),
  tinyRole('c', { x: 2, z: 2 }),
];
const bank = [
  statement('s', { x: 0.75, y: 0, z: -0.2 }),
  dilemma('d', 'x', 'y'),
  { ...statement('t', { y: 0.6 }), mean: 3.4, sd: 0.8 },
  dilemma('e', 'y', 'z'),
];
const catalog = tinyCatalog(['x', 'y', 'z'], roles, bank);
/** Built anew each time, as nothing is kept from one test to the next. */
const built = () => modelOf({ ...catalog });

type Matrix = number[][];
const at = (m: Matrix, i: number, j: number): number => (m[i] as number[])[j] as number;
const rows = (flat: Float64Array, n: number): Matrix =>
  Array.from({ length: n }, (_, i) => [...flat.slice(i * n, i * n + n)]);

/** Inverse by Gauss and Jordan, to check the recursive updates by another way. */
function inverse(matrix: Matrix): Matrix {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < n; i++) {
    const pivot = at(work, i, i);
    work[i] = (work[i] as number[]).map((value) => value / pivot);
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const factor = at(work, r, i);
      work[r] = (work[r] as number[]).map((value, j) => value - factor * at(work, i, j));
    }
  }
  return work.map((row) => row.slice(n));
}

/** Rows of loadings over (x, y, z, α) and variances, as the model of the bank says. */
const H = [
  [0.75, 0, -0.2, 1],
  [-0.75, 0.75, 0, 0],
  [0, 0.6, 0, 1],
  [0, -0.75, 0.75, 0],
];
const NOISE = [0.93 ** 2, 0.93 ** 2, 0.8 ** 2, 0.93 ** 2];
const PRIOR = [
  [1, 0.25, 0.25, 0],
  [0.25, 1, 0.25, 0],
  [0.25, 0.25, 1, 0],
  [0, 0, 0, 0.09],
];

/** (Prior⁻¹ + Σ hhᵀ/σ²)⁻¹ over the given items. */
function dense(items: readonly number[]): Matrix {
  const precision = inverse(PRIOR).map((row, i) =>
    row.map((value, j) =>
      items.reduce((sum, k) => sum + (at(H, k, i) * at(H, k, j)) / (NOISE[k] as number), value),
    ),
  );
  return inverse(precision);
}

const close = (found: Matrix, wanted: Matrix): void => {
  found.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value, `${i},${j}`).toBeCloseTo(at(wanted, i, j), 10);
    });
  });
};

describe('the model of a catalogue', () => {
  test('begins with correlated traits and a tendency to agree', () => {
    const model = built();
    expect([model.t, model.n]).toEqual([3, 4]);
    close(rows(model.prior, 4), PRIOR);
  });

  test('keeps loadings that are not 0, and the tendency for statements alone', () => {
    const model = built();
    const [s, d] = model.items;
    expect([...(s?.at ?? [])]).toEqual([0, 2, 3]);
    expect([...(s?.by ?? [])]).toEqual([0.75, -0.2, 1]);
    expect([...(d?.at ?? [])]).toEqual([0, 1]);
    expect([...(d?.by ?? [])]).toEqual([-0.75, 0.75]);
    expect(model.items.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(model.items.map(({ mean }) => mean)).toEqual([3, 3, 3.4, 3]);
    expect(model.items.map(({ variance }) => variance)).toEqual(NOISE);
    expect(model.itemOf.get('t')).toBe(model.items[2]);
  });

  test('centres profiles and gives them length 1; an unknown level counts as 3, a flat profile as nothing', () => {
    const model = built();
    const [a, b, c] = rows(model.weights, 3) as [number[], number[], number[]];
    const [mean, length] = [8 / 3, Math.sqrt((7 / 3) ** 2 + (2 / 3) ** 2 + (5 / 3) ** 2)];
    [5, 2, 1].forEach((level, i) => {
      expect(a[i]).toBeCloseTo((level - mean) / length, 12);
    });
    expect(b.map((value) => Math.round(value * 1e6))).toEqual([-707107, 0, 707107]);
    expect(c.map((value) => Math.round(value * 1e6))).toEqual([-408248, 816497, -408248]);
    expect(weightsOf([3, 3, 3])).toEqual([0, 0, 0]);
  });

  test('is built once for a catalogue', () => {
    const model = built();
    expect(modelOf(catalog)).toBe(modelOf(catalog));
    expect(modelOf(catalog)).not.toBe(model);
    expect(fullCovariance(model)).toBe(fullCovariance(model));
  });
});

describe('the posterior agrees with one dense inverse', () => {
  test.each([[[]], [[0]], [[1]], [[0, 1]], [[0, 2, 3]], [[0, 1, 2, 3]]])('of the items %j', (which) => {
    const model = built();
    const items = which.map((k) => model.items[k] as (typeof model.items)[number]);
    close(rows(covarianceAfter(model, items), 4), dense(which));
  });

  test('in the covariance of the whole bank', () => {
    const model = built();
    close(rows(fullCovariance(model), 4), dense([0, 1, 2, 3]));
  });

  test('in the mean, P·Hᵀ·R⁻¹·(y − mean), and in all that is made of it', () => {
    const model = built();
    const answers = { s: 5, e: 1, t: 4 };
    const state = posterior(model, answers);
    const [items, values] = [
      [0, 2, 3],
      [2, 0.6, -2],
    ];
    const cov = dense(items);
    const mean = cov.map((_, i) =>
      items.reduce(
        (sum, k, j) =>
          sum +
          (cov[i] as number[]).reduce((dot, value, l) => dot + value * at(H, k, l), 0) *
            ((values[j] as number) / (NOISE[k] as number)),
        0,
      ),
    );
    mean.forEach((value, i) => {
      expect(state.mean[i]).toBeCloseTo(value, 10);
    });
    values.forEach((value, j) => {
      expect(state.residuals[j]).toBeCloseTo(value, 12);
    });
    const weights = rows(model.weights, 3);
    weights.forEach((w, r) => {
      const score = w.reduce((sum, value, i) => sum + value * (mean[i] as number), 0);
      expect(state.scores[r]).toBeCloseTo(score, 10);
    });
    const pull = state.plan.pull();
    for (const r of [0, 1, 2]) {
      const sum = [0, 1, 2].reduce(
        (total, j) => total + (pull[j * 3 + r] as number) * (state.residuals[j] as number),
        0,
      );
      expect(sum).toBeCloseTo(state.scores[r] as number, 10);
    }
    expect(state.plan.pull()).toBe(pull);
    const c = [0, 1, 2].map((i) => at(weights, 0, i) - at(weights, 2, i));
    const variance = c.reduce(
      (sum, x, i) => sum + c.reduce((inner, y, j) => inner + x * y * at(cov, i, j), 0),
      0,
    );
    expect(apartBy(state.plan, 0, 2) ** 2).toBeCloseTo(variance, 10);
    expect(apartBy(state.plan, 0, 2)).toBeCloseTo(Math.sqrt(variance), 10);
    expect(apartBy(state.plan, 2, 0)).toBeCloseTo(Math.sqrt(variance), 10);
    expect(apartBy(state.plan, 1, 0)).toBeCloseTo(apartBy(state.plan, 0, 1), 12);
    expect(apartBy(state.plan, 0, 2)).toBeCloseTo(Math.sqrt(variance), 10);
    const average = (mean[0] as number) / 3 + (mean[1] as number) / 3 + (mean[2] as number) / 3;
    const squares = [0, 1, 2].reduce((sum, i) => sum + ((mean[i] as number) - average) ** 2, 0);
    const trace = at(cov, 0, 0) + at(cov, 1, 1) + at(cov, 2, 2);
    const all = [0, 1, 2].reduce(
      (sum, i) => sum + [0, 1, 2].reduce((inner, j) => inner + at(cov, i, j), 0),
      0,
    );
    expect(expectedLength(state)).toBeCloseTo(squares + trace - all / 3, 10);
  });
});

test('answered items stand in bank order, whatever the order of answers, and skipped ones are left out', () => {
  const model = built();
  const ids = (answers: Record<string, number | null>) =>
    answeredItems(model, checked(model, answers)).map(({ question }) => question.id);
  expect(ids({ e: 3, s: 1, d: null })).toEqual(['s', 'e']);
  expect(ids({})).toEqual([]);
});

test('a plan holds the shift of the state for one answer point of each item', () => {
  const model = built();
  const plan = planOf(model, model.items.slice(1, 3));
  const cov = dense([1, 2]);
  [1, 2].forEach((k, j) => {
    for (let i = 0; i < 4; i++) {
      const shift =
        (cov[i] as number[]).reduce((sum, value, l) => sum + value * at(H, k, l), 0) / (NOISE[k] as number);
      expect(plan.gain()[j * 4 + i]).toBeCloseTo(shift, 10);
    }
  });
});
