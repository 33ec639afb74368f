import { expect, test } from 'vitest';
import type { Catalog, Question } from '../../../src/domain/catalog.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { SHORT, shortForm } from '../../../src/domain/quiz/short-form.ts';
import { realCatalog } from '../../real-catalog.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const idsOf = (questions: readonly Question[]): string[] => questions.map(({ id }) => id);
const chosen = (catalog: Catalog, count: number): string[] => idsOf(shortForm(catalog, count));

/** Two roles that differ in trait x alone. */
const apart = (questions: Question[]): Catalog =>
  tinyCatalog(
    ['x', 'y', 'z'],
    [tinyRole('a', { x: 5, y: 3, z: 1 }), tinyRole('b', { x: 1, y: 3, z: 1 })],
    questions,
  );

test('the sheet begins with what sets the roles apart', () => {
  const catalog = apart([
    statement('y', { y: 0.75 }),
    statement('x', { x: 0.75 }),
    statement('z', { z: 0.75 }),
    statement('y2', { y: 0.75 }),
  ]);
  expect(chosen(catalog, 1)).toEqual(['x']);
});

test('a question that says more of the same trait comes before one that says less', () => {
  const weak = statement('lemah', { x: 0.3 });
  const strong = statement('kuat', { x: 0.75 });
  expect(chosen(apart([weak, strong]), 1)).toEqual(['kuat']);
  expect(chosen(apart([strong, weak]), 1)).toEqual(['kuat']);
});

test('a question that is answered more steadily comes before one that is not', () => {
  const [steady, loose] = [0.5, 1.5].map((sd) => ({ ...statement(`sd${sd}`, { x: 0.75 }), sd }));
  if (!steady || !loose) throw new Error('two questions');
  expect(chosen(apart([loose, steady]), 1)).toEqual(['sd0.5']);
  expect(chosen(apart([steady, loose]), 1)).toEqual(['sd0.5']);
});

test('of two that say the same the first of the bank is taken', () => {
  const twins = ['satu', 'dua'].map((id) => statement(id, { x: 0.75 }));
  expect(chosen(apart(twins), 1)).toEqual(['satu']);
});

test('what is known already is not asked once more before what is not', () => {
  const catalog = tinyCatalog(
    ['x', 'y'],
    [tinyRole('a', { x: 5, y: 1 }), tinyRole('b', { x: 1, y: 2 }), tinyRole('c', { x: 3, y: 5 })],
    [...['x1', 'x2', 'x3'].map((id) => statement(id, { x: 0.75 })), statement('y1', { y: 0.7 })],
  );
  expect(chosen(catalog, 1)).toEqual(['x1']);
  expect(chosen(catalog, 2)).toEqual(['x1', 'y1']);
});

test('a sheet stands in the order of the bank, has as many questions as asked for, and no question twice', () => {
  const bank = [
    ...['z', 'y', 'x'].map((id) => statement(id, { [id]: 0.75 })),
    dilemma('zy', 'z', 'y'),
    dilemma('zx', 'z', 'x'),
  ];
  const catalog = apart(bank);
  for (const count of [0, 1, 2, 3, 4, 5, 9]) {
    const ids = chosen(catalog, count);
    expect(ids).toHaveLength(Math.min(count, bank.length));
    expect(idsOf(bank).filter((id) => ids.includes(id))).toEqual(ids);
  }
  expect(chosen(catalog, 5)).toEqual(idsOf(bank));
});

test('a longer sheet holds the shorter one', () => {
  const longer = chosen(realCatalog, 9);
  expect(longer).toEqual(expect.arrayContaining(chosen(realCatalog, 5)));
  expect(shortForm(realCatalog)).toHaveLength(SHORT);
});

/** (P₀⁻¹ + Σ hhᵀ/σ²)⁻¹ by Gauss and Jordan. */
function inverse(rows: number[][]): number[][] {
  const n = rows.length;
  const work = rows.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < n; c++) {
    const pivot = (work[c] as number[]).map((value) => value / (work[c]?.[c] as number));
    for (let r = 0; r < n; r++) {
      const by = work[r]?.[c] as number;
      if (r !== c) work[r] = (work[r] as number[]).map((value, k) => value - by * (pivot[k] as number));
    }
    work[c] = pivot;
  }
  return work.map((row) => row.slice(n));
}
const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** The questions one after the other, each by whole matrices and with nothing carried along from the one before. */
function byFormula(catalog: Catalog, count: number): string[] {
  const { items, n, t, prior, weights, roles } = modelOf(catalog);
  const h = items.map(({ at, by }) => {
    const row = Array<number>(n).fill(0);
    at.forEach((place, k) => {
      row[place] = by[k] as number;
    });
    return row;
  });
  const mean = Array.from({ length: t }, (_, i) =>
    product(
      [...roles.keys()].map((r) => weights[r * t + i] as number),
      roles.map(() => 1 / roles.length),
    ),
  );
  const precision = inverse(Array.from({ length: n }, (_, i) => [...prior.slice(i * n, i * n + n)]));
  const picked: number[] = [];
  while (picked.length < count) {
    const known = precision.map((row, i) =>
      row.map(
        (value, j) =>
          value +
          picked.reduce(
            (sum, q) =>
              sum + ((h[q]?.[i] as number) * (h[q]?.[j] as number)) / (items[q]?.variance as number),
            0,
          ),
      ),
    );
    const cov = inverse(known);
    const values = h.map((row, q) => {
      const v = cov.map((line) => product(line, row));
      const between = roles.reduce(
        (sum, _, r) =>
          sum +
          product(
            v.slice(0, t),
            mean.map((m, i) => (weights[r * t + i] as number) - m),
          ) **
            2,
        0,
      );
      return picked.includes(q) ? -1 : between / (product(row, v) + (items[q]?.variance as number));
    });
    picked.push(values.indexOf(Math.max(...values)));
  }
  return picked.toSorted((a, b) => a - b).map((q) => items[q]?.question.id as string);
}

test.each([1, 2, 3, 4, 5])('a sheet of %i is the one that the formula names', (count) => {
  const profile = (x: number, y: number, z: number) => ({ x, y, z });
  const catalog = tinyCatalog(
    ['x', 'y', 'z'],
    [
      tinyRole('a', profile(5, 2, 1)),
      tinyRole('b', profile(1, 4, 2)),
      tinyRole('c', profile(3, 5, 5)),
      tinyRole('d', profile(2, 1, 4)),
      tinyRole('e', profile(4, 1, 3)),
    ],
    [
      statement('x', { x: 0.5 }),
      statement('y', { y: 0.6 }),
      statement('z', { z: 0.8 }),
      dilemma('xy', 'x', 'y'),
      dilemma('yz', 'y', 'z'),
      statement('xz', { x: 0.6, z: -0.6 }),
      statement('yx', { y: 0.4, x: 0.3 }),
      statement('zz', { z: 0.4 }),
    ],
  );
  expect(chosen(catalog, count)).toEqual(byFormula(catalog, count));
});
