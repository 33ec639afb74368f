import { expect, test } from 'vitest';
import { errorsOf } from '../../src/calibrate/errors.ts';
import { estimate } from '../../src/calibrate/estimate.ts';
import { itemsOf } from '../../src/calibrate/items.ts';
import { logLikelihoods } from '../../src/calibrate/likelihood.ts';
import { BEFORE, type Parameters } from '../../src/calibrate/parameters.ts';
import { patternsOf, type Sheet } from '../../src/calibrate/patterns.ts';
import { dot } from '../../src/domain/quiz/matrix.ts';
import { withMeasured } from '../../src/domain/quiz/measured.ts';
import { type Model, modelOf } from '../../src/domain/quiz/model.ts';
import { posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { realCatalog } from '../real-catalog.ts';
import { peopleOf, type Simulated, trueParameters } from './people.ts';

const model = modelOf(realCatalog);

const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** How many stated errors each parameter is off, by kind. */
function offBy(found: Parameters, truth: Parameters, sheets: readonly Sheet[]) {
  const errors = errorsOf(model, found, patternsOf(sheets));
  const z = (a: ArrayLike<number>, b: ArrayLike<number>, e: ArrayLike<number>): number[] =>
    Array.from(a, (value, i) => (value - (b[i] as number)) / (e[i] as number));
  return {
    mean: z(found.mean, truth.mean, errors.mean),
    people: z(found.people, truth.people, errors.people),
    sd: z(found.variance.map(Math.sqrt), truth.variance.map(Math.sqrt), errors.sd),
    by: model.items.flatMap(({ at }, j) =>
      z(found.by[j] ?? [], truth.by[j] ?? [], errors.by[j] ?? []).filter((_, k) => at[k] !== model.t),
    ),
  };
}

/** Three of the bank's items in every four, another fourth missing for each of four groups. */
const planned = (sheets: readonly Float64Array[]): Float64Array[] =>
  sheets.map((sheet, i) => sheet.map((value, j) => (j % 4 === i % 4 ? 0 : value)));

test.each([
  ['complete sheets', 1, (sheets: Float64Array[]) => sheets],
  ['planned-missing forms', 4, planned],
])('%s: known parameters are found within the stated errors', (_, seed, form) => {
  const truth = trueParameters(model, seed);
  const sheets = form(peopleOf(model, truth, 800, seed + 1).map(({ exact }) => exact));
  const { parameters, settled } = estimate(model, patternsOf(sheets));
  expect(settled).toBe(true);
  const off = offBy(parameters, truth, sheets);
  for (const values of Object.values(off)) {
    expect(rms(values)).toBeGreaterThan(0.5);
    expect(rms(values)).toBeLessThan(1.4);
    expect(values.filter((z) => Math.abs(z) < 2).length / values.length).toBeGreaterThan(0.88);
  }
});

/** Logarithm of the posterior density, but for a constant. */
function logPosterior(at: Parameters, sheets: readonly Sheet[]): number {
  const likelihood = logLikelihoods(model, at, sheets).reduce((sum, value) => sum + value, 0);
  const normal = (value: number, mean: number, sd: number): number => -(((value - mean) / sd) ** 2) / 2;
  const items = model.items.map(({ at: places, by: stated }, j) => {
    const loads = [...(at.by[j] as Float64Array)].map((value, k) =>
      places[k] === model.t
        ? 0
        : normal(value, Math.sign(stated[k] as number) * BEFORE.loading.mean, BEFORE.loading.sd),
    );
    const { people, sd } = BEFORE.residual;
    const variance = at.variance[j] as number;
    const residual = -(people / 2) * (Math.log(variance) + sd ** 2 / variance);
    const intercept = normal(at.mean[j] as number, BEFORE.intercept.mean, BEFORE.intercept.sd);
    return residual + intercept + loads.reduce((sum, value) => sum + value, 0);
  });
  const people = [...at.people].map((value) => normal(value, 0, 1));
  return likelihood + [...items, ...people].reduce((sum, value) => sum + value, 0);
}

test('no other parameters nearby are more probable', () => {
  const truth = trueParameters(model, 7);
  const sheets = peopleOf(model, truth, 150, 8).map(({ sheet }) => sheet);
  const { parameters } = estimate(model, patternsOf(sheets), { tolerance: 1e-7 });
  const best = logPosterior(parameters, sheets);
  const moved = (change: (copy: Parameters) => void): number => {
    const copy = structuredClone(parameters);
    change(copy);
    return logPosterior(copy, sheets);
  };
  const shift = (of: (copy: Parameters) => Float64Array, i: number, by: number) =>
    moved((copy) => {
      const values = of(copy);
      values[i] = (values[i] as number) + by;
    });
  for (const by of [-0.01, 0.01]) {
    for (const i of [0, 17, 59]) {
      expect(shift(({ mean }) => mean, i, by)).toBeLessThan(best);
      expect(shift(({ variance }) => variance, i, by)).toBeLessThan(best);
      expect(shift((copy) => copy.by[i] as Float64Array, 0, by)).toBeLessThan(best);
    }
    for (const i of [0, 18]) expect(shift(({ people }) => people, i, by)).toBeLessThan(best);
  }
});

/** Share of people for whom the whole form names the role that is truly nearest. */
function firstPlaces(scoring: Model, people: readonly Simulated[]): number {
  const ids = scoring.items.map(({ question }) => question.id);
  const right = people.filter(({ state, sheet }) => {
    const best = leaderOf(scoring.roles.map((_, r) => dot(scoring.weights, state, scoring.t, r * scoring.t)));
    const answers = Object.fromEntries(ids.map((id, j) => [id, sheet[j] as number]));
    return leaderOf(posterior(scoring, answers).scores) === best;
  });
  return right.length / people.length;
}

test('with the people held at the middle of every trait the items are worse, and so are first places', () => {
  const truth = trueParameters(model, 11, 0.7);
  const everybody = { ...truth, people: new Float64Array(model.t) };
  const others = peopleOf(model, everybody, 1500, 13);
  const patterns = patternsOf(peopleOf(model, truth, 300, 12).map(({ sheet }) => sheet));
  const fits = [true, false].map((freePeople) => estimate(model, patterns, { freePeople }).parameters);
  const wrong = fits.map(({ mean }) => rms([...mean].map((value, j) => value - (truth.mean[j] as number))));
  const first = fits.map((one) =>
    firstPlaces(modelOf(withMeasured(realCatalog, { items: itemsOf(model, one), high: false })), others),
  );
  const guessed = firstPlaces(model, others);
  expect(wrong[1]).toBeGreaterThan(1.5 * (wrong[0] as number));
  expect(first[1]).toBeLessThan(first[0] as number);
  expect(guessed).toBeLessThan(first[0] as number);
});
