import type { Item, Model } from '../domain/quiz/model.ts';
import type { Parameters } from './parameters.ts';
import { type Pattern, tellingOf } from './patterns.ts';

/** Sums over everybody who answered one item, in the expectation of what is not seen. d = answer − expected answer, z the item's part of the state. */
export interface Sums {
  people: number;
  d: number;
  dd: number;
  z: Float64Array;
  dz: Float64Array;
  zz: Float64Array;
}

export const emptySums = (size: number): Sums => ({
  people: 0,
  d: 0,
  dd: 0,
  z: new Float64Array(size),
  dz: new Float64Array(size),
  zz: new Float64Array(size * size),
});

/** M × M sums of products of the answers about what was expected of them, and M sums. */
function centred({ items, people, sum, products }: Pattern, expected: Float64Array) {
  const m = items.length;
  const about = Float64Array.from(items, (j) => expected[j] as number);
  const d = Float64Array.from(sum, (value, a) => value - people * (about[a] as number));
  const dd = products.slice();
  for (let a = 0; a < m; a++)
    for (let b = 0; b < m; b++)
      dd[a * m + b] =
        (dd[a * m + b] as number) -
        (about[a] as number) * (sum[b] as number) -
        (sum[a] as number) * (about[b] as number) +
        people * (about[a] as number) * (about[b] as number);
  return { d, dd };
}

/** a × b times b × c. */
function times(x: Float64Array, y: Float64Array, a: number, b: number, c: number): Float64Array {
  const out = new Float64Array(a * c);
  for (let i = 0; i < a; i++)
    for (let k = 0; k < b; k++) {
      const value = x[i * b + k] as number;
      if (value === 0) continue;
      for (let j = 0; j < c; j++)
        out[i * c + j] = (out[i * c + j] as number) + value * (y[k * c + j] as number);
    }
  return out;
}

const transposed = (x: Float64Array, a: number, b: number): Float64Array =>
  Float64Array.from({ length: a * b }, (_, i) => x[(i % a) * b + Math.floor(i / a)] as number);

/** Adds what one pattern expects of its people to the sums of its items. */
export function addPattern(
  model: Model,
  precision: Float64Array,
  parameters: Parameters,
  expected: Float64Array,
  pattern: Pattern,
  sums: readonly Sums[],
): void {
  const { n, items } = model;
  const m = pattern.items.length;
  const { cov, weights } = tellingOf(model, precision, parameters, pattern.items);
  const { d, dd } = centred(pattern, expected);
  const dz = times(dd, weights, m, m, n);
  const zz = times(transposed(weights, m, n), dz, n, m, n);
  const z = times(d, weights, 1, m, n);
  pattern.items.forEach((j, a) => {
    const { at } = items[j] as Item;
    const own = sums[j] as Sums;
    const size = at.length;
    own.people += pattern.people;
    own.d += d[a] as number;
    own.dd += dd[a * m + a] as number;
    for (let k = 0; k < size; k++) {
      const row = at[k] as number;
      own.z[k] = (own.z[k] as number) + (z[row] as number);
      own.dz[k] = (own.dz[k] as number) + (dz[a * n + row] as number);
      for (let l = 0; l < size; l++) {
        const place = row * n + (at[l] as number);
        own.zz[k * size + l] =
          (own.zz[k * size + l] as number) + (zz[place] as number) + pattern.people * (cov[place] as number);
      }
    }
  });
}
