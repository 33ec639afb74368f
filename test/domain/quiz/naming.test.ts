import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import { brief } from '../../../src/domain/quiz/brief.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { adviceFrom, alternates, mayAlternate, namedRoles } from '../../../src/domain/quiz/naming.ts';
import { nextQuestion } from '../../../src/domain/quiz/step.ts';
import { idealSheet, runWith } from '../../bench/robustness.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';

const ids = catalog.questions.map(({ id }) => id);
const honest = [1, 5, 4, 2, 5, 3, 1, 4, 2, 4, 5, 1];
const never = () => {
  throw new Error('the order of asking was looked at');
};

describe('whether roles may be named', () => {
  test.each<[string, readonly number[], number, number, string]>([
    ['seven answers', honest.slice(0, 7), 1, 24, 'none'],
    ['eight answers', honest.slice(0, 8), 1, 24, 'clear'],
    ['nobody answered', [], 1, 24, 'none'],
    ['one value in nine of ten', [...Array(9).fill(4), 1], 1, 24, 'none'],
    ['one value in eight of nine', [...Array(8).fill(4), 1], 1, 24, 'clear'],
    ['a first place of one', honest, 1, 24, 'clear'],
    ['a first place of two', honest, 2, 24, 'several'],
    ['a tie over a third of the roles', honest, 8, 24, 'several'],
    ['a tie over more than a third', honest, 9, 24, 'none'],
    ['two of two roles tied', honest, 2, 2, 'none'],
    ['a catalogue of two roles, no tie', honest, 1, 2, 'clear'],
    ['a catalogue of one role', honest, 1, 1, 'clear'],
  ])('%s', (_, values, tied, roles, advice) => {
    expect(adviceFrom({ values, tied, roles, alternating: never })).toBe(advice);
  });

  test.each([
    [true, 'none'],
    [false, 'clear'],
  ])('two values, alternating in the order of asking: %s', (alternating, advice) => {
    const values = [1, 1, 5, 5, 1, 5, 1, 5];
    expect(adviceFrom({ values, tied: 1, roles: 24, alternating: () => alternating })).toBe(advice);
  });

  test('alternating is strict, of two values, and can only be where each has its half', () => {
    expect(
      [
        [1, 5, 1, 5],
        [5, 1, 5],
        [2, 3, 2, 3, 2],
      ].map(alternates),
    ).toEqual([true, true, true]);
    expect(
      [
        [1, 5, 5, 1],
        [1, 1, 1],
        [1, 5],
        [1, 5, 2, 5],
      ].map(alternates),
    ).toEqual(Array(4).fill(false));
    expect(
      [
        [1, 1, 5, 5],
        [1, 5, 1],
        [5, 1, 1, 1],
        [1, 2, 3],
        [4, 4],
      ].map(mayAlternate),
    ).toEqual([true, true, false, false, false]);
  });
});

/** What a quiz that is answered by place in the asking yields. */
function asked(value: (place: number) => number): Answers {
  let place = 0;
  return runWith(catalog, () => value(place++));
}

describe('on the real bank', () => {
  const sheetOf = (value: (i: number) => number | null): Answers =>
    Object.fromEntries(ids.map((id, i) => [id, value(i)]));
  const nothing: [string, Answers][] = [
    ...[1, 2, 3, 4, 5].map((value): [string, Answers] => [`all ${value}`, sheetOf(() => value)]),
    ['four answers', sheetOf((i) => (i < 4 ? 5 : null))],
    ['alternating on paper', sheetOf((i) => (i % 2 === 0 ? 2 : 4))],
    ['alternating as asked', asked((i) => (i % 2 === 0 ? 5 : 1))],
    ['all fives as asked', asked(() => 5)],
    ['nothing', {}],
  ];

  test.each(nothing)('%s: nothing is named anywhere, the ranking stays whole', (_, answers) => {
    const result = evaluate(catalog, answers);
    expect(result.advice).toBe('none');
    expect(namedRoles(result)).toEqual([]);
    expect(result.counterfactuals).toEqual([]);
    expect(result.ranking).toHaveLength(catalog.roles.length);
  });

  test('an honest sheet names three at most, without struck and unfit ones; a brief says the same', () => {
    for (const r of [0, 5, 11]) {
      const sheet = idealSheet(catalog, r);
      const answers = runWith(catalog, (id) => sheet[id] as number);
      const result = evaluate(catalog, answers);
      expect(result.advice).not.toBe('none');
      const named = namedRoles(result).map(({ role }) => role);
      expect(named).toEqual(result.ranking.slice(0, 3).map(({ role }) => role));
      const struck = [{ role: named[1] as string, reason: 'place' as const }];
      const shorter = namedRoles(evaluate(catalog, answers, {}, { struck })).map(({ role }) => role);
      expect(shorter).toEqual([named[0], named[2], result.ranking[3]?.role]);
      const unfit = { ...result, ranking: result.ranking.map((one) => ({ ...one, unfit: one.rank > 1 })) };
      expect(namedRoles(unfit).map(({ role }) => role)).toEqual([named[0]]);
      const row = Uint8Array.from(ids, (id) => answers[id] ?? 0);
      expect(brief(catalog, row).advice).toBe(result.advice);
    }
  });

  test('struck roles and cards stand in the result only where there are any', () => {
    const sheet = idealSheet(catalog, 3);
    expect('struck' in evaluate(catalog, sheet)).toBe(false);
    expect('cards' in evaluate(catalog, sheet)).toBe(false);
    const cards = ['yes', 'no', 'unsure', 'no', 'no', 'yes'] as const;
    expect(evaluate(catalog, sheet, {}, { cards, struck: [] }).cards?.map(({ answer }) => answer)).toEqual(
      cards,
    );
    expect(nextQuestion(catalog, sheet)).toBeUndefined();
  });
});
