import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { nextQuestion } from '../../../src/domain/quiz/step.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const traits = ['x', 'y', 'z'];
const questions = [
  ...traits.map((id) => statement(`s-${id}`, { [id]: 0.75 })),
  dilemma('d1', 'x', 'y'),
  dilemma('d2', 'y', 'z'),
  ...Array.from({ length: 12 }, (_, i) =>
    dilemma(`e${i}`, traits[i % 3] as string, traits[(i + 1) % 3] as string),
  ),
];
const answers = Object.fromEntries(questions.map(({ id }, i) => [id, 1 + (i % 5)]));

/** Every number anywhere in a result. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

const strange: [string, Catalog][] = [
  ['one role', tinyCatalog(traits, [tinyRole('a', { x: 5, y: 3, z: 1 })], questions)],
  [
    'two identical roles',
    tinyCatalog(
      traits,
      [tinyRole('a', { x: 5, y: 3, z: 1 }), tinyRole('b', { x: 5, y: 3, z: 1 })],
      questions,
    ),
  ],
  [
    'a role with a flat profile',
    tinyCatalog(
      traits,
      [tinyRole('a', { x: 3, y: 3, z: 3 }), tinyRole('b', { x: 5, y: 3, z: 1 })],
      questions,
    ),
  ],
  [
    'a trait that all roles share',
    tinyCatalog(
      traits,
      [tinyRole('a', { x: 5, y: 3, z: 1 }), tinyRole('b', { x: 5, y: 1, z: 3 })],
      questions,
    ),
  ],
  [
    'one trait',
    tinyCatalog(['x'], [tinyRole('a', { x: 5 }), tinyRole('b', { x: 1 })], [statement('s-x', { x: 0.75 })]),
  ],
];

describe('strange catalogues', () => {
  test.each(strange)('%s: every number is finite, with and without answers', (_, catalog) => {
    const known = Object.fromEntries(catalog.questions.map(({ id }) => [id, answers[id] ?? 4]));
    for (const sheet of [known, {}]) {
      const result = evaluate(catalog, sheet);
      expect(numbersIn(result).every(Number.isFinite)).toBe(true);
      expect(result.ranking).toHaveLength(catalog.roles.length);
    }
    expect(() => nextQuestion(catalog, {})).not.toThrow();
  });

  test('two identical roles always stand in one tied group', () => {
    expect(evaluate(strange[1]?.[1] as Catalog, answers).tied).toEqual([['a', 'b']]);
  });

  test('3,000 roles: a next question and a result without NaN', () => {
    const roles = Array.from({ length: 3000 }, (_, i) =>
      tinyRole(`r${i}`, { x: 1 + (i % 5), y: 1 + ((i >> 2) % 5), z: 1 + ((i >> 4) % 5) }),
    );
    const catalog = tinyCatalog(traits, roles, questions);
    const result = evaluate(catalog, { 's-x': 5, d1: 1 });
    expect(numbersIn(result.confidence).every(Number.isFinite)).toBe(true);
    expect(nextQuestion(catalog, { 's-x': 5, d1: 1 })).toBeDefined();
  });

  test('a catalogue without roles is refused plainly', () => {
    expect(() => evaluate(tinyCatalog(traits, [], questions), {})).toThrow(RangeError);
  });
});

describe('answers that are none', () => {
  const catalog = strange[0]?.[1] as Catalog;
  test.each([0, 6, 3.5, Number.NaN, '3' as never, true as never])('%s is refused', (value) => {
    expect(() => evaluate(catalog, { 's-x': value })).toThrow(RangeError);
  });
  test('an unknown question is refused by name', () => {
    expect(() => evaluate(catalog, { lain: 3 })).toThrow(/lain/);
  });
});
