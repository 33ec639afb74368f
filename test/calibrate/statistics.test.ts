import { expect, test } from 'vitest';
import { correlation, proportion, quantile } from '../../src/calibrate/statistics.ts';
import { shuffled, uniform } from '../../src/domain/quiz/draws.ts';
import { PARTS, partOf } from '../../src/domain/quiz/parts.ts';
import { realCatalog } from '../real-catalog.ts';

test('Wilson intervals are those of the textbook', () => {
  const { low, high } = proportion(8, 10);
  expect([low, high].map((value) => value.toFixed(4))).toEqual(['0.4902', '0.9433']);
  expect(proportion(0, 20)).toMatchObject({ share: 0, low: 0 });
  expect(proportion(0, 0)).toMatchObject({ low: 0, high: 1 });
});

test('quantiles lie between neighbours, and correlations between −1 and 1', () => {
  expect([0, 0.5, 0.75, 1].map((share) => quantile([1, 2, 3, 10], share))).toEqual([1, 2.5, 4.75, 10]);
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(correlation([1, 2, 3], [1, 1, 1])).toBe(0);
});

test('shuffling keeps everybody', () => {
  const order = shuffled(50, uniform(1));
  expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
  expect(order).not.toEqual([...order.keys()]);
});

test('three forms of two thirds: every question in two, every pair in one, every trait in each', () => {
  const forms = Array.from({ length: PARTS }, (_, i) => partOf(realCatalog, i + 1).map(({ id }) => id));
  expect(forms.map(({ length }) => length)).toEqual([40, 40, 40]);
  const ids = realCatalog.questions.map(({ id }) => id);
  for (const id of ids) expect(forms.filter((form) => form.includes(id))).toHaveLength(2);
  for (const one of ids)
    for (const other of ids)
      expect(forms.some((form) => form.includes(one) && form.includes(other))).toBe(true);
  for (const { id } of realCatalog.traits)
    for (const form of forms) {
      const own = realCatalog.questions.filter((q) => form.includes(q.id) && id in q.loadings);
      expect(own.length, id).toBeGreaterThanOrEqual(2);
    }
});
