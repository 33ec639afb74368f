import type { Catalog } from '../domain/catalog.ts';
import { type MeasuredItem, withMeasured } from '../domain/quiz/measured.ts';
import { type Model, modelOf } from '../domain/quiz/model.ts';
import type { Sensitivity } from '../domain/quiz/study.ts';
import { estimate } from './estimate.ts';
import { itemsOf } from './items.ts';
import type { Parameters } from './parameters.ts';
import { type Pattern, patternsOf } from './patterns.ts';
import type { Respondent, Screened } from './screening.ts';

/** What was learnt of the items, and how it fares with people that it was not learnt from. */
export interface Learnt {
  parameters: Parameters;
  patterns: Pattern[];
  items: MeasuredItem[];
  model: Model;
  settled: boolean;
}

export function learn(catalog: Catalog, model: Model, used: readonly Respondent[]): Learnt {
  const patterns = patternsOf(used.map(({ sheet }) => sheet));
  const { parameters, settled } = estimate(model, patterns);
  const items = itemsOf(model, parameters);
  return {
    parameters,
    patterns,
    items,
    settled,
    model: modelOf(withMeasured(catalog, { items, high: true })),
  };
}

/** The largest changes when warned sheets count as well. */
export function sensitivityOf(
  model: Model,
  { used, warned }: Screened,
  { parameters }: Learnt,
): Sensitivity | null {
  if (warned.length === 0) return null;
  const { parameters: other } = estimate(model, patternsOf([...used, ...warned].map(({ sheet }) => sheet)));
  const farthest = (a: Float64Array, b: Float64Array | undefined): number =>
    a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b?.[i] ?? value))), 0);
  return {
    sheets: warned.length,
    mean: farthest(parameters.mean, other.mean),
    loading: Math.max(...parameters.by.map((loads, j) => farthest(loads, other.by[j]))),
  };
}
