import { describe, expect, test } from 'vitest';
import { axesOf, personSpot, spotsOf } from '../../../src/domain/quiz/map.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { expectedLength, posterior } from '../../../src/domain/quiz/posterior.ts';
import { answerOf } from '../../reading/people.ts';
import { realCatalog } from '../../real-catalog.ts';

const model = modelOf(realCatalog);
const { t, roles, weights } = model;
const axes = axesOf(model) ?? expect.fail('no axes');
const spots = spotsOf(model, axes);
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** The answers of somebody whose likings are a role's profile, to the first `count` questions. */
const sheetOf = (place: number, count = realCatalog.questions.length): Record<string, number> => {
  const levels = realCatalog.roles[place]?.profile ?? {};
  const answer = answerOf({ name: '', words: '', levels, facts: {} });
  return Object.fromEntries(
    realCatalog.questions.slice(0, count).map((question) => [question.id, answer(question)]),
  );
};

describe('the axes', () => {
  test('are of length 1, at right angles, and never mirrored', () => {
    for (const axis of [axes.x, axes.y]) {
      expect(dot(axis, axis)).toBeCloseTo(1, 10);
      const largest = [...axis].sort((a, b) => Math.abs(b) - Math.abs(a))[0] as number;
      expect(largest).toBeGreaterThan(0);
    }
    expect(dot(axes.x, axes.y)).toBeCloseTo(0, 10);
  });

  test('hold the share of the differences that they say, and more than any two traits', () => {
    const rows = roles.map((_, r) =>
      Array.from({ length: t }, (__, i) => (weights[r * t + i] as number) - (axes.middle[i] as number)),
    );
    const total = rows.reduce((sum, row) => sum + dot(row, row), 0);
    const held = rows.reduce((sum, row) => sum + dot(row, axes.x) ** 2 + dot(row, axes.y) ** 2, 0);
    expect(held / total).toBeCloseTo(axes.share, 8);
    const byTrait = Array.from({ length: t }, (_, i) =>
      rows.reduce((sum, row) => sum + (row[i] as number) ** 2, 0),
    ).sort((a, b) => b - a);
    expect(held).toBeGreaterThan((byTrait[0] as number) + (byTrait[1] as number));
  });

  test('hold the differences of the roles along x at least as well as along y, independently', () => {
    const sum = (of: (spot: { x: number; y: number }) => number): number =>
      spots.reduce((total, spot) => total + of(spot), 0);
    expect(sum(({ x }) => x * x)).toBeGreaterThanOrEqual(sum(({ y }) => y * y));
    expect(sum(({ x, y }) => x * y)).toBeCloseTo(0, 8);
    expect(sum(({ x }) => x)).toBeCloseTo(0, 8);
  });

  test('of fewer than three roles, or of roles that are all alike, are none', () => {
    const [first, second] = realCatalog.roles;
    if (first === undefined || second === undefined) return expect.fail('two roles');
    expect(axesOf(modelOf({ ...realCatalog, roles: [first, second] }))).toBeNull();
    const alike = ['a', 'b', 'c'].map((id) => ({ ...first, id }));
    expect(axesOf(modelOf({ ...realCatalog, roles: alike }))).toBeNull();
  });
});

test('every role lies on the map, and one of them at its edge', () => {
  const reach = spots.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]);
  expect(spots).toHaveLength(roles.length);
  expect(Math.max(...reach)).toBeCloseTo(1, 10);
});

describe('the person', () => {
  test('lies nearer to the role whose likings they have than the middle of the map does', () => {
    const far = spots.map(({ x, y }) => Math.hypot(x, y));
    for (const place of [0, 7, 14, 21, 28]) {
      if ((far[place] as number) < 0.4) continue;
      const { x, y } = personSpot(posterior(model, sheetOf(place)), axes);
      const spot = spots[place] as { x: number; y: number };
      expect(Math.hypot(x - spot.x, y - spot.y)).toBeLessThan((far[place] as number) * 0.8);
    }
  });

  test('lies in a disc that shrinks with every answer', () => {
    const radii = [0, 5, 15, 30, 60].map(
      (count) => personSpot(posterior(model, sheetOf(3, count)), axes).radius,
    );
    expect([...radii].sort((a, b) => b - a)).toEqual(radii);
    expect(radii.at(-1)).toBeGreaterThan(0);
  });

  test('lies where the mean profile points, in a disc that holds eight of ten draws', () => {
    const state = posterior(model, sheetOf(5, 20));
    const { x, y, radius } = personSpot(state, axes);
    const length = Math.sqrt(expectedLength(state));
    const own = [...state.mean.slice(0, t)];
    const level = own.reduce((sum, value) => sum + value, 0) / t;
    const off = own.map((value, i) => (value - level) / length - (axes.middle[i] as number));
    expect(x).toBeCloseTo(dot(axes.x, off) / axes.scale, 10);
    expect(y).toBeCloseTo(dot(axes.y, off) / axes.scale, 10);
    const { cov } = state.plan;
    const variance = (axis: Float64Array): number =>
      dot(
        axis,
        own.map((_, i) => dot(axis, cov.slice(i * model.n, i * model.n + t))),
      );
    const spread = Math.sqrt((variance(axes.x) + variance(axes.y)) / 2);
    expect(radius).toBeCloseTo((Math.sqrt(-2 * Math.log(0.2)) * spread) / length / axes.scale, 3);
  });
});
