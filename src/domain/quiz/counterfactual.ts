import type { Role } from '../role.ts';
import type { Item } from './model.ts';
import type { Posterior } from './posterior.ts';
import type { Change, Counterfactual } from './result.ts';
import { leaderOf } from './rivals.ts';

/** More changed answers than this are no small change. */
const MOST_CHANGES = 4;
/** So many sets of changes are looked at for each number of changes; one and two changes never need as many. */
const MOST_TRIALS = 3000;
/** A lead under this counts as none. */
const EVEN = 1e-9;
const UP = 1;
const DOWN = 2;

/** One changed answer, in answer points. */
interface Move {
  item: number;
  by: number;
}

/** What the search for one role works with: its leads over all roles, and what one point more of each answer adds to them. */
interface Hunt {
  role: number;
  count: number;
  values: ArrayLike<number>;
  pull: Float64Array;
  leads: Float64Array;
  /** For each item, the directions that earlier branches have dealt with: bits UP and DOWN. */
  closed: Uint8Array;
  chosen: Move[];
  trials: number;
  best: Move[] | undefined;
}

function huntFor(state: Posterior, role: number): Hunt {
  const { scores, values, plan } = state;
  const own = scores[role] as number;
  return {
    role,
    count: scores.length,
    values,
    pull: plan.pull(),
    leads: scores.map((score, r) => (r === role ? Number.POSITIVE_INFINITY : own - score)),
    closed: new Uint8Array(values.length),
    chosen: [],
    trials: 0,
    best: undefined,
  };
}

/** What one answer point more of an item adds to the role's lead over `other`. */
const slopeOf = ({ pull, count, role }: Hunt, item: number, other: number): number =>
  (pull[item * count + role] as number) - (pull[item * count + other] as number);

/** Adds a change to all leads, or takes it back with the other sign. */
function play(hunt: Hunt, { item, by }: Move, sign: number): void {
  for (let r = 0; r < hunt.count; r++)
    hunt.leads[r] = (hunt.leads[r] as number) + sign * by * slopeOf(hunt, item, r);
}

/** The role that is farthest before the hunted one. */
function worstOf({ leads }: Hunt): number {
  let worst = 0;
  for (let r = 1; r < leads.length; r++) if ((leads[r] as number) < (leads[worst] as number)) worst = r;
  return worst;
}

const stepsOf = (moves: readonly Move[]): number => moves.reduce((sum, { by }) => sum + Math.abs(by), 0);

/** The most answer points that an item may move towards the role and away from the rival; 0 where it may not be changed. */
function mostOf(hunt: Hunt, item: number, slope: number): number {
  const value = hunt.values[item] as number;
  const most = slope > 0 ? 5 - value : 1 - value;
  const closed = (hunt.closed[item] as number) & (most > 0 ? UP : DOWN);
  if (most * slope <= 0 || closed !== 0) return 0;
  for (const move of hunt.chosen) if (move.item === item) return 0;
  return most;
}

/** The most that `left` changes can gain on a rival together. */
function reachOn(hunt: Hunt, rival: number, left: number): number {
  const top = new Float64Array(left);
  for (let item = 0; item < hunt.values.length; item++) {
    const slope = slopeOf(hunt, item, rival);
    let gain = slope * mostOf(hunt, item, slope);
    for (let k = 0; k < left && gain > 0; k++) {
      const before = top[k] as number;
      if (gain <= before) continue;
      top[k] = gain;
      gain = before;
    }
  }
  return top.reduce((sum, gain) => sum + gain, 0);
}

/** An item that may still be changed, the most answer points that it may move, and what they gain on a rival. */
interface Option {
  item: number;
  most: number;
  gain: number;
}

/** Every item that brings the role nearer to the rival, the strongest first. */
function optionsOn(hunt: Hunt, rival: number): Option[] {
  const options: Option[] = [];
  for (let item = 0; item < hunt.values.length; item++) {
    const slope = slopeOf(hunt, item, rival);
    const most = mostOf(hunt, item, slope);
    if (most !== 0) options.push({ item, most, gain: most * slope });
  }
  return options.sort((a, b) => b.gain - a.gain || a.item - b.item);
}

/**
 * Tries all sets of at most `left` more changes. Where a rival stands before the role, some change must move against
 * that very rival, whatever the others do; so each branch changes one such answer, and later branches need not.
 */
function search(hunt: Hunt, left: number): void {
  const rival = worstOf(hunt);
  const missing = EVEN - (hunt.leads[rival] as number);
  hunt.trials++;
  if (missing <= 0) {
    if (!hunt.best || stepsOf(hunt.chosen) < stepsOf(hunt.best)) hunt.best = [...hunt.chosen];
    return;
  }
  if (left === 0 || reachOn(hunt, rival, left) <= missing) return;
  const options = optionsOn(hunt, rival);
  const beside = options.slice(0, left - 1).reduce((sum, { gain }) => sum + gain, 0);
  const closing: Option[] = [];
  for (const option of options) {
    if (hunt.trials >= MOST_TRIALS || option.gain + beside <= missing) break;
    branch(hunt, option, left, missing - beside);
    hunt.closed[option.item] = (hunt.closed[option.item] as number) | (option.most > 0 ? UP : DOWN);
    closing.push(option);
  }
  for (const { item, most } of closing)
    hunt.closed[item] = (hunt.closed[item] as number) & ~(most > 0 ? UP : DOWN);
}

/** Changes one answer by as much as it can and then by less, down to what must at least be gained. */
function branch(hunt: Hunt, { item, most, gain }: Option, left: number, least: number): void {
  const point = gain / Math.abs(most);
  for (let points = Math.abs(most); points >= 1 && points * point > least; points--) {
    const move = { item, by: Math.sign(most) * points };
    play(hunt, move, 1);
    hunt.chosen.push(move);
    search(hunt, left - 1);
    hunt.chosen.pop();
    play(hunt, move, -1);
  }
}

/** Takes back single points that the lead does not need; where all sets were tried there are none. */
function shrunk(state: Posterior, role: number, moves: Move[]): Move[] {
  const wins = (trial: readonly Move[]): boolean => {
    const hunt = huntFor(state, role);
    for (const move of trial) play(hunt, move, 1);
    return (hunt.leads[worstOf(hunt)] as number) >= EVEN;
  };
  const less = moves
    .map((_, i) => moves.map((move, at) => (at === i ? { ...move, by: move.by - Math.sign(move.by) } : move)))
    .find((trial, i) => Math.abs(moves[i]?.by ?? 0) > 1 && wins(trial));
  return less === undefined ? moves : shrunk(state, role, less);
}

/** The fewest changes that put the role alone in front, by as few points as possible; empty when four do not. */
function fewest(state: Posterior, role: number): Move[] {
  for (let size = 1; size <= MOST_CHANGES; size++) {
    const hunt = huntFor(state, role);
    search(hunt, size);
    if (hunt.best) return shrunk(state, role, hunt.best);
  }
  return [];
}

/** What would have to be answered differently for each of `roles` (places in the catalogue) to come first. */
export function counterfactuals(state: Posterior, roles: readonly number[]): Counterfactual[] {
  const { items, model } = state.plan;
  const leader = leaderOf(state.scores);
  const changeOf = ({ item, by }: Move): Change => {
    const from = state.values[item] as number;
    return { question: (items[item] as Item).question.id, from, to: from + by };
  };
  return roles
    .filter((role) => role !== leader)
    .map((role) => ({
      role: (model.roles[role] as Role).id,
      changes: fewest(state, role)
        .sort((a, b) => a.item - b.item)
        .map(changeOf),
    }));
}
