import { describe, expect, test } from 'vitest';
import { CAREFUL } from '../../../src/domain/quiz/calibration.ts';
import { rivalsIn } from '../../../src/domain/quiz/certainty.ts';
import { DRAWS, PAIRS, standardDraws, uniform } from '../../../src/domain/quiz/draws.ts';
import { fewFit, unfitTo } from '../../../src/domain/quiz/likeness.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { expectedLength, type Posterior, posterior } from '../../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../../src/domain/quiz/rivals.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const TRAITS = ['a', 'b', 'c', 'd', 'e'];
const product = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  Array.from(x).reduce((sum, value, i) => sum + value * (y[i] as number), 0);
const centred = (values: readonly number[]): number[] => {
  const level = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - level);
};

/** Somebody who answered by chance, and roles by chance. */
function stateOf(seed: number, count: number): Posterior {
  const random = uniform(seed);
  const roles = Array.from({ length: count }, (_, i) =>
    tinyRole(`r${i}`, Object.fromEntries(TRAITS.map((id) => [id, 1 + Math.floor(random() * 5)]))),
  );
  const bank = TRAITS.flatMap((id, i) => [
    statement(`s${id}`, { [id]: 0.75 }),
    dilemma(`d${id}`, id, TRAITS[(i + 1) % 5] as string),
  ]);
  const answers = Object.fromEntries(bank.map(({ id }) => [id, 1 + Math.floor(random() * 5)]));
  return posterior(modelOf(tinyCatalog(TRAITS, roles, bank)), answers);
}
const states = (roles: number) => Array.from({ length: 40 }, (_, i) => stateOf(i + 1, roles));
const weightsAt = ({ plan }: Posterior, r: number): number[] => [
  ...plan.model.weights.slice(r * plan.model.t, (r + 1) * plan.model.t),
];

test('a role is unfit where its likeness is under 0.1 with a probability of 0.9, by the delta method', () => {
  let unfit = 0;
  for (const state of states(6)) {
    const { t, n, roles } = state.plan.model;
    const length = Math.sqrt(expectedLength(state));
    const own = centred([...state.mean.slice(0, t)]);
    const isUnfit = unfitTo(state);
    for (const r of roles.keys()) {
      const slope = weightsAt(state, r).map((weight, i) => weight - (0.1 * (own[i] as number)) / length);
      const rows = slope.map((_, i) => product(slope, state.plan.cov.slice(i * n, i * n + t)));
      const above = ((state.scores[r] as number) - 0.1 * length) / Math.sqrt(product(slope, rows));
      expect(isUnfit(r)).toBe(above <= -1.2816);
      unfit += Number(isUnfit(r));
    }
  }
  expect(unfit).toBeGreaterThan(10);
});

/** In how many draws somebody fits one of these roles, each draw looked at by itself. */
function fitting(state: Posterior, nearest: readonly number[]): number {
  const { plan, mean } = state;
  const { t, n } = plan.model;
  const draws = standardDraws(t);
  const root = plan.root();
  let count = 0;
  for (let p = 0; p < PAIRS; p++) {
    for (const sign of [1, -1]) {
      const z = draws.slice(2 * t * p, 2 * t * p + t);
      const person = Array.from(
        { length: t },
        (_, i) => (mean[i] as number) + sign * product(root.slice(i * n, i * n + t), z),
      );
      const length = Math.sqrt(product(centred(person), centred(person)));
      if (nearest.some((r) => product(weightsAt(state, r), person) >= 0.5 * length)) count++;
    }
  }
  return count;
}

test('few fit where the share of the draws in which somebody fits is under the given one', () => {
  let told = 0;
  for (const state of states(2)) {
    const rivals = rivalsIn(state);
    const count = fitting(state, [leaderOf(state.scores), ...rivals.map(({ at }) => at)]);
    expect(fewFit(state, rivals, (count - 0.5) / DRAWS)).toBe(false);
    // Of a leader who leaves no doubt it is known without a draw.
    if (count > 0.15 * DRAWS) continue;
    told++;
    expect(fewFit(state, rivals, (count + 0.5) / DRAWS)).toBe(true);
  }
  expect(told).toBeGreaterThan(3);
});

describe('the rivals of a leader', () => {
  const rivalsWith = (kappa: number) => {
    const roles = [
      tinyRole('a', { x: 5, y: 1, z: 1 }),
      tinyRole('b', { x: 5, y: 2, z: 1 }),
      tinyRole('c', { x: 5, y: 2, z: 1 }),
      tinyRole('d', { x: 1, y: 5, z: 5 }),
    ];
    const bank = Array.from({ length: 80 }, (_, i) => dilemma(`q${i}`, i % 2 ? 'y' : 'z', 'x'));
    const catalog = { ...tinyCatalog(['x', 'y', 'z'], roles, bank), calibration: { ...CAREFUL, kappa } };
    return rivalsIn(posterior(modelOf(catalog), Object.fromEntries(bank.map(({ id }) => [id, 5]))));
  };

  test('are those within five standard deviations, of one profile only the first', () => {
    const rivals = rivalsWith(1);
    expect(rivals.map(({ at }) => at)).toEqual([1]);
    expect(rivalsWith(0.01)).toEqual(rivals);
  });

  test('are more where the draws are stretched', () => {
    expect(rivalsWith(100).map(({ at }) => at)).toEqual([1, 3]);
  });
});
