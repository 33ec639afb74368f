import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/domain/quiz/calibration.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import { measuredName, withMeasured } from '../../src/domain/quiz/measured.ts';
import { statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';

const questions = Array.from({ length: 24 }, (_, i) => statement(`q${i}`, { [i % 2 ? 'b' : 'a']: 0.75 }));
const catalog = tinyCatalog(
  ['a', 'b'],
  [tinyRole('satu', { a: 5, b: 1 }), tinyRole('dua', { a: 1, b: 5 })],
  questions,
);
const items = questions.map(({ id, loadings }) => ({
  id,
  mean: 3.2,
  sd: 0.8,
  loadings: Object.fromEntries(Object.keys(loadings).map((trait) => [trait, 0.9])),
}));
const answers = Object.fromEntries(questions.map(({ id }, i) => [id, i % 2 ? 1 : i % 4 ? 5 : 4]));

test('with measured parameters nothing is stretched, and the catalogue before stays as it is', () => {
  const before = JSON.stringify(catalog);
  const measured = withMeasured(catalog, { items, high: true });
  expect(calibrationOf(measured)).toMatchObject({ kappa: 1, rest: 1 });
  expect(measured.questions[3]).toMatchObject({ mean: 3.2, sd: 0.8, loadings: { b: 0.9 } });
  expect(JSON.stringify(catalog)).toBe(before);
  expect(evaluate(measured, answers).parameters).toBe(measuredName(catalog, items));
});

test('"high" is said only where the ten-fold check bore it out', () => {
  const levels = [true, false].map(
    (high) => evaluate(withMeasured(catalog, { items, high }), answers).confidence.level,
  );
  expect(levels).toEqual(['high', 'medium']);
});

test('what a bank of guessed items says of its first place is held back, that of a measured one is not', () => {
  const few = { q0: 4, q1: 3, q2: 4, q3: 3 };
  const measured = { ...catalog, questions: withMeasured(catalog, { items, high: true }).questions };
  expect([catalog, measured].map((one) => calibrationOf(one).rest)).toEqual([1.5, 1]);
  const plain = { ...catalog, calibration: { ...calibrationOf(catalog), rest: 1 } };
  const stability = [catalog, plain].map((one) => evaluate(one, few).confidence.stability);
  expect(stability[0]).toBeLessThan(stability[1] as number);
});

test('a question that was not measured stays as it was, and nothing measured is shared', () => {
  const [first, ...others] = items as [(typeof items)[number], ...typeof items];
  const measured = withMeasured({ ...catalog, opening: questions[0] }, { items: others, high: true });
  expect(measured.questions[0]).toBe(questions[0]);
  expect(measured.questions[1]).toMatchObject({ id: 'q1', mean: 3.2 });
  expect(measured.questions[1]?.loadings).not.toBe(others[0]?.loadings);
  expect(measured.opening).toBeUndefined();
  expect(measuredName(catalog, others)).not.toBe(measuredName(catalog, [first, ...others]));
});

test('a calibration of its own is kept but for what was stretched', () => {
  const own = { ...calibrationOf(catalog), kappa: 2, rest: 3, fit: 12, high: 0.8 };
  const measured = withMeasured({ ...catalog, calibration: own }, { items, high: true });
  expect(calibrationOf(measured)).toEqual({ ...own, kappa: 1, rest: 1 });
});
