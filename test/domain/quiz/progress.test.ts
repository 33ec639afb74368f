import { expect, test } from 'vitest';
import { barAfter, filledCells, smoothed } from '../../../src/domain/quiz/progress.ts';

test.each<[number, number, number]>([
  [20, 20, 20],
  [20, 18, 18],
  [20, 17, 17],
  [20, 9, 17],
  [20, 21, 21],
  [20, 40, 21],
  [3, 1, 1],
  [1, 5, 2],
  [20, 0, 0],
])('after %i questions left were shown an estimate of %i is shown as %i', (shown, estimate, wanted) => {
  expect(smoothed(shown, estimate, false)).toBe(wanted);
  expect(smoothed(shown, estimate, true)).toBe(estimate);
});

test('the estimate shown never falls under one while the quiz goes on', () => {
  expect(smoothed(2, 1, false)).toBe(1);
  expect(smoothed(0, -4, false)).toBe(1);
});

test('the bar stands at the share of what is done, never goes back, and is full when nothing is left', () => {
  expect(barAfter(0, 0, 20)).toBe(0);
  expect(barAfter(0, 5, 15)).toBe(0.25);
  expect(barAfter(0.2, 5, 15)).toBe(0.25);
  expect(barAfter(0.3, 5, 15)).toBe(0.3);
  expect(barAfter(0.3, 20, 0)).toBe(1);
  expect(barAfter(0, 0, 0)).toBe(1);
});

test('a bar fills whole cells, the last one only at its end', () => {
  expect([0, 0.09, 0.1, 0.55, 0.99, 1].map((bar) => filledCells(bar, 10))).toEqual([0, 0, 1, 5, 9, 10]);
  expect(filledCells(0.9999, 3)).toBe(2);
});
