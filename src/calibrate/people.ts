import type { Item, Model } from '../domain/quiz/model.ts';
import { answerCovariance } from './likelihood.ts';
import { inverse } from './linear.ts';
import { BEFORE, expectedAnswers, type Parameters } from './parameters.ts';
import type { Pattern } from './patterns.ts';

/** What a set of people says of the items and of their own means, by generalised least squares. J items, n states. */
export interface Gathered {
  /** J × J: precisions of the answers, summed over the people. */
  precision: Float64Array;
  /** J: precision-weighted sums of answer − expected answer. */
  pull: Float64Array;
}

/** Sums over patterns; what belongs to a set of items is worked out once by the caller's `precisions`. */
export function gathered(
  model: Model,
  parameters: Parameters,
  patterns: readonly Pattern[],
  precisions = new Map<string, Float64Array>(),
): Gathered {
  const j = model.items.length;
  const expected = expectedAnswers(model, parameters);
  const out: Gathered = { precision: new Float64Array(j * j), pull: new Float64Array(j) };
  for (const { items, people, sum } of patterns) {
    const m = items.length;
    const key = items.join();
    const w = precisions.get(key) ?? inverse(answerCovariance(model, parameters, items), m).inverse;
    precisions.set(key, w);
    items.forEach((row, a) => {
      items.forEach((column, b) => {
        const value = w[a * m + b] as number;
        const off = (sum[b] as number) - people * (expected[column] as number);
        out.precision[row * j + column] = (out.precision[row * j + column] as number) + people * value;
        out.pull[row] = (out.pull[row] as number) + value * off;
      });
    });
  }
  return out;
}

/** J × n: how each state moves the answers. */
function loadsOf({ items, n }: Model, { by }: Parameters): Float64Array {
  const loads = new Float64Array(items.length * n);
  items.forEach(({ at }, j) => {
    at.forEach((place, k) => {
      loads[j * n + place] = (by[j] as Float64Array)[k] as number;
    });
  });
  return loads;
}

/** Where these people stand beside those whom the parameters expect: n shifts of the state with their covariance, and H·G·H. */
export interface Standing {
  shift: Float64Array;
  cov: Float64Array;
  /** J × n: G·H. */
  weighted: Float64Array;
}

/** The shift of the state that these people have in common, with a prior N(0, 1) on traits and the own one on agreeing. */
export function standingOf(model: Model, parameters: Parameters, { precision, pull }: Gathered): Standing {
  const { n, t, items, prior } = model;
  const count = items.length;
  const loads = loadsOf(model, parameters);
  const weighted = new Float64Array(count * n);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) {
      const value = precision[a * count + b] as number;
      if (value === 0) continue;
      for (const place of (items[b] as Item).at)
        weighted[a * n + place] =
          (weighted[a * n + place] as number) + value * (loads[b * n + place] as number);
    }
  const information = new Float64Array(n * n);
  const right = new Float64Array(n);
  for (let a = 0; a < count; a++)
    for (const row of (items[a] as Item).at) {
      const load = loads[a * n + row] as number;
      right[row] = (right[row] as number) + load * (pull[a] as number);
      for (let i = 0; i < n; i++)
        information[row * n + i] =
          (information[row * n + i] as number) + load * (weighted[a * n + i] as number);
    }
  for (let i = 0; i < n; i++) {
    const sd = i < t ? BEFORE.trait.sd : Math.sqrt(prior[n * n - 1] as number);
    information[i * n + i] = (information[i * n + i] as number) + 1 / (sd * sd);
  }
  const { inverse: cov } = inverse(information, n);
  const shift = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += (cov[i * n + k] as number) * (right[k] as number);
    return sum;
  });
  return { shift, cov, weighted };
}

/** Parameters whose people stand where these patterns put them; items stay as they are. */
export function withPeople(model: Model, parameters: Parameters, patterns: readonly Pattern[]): Parameters {
  const { shift } = standingOf(model, parameters, gathered(model, parameters, patterns));
  return { ...parameters, people: parameters.people.map((value, i) => value + (shift[i] as number)) };
}
