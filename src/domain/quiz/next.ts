import type { Answers, Catalog, Question } from '../catalog.ts';
import { leaderOf, stabilityOf } from './certainty.ts';
import { DRAWS } from './draws.ts';
import { dot } from './matrix.ts';
import { covary, expect, type Item, type Model, modelOf } from './model.ts';
import { answeredItems, expectedLength, type Posterior, posterior } from './posterior.ts';
import { restOf } from './spread.ts';

/** The quiz asks at least this many questions before it may stop by itself. */
export const LEAST = 10;
/** … and at most this many unless the whole bank was asked for. */
export const MOST = 30;
/** With more roles than this the advice names three. */
export const MANY_ROLES = 15;

/** What the rules of choosing and stopping are tuned to; see the benchmark. */
interface Aim {
  /** Worth of the second and third role beside the first. */
  runnersUp: number;
  /** Stop when the whole bank would name the same first role with this probability … */
  stable: number;
  /** … or when all other questions together raise the expected fit (a correlation) by less than this. */
  littleGain: number;
}
const FEW: Aim = { runnersUp: 0, stable: 0.88, littleGain: 0.005 };
const MANY: Aim = { runnersUp: 0.3, stable: 0.88, littleGain: 0.009 };
const aimOf = (model: Model): Aim => (model.roles.length > MANY_ROLES ? MANY : FEW);

/** With more roles than this only the likeliest are looked at. */
const MOST_CONTENDERS = 48;

/** Nine-point Gauss–Hermite rule for a standard normal variable: the middle, then four nodes used with both signs. */
const NODES = [0, 1.023255663789133, 2.07684797867783, 3.20542900285647, 4.512745863399783];
const WEIGHTS = [
  0.40634920634920635, 0.2440975028949394, 0.04991640676521793, 0.002789141321231769, 2.2345844007746e-5,
];

/** Roles that can still win, by score plus two posterior standard deviations. */
function contenders({ plan, scores }: Posterior): Int32Array {
  const { t, n, weights, roles } = plan.model;
  const every = Int32Array.from(roles, (_, r) => r);
  if (roles.length <= MOST_CONTENDERS) return every;
  const reach = new Float64Array(roles.length);
  for (let r = 0; r < roles.length; r++) {
    let variance = 0;
    for (let i = 0; i < t; i++)
      variance += (weights[r * t + i] as number) * dot(plan.cov, weights, t, i * n, r * t);
    reach[r] = (scores[r] as number) + 2 * Math.sqrt(Math.max(0, variance));
  }
  return every.sort((a, b) => (reach[b] as number) - (reach[a] as number) || a - b).slice(0, MOST_CONTENDERS);
}

/** Worth of an advice: the best score, plus a share of the second and third where three are named. */
function worthOf(scores: Float64Array, runnersUp: number): number {
  let first = Number.NEGATIVE_INFINITY;
  let second = first;
  let third = first;
  for (let c = 0; c < scores.length; c++) {
    const value = scores[c] as number;
    if (value > first) {
      third = second;
      second = first;
      first = value;
    } else if (value > second) {
      third = second;
      second = value;
    } else if (value > third) third = value;
  }
  return runnersUp === 0 ? first : first + runnersUp * (second + third);
}

/** Knowledge gradient (Frazier, Powell & Dayanik 2008): how much an item raises the expected worth of the advice. */
function knowledgeGain(state: Posterior, which: Int32Array, runnersUp: number): (item: Item) => number {
  const { model, cov } = state.plan;
  const { t, n, weights } = model;
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const slopes = new Float64Array(which.length);
  const shifted = new Float64Array(which.length);
  const worthAt = (z: number): number => {
    for (let c = 0; c < scores.length; c++) shifted[c] = (scores[c] as number) + z * (slopes[c] as number);
    return worthOf(shifted, runnersUp);
  };
  return (item) => {
    const v = covary(cov, item, n);
    const sd = Math.sqrt(expect(item, v) + item.variance);
    for (let c = 0; c < which.length; c++) slopes[c] = dot(weights, v, t, (which[c] as number) * t) / sd;
    const middle = worthAt(0);
    let sum = (WEIGHTS[0] as number) * middle;
    for (let k = 1; k < NODES.length; k++) {
      const z = NODES[k] as number;
      sum += (WEIGHTS[k] as number) * (worthAt(z) + worthAt(-z));
    }
    return sum - middle;
  };
}

/** The item with the largest gain; the first in bank order among equals. */
function best(items: readonly Item[], gain: (item: Item) => number): Item | undefined {
  let chosen: Item | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const value = gain(item);
    if (value > top + 1e-12) {
      top = value;
      chosen = item;
    }
  }
  return chosen;
}

/** Expected rise of the best fit (a correlation) if the whole rest of the bank were answered. */
function expectedRise(scores: Float64Array, rest: Float64Array, length: number): number {
  let sum = 0;
  for (let d = 0; d < DRAWS; d++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < scores.length; r++) {
      top = Math.max(top, (scores[r] as number) + (rest[d * scores.length + r] as number));
    }
    sum += top;
  }
  return (sum / DRAWS - (scores[leaderOf(scores)] as number)) / length;
}

/** How settled the first place is: what the rest of the bank may still change. */
function outlook(state: Posterior, which: Int32Array): { stability: number; rise: number } {
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const rest = restOf(state.plan, which);
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  return { stability: stabilityOf(scores, rest), rise: expectedRise(scores, rest, length) };
}

export interface NextOptions {
  /** Ask the whole bank: no stopping rule. */
  full?: boolean;
}

/**
 * The question that tells most about which role fits, given the answers so far; undefined when the quiz is over.
 * Skipped questions (null) are not asked again. Pure and deterministic.
 */
export function nextQuestion(
  catalog: Catalog,
  answers: Answers,
  options: NextOptions = {},
): Question | undefined {
  const model = modelOf(catalog);
  const left = model.items.filter((item) => answers[item.question.id] === undefined);
  const asked = model.items.length - left.length;
  if (left.length === 0 || (!options.full && asked >= MOST)) return undefined;
  const state = posterior(model, answers);
  const which = contenders(state);
  const aim = aimOf(model);
  if (!options.full && state.plan.items.length >= LEAST) {
    const { stability, rise } = outlook(state, which);
    if (stability >= aim.stable || rise < aim.littleGain) return undefined;
  }
  return best(left, knowledgeGain(state, which, aim.runnersUp))?.question;
}

/** Questions that a quiz asks on average once the rest may still change much; from the benchmark. */
const TYPICAL_REST = 22;

/**
 * An estimate of the questions still to come, for a progress bar; exact with `full`. At least 1 while the quiz goes on.
 */
export function questionsLeft(catalog: Catalog, answers: Answers, options: NextOptions = {}): number {
  const model = modelOf(catalog);
  const left = model.items.filter((item) => answers[item.question.id] === undefined).length;
  if (options.full || left === 0) return left;
  const asked = model.items.length - left;
  const answered = answeredItems(model, answers).length;
  const state = posterior(model, answers);
  const { stability } = outlook(state, contenders(state));
  const missing = Math.max(0, aimOf(model).stable - stability);
  const expected = Math.max(LEAST - answered, Math.ceil(missing * TYPICAL_REST), 1);
  return Math.max(0, Math.min(left, MOST - asked, expected));
}
