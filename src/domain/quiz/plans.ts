import type { Item, Model } from './model.ts';
import { type Plan, planOf } from './posterior.ts';

/** So many plans are kept for a model: one class has few forms, and adaptive quizzes have one for each person. */
const KEPT = 16;

const plans = new WeakMap<Model, Map<string, Plan>>();

const keyOf = (model: Model, items: readonly Item[]): string =>
  items.length === model.items.length ? 'all' : items.map(({ index }) => index).join();

function keptOf(model: Model): Map<string, Plan> {
  const known = plans.get(model);
  if (known) return known;
  const kept = new Map<string, Plan>();
  plans.set(model, kept);
  return kept;
}

/** The plan of answered items (in bank order): the last ones are kept, since many people answer the same questions. */
export function planFor(model: Model, items: Item[]): Plan {
  const kept = keptOf(model);
  const key = keyOf(model, items);
  const plan = kept.get(key) ?? planOf(model, items);
  // Behind the others again, so that the form of a class stays.
  kept.delete(key);
  kept.set(key, plan);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return plan;
}
