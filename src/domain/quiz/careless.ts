import { predict } from './covariance.ts';
import { MIN_ITEMS } from './design.ts';
import type { Item } from './model.ts';
import { meanOf, type Posterior } from './posterior.ts';
import type { CarelessCode } from './result.ts';

/** Fewer answers than this say little. */
export const ENOUGH_ANSWERS = 8;
/** One answer in this share of all is straight-lining, as soon as the quiz may stop. */
const SAME_SHARE = 0.8;

/** Spread about the middle that wider answers are brought to, and the answers of that spread that stand beside a person's own. */
const COMMON_SPREAD = 1.3;
const PRIOR_ANSWERS = 12;

/**
 * Answers that are wider than common, drawn together about the middle of the scale: who likes its ends is no less
 * consistent than others. Narrow ones stay as they are; to widen them would warn of people who like the middle.
 */
export function rescaled(values: ArrayLike<number>): Float64Array {
  let squares = PRIOR_ANSWERS * COMMON_SPREAD * COMMON_SPREAD;
  for (let j = 0; j < values.length; j++) {
    const off = (values[j] as number) - 3;
    squares += off * off;
  }
  const stretch = Math.min(1, COMMON_SPREAD / Math.sqrt(squares / (PRIOR_ANSWERS + values.length)));
  const narrowed = new Float64Array(values.length);
  for (let j = 0; j < values.length; j++) narrowed[j] = 3 + ((values[j] as number) - 3) * stretch;
  return narrowed;
}

/** Mean squared residual over the rescaled answers, each divided by its posterior variance; about 1 for honest sheets. */
export function personFit({ plan, values }: Posterior): number {
  const { mean, residuals } = meanOf(plan, rescaled(values));
  const doubts = plan.doubts();
  let sum = 0;
  for (let j = 0; j < plan.items.length; j++) {
    const off = (residuals[j] as number) - predict(plan.items[j] as Item, mean);
    sum += (off * off) / (doubts[j] as number);
  }
  return sum / Math.max(1, plan.items.length);
}

/** How many standard errors, √(2/J), person-fit stands above that of honest sheets. */
export const strangeness = (state: Posterior): number =>
  (personFit(state) - state.plan.model.calibration.honestFit) /
  Math.sqrt(2 / Math.max(1, state.plan.items.length));

/** How often the most frequent answer was given. */
export function mostGiven(values: ArrayLike<number>): number {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let j = 0; j < values.length; j++) {
    const value = values[j] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return Math.max(...counts);
}

/** What the answers look like, beside what they say. */
export interface Care {
  codes: CarelessCode[];
  /** False when the residuals are larger than those of most honest sheets; too little for a warning. */
  coherent: boolean;
}

/** Signs of careless answering; contradictory answers that imitate an honest pattern cannot be seen. */
export function careOf(state: Posterior): Care {
  const { values, plan } = state;
  const { warnAfter, doubtAfter } = plan.model.calibration;
  const codes: CarelessCode[] = [];
  const strange = strangeness(state);
  if (values.length < ENOUGH_ANSWERS) codes.push('too-few-answers');
  if (values.length >= MIN_ITEMS && mostGiven(values) >= SAME_SHARE * values.length)
    codes.push('straight-lining');
  if (values.length >= MIN_ITEMS && strange > warnAfter) codes.push('inconsistent');
  return { codes, coherent: strange <= doubtAfter };
}
