import type { Model } from '../domain/quiz/model.ts';
import { inverse } from './linear.ts';
import type { Parameters } from './parameters.ts';

/** One sheet: 1..5 for each item in bank order, 0 where there is no answer. */
export type Sheet = ArrayLike<number>;

/** People who answered the same items, and all that the normal model needs of their answers. */
export interface Pattern {
  /** Places of the M answered items. */
  items: number[];
  people: number;
  /** M sums of the answers, and M × M sums of their products. */
  sum: Float64Array;
  products: Float64Array;
}

/** Places of the items that a sheet answers. */
export const answeredIn = (sheet: Sheet): number[] =>
  Array.from(sheet, (_, j) => j).filter((j) => sheet[j] !== 0);

/** Sheets by what was answered; empty ones are left out. */
export function patternsOf(sheets: readonly Sheet[]): Pattern[] {
  const known = new Map<string, Pattern>();
  for (const sheet of sheets) {
    const items = answeredIn(sheet);
    const m = items.length;
    if (m === 0) continue;
    const key = items.join();
    const pattern = known.get(key) ?? {
      items,
      people: 0,
      sum: new Float64Array(m),
      products: new Float64Array(m * m),
    };
    known.set(key, pattern);
    pattern.people++;
    for (let a = 0; a < m; a++) {
      const value = sheet[items[a] as number] as number;
      pattern.sum[a] = (pattern.sum[a] as number) + value;
      for (let b = 0; b < m; b++)
        pattern.products[a * m + b] =
          (pattern.products[a * m + b] as number) + value * (sheet[items[b] as number] as number);
    }
  }
  return [...known.values()];
}

/** What answers to a set of items tell of a person: posterior covariance P and the weight of each answer, P·h_j/σ_j². */
export interface Telling {
  /** n × n. */
  cov: Float64Array;
  /** M × n. */
  weights: Float64Array;
}

/** n × n precision of the state before any answer. */
export const priorPrecision = ({ prior, n }: Model): Float64Array => inverse(prior, n).inverse;

export function tellingOf(
  { items, n }: Model,
  precision: Float64Array,
  { by, variance }: Parameters,
  answered: readonly number[],
): Telling {
  const sum = precision.slice();
  for (const j of answered) {
    const { at } = items[j] as { at: Int32Array };
    const loads = by[j] as Float64Array;
    for (let k = 0; k < at.length; k++)
      for (let l = 0; l < at.length; l++) {
        const place = (at[k] as number) * n + (at[l] as number);
        sum[place] =
          (sum[place] as number) + ((loads[k] as number) * (loads[l] as number)) / (variance[j] as number);
      }
  }
  const { inverse: cov } = inverse(sum, n);
  const weights = new Float64Array(answered.length * n);
  answered.forEach((j, a) => {
    const { at } = items[j] as { at: Int32Array };
    for (let k = 0; k < at.length; k++) {
      const load = ((by[j] as Float64Array)[k] as number) / (variance[j] as number);
      for (let i = 0; i < n; i++)
        weights[a * n + i] =
          (weights[a * n + i] as number) + load * (cov[(at[k] as number) * n + i] as number);
    }
  });
  return { cov, weights };
}
