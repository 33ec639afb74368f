import { expect, test } from 'vitest';
import calibration from '../../../src/domain/quiz/calibration.json' with { type: 'json' };
import { DRAWS, drawsOf } from '../../../src/domain/quiz/draws.ts';
import { fullCovariance, modelOf, scoreOf } from '../../../src/domain/quiz/model.ts';
import { planOf } from '../../../src/domain/quiz/posterior.ts';
import { project, restOf, spreadOf } from '../../../src/domain/quiz/spread.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const catalog = tinyCatalog(
  ['x', 'y', 'z'],
  [
    tinyRole('a', { x: 5, y: 2, z: 1 }),
    tinyRole('b', { x: 1, y: 3, z: 4 }),
    tinyRole('c', { x: 2, y: 5, z: 2 }),
  ],
  [statement('s', { x: 0.75 }), dilemma('d', 'x', 'y'), dilemma('e', 'y', 'z')],
);
/** The engine's parts for the first two questions, made anew each time. */
function parts() {
  const model = modelOf({ ...catalog });
  const plan = planOf(model, model.items.slice(0, 2));
  return { model, plan, states: drawsOf(plan.cov, model.n), spread: spreadOf(plan) };
}

test('each draw is scored for each role, the second half mirrors the first', () => {
  const { model, states } = parts();
  const scores = project(model, states, [2, 0]);
  expect(scores).toHaveLength(DRAWS * 2);
  for (const d of [0, 1, 100, 255, 256, 400, 511]) {
    expect(scores[2 * d]).toBeCloseTo(scoreOf(model, 2, states, d * model.n), 12);
    expect(scores[2 * d + 1]).toBeCloseTo(scoreOf(model, 0, states, d * model.n), 12);
  }
  expect(scores[2 * 256]).toBe(-(scores[0] as number));
});

test('the spread holds the scores of all roles, and the largest of each draw', () => {
  const { model, states, spread } = parts();
  expect([...spread.scores]).toEqual([...project(model, states, [0, 1, 2])]);
  for (let d = 0; d < DRAWS; d++) {
    expect(spread.peaks[d]).toBe(Math.max(...spread.scores.slice(3 * d, 3 * d + 3)));
  }
});

test('drawn persons are measured from the mean of their traits', () => {
  const { states, spread } = parts();
  for (const d of [0, 1, 300, 511]) {
    const traits = [...states.slice(d * 4, d * 4 + 3)];
    const mean = traits.reduce((sum, value) => sum + value, 0) / 3;
    const centred = traits.map((value) => value - mean);
    centred.forEach((value, i) => {
      expect(spread.centred[3 * d + i]).toBeCloseTo(value, 12);
    });
    expect(spread.lengths[d]).toBeCloseTo(
      centred.reduce((sum, value) => sum + value * value, 0),
      12,
    );
  }
});

test('what the rest of the bank may move varies as ϱ times what it still tells', () => {
  const { model, plan, spread } = parts();
  const rest = restOf(plan, [0]);
  const squares = rest.reduce((sum, value) => sum + value * value, 0) / DRAWS;
  const full = fullCovariance(model);
  const w = [...model.weights.slice(0, 3)];
  let told = 0;
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++)
      told +=
        (w[i] as number) * (w[j] as number) * ((plan.cov[i * 4 + j] as number) - (full[i * 4 + j] as number));
  expect(squares).toBeCloseTo(calibration.rest * told, 9);
  expect([...(spread.rest ?? [])]).toEqual([...restOf(plan, [0, 1, 2])]);
});

test('nothing may move once the whole bank is answered', () => {
  const { model } = parts();
  expect(spreadOf(planOf(model, model.items)).rest).toBeNull();
});

test('is drawn once for each plan', () => {
  const { model, plan, spread } = parts();
  expect(spreadOf(plan)).toBe(spread);
  expect(spreadOf(planOf(model, model.items.slice(0, 2)))).not.toBe(spread);
});
