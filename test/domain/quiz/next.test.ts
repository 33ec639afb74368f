import { describe, expect, test } from 'vitest';
import type { Answers, Catalog, Question } from '../../../src/domain/catalog.ts';
import { uniform } from '../../../src/domain/quiz/draws.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { covary, expect as expected, modelOf } from '../../../src/domain/quiz/model.ts';
import { LEAST, MANY_ROLES, MOST, nextQuestion, questionsLeft } from '../../../src/domain/quiz/next.ts';
import { posterior } from '../../../src/domain/quiz/posterior.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const TRAITS = ['a', 'b', 'c', 'd'];

function world(roleCount: number, questions: number): Catalog {
  const random = uniform(roleCount + 50);
  const roles = Array.from({ length: roleCount }, (_, i) =>
    tinyRole(`r${i}`, Object.fromEntries(TRAITS.map((id) => [id, 1 + Math.floor(random() * 5)]))),
  );
  const bank = Array.from({ length: questions }, (_, i): Question => {
    const [one, two] = [TRAITS[i % 4] as string, TRAITS[(i + 1 + (i >> 2)) % 4] as string];
    const made =
      i % 3 === 0 || one === two ? statement(`q${i}`, { [one]: 0.5 + i / 90 }) : dilemma(`q${i}`, one, two);
    return { ...made, sd: 0.8 + (i % 7) / 20 };
  });
  return tinyCatalog(TRAITS, roles, bank);
}

/** Values for the first questions, null for skipped ones. */
const given = (catalog: Catalog, values: readonly (number | null)[]): Answers =>
  Object.fromEntries(values.map((value, i) => [catalog.questions[i]?.id ?? '', value]));

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Expected worth of the advice after one more answer, by a fine sum over the answer's distribution. */
function expectedWorth(catalog: Catalog, answers: Answers, question: string, runnersUp: number): number {
  const model = modelOf(catalog);
  const { plan, scores } = posterior(model, answers);
  const item = model.itemOf.get(question);
  if (!item) throw new Error(question);
  const v = covary(plan.cov, item, model.n);
  const sd = Math.sqrt(expected(item, v) + item.variance);
  const slope = (r: number): number => {
    let sum = 0;
    for (let i = 0; i < model.t; i++) sum += (model.weights[r * model.t + i] as number) * (v[i] as number);
    return sum / sd;
  };
  const slopes = catalog.roles.map((_, r) => slope(r));
  let sum = 0;
  for (let z = -6; z <= 6; z += 0.01) {
    const [first = 0, second = 0, third = 0] = slopes
      .map((by, r) => (scores[r] as number) + z * by)
      .sort((x, y) => y - x);
    sum += 0.01 * density(z) * (first + runnersUp * (second + third));
  }
  return sum;
}

describe('the question that comes next', () => {
  test.each([
    [5, 0, [4, 2, 5, 1]],
    [5, 0, [3, 3, 1, 5, 2, 4]],
    [MANY_ROLES, 0, [5, 2]],
    [MANY_ROLES + 1, 0.3, [5, 2]],
    [22, 0.3, [4, 2, 5, 1, 3]],
  ])('among %i roles promises the best advice (runners-up at %d)', (roles, runnersUp, values) => {
    const catalog = world(roles, 20);
    const answers = given(catalog, values);
    const left = catalog.questions.slice(values.length).map(({ id }) => id);
    const worths = left.map((id) => expectedWorth(catalog, answers, id, runnersUp));
    const next = nextQuestion(catalog, answers)?.id ?? '';
    // The nine-point rule is a little off the fine sum at the kinks.
    expect(worths[left.indexOf(next)]).toBeGreaterThan(Math.max(...worths) - 0.004);
    expect(worths[left.indexOf(next)]).toBeGreaterThan(Math.min(...worths) + 0.01);
  });

  test('is the first of the bank among equals', () => {
    const same = Array.from({ length: 5 }, (_, i) => dilemma(`q${i}`, 'a', 'b'));
    const catalog = tinyCatalog(TRAITS, world(3, 0).roles, same);
    expect(nextQuestion(catalog, {})?.id).toBe('q0');
    expect(nextQuestion(catalog, { q0: 4, q2: null })?.id).toBe('q1');
  });

  test('is none when all are answered or skipped', () => {
    const catalog = world(4, 3);
    expect(nextQuestion(catalog, given(catalog, [1, null, 5]))).toBeUndefined();
    expect(nextQuestion(catalog, given(catalog, [1, null, 5]), { full: true })).toBeUndefined();
    expect(nextQuestion(catalog, given(catalog, [1, null]))?.id).toBe('q2');
  });
});

describe('the end of a quiz', () => {
  const alone = () =>
    tinyCatalog(TRAITS, [tinyRole('r', { a: 5, b: 1, c: 3, d: 3 })], world(2, 40).questions);

  test('comes at the earliest after ten answers; skipped questions do not count', () => {
    const lonely = alone();
    expect(LEAST).toBe(10);
    expect(nextQuestion(lonely, given(lonely, Array(9).fill(4)))).toBeDefined();
    expect(nextQuestion(lonely, given(lonely, Array(10).fill(4)))).toBeUndefined();
    expect(nextQuestion(lonely, given(lonely, [...Array(9).fill(4), null, null]))).toBeDefined();
    expect(nextQuestion(lonely, given(lonely, Array(10).fill(4)), { full: true })).toBeDefined();
  });

  test('comes at the latest after thirty questions, answered or skipped, unless all are wanted', () => {
    const lonely = alone();
    expect(MOST).toBe(30);
    expect(nextQuestion(lonely, given(lonely, Array(29).fill(null)))).toBeDefined();
    expect(nextQuestion(lonely, given(lonely, Array(30).fill(null)))).toBeUndefined();
    expect(nextQuestion(lonely, given(lonely, Array(30).fill(null)), { full: true })).toBeDefined();
  });

  test('comes once the whole bank would most likely name the same first role', () => {
    const roles = [tinyRole('x', { a: 5, b: 1, c: 3, d: 3 }), tinyRole('y', { a: 1, b: 5, c: 3, d: 3 })];
    const bank = Array.from({ length: 40 }, (_, i) => dilemma(`q${i}`, 'b', 'a'));
    const catalog = tinyCatalog(TRAITS, roles, bank);
    const decided = given(catalog, Array(10).fill(5));
    const open = given(catalog, [1, 5, 1, 5, 1, 5, 1, 5, 1, 5]);
    expect(evaluate(catalog, decided).confidence.stability).toBeGreaterThan(0.88);
    expect(nextQuestion(catalog, decided)).toBeUndefined();
    expect(evaluate(catalog, open).confidence.stability).toBeLessThan(0.88);
    expect(nextQuestion(catalog, open)).toBeDefined();
  });

  test('comes when nothing that is left could raise the fit, however open the first place is', () => {
    const roles = [tinyRole('x', { a: 5, b: 1, c: 3, d: 3 }), tinyRole('y', { a: 5, b: 1, c: 3, d: 2 })];
    const bank = [
      ...Array.from({ length: 12 }, (_, i) => dilemma(`q${i}`, 'b', 'a')),
      { ...statement('weak', { d: 0.05 }), sd: 1.5 },
    ];
    const catalog = tinyCatalog(TRAITS, roles, bank);
    const answers = given(catalog, [5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 4]);
    expect(evaluate(catalog, answers).confidence.stability).toBeLessThan(0.88);
    expect(nextQuestion(catalog, answers)).toBeUndefined();
  });
});

describe('the estimate of what is left', () => {
  const formula = (catalog: Catalog, answers: Answers): number => {
    const asked = Object.keys(answers).length;
    const answered = Object.values(answers).filter((value) => value !== null).length;
    const missing = Math.max(0, 0.88 - evaluate(catalog, answers).confidence.stability);
    return Math.min(40 - asked, 30 - asked, Math.max(10 - answered, Math.ceil(missing * 22), 1));
  };

  test.each([
    [[]],
    [[4, 2, 5]],
    [[4, 2, 5, 1, 3, 3, 2]],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]],
    [[5, 1, 5, 1, 4, 2, 5, 1, 5, 1, 4, 2, 3, 5]],
    [[null, null, 4]],
    [Array(28).fill(null)],
  ])('follows from stability, for %j', (values) => {
    const catalog = world(6, 40);
    const answers = given(catalog, values);
    expect(questionsLeft(catalog, answers)).toBe(formula(catalog, answers));
    expect(questionsLeft(catalog, answers)).toBeGreaterThan(0);
  });

  test('is exact when all are wanted, and 0 at the end', () => {
    const catalog = world(6, 40);
    expect(questionsLeft(catalog, given(catalog, [4, null, 2]), { full: true })).toBe(37);
    expect(questionsLeft(catalog, given(catalog, Array(40).fill(3)))).toBe(0);
    expect(questionsLeft(catalog, given(catalog, Array(30).fill(null)))).toBe(0);
    const small = world(6, 4);
    expect(questionsLeft(small, given(small, [3]))).toBe(3);
  });
});
