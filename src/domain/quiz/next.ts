import type { Answers, Catalog, Question } from '../catalog.ts';
import { expectedRise, leadShares, project, stabilityOf } from './certainty.ts';
import { drawsOf } from './draws.ts';
import { dot, minus } from './matrix.ts';
import { covary, expect, fullCovariance, type Item, type Model, modelOf } from './model.ts';
import { answeredItems, type Plan, type Posterior, posterior } from './posterior.ts';

/** The quiz asks at least this many questions before it may stop by itself. */
export const LEAST = 10;
/** … and at most this many unless the whole bank was asked for. */
export const MOST = 30;
/** Contrast comes first, for this many answers; the knowledge gradient after. */
const CONTRAST_FIRST = 12;
/** Stop when the whole bank would name the same first role with this probability. */
const STABLE = 0.9;
/** Stop when all other questions together raise the expected best score by less than this. */
const LITTLE_GAIN = 0.01;
/** With more roles than this only the likeliest are looked at. */
const MOST_CONTENDERS = 96;

/** Nine-point Gauss–Hermite rule for a standard normal variable (Abramowitz & Stegun 25.4.46, rescaled). */
const NODES = [0, 1.023255663789133, 2.07684797867783, 3.20542900285647, 4.512745863399783];
const WEIGHTS = [
  0.40634920634920635, 0.2440975028949394, 0.04991640676521793, 0.002789141321231769, 2.2345844007746e-5,
];

/** Roles that can still win, by score plus two posterior standard deviations. */
function contenders(state: Posterior): Int32Array {
  const { model, cov } = state.plan;
  const { t, n, weights, roles } = model;
  const every = Int32Array.from(roles, (_, r) => r);
  if (roles.length <= MOST_CONTENDERS) return every;
  const reach = new Float64Array(roles.length);
  for (let r = 0; r < roles.length; r++) {
    let variance = 0;
    for (let i = 0; i < t; i++)
      variance += (weights[r * t + i] as number) * dot(cov, weights, t, i * n, r * t);
    reach[r] = (state.scores[r] as number) + 2 * Math.sqrt(Math.max(0, variance));
  }
  return every.sort((a, b) => (reach[b] as number) - (reach[a] as number) || a - b).slice(0, MOST_CONTENDERS);
}

/** Weighted covariance of the contenders' weights, T × T. */
function spreadOfWeights(model: Model, which: Int32Array, shares: Float64Array): Float64Array {
  const { t, weights } = model;
  const mean = new Float64Array(t);
  which.forEach((r, c) => {
    for (let i = 0; i < t; i++)
      mean[i] = (mean[i] as number) + (shares[c] as number) * (weights[r * t + i] as number);
  });
  const out = new Float64Array(t * t);
  which.forEach((r, c) => {
    const share = shares[c] as number;
    if (share === 0) return;
    for (let i = 0; i < t; i++) {
      const left = share * ((weights[r * t + i] as number) - (mean[i] as number));
      for (let j = 0; j < t; j++) {
        out[i * t + j] =
          (out[i * t + j] as number) + left * ((weights[r * t + j] as number) - (mean[j] as number));
      }
    }
  });
  return out;
}

/** gain_j = Var_{r~p}(w_rᵀ·P·h_j) / (h_jᵀ·P·h_j + σ_j²): how much item j tells about the contrasts that matter. */
function contrastGain(plan: Plan, which: Int32Array, shares: Float64Array): (item: Item) => number {
  const { model, cov } = plan;
  const { t, n } = model;
  const spread = spreadOfWeights(model, which, shares);
  return (item) => {
    const v = covary(cov, item, n);
    let sum = 0;
    for (let i = 0; i < t; i++) sum += (v[i] as number) * dot(spread, v, t, i * t);
    return sum / (expect(item, v) + item.variance);
  };
}

/** Knowledge gradient: E[max_r s_r after item j] − max_r s_r now, by nine-point Gauss–Hermite. */
function knowledgeGain(state: Posterior, which: Int32Array): (item: Item) => number {
  const { model, cov } = state.plan;
  const { t, n, weights } = model;
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const slopes = new Float64Array(which.length);
  const bestAt = (z: number): number => {
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < scores.length; c++)
      best = Math.max(best, (scores[c] as number) + z * (slopes[c] as number));
    return best;
  };
  return (item) => {
    const v = covary(cov, item, n);
    const sd = Math.sqrt(expect(item, v) + item.variance);
    for (let c = 0; c < which.length; c++) slopes[c] = dot(weights, v, t, (which[c] as number) * t) / sd;
    const middle = bestAt(0);
    let sum = (WEIGHTS[0] as number) * middle;
    for (let k = 1; k < NODES.length; k++) {
      const z = NODES[k] as number;
      sum += (WEIGHTS[k] as number) * (bestAt(z) + bestAt(-z));
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

/** Where a quiz stands: who can still win, and how settled the first place is. */
interface Standing {
  which: Int32Array;
  scores: Float64Array;
  stability: number;
  rise: number;
}

function standing(state: Posterior): Standing {
  const { model, cov } = state.plan;
  const which = contenders(state);
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const left = drawsOf(minus(cov, fullCovariance(model)), model.n);
  const rest = project(model, left, which);
  return { which, scores, stability: stabilityOf(scores, rest), rise: expectedRise(scores, rest) };
}

const settled = ({ stability, rise }: Standing): boolean => stability >= STABLE || rise < LITTLE_GAIN;

function choose(state: Posterior, left: readonly Item[], which: Int32Array): Item | undefined {
  const { model, cov } = state.plan;
  if (state.plan.items.length >= CONTRAST_FIRST) return best(left, knowledgeGain(state, which));
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const shares = leadShares(scores, project(model, drawsOf(cov, model.n), which));
  return best(left, contrastGain(state.plan, which, shares));
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
  if (left.length === 0) return undefined;
  const asked = model.items.length - left.length;
  if (!options.full && asked >= MOST) return undefined;
  const state = posterior(model, answers);
  if (!options.full && state.plan.items.length >= LEAST) {
    const now = standing(state);
    return settled(now) ? undefined : choose(state, left, now.which)?.question;
  }
  return choose(state, left, contenders(state))?.question;
}

/**
 * How many more questions to expect, from `LEAST` − asked to `MOST` − asked: the more settled the first place, the fewer.
 * An estimate for a progress bar; 0 when the quiz is over.
 */
export function questionsLeft(catalog: Catalog, answers: Answers, options: NextOptions = {}): number {
  const model = modelOf(catalog);
  const left = model.items.filter((item) => answers[item.question.id] === undefined).length;
  if (options.full || left === 0) return left;
  const asked = model.items.length - left;
  const answered = answeredItems(model, answers).length;
  const { stability } = standing(posterior(model, answers));
  if (answered >= LEAST && stability >= STABLE) return 0;
  const missing = Math.max(0, STABLE - stability) / STABLE;
  const expected = Math.max(LEAST - answered, Math.ceil(missing * 18));
  return Math.max(0, Math.min(left, MOST - asked, Math.max(1, expected)));
}
