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

  test('deal a question to the block that has all its traits least', () => {
    const bank = [
      dilemma('ab1', 'a', 'b'),
      statement('c', { c: 1 }),
      dilemma('ab2', 'a', 'b'),
      statement('b', { b: 1 }),
      statement('a', { a: 1 }),
      statement('d', { d: 1 }),
    ];
    expect(blocksOf(bank)).toEqual([
      ['ab1', 'a'],
      ['c', 'b'],
      ['ab2', 'd'],
    ]);
  });

  test('put no more into a block than a third, however little it has of a trait', () => {
    const bank = ['c', 'x', 'x', 'e', 'x', 'x'].map((trait, i) => statement(`${trait}${i}`, { [trait]: 1 }));
    expect(blocksOf(bank)).toEqual([
      ['c0', 'e3'],
      ['x1', 'x4'],
      ['x2', 'x5'],
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
