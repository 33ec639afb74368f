import { covary, expect, type Item } from './model.ts';
import type { Plan, Posterior } from './posterior.ts';
import type { CarelessCode } from './result.ts';

/** Fewer answers than this say little. */
export const ENOUGH_ANSWERS = 8;
/** One answer in this share of at least this many questions is straight-lining. */
const SAME_SHARE = 0.8;
const SAME_LEAST = 12;
/** Person-fit is looked at from this many answers on. */
const FIT_LEAST = 12;
/** Honest sheets of all simulated kinds average a little over 1, since none answers exactly by the model. */
const HONEST_FIT = 1.1;
/** Standard errors above that: beyond the first an answer sheet is warned of, beyond the second it is never "high". */
const WARN_AFTER = 2.3;
const DOUBT_AFTER = 1.3;

const doubts = new WeakMap<Plan, Float64Array>();

/** Posterior variance of each residual of a plan, σ² − hᵀPh. */
function doubtsOf(plan: Plan): Float64Array {
  const known = doubts.get(plan);
  if (known) return known;
  const doubt = Float64Array.from(plan.items, (item) =>
    Math.max(1e-9, item.variance - expect(item, covary(plan.cov, item, plan.model.n))),
  );
  doubts.set(plan, doubt);
  return doubt;
}

/** Mean squared residual over the answers, each divided by its posterior variance; about 1 for honest sheets. */
export function personFit({ plan, mean, residuals }: Posterior): number {
  const doubt = doubtsOf(plan);
  const squared = (item: Item, j: number): number =>
    ((residuals[j] as number) - expect(item, mean)) ** 2 / (doubt[j] as number);
  return plan.items.reduce((sum, item, j) => sum + squared(item, j), 0) / Math.max(1, plan.items.length);
}

/** True when person-fit stands this many standard errors, √(2/J), above that of honest sheets. */
const strays = (state: Posterior, errors: number): boolean =>
  personFit(state) > HONEST_FIT + errors * Math.sqrt(2 / Math.max(1, state.plan.items.length));

/** False when the residuals are larger than those of most honest sheets; too little for a warning. */
export const hangsTogether = (state: Posterior): boolean => !strays(state, DOUBT_AFTER);

/** Signs of careless answering; contradictory answers that imitate an honest pattern cannot be seen. */
export function carelessness(state: Posterior, values: readonly number[]): CarelessCode[] {
  const codes: CarelessCode[] = [];
  if (values.length < ENOUGH_ANSWERS) codes.push('too-few-answers');
  const counts = [0, 0, 0, 0, 0, 0];
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  const most = Math.max(...counts);
  if (values.length >= SAME_LEAST && most >= SAME_SHARE * values.length) codes.push('straight-lining');
  if (values.length >= FIT_LEAST && strays(state, WARN_AFTER)) codes.push('inconsistent');
  return codes;
}
