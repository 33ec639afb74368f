import { describe, expect, test } from 'vitest';
import { CAREFUL } from '../../../src/domain/quiz/calibration.ts';
import type { Care } from '../../../src/domain/quiz/careless.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { apartBy, expectedLength, posterior } from '../../../src/domain/quiz/posterior.ts';
import { quickWords } from '../../../src/domain/quiz/quick-words.ts';
import {
  confidenceLevel,
  groupLength,
  levelOf,
  round,
  standingOf,
} from '../../../src/domain/quiz/standing.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const roles = [
  tinyRole('a', { x: 5, y: 3, z: 1 }),
  tinyRole('b', { x: 4, y: 3, z: 1 }),
  tinyRole('c', { x: 1, y: 3, z: 5 }),
];
const bank = [
  ...Array.from({ length: 6 }, (_, i) => dilemma(`d${i}`, 'z', 'x')),
  ...Array.from({ length: 6 }, (_, i) => dilemma(`e${i}`, 'y', 'x')),
  statement('s', { y: 0.75 }),
];
const catalog = tinyCatalog(['x', 'y', 'z'], roles, bank);
/** Worked out anew each time, as nothing of an engine is kept from one test to the next. */
const stateOf = (answers: Record<string, number>) => posterior(modelOf({ ...catalog }), answers);
const all = (value: number, ids = bank.map(({ id }) => id)) =>
  Object.fromEntries(ids.map((id) => [id, value]));

test('numbers are rounded half up, without a negative zero', () => {
  expect(round(1.2345, 2)).toBe(1.23);
  expect(round(1.235, 2)).toBe(1.24);
  expect(round(-0.001, 2)).toBe(0);
  expect(Object.is(round(-0.001, 2), 0)).toBe(true);
  expect(round(0.00005, 4)).toBe(0.0001);
  expect(round(17, 0)).toBe(17);
});

test('levels are 3 at the average and end at 1 and 5', () => {
  expect([0, 1.234, -1.2, 2, 2.5, -2, -9].map(levelOf)).toEqual([3, 4.23, 1.8, 5, 5, 1, 1]);
});

describe('the level word', () => {
  const calm = { codes: [], coherent: true };
  const word = (probability: number, fit = CAREFUL.fit, care: Care = calm) =>
    confidenceLevel(CAREFUL, { probability: () => probability, fit, care });

  test('is "high" from the cuts on', () => {
    expect(word(CAREFUL.high)).toBe('high');
    expect(word(CAREFUL.high - 1e-9)).toBe('medium');
    expect(word(1, CAREFUL.fit - 1)).toBe('medium');
    expect(word(1, CAREFUL.fit, { ...calm, coherent: false })).toBe('medium');
  });

  test('is "medium" from its cut on, and "low" with any warning', () => {
    expect(word(CAREFUL.medium)).toBe('medium');
    expect(word(CAREFUL.medium - 1e-9)).toBe('low');
    expect(word(1, 90, { ...calm, codes: ['straight-lining'] })).toBe('low');
  });
});

describe('roles that cannot be told apart', () => {
  const undecided = () => stateOf(all(5, ['d0', 'd1', 'd2']));

  test('stand closer than one posterior standard deviation of their difference', () => {
    const state = undecided();
    const [a, b, c] = state.scores as unknown as [number, number, number];
    expect(a - b).toBeLessThan(apartBy(state.plan, 0, 1));
    expect(a - c).toBeGreaterThan(apartBy(state.plan, 0, 2));
    expect(groupLength(state, [0, 1, 2], 0)).toBe(2);
    expect(groupLength(state, [0, 1, 2], 1)).toBe(1);
    expect(groupLength(state, [0, 1, 2], 2)).toBe(1);
    expect(groupLength(state, [0, 2, 1], 0)).toBe(1);
  });

  test('are cut exactly at one standard deviation', () => {
    const state = undecided();
    const apart = apartBy(state.plan, 0, 2);
    const at = (lead: number) => ({ ...state, scores: Float64Array.of(lead, 0, 0) });
    expect(groupLength(at(apart), [0, 2], 0)).toBe(1);
    expect(groupLength(at(apart - 1e-9), [0, 2], 0)).toBe(2);
  });

  test('include those with equal scores even where nothing is left to know', () => {
    const state = undecided();
    const known = { ...state, plan: { ...state.plan, factor: () => new Float64Array(9) } };
    const level = { ...known, scores: Float64Array.of(1, 1, 1 - 2e-9) };
    expect(groupLength(level, [0, 1, 2], 0)).toBe(2);
  });
});

describe('how roles stand', () => {
  const answers = all(5);
  const standingNow = () => standingOf(stateOf(answers));

  test('best score first, equals in the order of the catalogue', () => {
    const standing = standingNow();
    expect(standing.order).toEqual([0, 1, 2]);
    expect(standingOf(stateOf(all(1))).order).toEqual([2, 1, 0]);
    expect(standingOf(stateOf({})).order).toEqual([0, 1, 2]);
  });

  test('with a fit that is score over expected length, in percent, never under 0', () => {
    const standing = standingNow();
    const state = stateOf(answers);
    const length = Math.sqrt(expectedLength(state));
    expect(standing.fitOf(0)).toBe(Math.round((100 * (state.scores[0] as number)) / length));
    expect(standing.fitOf(2)).toBe(0);
    expect(standing.fitOf(0)).toBeGreaterThan(50);
  });

  test('with a level word of the leader, and "no fit" only when something was answered', () => {
    const standing = standingNow();
    const words = quickWords(stateOf(answers), standing);
    expect(words.level()).toBe('low');
    expect(standing.warnings).toEqual(['straight-lining']);
    expect(words.noFit()).toBe(false);
    expect(standingOf(stateOf({})).noFit(() => true)).toBe(false);
  });

  test('whoever wants what no role wants is told that none fits', () => {
    const quiet = tinyCatalog(['x', 'y', 'z'], [roles[0] as never], bank);
    const other = evaluate(quiet, all(1));
    expect(other.noFit).toBe(true);
    expect(other.ranking[0]?.unfit).toBe(true);
    expect(evaluate(quiet, all(5)).noFit).toBe(false);
  });
});
