import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { unfitTo } from '../../../src/domain/quiz/likeness.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { planFor } from '../../../src/domain/quiz/plans.ts';
import { posterior } from '../../../src/domain/quiz/posterior.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const roles = Array.from({ length: 6 }, (_, i) =>
  tinyRole(`r${i}`, { x: 1 + (i % 5), y: 5 - ((i * 3) % 5), z: 1 + ((i * 2) % 5) }),
);
const bank = [
  statement('s', { x: 0.75 }),
  dilemma('d', 'x', 'y'),
  dilemma('e', 'y', 'z'),
  dilemma('f', 'z', 'x'),
];
const catalog = tinyCatalog(['x', 'y', 'z'], roles, bank);
const answers: Answers = { s: 5, d: 2, e: 4, f: 1 };

describe('a result', () => {
  const resulting = () => evaluate({ ...catalog }, answers);
  const twice = (sheet: Answers): Answers =>
    Object.fromEntries(
      Object.entries(sheet).flatMap(([id, value]) => [
        [id, value],
        [`${id}2`, value],
      ]),
    );
  const wide = tinyCatalog(['x', 'y', 'z'], roles, [
    ...bank,
    ...bank.map((item) => ({ ...item, id: `${item.id}2` })),
  ]);
  const told = (sheet: Answers, about?: string) =>
    evaluate(wide, twice(sheet), {}, { about }).counterfactuals.map(({ role }) => role);

  test('tells for the three roles behind the first, and for a named one, what would change the advice', () => {
    const { advice, ranking } = evaluate(wide, twice(answers));
    const places = ranking.map(({ role }) => role);
    expect(advice).not.toBe('none');
    expect(told(answers)).toEqual(places.slice(1, 4));
    const last = places[5] as string;
    expect(told(answers, last)).toEqual([...places.slice(1, 4), last]);
    expect(told(answers, places[1])).toEqual(places.slice(1, 4));
    expect(told(answers, places[0])).toEqual(places.slice(1, 4));
    expect(told(answers, 'nobody')).toEqual(places.slice(1, 4));
  });

  test('with no advice tells nothing of what would change it', () => {
    expect(evaluate(catalog, answers, {}, { about: 'r3' })).toMatchObject({
      advice: 'none',
      counterfactuals: [],
    });
  });

  test('says nothing of changes when nothing was answered', () => {
    expect(evaluate(catalog, { s: null }, {}, { about: 'r3' }).counterfactuals).toEqual([]);
  });

  test('calls a role unfit from a probability of 0.9 on', () => {
    for (const sheet of [answers, { s: 1, d: 5, e: 1, f: 5 }, { d: 1, f: 4 }, { s: 4, e: 2 }]) {
      const state = posterior(modelOf(catalog), sheet);
      const unfit = unfitTo(state);
      const { ranking } = evaluate(catalog, sheet);
      for (const { role, unfit: told } of ranking)
        expect(told).toBe(unfit(roles.findIndex(({ id }) => id === role)));
    }
  });

  test('counts answers, what was skipped or not asked, and the bank', () => {
    const { answered, skipped, total } = evaluate(catalog, { s: 5, d: null });
    expect([answered, skipped, total]).toEqual([1, 3, 4]);
  });

  test('lists effects that are not 0, the strongest first, each on its side', () => {
    for (const { reasons, doubts, score } of resulting().ranking) {
      const all = [...reasons, ...doubts];
      expect(all.every(({ effect }) => effect !== 0)).toBe(true);
      expect(reasons.every(({ effect }) => effect > 0)).toBe(true);
      expect(doubts.every(({ effect }) => effect < 0)).toBe(true);
      expect(all.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(score, 3);
      for (const list of [reasons, doubts]) {
        const sizes = list.map(({ effect }) => Math.abs(effect));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }
      for (const { question, text, answer } of all) {
        expect(text).toBe(question);
        expect(answer).toBe(answers[question]);
      }
    }
  });

  test('tells levels and standard deviations of all traits', () => {
    const { mean, plan } = posterior(modelOf(catalog), answers);
    resulting().traits.forEach(({ id, label, level, sd, reliability }, i) => {
      expect([id, label]).toEqual([['x', 'y', 'z'][i], ['x', 'y', 'z'][i]]);
      expect(level).toBeCloseTo(3 + (mean[i] as number), 2);
      expect(sd).toBeCloseTo(Math.sqrt(plan.cov[i * 4 + i] as number), 2);
      expect(reliability).toBeCloseTo(1 - (plan.cov[i * 4 + i] as number), 3);
    });
  });

  test('numbers the ranking from 1, and names roles', () => {
    expect(resulting().ranking.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(resulting().ranking.map(({ role, title }) => role === title)).not.toContain(false);
  });

  test('groups roles from the best on, those alone in no group', () => {
    for (const group of resulting().tied) expect(group.length).toBeGreaterThan(1);
    const order = resulting().ranking.map(({ role }) => role);
    const tied = resulting().tied.flat();
    expect(tied).toEqual(order.filter((role) => tied.includes(role)));
  });
});

describe('a misfit', () => {
  const signals = (signal: Record<string, 'low' | 'high'>) =>
    tinyCatalog(
      ['x', 'y'],
      [tinyRole('a', { x: 5, y: 1 }, { notSuitedFor: ['satu', 'dua'], misfitSignals: [signal, {}] })],
      Array.from({ length: 12 }, (_, i) => statement(`q${i}`, { x: 0.75 })),
    );
  const sheet = (value: number, count: number): Answers =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, value]));
  const misfits = (signal: Record<string, 'low' | 'high'>, given: Answers) =>
    evaluate(signals(signal), given).ranking[0]?.misfits.map(({ text }) => text);

  test('is told when the trait is at its end, 0.4 from the average and a standard deviation clear of it', () => {
    expect(misfits({ x: 'high' }, sheet(5, 12))).toEqual(['satu']);
    expect(misfits({ x: 'low' }, sheet(5, 12))).toEqual([]);
    expect(misfits({ x: 'low' }, sheet(1, 12))).toEqual(['satu']);
    expect(misfits({ x: 'high' }, sheet(1, 12))).toEqual([]);
    expect(misfits({ x: 'high' }, sheet(5, 1))).toEqual(['satu']);
    // One answer of 4 moves the trait by 0.49, but leaves a standard deviation of 0.79.
    expect(misfits({ x: 'high' }, sheet(4, 1))).toEqual([]);
  });

  test('is told once, however many of its traits speak', () => {
    expect(misfits({ x: 'high', y: 'high' }, sheet(5, 12))).toEqual(['satu']);
    expect(misfits({ y: 'high' }, sheet(5, 12))).toEqual([]);
    expect(misfits({ gone: 'high' }, sheet(5, 12))).toEqual([]);
  });

  test('needs more than certainty: a trait known well but near the average is no misfit', () => {
    const mixed = { ...sheet(3, 12), q0: 4, q1: 4, q2: 4 };
    const { level, sd } = evaluate(signals({}), mixed).traits[0] as { level: number; sd: number };
    expect(level - 3).toBeLessThan(0.4);
    expect(misfits({ x: 'high' }, mixed)).toEqual([]);
    expect(sd).toBeGreaterThan(0);
  });
});

describe('a sheet that is wrong', () => {
  test.each<[Answers, string]>([
    [{ q: 3 }, 'unknown question: q'],
    [{ s: 0 }, 'answer to s must be 1..5 or null, got 0'],
    [{ s: 6 }, 'answer to s must be 1..5 or null, got 6'],
    [{ s: 2.5 }, 'answer to s must be 1..5 or null, got 2.5'],
  ])('%j is refused', (sheet, message) => {
    expect(() => evaluate(catalog, sheet)).toThrow(new RangeError(message));
  });

  test.each([
    ['a map', new Map([['s', 4]])],
    ['a list', [4]],
    ['nothing', null],
    ['a number', 4],
    ['a text', ''],
  ])('%s instead of a record is refused, not taken for no answer', (_, sheet) => {
    expect(() => evaluate(catalog, sheet as never)).toThrow(TypeError);
    expect(() => evaluate(catalog, sheet as never)).toThrow('answers must be a record');
  });

  test.each([
    [{ stage: 'tk' }, 'stage must be one of sekolah, smp, sma, kuliah, d3, s1, s2 or null, got tk'],
    [{ stage: 3 }, 'stage must be one of sekolah, smp, sma, kuliah, d3, s1, s2 or null, got 3'],
    [{ asn: 'ya' }, 'asn must be one of pns, pppk, bukan or null, got ya'],
    [{ asn: true }, 'asn must be one of pns, pppk, bukan or null, got true'],
    [{ education: 'kuliah' }, 'education must be one of sma, d3, s1, s2 or null, got kuliah'],
    [{ civilServant: 'pns' }, 'civilServant must be one of true, false or null, got pns'],
    [{ choice: 'nobody' }, 'unknown role: nobody'],
  ])('the facts %j are refused', (facts, message) => {
    expect(() => evaluate(catalog, {}, facts as never)).toThrow(new RangeError(message));
  });

  test.each([[null], [[]], ['s1'], [new Map()]])('%j instead of facts is refused', (facts) => {
    expect(() => evaluate(catalog, {}, facts as never)).toThrow(
      new TypeError('facts must be a record: stage, asn, choice'),
    );
  });

  test('facts that were not told may be null or absent', () => {
    const nothing = evaluate(catalog, {});
    expect(evaluate(catalog, {}, { stage: null, asn: null, choice: null })).toEqual(nothing);
    expect(evaluate(catalog, {}, { stage: undefined } as never)).toEqual(nothing);
  });

  test('and so is a catalogue without roles', () => {
    expect(() => evaluate(tinyCatalog(['x'], [], []), {})).toThrow(
      new RangeError('the catalogue has no role'),
    );
  });
});

test('the last sixteen plans are kept by their questions, whatever lies between two askings', () => {
  const bank = Array.from({ length: 18 }, (_, i) => statement(`q${i}`, { x: 0.75 }));
  const model = modelOf(tinyCatalog(['x'], [tinyRole('r', { x: 5 })], bank));
  const plans = model.items.slice(0, 16).map((item) => planFor(model, [item]));
  const at = (i: number) => planFor(model, [model.items[i] as never]);
  expect(at(0)).toBe(plans[0]);
  at(16);
  expect(at(0)).toBe(plans[0]);
  expect(at(15)).toBe(plans[15]);
  expect(at(1)).not.toBe(plans[1]);
});
