import type { Item, Model } from '../domain/quiz/model.ts';
import { answerCovariance } from './likelihood.ts';
import { inverse } from './linear.ts';
import { BEFORE, type Parameters } from './parameters.ts';
import type { Pattern } from './patterns.ts';

/** Standard errors in the shape of the parameters; 0 for what is fixed. */
export interface Errors {
  mean: Float64Array;
  by: Float64Array[];
  /** Of the residual standard deviation. */
  sd: Float64Array;
  people: Float64Array;
}

/** Where each free parameter stands in one long vector. */
interface Places {
  size: number;
  mean: (j: number) => number;
  /** −1 for the tendency to agree. */
  by: (j: number, k: number) => number;
  residual: (j: number) => number;
  people: (i: number) => number;
}

function placesOf({ items, t }: Model): Places {
  const count = items.length;
  const starts: number[] = [];
  let next = 2 * count;
  for (const { at } of items) {
    starts.push(next);
    next += at.filter((place) => place < t).length;
  }
  return {
    size: next + t,
    mean: (j) => j,
    residual: (j) => count + j,
    by: (j, k) => {
      const { at } = items[j] as Item;
      return at[k] === t ? -1 : (starts[j] as number) + at.subarray(0, k).filter((place) => place < t).length;
    },
    people: (i) => next + i,
  };
}

/** A parameter as it moves the expected answers (one of them, or several) and the covariance, e_j·uᵀ + u·e_jᵀ. */
interface Slope {
  place: number;
  mean: [at: number, by: number][];
  spread: { at: number; u: Float64Array } | null;
}

/** How every parameter of a pattern moves its distribution. `u` in answers, M values. */
function slopesOf(
  model: Model,
  parameters: Parameters,
  answered: readonly number[],
  places: Places,
): Slope[] {
  const { items, prior, n, t } = model;
  const { by, people, variance } = parameters;
  const m = answered.length;
  /** Covariance of the answers with each trait. */
  const along = (place: number): Float64Array =>
    Float64Array.from(answered, (j) =>
      (items[j] as Item).at.reduce(
        (sum, row, k) => sum + ((by[j] as Float64Array)[k] as number) * (prior[row * n + place] as number),
        0,
      ),
    );
  const traits = Array.from({ length: t }, (_, i) => along(i));
  const ofTrait = traits.map((_, i): Slope => ({ place: places.people(i), mean: [], spread: null }));
  const own = answered.flatMap((j, a): Slope[] => {
    const { at } = items[j] as Item;
    // On the scale of its logarithm, so that every size of residual is alike.
    const half = new Float64Array(m);
    half[a] = (variance[j] as number) / 2;
    const loads = [...at.keys()].filter((k) => (at[k] as number) < t);
    for (const k of loads) ofTrait[at[k] as number]?.mean.push([a, (by[j] as Float64Array)[k] as number]);
    return [
      { place: places.mean(j), mean: [[a, 1]], spread: null },
      { place: places.residual(j), mean: [], spread: { at: a, u: half } },
      ...loads.map((k): Slope => {
        const trait = at[k] as number;
        return {
          place: places.by(j, k),
          mean: [[a, people[trait] as number]],
          spread: { at: a, u: traits[trait] as Float64Array },
        };
      }),
    ];
  });
  return [...own, ...ofTrait];
}

/** Adds the expected information of a pattern, aᵀ·W·b for the means and ½·tr(W·A·W·B) for the covariances, W the precision. */
function addInformation(
  model: Model,
  parameters: Parameters,
  { items: answered, people }: Pattern,
  places: Places,
  out: Float64Array,
): void {
  const m = answered.length;
  const w = inverse(answerCovariance(model, parameters, answered), m).inverse;
  const slopes = slopesOf(model, parameters, answered, places);
  const spreads = new Map<Float64Array, Float64Array>();
  /** W·u, once for each u. */
  const weighted = (u: Float64Array): Float64Array => {
    const known = spreads.get(u);
    if (known) return known;
    const made = Float64Array.from(u, (_, a) => {
      let sum = 0;
      for (let b = 0; b < m; b++) sum += (w[a * m + b] as number) * (u[b] as number);
      return sum;
    });
    spreads.set(u, made);
    return made;
  };
  const inner = (x: Float64Array, y: Float64Array): number => {
    let sum = 0;
    for (let a = 0; a < m; a++) sum += (x[a] as number) * (y[a] as number);
    return sum;
  };
  for (const one of slopes)
    for (const other of slopes) {
      if (other.place < one.place) continue;
      let sum = 0;
      for (const [a, x] of one.mean) for (const [b, y] of other.mean) sum += x * y * (w[a * m + b] as number);
      if (one.spread && other.spread) {
        const [u, v] = [one.spread, other.spread];
        const [wu, wv] = [weighted(u.u), weighted(v.u)];
        sum += (w[u.at * m + v.at] as number) * inner(u.u, wv) + (wv[u.at] as number) * (wu[v.at] as number);
      }
      const place = one.place * places.size + other.place;
      out[place] = (out[place] as number) + people * sum;
      if (one.place !== other.place)
        out[other.place * places.size + one.place] =
          (out[other.place * places.size + one.place] as number) + people * sum;
    }
}

/** What the priors add to the information. */
function addPriors({ items, t }: Model, { by, people }: Parameters, places: Places, out: Float64Array): void {
  const add = (a: number, b: number, value: number): void => {
    out[a * places.size + b] = (out[a * places.size + b] as number) + value;
  };
  for (let i = 0; i < people.length; i++) add(places.people(i), places.people(i), 1 / BEFORE.trait.sd ** 2);
  items.forEach(({ at }, j) => {
    add(places.mean(j), places.mean(j), 1 / BEFORE.intercept.sd ** 2);
    add(places.residual(j), places.residual(j), BEFORE.residual.people / 2);
    for (let k = 0; k < (by[j] as Float64Array).length; k++)
      if ((at[k] as number) < t) add(places.by(j, k), places.by(j, k), 1 / BEFORE.loading.sd ** 2);
  });
}

/** Standard errors at the most probable parameters: the square roots of the inverse of expected information and priors. */
export function errorsOf(model: Model, parameters: Parameters, patterns: readonly Pattern[]): Errors {
  const places = placesOf(model);
  const information = new Float64Array(places.size ** 2);
  for (const pattern of patterns) addInformation(model, parameters, pattern, places, information);
  addPriors(model, parameters, places, information);
  const cov = inverse(information, places.size).inverse;
  const error = (place: number): number =>
    place < 0 ? 0 : Math.sqrt(cov[place * places.size + place] as number);
  return {
    mean: parameters.mean.map((_, j) => error(places.mean(j))),
    by: parameters.by.map((loads, j) => loads.map((_, k) => error(places.by(j, k)))),
    // ln σ² has the error 2·error(σ)/σ.
    sd: parameters.variance.map((value, j) => (error(places.residual(j)) * Math.sqrt(value)) / 2),
    people: parameters.people.map((_, i) => error(places.people(i))),
  };
}
