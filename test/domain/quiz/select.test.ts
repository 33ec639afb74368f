import { describe, expect, test } from 'vitest';
import { uniform } from '../../../src/domain/quiz/draws.ts';
import { type Item, modelOf } from '../../../src/domain/quiz/model.ts';
import { posterior } from '../../../src/domain/quiz/posterior.ts';
import { bestItem, contenders, worthOf } from '../../../src/domain/quiz/select.ts';
import { statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const TRAITS = ['a', 'b', 'c'];
function stateOf(count: number) {
  const random = uniform(count);
  const roles = Array.from({ length: count }, (_, i) =>
    tinyRole(`r${i}`, Object.fromEntries(TRAITS.map((id) => [id, 1 + 4 * random()]))),
  );
  const bank = TRAITS.map((id) => statement(id, { [id]: 0.75 }));
  return posterior(modelOf(tinyCatalog(TRAITS, roles, bank)), { a: 5, b: 1 });
}

describe('the roles that can still win', () => {
  test('are all of up to forty-eight', () => {
    for (const count of [1, 3, 48]) expect([...contenders(stateOf(count))]).toEqual([...Array(count).keys()]);
  });

  test('are the forty-eight of more that reach farthest, by score and two standard deviations', () => {
    const state = stateOf(90);
    const { model, cov } = state.plan;
    const { t, n, weights } = model;
    const reach = model.roles.map((_, r) => {
      let variance = 0;
      for (let i = 0; i < t; i++)
        for (let j = 0; j < t; j++)
          variance +=
            (weights[r * t + i] as number) * (cov[i * n + j] as number) * (weights[r * t + j] as number);
      return (state.scores[r] as number) + 2 * Math.sqrt(variance);
    });
    const farthest = [...reach.keys()]
      .sort((a, b) => (reach[b] as number) - (reach[a] as number))
      .slice(0, 48);
    expect([...contenders(state)]).toEqual(farthest.sort((a, b) => a - b));
  });
});

test.each<[number[], number, number]>([
  [[3, 1, 2], 0, 3],
  [[1, 2, 3], 0.5, 3 + 0.5 * (2 + 1)],
  [[3, 2, 1], 0.5, 3 + 0.5 * (2 + 1)],
  [[2, 3, 1], 0.5, 3 + 0.5 * (2 + 1)],
  [[3, 1, 2, 0], 0.5, 3 + 0.5 * (2 + 1)],
  [[0, 3, 1, 2], 0.5, 3 + 0.5 * (2 + 1)],
  [[4, 4, 4, 1], 1, 12],
])('the scores %j are worth %f for the runners-up: %f', (scores, runnersUp, worth) => {
  expect(worthOf(Float64Array.from(scores), runnersUp)).toBeCloseTo(worth, 12);
});

describe('the best item', () => {
  const item = (index: number, same = index): Item => ({ index, same }) as Item;
  const gains =
    (...of: number[]) =>
    ({ index }: Item): number =>
      of[index] as number;

  test('is that of the largest gain, the first of equals', () => {
    expect(bestItem([item(0), item(1), item(2)], gains(1, 3, 2))).toMatchObject({ index: 1 });
    expect(bestItem([item(0), item(1), item(2)], gains(1, 3, 3 + 1e-13))).toMatchObject({ index: 1 });
    expect(bestItem([item(0), item(1)], gains(-2, -1))).toMatchObject({ index: 1 });
    expect(bestItem([], gains())).toBeUndefined();
  });

  test('is looked for among items that tell the same only once', () => {
    const looked: number[] = [];
    const look = ({ index }: Item): number => looked.push(index);
    bestItem([item(0), item(1, 0), item(2), item(3, 2), item(4, 0)], look);
    expect(looked).toEqual([0, 2]);
  });
});
