import { DRAWS } from './draws.ts';
import type { Posterior } from './posterior.ts';
import { keptLeads, outcomeOf, type Race, raceOf } from './race.ts';
import { leaderOf, type Rival, rivalsOf } from './rivals.ts';

/** κ as a factor of the deviations. */
const stretchOf = ({ plan }: Posterior): number => Math.sqrt(plan.model.calibration.kappa);

/** Roles that may lead in a draw, stretched or not, beside the leader; of roles with one profile only the first. */
export function rivalsIn(state: Posterior): Rival[] {
  const { plan, scores } = state;
  const { t, twin } = plan.model;
  const stretch = Math.max(1, stretchOf(state));
  return rivalsOf(scores, leaderOf(scores), { factor: plan.factor(), t, stretch }, (r) => twin[r] !== r);
}

/** How many roles have the profile of role r. */
const alike = (twin: Int32Array, r: number): number =>
  twin.reduce((sum, first) => sum + Number(first === twin[r]), 0);

/** The rivals against the leader, in draws from N(0, κP). */
function raceIn(state: Posterior, leader: number, rivals: readonly Rival[]): Race {
  const { t } = state.plan.model;
  return raceOf(leader, rivals, { factor: state.plan.factor(), t, stretch: stretchOf(state) });
}

/**
 * Probability that the leader fits best, from N(m, κP), the same number as in `bestOf`, sooner; where it is under
 * `floor`, some number under `floor`. Roles with the leader's profile share it.
 */
export function leaderProbability(state: Posterior, rivals: readonly Rival[], floor = 0): number {
  const leader = leaderOf(state.scores);
  const sharing = DRAWS * alike(state.plan.model.twin, leader);
  return keptLeads(raceIn(state, leader, rivals), floor * sharing) / sharing;
}

/** Probability that each role fits best, from N(m, κP): R values that sum to 1; roles with one profile share theirs. */
export function bestOf(state: Posterior, rivals: readonly Rival[]): Float64Array {
  const { twin } = state.plan.model;
  const leader = leaderOf(state.scores);
  const { kept, won } = outcomeOf(raceIn(state, leader, rivals));
  const draws = new Float64Array(twin.length);
  draws[leader] = kept;
  rivals.forEach(({ at }, k) => {
    draws[at] = won[k] as number;
  });
  return draws.map((_, r) => (draws[twin[r] as number] as number) / (DRAWS * alike(twin, r)));
}
