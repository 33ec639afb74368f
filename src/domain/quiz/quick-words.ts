import { once } from '../once.ts';
import { leaderProbability, rivalsIn } from './certainty.ts';
import { fewFit } from './likeness.ts';
import type { Posterior } from './posterior.ts';
import type { ConfidenceLevel } from './result.ts';
import { NO_FIT, type Standing } from './standing.ts';

/** The words of `evaluate` for one of many sheets: the nearest rivals are drawn first, and no more than the words need. */
export function quickWords(
  state: Posterior,
  standing: Standing,
): { level(): ConfidenceLevel; noFit(): boolean } {
  const rivals = once(() => rivalsIn(state));
  const { medium } = state.plan.model.calibration;
  return {
    level: () => standing.level(() => leaderProbability(state, rivals(), medium)),
    noFit: once(() => standing.noFit(() => fewFit(state, rivals(), NO_FIT))),
  };
}
