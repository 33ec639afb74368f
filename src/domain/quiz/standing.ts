import { once } from '../once.ts';
import calibration from './calibration.json' with { type: 'json' };
import { carelessness, hangsTogether } from './careless.ts';
import { leaderOf, leaderProbability, probabilitiesOf, rivalsOf, someFit } from './certainty.ts';
import { orderOf } from './order.ts';
import { apartBy, expectedLength, type Posterior } from './posterior.ts';
import type { CarelessCode, ConfidenceLevel } from './result.ts';
import { type Spread, spreadOf } from './spread.ts';

/** No role fits when the probability of a fitting one is under this. */
const NO_FIT = 0.1;

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
  probability: number;
  /** Its fit, 0..100. */
  fit: number;
  warnings: readonly CarelessCode[];
  /** True when the answers hang together as those of attentive people do. */
  coherent: boolean;
}

/** The level word: cuts from the calibration table; "high" also needs a likeness and answers that hang together. */
export function confidenceLevel(grounds: Grounds): ConfidenceLevel {
  if (grounds.warnings.length > 0 || grounds.probability < calibration.medium) return 'low';
  return grounds.probability >= calibration.high && grounds.fit >= calibration.fit && grounds.coherent
    ? 'high'
    : 'medium';
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

/** How the roles stand after the answers; roles are places in the catalogue. What needs draws is worked out when it is asked for. */
export interface Standing {
  spread: Spread;
  /** Best first. */
  order: number[];
  /** Expected correlation with a role's profile, 0..100. */
  fitOf(role: number): number;
  warnings: CarelessCode[];
  /** Probability of each role to be the best. */
  shares(): Float64Array;
  level(): ConfidenceLevel;
  noFit(): boolean;
}

export function standingOf(state: Posterior, values: readonly number[]): Standing {
  const { scores } = state;
  const spread = spreadOf(state.plan);
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  const fitOf = (r: number): number => Math.round(Math.max(0, (scores[r] as number) / length) * 100);
  const leader = leaderOf(scores);
  const warnings = carelessness(state, values);
  const order = orderOf(scores);
  const rivals = once(() => rivalsOf(state, spread, order));
  const grounds: Grounds = {
    warnings,
    fit: fitOf(leader),
    get probability() {
      return leaderProbability(state, spread, rivals());
    },
    get coherent() {
      return hangsTogether(state);
    },
  };
  return {
    spread,
    order,
    fitOf,
    warnings,
    shares: () => probabilitiesOf(state, spread),
    level: () => confidenceLevel(grounds),
    noFit: () => values.length > 0 && !someFit(state, spread, rivals(), NO_FIT),
  };
}
