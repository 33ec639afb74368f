import type { Answers, Catalog } from '../catalog.ts';
import { modelOf } from './model.ts';
import { posterior } from './posterior.ts';

/** Best score first; roles with equal scores stay in the catalogue's order. */
export function orderOf(scores: Float64Array): number[] {
  const order: number[] = [];
  for (let r = 0; r < scores.length; r++) order.push(r);
  return order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

/** Ids of the first roles for some answers, best first. */
export function firstRoles(catalog: Catalog, answers: Answers, count: number): string[] {
  const model = modelOf(catalog);
  const order = orderOf(posterior(model, answers).scores);
  return order.slice(0, count).map((r) => model.roles[r]?.id ?? '');
}
