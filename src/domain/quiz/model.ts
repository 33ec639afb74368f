import type { Catalog, Question } from '../catalog.ts';
import type { Role } from '../role.ts';
import { dot } from './matrix.ts';

/** Correlation of any two traits in the population of people who ask about this field. */
const TRAIT_CORRELATION = 0.25;
/** Standard deviation of the tendency to agree, in answer points. */
const ACQUIESCENCE_SD = 0.3;

/** An item as the engine sees it: y = mean + Σ by[k]·x[at[k]] + ε, ε ~ N(0, variance). */
export interface Item {
  question: Question;
  /** Places in the bank and in the state vector. */
  index: number;
  at: Int32Array;
  by: Float64Array;
  mean: number;
  variance: number;
}

/**
 * The linear-Gaussian model of a catalogue. The state of a person is x = (θ₁ … θ_T, α): traits in standard
 * deviations of people in this field, and the tendency to agree in answer points. x ~ N(0, prior).
 */
export interface Model {
  traits: string[];
  /** Number of traits, T. */
  t: number;
  /** Length of the state, n = T + 1. */
  n: number;
  prior: Float64Array;
  items: Item[];
  itemOf: ReadonlyMap<string, Item>;
  roles: Role[];
  /** R × T: each role's profile, centred and of length 1, so that w·θ orders roles as a profile correlation does. */
  weights: Float64Array;
}

function priorOf(t: number): Float64Array {
  const n = t + 1;
  const prior = new Float64Array(n * n);
  for (let i = 0; i < t; i++) {
    for (let j = 0; j < t; j++) prior[i * n + j] = i === j ? 1 : TRAIT_CORRELATION;
  }
  prior[n * n - 1] = ACQUIESCENCE_SD ** 2;
  return prior;
}

function itemsOf(questions: readonly Question[], place: ReadonlyMap<string, number>, t: number): Item[] {
  return questions.map((question, index) => {
    const loads = Object.entries(question.loadings).filter(([, value]) => value !== 0);
    const agree: [number, number][] = question.kind === 'statement' ? [[t, 1]] : [];
    const entries = [...loads.map(([id, by]): [number, number] => [place.get(id) as number, by]), ...agree];
    return {
      question,
      index,
      at: Int32Array.from(entries, ([at]) => at),
      by: Float64Array.from(entries, ([, by]) => by),
      mean: question.mean,
      variance: question.sd ** 2,
    };
  });
}

/** Profile → weights: centred over the traits and scaled to length 1; a flat profile gives zeros. */
export function weightsOf(profile: readonly number[]): number[] {
  const mean = profile.reduce((sum, level) => sum + level, 0) / profile.length;
  const centred = profile.map((level) => level - mean);
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  return centred.map((value) => (length > 1e-9 ? value / length : 0));
}

function build(catalog: Catalog): Model {
  const traits = catalog.traits.map((trait) => trait.id);
  const place = new Map(traits.map((id, i) => [id, i]));
  const items = itemsOf(catalog.questions, place, traits.length);
  const rows = catalog.roles.map((role) => weightsOf(traits.map((id) => role.profile[id] ?? 3)));
  return {
    traits,
    t: traits.length,
    n: traits.length + 1,
    prior: priorOf(traits.length),
    items,
    itemOf: new Map(items.map((item) => [item.question.id, item])),
    roles: catalog.roles,
    weights: Float64Array.from(rows.flat()),
  };
}

const models = new WeakMap<Catalog, Model>();

/** The model of a catalogue, built once for each catalogue object. */
export function modelOf(catalog: Catalog): Model {
  const known = models.get(catalog);
  if (known) return known;
  const model = build(catalog);
  models.set(catalog, model);
  return model;
}

/** P·h for a sparse item: how the state covaries with its answer. */
export function covary(cov: Float64Array, item: Item, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let k = 0; k < item.at.length; k++) {
    const row = (item.at[k] as number) * n;
    const by = item.by[k] as number;
    for (let i = 0; i < n; i++) out[i] = (out[i] as number) + by * (cov[row + i] as number);
  }
  return out;
}

/** hᵀ·x for a sparse item. */
export function expect(item: Item, x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < item.at.length; k++)
    sum += (item.by[k] as number) * (x[item.at[k] as number] as number);
  return sum;
}

/**
 * Posterior covariance after the given items, P ← P − Phhᵀ P / (hᵀPh + σ²) for each (the Kalman measurement update).
 * It does not depend on the answers themselves.
 */
export function covarianceAfter(model: Model, items: Iterable<Item>): Float64Array {
  const { n } = model;
  const cov = model.prior.slice();
  for (const item of items) {
    const v = covary(cov, item, n);
    const d = expect(item, v) + item.variance;
    for (let i = 0; i < n; i++) {
      const vi = (v[i] as number) / d;
      if (vi === 0) continue;
      for (let j = 0; j < n; j++) cov[i * n + j] = (cov[i * n + j] as number) - vi * (v[j] as number);
    }
  }
  return cov;
}

const full = new WeakMap<Model, Float64Array>();

/** Posterior covariance once the whole bank is answered. */
export function fullCovariance(model: Model): Float64Array {
  const known = full.get(model);
  if (known) return known;
  const cov = covarianceAfter(model, model.items);
  full.set(model, cov);
  return cov;
}

/** w_r·x for role r, over the traits of a state vector that starts at `offset`. */
export const scoreOf = (model: Model, r: number, x: Float64Array, offset = 0): number =>
  dot(model.weights, x, model.t, r * model.t, offset);
