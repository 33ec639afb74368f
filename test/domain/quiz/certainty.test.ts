import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog.ts';
import { CAREFUL, type Calibration } from '../../../src/domain/quiz/calibration.ts';
import { bestOf, leaderProbability, rivalsIn } from '../../../src/domain/quiz/certainty.ts';
import { fullCovariance } from '../../../src/domain/quiz/covariance.ts';
import { normal, uniform } from '../../../src/domain/quiz/draws.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { fewFit, unfitTo } from '../../../src/domain/quiz/likeness.ts';
import { cholesky, minus } from '../../../src/domain/quiz/matrix.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { outlookOf } from '../../../src/domain/quiz/outlook.ts';
import { expectedLength, type Posterior, posterior } from '../../../src/domain/quiz/posterior.ts';
import { leaderOf, rivalsOf } from '../../../src/domain/quiz/rivals.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const TRAITS = ['v', 'w', 'x', 'y', 'z'];

function world(seed: number, count: number, calibration: Partial<Calibration> = {}): Catalog {
  const random = uniform(seed);
  const level = () => 1 + Math.floor(random() * 5);
  const roles = Array.from({ length: count }, (_, r) =>
    tinyRole(`r${r}`, Object.fromEntries(TRAITS.map((id, i) => [id, level() + (i * (r + 1)) / 1000]))),
  );
  const pick = (i: number): string => TRAITS[i % TRAITS.length] as string;
  const bank = Array.from({ length: 14 }, (_, i) =>
    i % 2 ? dilemma(`q${i}`, pick(i), pick(i + 2)) : statement(`q${i}`, { [pick(i)]: 0.75 }),
  );
  return { ...tinyCatalog(TRAITS, roles, bank), calibration: { ...CAREFUL, ...calibration } };
}

function answersOf(catalog: Catalog, seed: number, count: number): Record<string, number> {
  const random = uniform(seed);
  return Object.fromEntries(
    catalog.questions.slice(0, count).map(({ id }) => [id, 1 + Math.floor(random() * 5)]),
  );
}

/** So many other draws; the engine's 512 are off by 0.022 at most in one deviation, and spread more evenly. */
const OTHERS = 4000;
const NEAR = 0.06;

/** Deviations of the state from a covariance: independent draws, row by row. */
function statesOf(cov: Float64Array, n: number, seed: number): number[][] {
  const root = cholesky(cov, n);
  const next = normal(uniform(seed));
  return Array.from({ length: OTHERS }, () => {
    const z = Array.from({ length: n }, next);
    return z.map((_, i) => {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += (root[i * n + k] as number) * (z[k] as number);
      return sum;
    });
  });
}

/** What independent draws say, worked out one by one. */
function byHand({ plan, mean, scores }: Posterior) {
  const { model, cov } = plan;
  const { t, n, weights, calibration } = model;
  const scoreOf = (r: number, x: readonly number[]): number =>
    Array.from({ length: t }, (_, i) => (weights[r * t + i] as number) * (x[i] as number)).reduce(
      (sum, value) => sum + value,
      0,
    );
  const roles = [...scores.keys()];
  const leading = (draws: number[][], stretch: number) =>
    draws.map((x) => roles.map((r) => (scores[r] as number) + stretch * scoreOf(r, x)));
  const states = statesOf(cov, n, 5);
  const stretched = leading(states, Math.sqrt(calibration.kappa)).map(leaderOf);
  const rest = leading(statesOf(minus(cov, fullCovariance(model)), n, 6), Math.sqrt(calibration.rest));
  const correlations = states.map((x) => {
    const person = Array.from({ length: t }, (_, i) => (mean[i] as number) + (x[i] as number));
    const average = person.reduce((sum, value) => sum + value, 0) / t;
    const length = Math.sqrt(person.reduce((sum, value) => sum + (value - average) ** 2, 0));
    return roles.map((r) => scoreOf(r, person) / length);
  });
  const share = (of: readonly boolean[]): number => of.filter(Boolean).length / OTHERS;
  const leader = leaderOf(scores);
  const top = rest.reduce((sum, row) => sum + Math.max(...row), 0) / OTHERS;
  return {
    best: roles.map((r) => share(stretched.map((first) => first === r))),
    unfit: roles.map((r) => share(correlations.map((row) => (row[r] as number) <= 0.1))),
    someFit: share(correlations.map((row) => Math.max(...row) >= 0.5)),
    stability: share(rest.map((row) => leaderOf(row) === leader)),
    rise: (top - (scores[leader] as number)) / Math.sqrt(expectedLength({ plan, mean } as Posterior)),
  };
}

const cases = Array.from({ length: 12 }, (_, i) => [i, [2, 3, 5, 9, 24][i % 5] as number, i + 1] as const);

describe('what the draws say, against many others', () => {
  test.each(cases)('world %i: %i roles, %i answers', (seed, count, answered) => {
    const catalog = world(seed, count, { kappa: [0.5, 1, 1.3][seed % 3] as number, rest: 0.8 });
    const state = posterior(modelOf(catalog), answersOf(catalog, seed + 90, answered));
    const told = byHand(state);
    const rivals = rivalsIn(state);
    const best = bestOf(state, rivals);
    told.best.forEach((share, r) => {
      expect(Math.abs((best[r] as number) - share)).toBeLessThan(NEAR);
    });
    expect(best.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const chance = leaderProbability(state, rivals);
    expect(chance).toBe(best[leaderOf(state.scores)]);
    for (const floor of [0.1, 0.3, 0.54, 0.8, 1]) {
      const bounded = leaderProbability(state, rivals, floor);
      if (chance >= floor) expect(bounded).toBe(chance);
      else expect(bounded).toBeLessThan(floor);
    }
    const unfit = unfitTo(state);
    told.unfit.forEach((share, r) => {
      if (Math.abs(share - 0.9) > NEAR) expect(unfit(r)).toBe(share >= 0.9);
    });
    for (const share of [0.02, 0.1, 0.2])
      if (Math.abs(told.someFit - share) > NEAR / 2)
        expect(fewFit(state, rivals, share)).toBe(told.someFit < share);
    const outlook = outlookOf(state);
    expect(Math.abs(outlook.stability - told.stability)).toBeLessThan(NEAR);
    expect(outlook.rise).toBeCloseTo(told.rise, 1);
  });

  test('some draws are looked at where it is open whether a role fits', () => {
    const open = cases.flatMap(([seed, count]) => {
      const catalog = world(seed, count);
      const state = posterior(modelOf(catalog), answersOf(catalog, seed + 40, 14));
      const told = byHand(state).someFit;
      return told < 0.25
        ? [[fewFit(state, rivalsIn(state), told + NEAR), fewFit(state, rivalsIn(state), told - NEAR)]]
        : [];
    });
    expect(open.length).toBeGreaterThan(0);
    for (const both of open) expect(both).toEqual([true, false]);
  });

  test('nothing may move once the whole bank is answered', () => {
    const catalog = world(1, 5);
    const state = posterior(modelOf(catalog), answersOf(catalog, 2, 14));
    expect(outlookOf(state)).toEqual({ stability: 1, rise: 0 });
  });
});

test('the leader has the largest score, the first of equals', () => {
  const leaders = [
    [1, 3, 2],
    [3, 1, 2],
    [1, 2, 3],
    [2, 2, 1],
    [1, 2, 2],
  ].map(leaderOf);
  expect(leaders).toEqual([1, 0, 2, 0, 1]);
});

describe('rivals of the leader', () => {
  // Rows of one number: the leader never moves, the others by 1, 0.5 and not at all.
  const spread = { factor: Float64Array.of(0, 1, 0.5, 0), t: 1, stretch: 1 };
  const longest = 5;
  const at = (...scores: number[]) => rivalsOf(Float64Array.from(scores), 0, spread).map((rival) => rival.at);

  test('are those whom a draw may carry past it, the nearest in standard deviations first', () => {
    expect(at(1, 0, 0.9, 0.5)).toEqual([2, 1]);
    expect(at(1, 0.9, 0.9, 1)).toEqual([3, 1, 2]);
    expect(at(1, 1 - longest - 1e-6, 1 - longest / 2 + 1e-6, 0)).toEqual([2]);
  });

  test('reach farther where draws are stretched, and some are passed over', () => {
    const far = Float64Array.of(1, 1 - 1.9 * longest, 0, 0);
    expect(rivalsOf(far, 0, { ...spread, stretch: 2 }).map((rival) => rival.at)).toEqual([2, 1]);
    const skipped = rivalsOf(far, 0, { ...spread, stretch: 2 }, (r) => r === 2);
    expect(skipped.map((rival) => rival.at)).toEqual([1]);
  });
});

describe('roles with one profile', () => {
  const twins = (...profiles: number[][]) => {
    const roles = profiles.map(([x = 3, y = 3, z = 3], r) => tinyRole(`r${r}`, { x, y, z }));
    const bank = Array.from({ length: 9 }, (_, i) => dilemma(`d${i}`, ['x', 'y'][i % 2] as string, 'z'));
    return tinyCatalog(['x', 'y', 'z'], roles, bank);
  };
  const sheet = { d0: 1, d1: 3, d2: 2, d3: 2, d4: 1, d5: 4, d6: 2, d7: 3, d8: 1 };

  test('share the probability of the first place, which is that of one of them alone', () => {
    const one = evaluate(twins([5, 2, 1], [1, 4, 5]), sheet).ranking;
    const three = evaluate(twins([5, 2, 1], [1, 4, 5], [5, 2, 1], [4, 1, 0]), sheet).ranking;
    const chances = three.filter(({ role }) => role !== 'r1').map(({ probability }) => probability);
    expect(new Set(chances).size).toBe(1);
    expect(3 * (chances[0] as number)).toBeCloseTo(one[0]?.probability as number, 3);
    expect(three.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 3);
  });

  test('are one for stability and for what the rest may change', () => {
    const one = evaluate(twins([5, 2, 1], [1, 4, 5]), { d0: 1, d1: 3 });
    const two = evaluate(twins([5, 2, 1], [1, 4, 5], [5, 2, 1]), { d0: 1, d1: 3 });
    expect(two.confidence.stability).toBe(one.confidence.stability);
  });

  test('that is flat are never called unfit: nothing is known of them', () => {
    const { ranking } = evaluate(twins([5, 2, 1], [3, 3, 3], [1, 4, 5]), sheet);
    const unfit = Object.fromEntries(ranking.map((entry) => [entry.role, entry.unfit]));
    expect(unfit).toEqual({ r0: false, r1: false, r2: true });
    expect(evaluate(twins([3, 3, 3], [2, 2, 2]), {}).ranking.map((entry) => entry.unfit)).toEqual([
      false,
      false,
    ]);
  });
});
