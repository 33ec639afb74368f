import type { Role } from '../role.ts';
import type { Item } from './model.ts';
import type { Posterior } from './posterior.ts';
import type { Change, Counterfactual } from './result.ts';
import { leaderOf } from './rivals.ts';

/** More changed answers than this are no small change. */
const MOST_CHANGES = 4;
/** So many sets of changes are tried for each number of changes; one change is always tried exhaustively. */
const MOST_TRIALS = 4000;

/** One changed answer: item, answer points, and what it takes from the leader's head start over the role. */
interface Move {
  item: number;
  by: number;
  gain: number;
}

/** Every one-answer move that brings the role nearer to the leader, the strongest first. */
function movesTowards(state: Posterior, values: readonly number[], role: number, leader: number): Move[] {
  const pull = state.plan.pull();
  const count = state.scores.length;
  const moves: Move[] = [];
  values.forEach((value, item) => {
    const slope = (pull[item * count + role] as number) - (pull[item * count + leader] as number);
    for (let to = 1; to <= 5; to++) {
      const by = to - value;
      if (by * slope > 0) moves.push({ item, by, gain: by * slope });
    }
  });
  return moves.sort((a, b) => b.gain - a.gain || Math.abs(a.by) - Math.abs(b.by) || a.item - b.item);
}

/** True when the role is alone in front after the moves; scores are linear in the answers. */
function wins(state: Posterior, moves: readonly Move[], role: number): boolean {
  const pull = state.plan.pull();
  const count = state.scores.length;
  const after = (r: number): number =>
    moves.reduce(
      (sum, { item, by }) => sum + by * (pull[item * count + r] as number),
      state.scores[r] as number,
    );
  const own = after(role) - 1e-9;
  for (let r = 0; r < count; r++) if (r !== role && after(r) >= own) return false;
  return true;
}

const stepsOf = (moves: readonly Move[]): number => moves.reduce((sum, { by }) => sum + Math.abs(by), 0);

/** The smallest steps among all sets of exactly `size` moves on different items that put the role first. */
function smallest(
  state: Posterior,
  moves: readonly Move[],
  role: number,
  gap: number,
  size: number,
): Move[] | undefined {
  let best: Move[] | undefined;
  let trials = 0;
  const chosen: Move[] = [];
  const extend = (from: number, gained: number): void => {
    const missing = size - chosen.length;
    if (missing === 0) {
      trials++;
      if ((!best || stepsOf(chosen) < stepsOf(best)) && wins(state, chosen, role)) best = [...chosen];
      return;
    }
    for (let m = from; m < moves.length && trials < MOST_TRIALS; m++) {
      const move = moves[m] as Move;
      // Moves are sorted, so that no later ones can close the gap either.
      if (gained + missing * move.gain <= gap) return;
      if (chosen.some(({ item }) => item === move.item)) continue;
      chosen.push(move);
      extend(m + 1, gained + move.gain);
      chosen.pop();
    }
  };
  extend(0, 0);
  return best;
}

/** Takes back single steps that the lead does not need. */
function shrink(state: Posterior, moves: Move[], role: number): Move[] {
  const slimmer = (i: number): Move[] =>
    moves.map((move, at) => (at === i ? { ...move, by: move.by - Math.sign(move.by) } : move));
  for (let i = 0; i < moves.length; i++) {
    const trial = slimmer(i);
    if (Math.abs(moves[i]?.by ?? 0) > 1 && wins(state, trial, role)) return shrink(state, trial, role);
  }
  return moves;
}

function fewest(state: Posterior, values: readonly number[], role: number): Move[] {
  const leader = leaderOf(state.scores);
  const gap = (state.scores[leader] as number) - (state.scores[role] as number);
  const moves = movesTowards(state, values, role, leader);
  for (let size = 1; size <= MOST_CHANGES; size++) {
    const found = smallest(state, moves, role, gap, size);
    if (found) return shrink(state, found, role);
  }
  return [];
}

/** What would have to be answered differently for each of `roles` (places in the catalogue) to come first. */
export function counterfactuals(
  state: Posterior,
  values: readonly number[],
  roles: readonly number[],
): Counterfactual[] {
  const { items, model } = state.plan;
  const leader = leaderOf(state.scores);
  const changeOf = ({ item, by }: Move): Change => {
    const from = values[item] as number;
    return { question: (items[item] as Item).question.id, from, to: from + by };
  };
  return roles
    .filter((role) => role !== leader)
    .map((role) => ({
      role: (model.roles[role] as Role).id,
      changes: fewest(state, values, role)
        .sort((a, b) => a.item - b.item)
        .map(changeOf),
    }));
}
