import type { Catalog, Question } from '../catalog.ts';
import { copyOf } from '../copy.ts';
import { acquiescenceIn } from '../kinds.ts';
import type { Role } from '../role.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { parametersOf } from './fingerprint.ts';
import { dot } from './matrix.ts';

/** An item as the engine sees it: y = mean + Σ by[k]·x[at[k]] + ε, ε ~ N(0, variance). */
export interface Item {
  question: Question;
  /** Place in the bank. */
  index: number;
  /** Place of the first item that tells the same: equal loadings, or all of the other sign, and equal noise. */
  same: number;
  /** Places in the state vector, and what stands there. */
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
  traits: { id: string; label: string }[];
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
  /** For each role the first one with the same weights; itself where no earlier one has them. */
  twin: Int32Array;
  calibration: Calibration;
  /** Name of the items' parameters. */
  parameters: string;
}

function priorOf(t: number, { traitCorrelation, acquiescence }: Calibration): Float64Array {
  const n = t + 1;
  const prior = new Float64Array(n * n);
  for (let i = 0; i < t; i++) {
    for (let j = 0; j < t; j++) prior[i * n + j] = i === j ? 1 : traitCorrelation;
  }
  prior[n * n - 1] = acquiescence * acquiescence;
  return prior;
}

/** The same text for items that tell the same of a person. */
function keyOf(entries: readonly [number, number][], sd: number): string {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const sign = Math.sign(sorted[0]?.[1] ?? 1);
  return [sd, ...sorted.map(([at, by]) => `${at}:${sign * by}`)].join();
}

function itemsOf(questions: readonly Question[], place: ReadonlyMap<string, number>, t: number): Item[] {
  const first = new Map<string, number>();
  return questions.map((question, index) => {
    const loads = Object.entries(question.loadings).filter(([, value]) => value !== 0);
    const entries = loads.map(([id, by]): [number, number] => [place.get(id) as number, by]);
    const agree = acquiescenceIn(question);
    if (agree !== 0) entries.push([t, agree]);
    const key = keyOf(entries, question.sd);
    first.set(key, first.get(key) ?? index);
    return {
      question,
      index,
      same: first.get(key) as number,
      at: Int32Array.from(entries, ([at]) => at),
      by: Float64Array.from(entries, ([, by]) => by),
      mean: question.mean,
      variance: question.sd * question.sd,
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

function twinsOf(rows: readonly (readonly number[])[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(rows, (row, r) => {
    const key = row.map((weight) => weight.toFixed(9)).join();
    const twin = first.get(key) ?? r;
    first.set(key, twin);
    return twin;
  });
}

/** Nothing in the model is the catalogue's own, so that one that is changed later does not mix old scores and new words. */
function build(catalog: Catalog): Model {
  const calibration = calibrationOf(catalog);
  const traits = catalog.traits.map(({ id, label }) => ({ id, label }));
  const place = new Map(traits.map(({ id }, i) => [id, i]));
  const items = itemsOf(copyOf(catalog.questions), place, traits.length);
  const own = catalog.roles.map((role) => weightsOf(traits.map(({ id }) => role.profile[id] ?? 3)));
  const twin = twinsOf(own);
  // Profiles of one shape get the very same numbers, whatever rounding made of them.
  const rows = own.map((_, r) => own[twin[r] as number] as number[]);
  return {
    traits,
    t: traits.length,
    n: traits.length + 1,
    prior: priorOf(traits.length, calibration),
    items,
    itemOf: new Map(items.map((item) => [item.question.id, item])),
    roles: copyOf(catalog.roles),
    weights: Float64Array.from(rows.flat()),
    twin,
    calibration,
    parameters: parametersOf(catalog.questions),
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

/** w_r·x for role r, over the traits of a state vector that starts at `offset`. */
export const scoreOf = (model: Model, r: number, x: Float64Array, offset = 0): number =>
  dot(model.weights, x, model.t, r * model.t, offset);
