import { DRAWS, PAIRS, standardDraws } from './draws.ts';
import { dot } from './matrix.ts';
import type { Model } from './model.ts';
import { expectedLength, type Posterior } from './posterior.ts';
import { leaderOf, type Rival } from './rivals.ts';

/** At or under this correlation with a role's profile a person counts as not fitting it. */
const UNFIT_CORRELATION = 0.1;
/** From this correlation with the best profile on, a person counts as fitting the field. */
const FIT_CORRELATION = 0.5;
/** Standard normal quantiles: of the probability from which on a role is called unfit, and of the quarter from which on a leader alone leaves no doubt that somebody fits. */
const UNFIT_QUANTILE = 1.2816;
const QUARTER = -0.6745;

/** Takes the mean of a person's first `t` traits from each of them. */
function centred(person: Float64Array, t: number): Float64Array {
  const level = person.reduce((sum, value, i) => (i < t ? sum + value : sum), 0) / t;
  return person.subarray(0, t).map((value) => value - level);
}

/**
 * How many standard deviations the likeness of role r is above the correlation `least`, by the delta method:
 * w_rᵀθ − least·‖θ_c‖ is taken as linear about the posterior mean. Works out what all roles share once.
 */
function aboveOf(state: Posterior, least: number): (r: number) => number {
  const { plan, mean, scores } = state;
  const { t, n } = plan.model;
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  const root = plan.root();
  const factor = plan.factor();
  const own = centred(mean, t);
  /** How a draw moves the length, times `least`. */
  const shift = new Float64Array(t);
  for (let i = 0; i < t; i++) {
    const along = (least * (own[i] as number)) / length;
    for (let k = 0; k <= i; k++) shift[k] = (shift[k] as number) + along * (root[i * n + k] as number);
  }
  return (r) => {
    let variance = 0;
    for (let k = 0; k < t; k++) {
      const by = (factor[r * t + k] as number) - (shift[k] as number);
      variance += by * by;
    }
    return ((scores[r] as number) - least * length) / Math.sqrt(Math.max(1e-12, variance));
  };
}

const isFlat = ({ weights, t }: Model, r: number): boolean => dot(weights, weights, t, r * t, r * t) === 0;

/** Whether P(correlation with the profile of role r ≤ 0.1) is 0.9 or more; never for a flat profile, of which nothing is known. */
export function unfitTo(state: Posterior): (r: number) => boolean {
  const above = aboveOf(state, UNFIT_CORRELATION);
  return (r) => above(r) <= -UNFIT_QUANTILE && !isFlat(state.plan.model, r);
}

/** Draws persons about the posterior mean: what each pair adds to the centred traits, and the squared length of that. */
function personsOf({ plan, mean }: Posterior) {
  const { t, n } = plan.model;
  const root = plan.root();
  const draws = standardDraws(t);
  const own = centred(mean, t);
  const moved = new Float64Array(t);
  /** Lengths of the person that pair `p` draws and of its mirror. */
  return (p: number): [up: number, down: number] => {
    for (let i = 0; i < t; i++) moved[i] = dot(root, draws, i + 1, i * n, 2 * t * p);
    const change = centred(moved, t);
    const length = dot(own, own, t) + dot(change, change, t);
    const along = 2 * dot(own, change, t);
    return [Math.sqrt(Math.max(1e-12, length + along)), Math.sqrt(Math.max(1e-12, length - along))];
  };
}

/** True when P(best correlation ≥ 0.5) is under `share`, a tenth or so; draws only as long as that may be. */
export function fewFit(state: Posterior, rivals: readonly Rival[], share: number): boolean {
  const { plan, scores } = state;
  const { t } = plan.model;
  const leader = leaderOf(scores);
  if (aboveOf(state, FIT_CORRELATION)(leader) >= QUARTER) return false;
  const nearest = [leader, ...rivals.map(({ at }) => at)];
  const factor = plan.factor();
  const draws = standardDraws(t);
  const lengthsOf = personsOf(state);
  let fitting = 0;
  for (let p = 0; p < PAIRS && fitting < share * DRAWS; p++) {
    const [up, down] = lengthsOf(p);
    let [above, below] = [0, 0];
    for (const r of nearest) {
      if (above + below === 2) break;
      const moved = dot(factor, draws, t, r * t, 2 * t * p);
      if ((scores[r] as number) + moved >= FIT_CORRELATION * up) above = 1;
      if ((scores[r] as number) - moved >= FIT_CORRELATION * down) below = 1;
    }
    fitting += above + below;
  }
  return fitting < share * DRAWS;
}
