import { spreadOf } from './covariance.ts';
import { dot } from './matrix.ts';
import type { Item, Model } from './model.ts';
import type { Posterior } from './posterior.ts';

/** With more roles than this only the likeliest are looked at. */
const MOST_CONTENDERS = 48;

/** Nine-point Gauss–Hermite rule for a standard normal variable: the middle, then four nodes used with both signs. */
const NODES = [0, 1.023255663789133, 2.07684797867783, 3.20542900285647, 4.512745863399783];
const WEIGHTS = [
  0.40634920634920635, 0.2440975028949394, 0.04991640676521793, 0.002789141321231769, 2.2345844007746e-5,
];

/** Roles that can still win, by score plus two posterior standard deviations; in the catalogue's order. */
export function contenders({ plan, scores }: Posterior): Int32Array {
  const { t, roles } = plan.model;
  const every = Int32Array.from(scores.keys());
  if (roles.length <= MOST_CONTENDERS) return every;
  const factor = plan.factor();
  const reach = new Float64Array(roles.length);
  for (let r = 0; r < reach.length; r++)
    reach[r] = (scores[r] as number) + 2 * Math.sqrt(dot(factor, factor, t, r * t, r * t));
  const least = reach.slice().sort()[reach.length - MOST_CONTENDERS] as number;
  return every.filter((r) => (reach[r] as number) >= least).slice(0, MOST_CONTENDERS);
}

/** Worth of an advice: the best score, plus a share of the second and third where three are named. */
export function worthOf(scores: Float64Array, runnersUp: number): number {
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

/** n × C: w_rᵀ·P for each role of `which`, by place in the state; roles are few and items load on few traits, so that this is the cheaper side. */
function shifts({ t, n, weights }: Model, cov: Float64Array, which: Int32Array): Float64Array {
  const out = new Float64Array(n * which.length);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < which.length; c++)
      out[i * which.length + c] = dot(weights, cov, t, (which[c] as number) * t, i * n);
  }
  return out;
}

/** Knowledge gradient (Frazier, Powell & Dayanik 2008): how much an item raises the expected worth of the advice. */
export function knowledgeGradient(
  state: Posterior,
  which: Int32Array,
  runnersUp: number,
): (item: Item) => number {
  const { model, cov } = state.plan;
  const count = which.length;
  const moved = shifts(model, cov, which);
  const scores = Float64Array.from(which, (r) => state.scores[r] as number);
  const slopes = new Float64Array(count);
  const shifted = new Float64Array(count);
  const worthAt = (z: number): number => {
    for (let c = 0; c < count; c++) shifted[c] = (scores[c] as number) + z * (slopes[c] as number);
    return worthOf(shifted, runnersUp);
  };
  const middle = worthOf(scores, runnersUp);
  return (item) => {
    const sd = Math.sqrt(spreadOf(item, cov, model.n) + item.variance);
    slopes.fill(0);
    for (let k = 0; k < item.at.length; k++) {
      const row = (item.at[k] as number) * count;
      const by = (item.by[k] as number) / sd;
      for (let c = 0; c < count; c++) slopes[c] = (slopes[c] as number) + by * (moved[row + c] as number);
    }
    let sum = (WEIGHTS[0] as number) * middle;
    for (let k = 1; k < NODES.length; k++) {
      const z = NODES[k] as number;
      sum += (WEIGHTS[k] as number) * (worthAt(z) + worthAt(-z));
    }
    return sum - middle;
  };
}

/** The item with the largest gain; the first in bank order among equals. Items that measure the same are looked at once. */
export function bestItem(items: readonly Item[], gain: (item: Item) => number): Item | undefined {
  const seen = new Set<number>();
  let chosen: Item | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (seen.has(item.same)) continue;
    seen.add(item.same);
    const value = gain(item);
    if (value > top + 1e-12) {
      top = value;
      chosen = item;
    }
  }
  return chosen;
}
