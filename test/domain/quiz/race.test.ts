import { expect, test } from 'vitest';
import { DRAWS, normal, PAIRS, standardDraws, uniform } from '../../../src/domain/quiz/draws.ts';
import { eightDots, lowering } from '../../../src/domain/quiz/matrix.ts';
import { keptLeads, outcomeOf, type Race, raceOf } from '../../../src/domain/quiz/race.ts';
import { leaderOf, rivalsOf } from '../../../src/domain/quiz/rivals.ts';

const T = 6;

/** Scores of some roles and rows of a factor for them, and the race of all rivals. */
function racing(seed: number, roles: number, stretch: number): Race {
  const next = normal(uniform(seed));
  const factor = Float64Array.from({ length: roles * T }, () => next() / 3);
  const scores = Float64Array.from({ length: roles }, next);
  const leader = leaderOf(scores);
  const space = { factor, t: T, stretch };
  return raceOf(leader, rivalsOf(scores, leader, space), space);
}

/** Every draw looked at by itself. */
function oneByOne({ gaps, rows, from }: Race) {
  rows.until(gaps.length);
  const draws = standardDraws(T);
  const won = new Float64Array(gaps.length);
  let [kept, sum] = [0, 0];
  for (let p = 0; p < PAIRS; p++) {
    for (const sign of [1, -1]) {
      const leads = [...gaps].map((gap, k) => {
        let moved = 0;
        for (let i = 0; i < T; i++)
          moved += (rows.lower[k * T + i] as number) * (draws[2 * T * p + from + i] as number);
        return sign * moved - gap;
      });
      const top = Math.max(0, ...leads);
      sum += top;
      const first = leads.indexOf(top);
      if (first < 0) kept++;
      else won[first] = (won[first] as number) + 1;
    }
  }
  return { kept, won, sum };
}

test.each([
  [1, 2, 1],
  [2, 5, 1],
  [3, 9, 0.6],
  [4, 24, 1.4],
  [5, 31, 1],
])('world %i: %i roles, stretched by %f: every draw counts once', (seed, roles, stretch) => {
  const race = racing(seed, roles, stretch);
  const told = outcomeOf(race);
  const hand = oneByOne(race);
  expect(told.kept).toBe(hand.kept);
  expect([...told.won.slice(0, -1)]).toEqual([...hand.won]);
  expect(told.sum).toBeCloseTo(hand.sum, 9);
  expect(told.kept).toBeLessThan(DRAWS);
  expect(keptLeads(racing(seed, roles, stretch), 0)).toBe(told.kept);
  expect(keptLeads(racing(seed, roles, stretch), told.kept)).toBe(told.kept);
  expect(keptLeads(racing(seed, roles, stretch), told.kept + 1)).toBeLessThanOrEqual(told.kept + 1);
});

test('a race without rivals is won in every draw', () => {
  const race = raceOf(0, [], { factor: Float64Array.of(1, 2), t: 2, stretch: 1 });
  expect(outcomeOf(race)).toMatchObject({ kept: DRAWS, sum: 0 });
  expect(keptLeads(race, 0)).toBe(DRAWS);
});

test('races of other leaders begin at other columns', () => {
  const factor = new Float64Array(5 * 3).fill(1);
  expect([0, 1, 2, 3, 4].map((leader) => raceOf(leader, [], { factor, t: 3, stretch: 1 }).from)).toEqual([
    0, 1, 2, 0, 1,
  ]);
});

test('lowered rows keep lengths and products, and no entry stands behind the place of its row', () => {
  const next = normal(uniform(8));
  const n = 4;
  const rows = Float64Array.from({ length: 9 * n }, next);
  // The third row is the sum of the first two, the fifth is zero.
  for (let i = 0; i < n; i++) {
    rows[2 * n + i] = (rows[i] as number) + (rows[n + i] as number);
    rows[4 * n + i] = 0;
  }
  const { lower, until } = lowering(rows, n);
  until(3);
  expect(lower[4 * n]).toBe(0);
  until(20);
  const product = (x: Float64Array, a: number, b: number): number =>
    [0, 1, 2, 3].reduce((sum, i) => sum + (x[a * n + i] as number) * (x[b * n + i] as number), 0);
  for (let a = 0; a < 9; a++) {
    for (let b = 0; b < 9; b++) expect(product(lower, a, b)).toBeCloseTo(product(rows, a, b), 6);
    for (let i = a + 1; i < n; i++) expect(lower[a * n + i]).toBe(0);
  }
});

test('eight products at once are those of one at a time', () => {
  const x = Float64Array.from({ length: 20 }, (_, i) => i + 1);
  const y = Float64Array.from({ length: 12 }, (_, i) => 2 * i - 5);
  const out = new Float64Array(8);
  eightDots({ x, stride: 5 }, y, 3, 0, 1, 7, out);
  const by = (row: number, at: number): number =>
    [0, 1, 2].reduce((sum, i) => sum + (x[row * 5 + i] as number) * (y[at + i] as number), 0);
  expect([...out]).toEqual([1, 7].flatMap((at) => [0, 1, 2, 3].map((row) => by(row, at))));
});
