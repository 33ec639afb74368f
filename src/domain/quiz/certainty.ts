import { DRAWS, PAIRS } from './draws.ts';
import { dot } from './matrix.ts';
import type { Posterior } from './posterior.ts';
import { foursOf, lengthIn, type PosteriorDraws, rowsIn, scoreIn } from './posterior-draws.ts';
import { keptLeads, leaderOf, type Race, type Rival, rivalsOf } from './rivals.ts';

/** A role is called unfit from this probability on. */
export const UNFIT = 0.9;
/** At or under this correlation with a role's profile a person counts as not fitting it. */
const UNFIT_CORRELATION = 0.1;
/** From this correlation with the best profile on, a person counts as fitting the field. */
const FIT_CORRELATION = 0.5;

/** κ as a factor of the deviations. */
export const stretchOf = ({ plan }: Posterior): number => Math.sqrt(plan.model.calibration.kappa);

/** Roles that lead in any draw, stretched or not, beside the leader; of roles with one profile only the first. */
export function rivalsIn(state: Posterior): Rival[] {
  const { plan, scores } = state;
  const { t, n, twin } = plan.model;
  const stretch = Math.max(1, stretchOf(state));
  return rivalsOf(scores, leaderOf(scores), { factor: plan.factor(), t, n, stretch }, (r) => twin[r] !== r);
}

/** How many roles have the profile of role r. */
const alike = (twin: Int32Array, r: number): number =>
  twin.reduce((sum, first) => sum + Number(first === r), 0);

/** Deviations of the rivals, four at a time: kept ones, or rows of the factor in the order of the rivals. */
function rivalDraws({ model, factor, kept }: PosteriorDraws, rivals: readonly Rival[]): Race['draw'] {
  const places = rivals.map(({ at }) => at);
  if (kept) {
    const count = model.roles.length;
    return (k, p, four) => {
      for (let l = 0; l < 4; l++) four[l] = kept.scores[p * count + (places[k + l] ?? 0)] as number;
    };
  }
  return foursOf(rowsIn(factor, model.t, places), model);
}

/**
 * Probability that the leader fits best, from N(m, κP), the same number as in `judgementOf`, sooner; where it is under
 * `floor`, some number under `floor`. Roles with the leader's profile share it.
 */
export function leaderProbability(state: Posterior, rivals: readonly Rival[], floor = 0): number {
  const { scores, plan } = state;
  const leader = leaderOf(scores);
  const draws = plan.draws();
  const own = new Float64Array(PAIRS);
  for (let p = 0; p < PAIRS; p++) own[p] = scoreIn(draws, p, leader);
  const sharing = DRAWS * alike(plan.model.twin, leader);
  const race = { rivals, n: plan.model.n, stretch: stretchOf(state), own, draw: rivalDraws(draws, rivals) };
  return keptLeads(race, floor * sharing) / sharing;
}

/** For a pair and its mirror: the lengths of the drawn person's traits, centred. */
function drawnLengths({ plan, mean }: Posterior): (p: number) => [up: number, down: number] {
  const { t } = plan.model;
  const draws = plan.draws();
  let average = 0;
  for (let i = 0; i < t; i++) average += (mean[i] as number) / t;
  const centred = new Float64Array(t);
  for (let i = 0; i < t; i++) centred[i] = (mean[i] as number) - average;
  const own = dot(centred, centred, t);
  return (p) => {
    const { length, along } = lengthIn(draws, p, centred);
    return [
      Math.sqrt(Math.max(1e-12, own + length + 2 * along)),
      Math.sqrt(Math.max(1e-12, own + length - 2 * along)),
    ];
  };
}

/** What the draws say of every role, R values each. */
export interface Judgement {
  /** Probability that the role fits best, from N(m, κP); roles with one profile share it, all sum to 1. */
  best: Float64Array;
  /** P(correlation with the role's profile ≤ 0.1); 0 for a flat profile, of which nothing is known. */
  unfit: Float64Array;
  /** P(best correlation ≥ 0.5). */
  someFit: number;
}

/** Shares of roles with one profile are divided among them. */
function shared(best: Float64Array, twin: Int32Array): Float64Array {
  const each = best.map((share, r) => share / Math.max(1, alike(twin, r)));
  return each.map((_, r) => each[twin[r] as number] as number);
}

/** What the draws of a pair are held against. */
interface Tally {
  counts: { best: Float64Array; unfit: Float64Array; someFit: number };
  scores: Float64Array;
  twin: Int32Array;
  leader: number;
}

/** Adds one draw: who leads in it, and who does not fit. `stretch` carries its sign, `length` is that of the drawn person. */
function addDraw(
  { counts, scores, twin, leader }: Tally,
  row: Float64Array,
  { stretch, sign, length }: { stretch: number; sign: number; length: number },
): void {
  const { best, unfit } = counts;
  const own = scores[leader] as number;
  const ownRow = row[leader] as number;
  const most = UNFIT_CORRELATION * length;
  const least = FIT_CORRELATION * length;
  let fits = false;
  let first = leader;
  let top = 0;
  for (let r = 0; r < scores.length; r++) {
    const score = scores[r] as number;
    const moved = row[r] as number;
    const drawn = score + sign * moved;
    if (drawn <= most) unfit[r] = (unfit[r] as number) + 1;
    else if (drawn >= least) fits = true;
    const lead = stretch * (moved - ownRow) - (own - score);
    if (lead > top && twin[r] === r) {
      top = lead;
      first = r;
    }
  }
  best[first] = (best[first] as number) + 1;
  if (fits) counts.someFit++;
}

/** Looks at every draw once. */
export function judgementOf(state: Posterior): Judgement {
  const { scores, plan } = state;
  const { t, weights, twin, roles } = plan.model;
  const { factor } = plan.draws();
  const lengthsOf = drawnLengths(state);
  const stretch = stretchOf(state);
  const rows = rowsIn(factor, t, [...roles.keys()]);
  const fours = foursOf(rows, plan.model);
  const row = new Float64Array(rows.length / t);
  const counts = {
    best: new Float64Array(scores.length),
    unfit: new Float64Array(scores.length),
    someFit: 0,
  };
  const tally = { counts, scores, twin, leader: leaderOf(scores) };
  for (let p = 0; p < PAIRS; p++) {
    for (let r = 0; r < row.length; r += 4) fours(r, p, row, r);
    const [up, down] = lengthsOf(p);
    addDraw(tally, row, { stretch, sign: 1, length: up });
    addDraw(tally, row, { stretch: -stretch, sign: -1, length: down });
  }
  return {
    someFit: counts.someFit / DRAWS,
    best: shared(
      counts.best.map((count) => count / DRAWS),
      twin,
    ),
    unfit: counts.unfit.map((count, r) => (dot(weights, weights, t, r * t, r * t) > 0 ? count / DRAWS : 0)),
  };
}

/** True when P(best correlation ≥ 0.5) is under `share`; stops drawing as soon as it is not. */
export function fewFit(state: Posterior, rivals: readonly Rival[], share: number): boolean {
  const { scores, plan } = state;
  const draws = plan.draws();
  const lengthsOf = drawnLengths(state);
  const nearest = [{ at: leaderOf(scores), gap: 0, behind: 0 }, ...rivals];
  const four = new Float64Array(4);
  const draw = rivalDraws(draws, nearest);
  let fitting = 0;
  for (let p = 0; p < PAIRS && fitting < share * DRAWS; p++) {
    const [up, down] = lengthsOf(p);
    let missing = 2;
    let [above, below] = [0, 0];
    for (let k = 0; k < nearest.length && missing > 0; k += 4) {
      draw(k, p, four);
      const last = Math.min(4, nearest.length - k);
      for (let l = 0; l < last; l++) {
        const score = scores[(nearest[k + l] as Rival).at] as number;
        if (score + (four[l] as number) >= FIT_CORRELATION * up) above = 1;
        if (score - (four[l] as number) >= FIT_CORRELATION * down) below = 1;
      }
      missing = 2 - above - below;
    }
    fitting += above + below;
  }
  return fitting < share * DRAWS;
}
