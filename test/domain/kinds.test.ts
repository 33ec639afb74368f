import { expect, test } from 'vitest';
import type { Question } from '../../src/domain/catalog.ts';
import { acquiescenceIn, labelOf, shortSidesOf, sidesOf } from '../../src/domain/kinds.ts';
import { dilemma, statement } from '../tiny-catalog.ts';

const point = { value: 1, statement: 'sangat tidak setuju', dilemma: 'jelas A' };

test('a statement is rated itself: it has no sides, and agreeing goes into its answer', () => {
  const rated = statement('q', { x: 1 });
  expect(acquiescenceIn(rated)).toBe(1);
  expect(sidesOf(rated)).toEqual([]);
  expect(labelOf(rated, point)).toBe('sangat tidak setuju');
  expect(shortSidesOf(rated)).toEqual([undefined, undefined]);
  expect(shortSidesOf({ ...rated, short: 'betah' } as Question)).toEqual([undefined, 'betah']);
});

test('a dilemma has A and B at its ends, and agreeing does nothing', () => {
  const choice = dilemma('d', 'diam', 'bicara');
  expect(acquiescenceIn(choice)).toBe(0);
  expect(sidesOf(choice)).toEqual(['diam', 'bicara']);
  expect(labelOf(choice, point)).toBe('jelas A');
  expect(shortSidesOf(choice)).toEqual([undefined, undefined]);
  expect(shortSidesOf({ ...choice, aShort: 'a', bShort: 'b' } as Question)).toEqual(['a', 'b']);
});
