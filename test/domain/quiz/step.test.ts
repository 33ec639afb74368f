import { describe, expect, test } from 'vitest';
import type { Answers, Catalog, Question } from '../../../src/domain/catalog.ts';
import { crossCovariance, predict } from '../../../src/domain/quiz/covariance.ts';
import { designOf, MANY_ROLES, MIN_ITEMS } from '../../../src/domain/quiz/design.ts';
import { uniform } from '../../../src/domain/quiz/draws.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { outlookOf } from '../../../src/domain/quiz/outlook.ts';
import { posterior } from '../../../src/domain/quiz/posterior.ts';
import { nextQuestion, step } from '../../../src/domain/quiz/step.ts';
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
  const v = crossCovariance(plan.cov, item, model.n);
  const sd = Math.sqrt(predict(item, v) + item.variance);
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

  test('comes at the earliest after eight answers; skipped questions do not count', () => {
    const lonely = alone();
    expect(MIN_ITEMS).toBe(8);
    expect(nextQuestion(lonely, given(lonely, Array(7).fill(4)))).toBeDefined();
    expect(nextQuestion(lonely, given(lonely, Array(8).fill(4)))).toBeUndefined();
    expect(nextQuestion(lonely, given(lonely, [...Array(7).fill(4), null, null]))).toBeDefined();
    expect(nextQuestion(lonely, given(lonely, Array(8).fill(4)), { full: true })).toBeDefined();
  });

  test('comes at the latest after forty questions, answered or skipped, unless all are wanted', () => {
    const long = tinyCatalog(TRAITS, alone().roles, world(2, 50).questions);
    expect(nextQuestion(long, given(long, Array(39).fill(null)))).toBeDefined();
    expect(nextQuestion(long, given(long, Array(40).fill(null)))).toBeUndefined();
    expect(nextQuestion(long, given(long, Array(40).fill(null)), { full: true })).toBeDefined();
  });

  test('comes once the rest would raise the expected fit by less than the design says', () => {
    const catalog = world(6, 40);
    const answers = given(catalog, [5, 1, 4, 2, 5, 1, 5, 2, 4, 1, 5, 3]);
    const model = modelOf(catalog);
    const { rise, stability } = outlookOf(posterior(model, answers));
    expect(rise).toBeGreaterThan(0);
    const design = designOf(model);
    expect(
      nextQuestion(catalog, answers, { design: { ...design, littleGain: rise + 1e-9 } }),
    ).toBeUndefined();
    const on = step(catalog, answers, { design: { ...design, littleGain: rise } });
    expect(on.question).toBeDefined();
    expect(on.stability).toBe(stability);
    expect(evaluate(catalog, answers).confidence.stability).toBeCloseTo(stability, 4);
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
  const leftOf = (catalog: Catalog, answers: Answers, full = false) => step(catalog, answers, { full }).left;

  test('falls while somebody answers as a role does, is never 0 before the end, and 0 at it', () => {
    const catalog = world(20, 60);
    const profile = catalog.roles[3]?.profile ?? {};
    const answers: Answers = {};
    const told: number[] = [];
    for (let now = step(catalog, answers); now.question; now = step(catalog, answers)) {
      told.push(now.left);
      const pull = Object.entries(now.question.loadings).map(([id, by]) => by * ((profile[id] ?? 3) - 3));
      answers[now.question.id] = Math.min(
        5,
        Math.max(1, Math.round(3 + pull.reduce((sum, x) => sum + x, 0))),
      );
    }
    expect(Math.min(...told)).toBeGreaterThanOrEqual(1);
    expect(told.at(-1)).toBeLessThan(told[0] as number);
    expect(leftOf(catalog, answers)).toBe(0);
  });

  test('is exact when all are wanted, and holds to the ends of the design', () => {
    const catalog = world(6, 40);
    expect(leftOf(catalog, given(catalog, [4, null, 2]), true)).toBe(37);
    expect(leftOf(catalog, given(catalog, Array(40).fill(3)))).toBe(0);
    const small = world(6, 4);
    expect(leftOf(small, given(small, [3]))).toBe(3);
    const late = world(20, 60);
    expect(leftOf(late, given(late, Array(38).fill(null)))).toBeLessThanOrEqual(2);
  });
});

describe('what a step takes and gives', () => {
  const catalog = world(5, 12);
  const id = catalog.questions[0]?.id ?? '';

  test.each([
    [{ nobody: 3 }],
    [{ [id]: 0 }],
    [{ [id]: 2.5 }],
    [{ [id]: Number.NaN }],
    [{ [id]: '3' as never }],
    [{ [id]: undefined as never }],
  ])('refuses %j', (answers) => {
    expect(() => step(catalog, answers)).toThrow(RangeError);
  });

  test('takes no inherited answer, and asks questions called like parts of an object', () => {
    const odd = tinyCatalog(TRAITS, catalog.roles, [
      dilemma('constructor', 'a', 'b'),
      dilemma('toString', 'c', 'd'),
    ]);
    expect(nextQuestion(odd, Object.create({ constructor: 5, toString: 1 }))).toBeDefined();
    expect(nextQuestion(odd, { constructor: 5 } as never)?.id).toBe('toString');
    expect(step(odd, { constructor: 5, toString: 1 } as never).question).toBeUndefined();
  });

  test('reads an answer once: one that changes between looks is the first that was seen', () => {
    let looks = 0;
    const sly = Object.defineProperty({}, id, { enumerable: true, get: () => (looks++ === 0 ? 4 : 99) });
    expect(step(catalog, sly)).toEqual(step(catalog, { [id]: 4 }));
    expect(looks).toBe(1);
  });

  test('gives a question that is the caller’s own', () => {
    const first = nextQuestion(catalog, {}) as Question;
    first.loadings.a = 99;
    first.text = 'lain';
    expect(nextQuestion(catalog, {})).not.toEqual(first);
    expect(catalog.questions.some(({ text }) => text === 'lain')).toBe(false);
  });

  test('keeps to the catalogue as it was first seen', () => {
    const own = world(7, 12);
    const before = JSON.stringify([step(own, {}), evaluate(own, { [id]: 4 })]);
    for (const role of own.roles) Object.assign(role, { title: 'lain', profile: { a: 1 } });
    for (const question of own.questions) question.text = 'lain';
    expect(JSON.stringify([step(own, {}), evaluate(own, { [id]: 4 })])).toBe(before);
  });
});
