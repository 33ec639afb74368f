import type { Item, Model } from '../domain/quiz/model.ts';
import type { Sums } from './expectation.ts';
import { solve } from './linear.ts';
import { BEFORE, type Parameters } from './parameters.ts';

const { intercept, loading, residual } = BEFORE;

/** What an item becomes: the shift of its expected answer, its loadings and its residual variance. */
export interface Step {
  shift: number;
  by: Float64Array;
  variance: number;
}

/** Sum of squared residuals with these coefficients. */
function squares(own: Sums, shift: number, by: Float64Array): number {
  const size = by.length;
  let sum = own.dd - 2 * shift * own.d + own.people * shift * shift;
  for (let k = 0; k < size; k++) {
    sum += 2 * (by[k] as number) * (shift * (own.z[k] as number) - (own.dz[k] as number));
    for (let l = 0; l < size; l++)
      sum += (by[k] as number) * (by[l] as number) * (own.zz[k * size + l] as number);
  }
  return Math.max(0, sum);
}

/** Normal equations of one item: the unknowns are the shift and the loadings on traits, `free`; the tendency to agree is subtracted. */
function equationsOf({ items, t }: Model, j: number, { by }: Parameters, own: Sums) {
  const { at } = items[j] as Item;
  const old = by[j] as Float64Array;
  const free = [...at.keys()].filter((k) => (at[k] as number) < t);
  const fixed = [...at.keys()].filter((k) => at[k] === t);
  const fixedBy = (sumOf: (k: number) => number): number =>
    fixed.reduce((sum, k) => sum + (old[k] as number) * sumOf(k), 0);
  const size = 1 + free.length;
  const a = new Float64Array(size * size);
  const b = new Float64Array(size);
  a[0] = own.people;
  b[0] = own.d - fixedBy((k) => own.z[k] as number);
  free.forEach((k, i) => {
    a[i + 1] = a[(i + 1) * size] = own.z[k] as number;
    b[i + 1] = (own.dz[k] as number) - fixedBy((l) => own.zz[k * at.length + l] as number);
    free.forEach((l, e) => {
      a[(i + 1) * size + e + 1] = own.zz[k * at.length + l] as number;
    });
  });
  return { free, size, a, b };
}

/** The ridge regression of one item's answers on its part of the state, with the priors as further answers. */
export function stepOf(model: Model, j: number, parameters: Parameters, expected: number, own: Sums): Step {
  const { at, by: stated } = model.items[j] as Item;
  const noise = parameters.variance[j] as number;
  const { free, size, a, b } = equationsOf(model, j, parameters, own);
  // shift + expected − Σ by·people ~ N(3, …): one more answer of its own weight.
  const row = [1, ...free.map((k) => -(parameters.people[at[k] as number] as number))];
  const weight = noise / intercept.sd ** 2;
  const pull = noise / loading.sd ** 2;
  for (let i = 0; i < size; i++) {
    b[i] = (b[i] as number) + weight * (row[i] as number) * (intercept.mean - expected);
    for (let e = 0; e < size; e++)
      a[i * size + e] = (a[i * size + e] as number) + weight * (row[i] as number) * (row[e] as number);
  }
  free.forEach((k, i) => {
    const place = (i + 1) * size + i + 1;
    a[place] = (a[place] as number) + pull;
    b[i + 1] = (b[i + 1] as number) + pull * Math.sign(stated[k] as number) * loading.mean;
  });
  const [shift = 0, ...found] = solve(a, size, b);
  const by = (parameters.by[j] as Float64Array).slice();
  free.forEach((k, i) => {
    by[k] = found[i] as number;
  });
  const { people, sd } = residual;
  return { shift, by, variance: (people * sd ** 2 + squares(own, shift, by)) / (people + own.people) };
}
