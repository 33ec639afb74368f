import { describe, expect, test } from 'vitest';
import calibration from '../../../src/domain/quiz/calibration.json' with { type: 'json' };
import {
  leaderOf,
  leaderProbability,
  leadShares,
  probabilitiesOf,
  rivalsOf,
  someFit,
  stabilityOf,
  unfitOf,
} from '../../../src/domain/quiz/certainty.ts';
import { DRAWS } from '../../../src/domain/quiz/draws.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import type { Posterior } from '../../../src/domain/quiz/posterior.ts';
import type { Spread } from '../../../src/domain/quiz/spread.ts';
import { tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const STRETCH = Math.sqrt(calibration.kappa);

/** DRAWS × R deviations; row d is the one of `pattern` at d modulo its length. */
const deviationsOf = (pattern: readonly (readonly number[])[]): Float64Array =>
  Float64Array.from(
    Array.from({ length: DRAWS }, (_, d) => pattern[d % pattern.length] as readonly number[]).flat(),
  );

/** A state of two traits with these scores, drawn as the pattern says. */
function drawn(
  scores: readonly number[],
  pattern: readonly (readonly number[])[],
  { mean = [0, 0], states = [[0, 0]] }: { mean?: number[]; states?: number[][] } = {},
): [Posterior, Spread] {
  const roles = scores.map((_, r) => tinyRole(`r${r}`, { x: 1 + r, y: 3 }));
  const model = modelOf(tinyCatalog(['x', 'y'], roles, []));
  const deviations = deviationsOf(pattern);
  const peaks = Float64Array.from({ length: DRAWS }, (_, d) =>
    Math.max(...(pattern[d % pattern.length] as readonly number[])),
  );
  const centred = deviationsOf(states);
  const lengths = Float64Array.from({ length: DRAWS }, (_, d) =>
    (states[d % states.length] as number[]).reduce((sum, value) => sum + value * value, 0),
  );
  const plan = { model, items: [], cov: new Float64Array(9), gain: new Float64Array(0) };
  const state = {
    plan,
    residuals: new Float64Array(0),
    mean: Float64Array.of(...mean, 0),
    scores: Float64Array.from(scores),
  };
  return [state, { scores: deviations, peaks, centred, lengths, rest: null, ahead: new Map() }];
}

test('the leader has the largest score, the first of equals', () => {
  expect(leaderOf([1, 3, 2])).toBe(1);
  expect(leaderOf([3, 1, 2])).toBe(0);
  expect(leaderOf([1, 2, 3])).toBe(2);
  expect(leaderOf([2, 2, 1])).toBe(0);
  expect(leaderOf([1, 2, 2])).toBe(1);
});

describe('shares of the lead', () => {
  const scores = Float64Array.of(1, 0);
  const halves = deviationsOf([
    [0, 0],
    [0, 1.5],
    [0, 0.5],
    [0, -3],
  ]);

  test('count the draws in which a role is the largest', () => {
    expect([...leadShares(scores, halves)]).toEqual([0.75, 0.25]);
  });

  test('stretch the draws', () => {
    expect([...leadShares(scores, halves, 3)]).toEqual([0.5, 0.5]);
    expect([...leadShares(scores, halves, 0)]).toEqual([1, 0]);
  });

  test('look at some roles alone, and give equals to the first of them', () => {
    expect([...leadShares(scores, halves, 1, [1])]).toEqual([0, 1]);
    expect([...leadShares(Float64Array.of(1, 1), deviationsOf([[0, 0]]))]).toEqual([1, 0]);
    expect([...leadShares(Float64Array.of(1, 1), deviationsOf([[0, 0]]), 1, [1, 0])]).toEqual([0, 1]);
  });
});

describe('rivals of the leader', () => {
  // Role 1 comes near in one draw, role 2 in none, role 3 never moves.
  const pattern = [
    [0, 0.99, 0.1, 0],
    [0, -2, 0, 0],
  ];

  test('are those whom any draw carries past it, and itself', () => {
    const [state, spread] = drawn([1, 0.02, 0, -1], pattern);
    expect(rivalsOf(state, spread)).toEqual([0, 1]);
    expect(spread.ahead.get(0)).toEqual(Float64Array.of(0, 0.99, 0.1, 0));
  });

  test('are given in the order wanted', () => {
    const [state, spread] = drawn([1, 0.02, 0.95, -1], pattern);
    expect(rivalsOf(state, spread, [2, 1, 0, 3])).toEqual([2, 1, 0]);
  });

  test('lean on the difference to the leader, not on the draw alone', () => {
    const [state, spread] = drawn(
      [1, 0, 0],
      [
        [2, 2.5, 0.5],
        [-1, -1, 0.1],
      ],
    );
    expect(rivalsOf(state, spread)).toEqual([0, 2]);
  });

  test('count one that comes level but for rounding', () => {
    const [state, spread] = drawn([1, 0], [[0, 1 - 1e-10]]);
    expect(rivalsOf(state, spread)).toEqual([0, 1]);
    const [far, wide] = drawn([1, 0], [[0, 1 - 1e-8]]);
    expect(rivalsOf(far, wide)).toEqual([0]);
  });
});

describe('the probability of the first place', () => {
  const reach = 1 / STRETCH;
  // The second role passes the leader in two draws of five, and comes level in one.
  const pattern = [
    [0, 0, 0],
    [0, reach * 1.01, 0],
    [0, reach * 1.5, 0],
    [0, -9, 0],
    [reach, reach * 1.5, 0],
  ];

  test('is the share of stretched draws that leave it in front', () => {
    const [state, spread] = drawn([1, 0, -5], pattern);
    const shares = probabilitiesOf(state, spread);
    const passed = Array.from({ length: DRAWS }, (_, d) => d % 5).filter((d) => d === 1 || d === 2).length;
    expect(shares[0]).toBeCloseTo(1 - passed / DRAWS, 12);
    expect(shares[1]).toBeCloseTo(passed / DRAWS, 12);
    expect(leaderProbability(state, spread, [0, 1, 2])).toBeCloseTo(shares[0] as number, 12);
  });

  test('is 1 without rivals', () => {
    const [state, spread] = drawn([1, 0, -5], pattern);
    expect(leaderProbability(state, spread, [0])).toBe(1);
  });

  test('is the same with the best rival first and others behind it', () => {
    const wide = [
      [0, 0.3, 2.5],
      [0.2, -0.1, 1.2],
      [-0.4, 0.9, 0.1],
      [0, 0, 0],
    ];
    const [state, spread] = drawn([1, 0.8, -0.2], wide);
    const shares = probabilitiesOf(state, spread);
    expect([...shares].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(leaderProbability(state, spread, [0, 1, 2])).toBe(shares[0]);
  });

  test('goes to the first in the catalogue where scores are equal', () => {
    const [state, spread] = drawn([1, 1, 1], [[0, 0, 0]]);
    expect([...probabilitiesOf(state, spread)]).toEqual([1, 0, 0]);
    expect(leaderProbability(state, spread, [0, 1, 2])).toBe(1);
    expect(leaderProbability(state, spread, [1, 0, 2])).toBe(0);
    expect(leaderProbability(state, spread, [1, 2])).toBe(1);
  });
});

test('stability is the share of the leader among unstretched draws of what is left, and 1 when nothing is', () => {
  const scores = Float64Array.of(0, 1);
  expect(stabilityOf(scores, null)).toBe(1);
  expect(
    stabilityOf(
      scores,
      deviationsOf([
        [0, 0],
        [1.5, 0],
        [0.9, 0],
        [0, 5],
      ]),
    ),
  ).toBe(0.75);
});

describe('roles that do not fit', () => {
  test('are those whose correlation with the drawn person is at most 0.1', () => {
    // Length of the drawn person: √(1 + 2·(0.5·1 − 0.5·−1)·… ) as centred own (0.5, −0.5) plus (1.5, −1.5) is (2, −2): √8.
    const own = { mean: [0.5, -0.5], states: [[1.5, -1.5]] };
    const edge = 0.1 * Math.sqrt(8);
    const [state, spread] = drawn([0, 0, 0], [[edge - 1e-6, edge + 1e-6, -3]], own);
    expect([...unfitOf(state, spread)]).toEqual([1, 0, 1]);
  });

  test('measure a person from the mean of the traits', () => {
    const [state, spread] = drawn([0, 0], [[0.1 * Math.SQRT2 - 1e-6, 0.1 * Math.SQRT2 + 1e-6]], {
      mean: [8, 6],
    });
    expect([...unfitOf(state, spread)]).toEqual([1, 0]);
  });

  test('add score and draw, and count shares of draws', () => {
    const [state, spread] = drawn(
      [1, 1],
      [
        [0, 0],
        [-1, 0],
        [-1, 0],
        [-1, 2],
      ],
      { mean: [1, -1] },
    );
    expect([...unfitOf(state, spread)]).toEqual([0.75, 0]);
  });

  test('nobody is measured by a length of zero', () => {
    const [state, spread] = drawn([0, 1], [[0, 0]]);
    expect([...unfitOf(state, spread)]).toEqual([1, 0]);
  });
});

describe('whether any role fits', () => {
  const length = { mean: [1, -1] };
  const least = 0.5 * Math.SQRT2;
  const mostly = (fitting: number): number[][] =>
    Array.from({ length: 8 }, (_, i) => (i < fitting ? [least + 1e-6, -9] : [least - 1e-6, -9]));

  test('is told by the share of draws with a correlation of at least 0.5', () => {
    const [state, spread] = drawn([0, 0], mostly(2), length);
    expect(someFit(state, spread, [0, 1], 0.25)).toBe(true);
    expect(someFit(state, spread, [0, 1], 0.26)).toBe(false);
  });

  test('looks at rivals alone, and counts a draw once', () => {
    const [state, spread] = drawn(
      [0, 0],
      [
        [9, 9],
        [-9, -9],
        [-9, 9],
        [-9, -9],
      ],
      length,
    );
    expect(someFit(state, spread, [0], 0.3)).toBe(false);
    expect(someFit(state, spread, [0, 1], 0.5)).toBe(true);
    expect(someFit(state, spread, [0, 1], 0.51)).toBe(false);
    expect(someFit(state, spread, [], 0.1)).toBe(false);
  });

  test('takes the score into account', () => {
    const [state, spread] = drawn([least, 0], [[0, 0]], length);
    expect(someFit(state, spread, [0], 1)).toBe(true);
    const [low, wide] = drawn([least - 1e-6, 0], [[0, 0]], length);
    expect(someFit(low, wide, [0], 1)).toBe(false);
  });
});
