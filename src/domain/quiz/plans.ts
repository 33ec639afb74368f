import { PAIRS } from './draws.ts';
import type { Item, Model } from './model.ts';
import { type Plan, planOf } from './posterior.ts';
import { keepDraws } from './posterior-draws.ts';

/** Numbers that the plans kept for one model may hold together, 16 MB. */
const ROOM = 2_000_000;

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

/** How many plans fit: each draws every role and every trait, pair by pair. */
const mostOf = ({ roles, t }: Model): number => Math.max(2, Math.floor(ROOM / (PAIRS * (roles.length + t))));

/** The plan of answered items (in bank order): the last ones are kept, since many people answer the same questions. */
export function planFor(model: Model, items: Item[]): Plan {
  const kept = keptOf(model);
  const key = keyOf(model, items);
  const known = kept.get(key);
  if (known) {
    keepDraws(known.draws());
    return known;
  }
  const plan = planOf(model, items);
  const [oldest] = kept.keys();
  if (kept.size >= mostOf(model) && oldest !== undefined) kept.delete(oldest);
  kept.set(key, plan);
  return plan;
}
