import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/domain/catalog.ts';
import { PARTS, partOf } from '../../../src/domain/quiz/parts.ts';
import { dilemma, statement } from '../../tiny-catalog.ts';

/** The ids of each form. */
const formsOf = (questions: Question[]) =>
  Array.from({ length: PARTS }, (_, i) => partOf({ questions }, i + 1).map(({ id }) => id));
/** The ids that each form lacks. */
const blocksOf = (questions: Question[]) =>
  formsOf(questions).map((form) => questions.map(({ id }) => id).filter((id) => !form.includes(id)));

describe('the forms of a planned-missing design', () => {
  const six = ['a', 'a', 'a', 'b', 'b', 'b'].map((trait, i) => statement(`q${i}`, { [trait]: 1 }));

  test('lack one third of the bank each, every question once', () => {
    expect(formsOf(six)).toEqual([
      ['q1', 'q2', 'q4', 'q5'],
      ['q0', 'q2', 'q3', 'q5'],
      ['q0', 'q1', 'q3', 'q4'],
    ]);
  });

  test('deal the questions of a trait to the blocks that have it least', () => {
    const mixed = ['a', 'b', 'a', 'b', 'a', 'b', 'c', 'c', 'c'].map((trait, i) =>
      statement(`q${i}`, { [trait]: 1 }),
    );
    for (const block of blocksOf(mixed)) {
      const traits = block.map((id) => Object.keys(mixed.find((q) => q.id === id)?.loadings ?? {})[0]);
      expect(traits.sort()).toEqual(['a', 'b', 'c']);
    }
  });

  test('count a question for each trait that it touches', () => {
    const pairs = [dilemma('ab', 'a', 'b'), dilemma('ac', 'a', 'c'), statement('b', { b: 1 })];
    expect(
      blocksOf([...pairs, statement('c', { c: 1 }), statement('b2', { b: 1 }), statement('d', { d: 1 })]),
    ).toEqual([
      ['ab', 'c'],
      ['ac', 'b2'],
      ['b', 'd'],
    ]);
  });

  test('are as even as the number of questions allows, whatever the traits', () => {
    const sizes = (count: number) =>
      blocksOf(
        Array.from({ length: count }, (_, i) => statement(`q${i}`, i % 2 ? { a: 1 } : { a: 1, b: 1 })),
      ).map((block) => block.length);
    expect(sizes(3)).toEqual([1, 1, 1]);
    expect(sizes(7).toSorted()).toEqual([2, 2, 3]);
    expect(sizes(8).toSorted()).toEqual([2, 3, 3]);
    expect(sizes(9)).toEqual([3, 3, 3]);
    expect(sizes(0)).toEqual([0, 0, 0]);
  });
});
