import type { Calibration } from './calibration.ts';
import { type Care, careOf } from './careless.ts';
import { orderOf } from './order.ts';
import { apartBy, expectedLength, type Posterior } from './posterior.ts';
import type { CarelessCode, ConfidenceLevel } from './result.ts';
import { leaderOf } from './rivals.ts';

/** No role fits when the probability of a fitting one is under this. */
export const NO_FIT = 0.1;

export const round = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  const result = Math.round(value * scale) / scale;
  return result === 0 ? 0 : result;
};

/** A trait on the roles' scale, 1..5, from the posterior mean in standard deviations. */
export const levelOf = (mean: number): number => round(Math.min(5, Math.max(1, 3 + mean)), 2);

/** What the level word is cut from. */
interface Grounds {
  /** Probability of the first role, 0..1. */
  probability: () => number;
  /** Its fit, 0..100. */
  fit: number;
  care: Care;
}

/** The level word: cuts from the calibration; "high" also needs a likeness and answers that hang together. */
export function confidenceLevel({ high, medium, fit }: Calibration, grounds: Grounds): ConfidenceLevel {
  if (grounds.care.codes.length > 0) return 'low';
  const probability = grounds.probability();
  if (probability < medium) return 'low';
  return probability >= high && grounds.fit >= fit && grounds.care.coherent ? 'high' : 'medium';
}

/** How many roles from the place `from` of an order on cannot be told apart from the one there: under one posterior SD behind it. */
export function groupLength({ plan, scores }: Posterior, order: readonly number[], from: number): number {
  const first = order[from] as number;
  let length = 1;
  for (; from + length < order.length; length++) {
    const r = order[from + length] as number;
    const lead = (scores[first] as number) - (scores[r] as number);
    if (lead > 1e-9 && lead >= apartBy(plan, first, r)) break;
  }
  return length;
}

/** How the roles stand after the answers; roles are places in the catalogue. What needs draws is given, and asked for where it decides. */
export interface Standing {
  /** Best first. */
  order: number[];
  /** Roles that share the first place, the leader included. */
  tied: number;
  /** Expected correlation with a role's profile, 0..100. */
  fitOf(role: number): number;
  warnings: CarelessCode[];
  /** The level word, from the probability of the first role. */
  level(probability: () => number): ConfidenceLevel;
  /** True when the probability of a fitting role is under NO_FIT, where anything was answered. */
  noFit(few: () => boolean): boolean;
}

export function standingOf(state: Posterior): Standing {
  const { scores, plan, values } = state;
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  const fitOf = (r: number): number => Math.round(Math.max(0, (scores[r] as number) / length) * 100);
  const order = orderOf(scores);
  const care = careOf(state);
  const fit = fitOf(leaderOf(scores));
  return {
    order,
    tied: groupLength(state, order, 0),
    fitOf,
    warnings: care.codes,
    level: (probability) => confidenceLevel(plan.model.calibration, { fit, care, probability }),
    noFit: (few) => values.length > 0 && few(),
  };
}
