import { standardDraws } from './draws.ts';
import { apartIn } from './factor.ts';

/** The place of the largest entry; the first of equals. */
export function leaderOf(scores: ArrayLike<number>): number {
  let best = 0;
  for (let r = 1; r < scores.length; r++) if ((scores[r] as number) > (scores[best] as number)) best = r;
  return best;
}

/** Somebody who may come before the leader in a draw. */
export interface Rival {
  /** Place among the scores. */
  at: number;
  /** How far behind the leader, and the same in standard deviations of the difference. */
  gap: number;
  behind: number;
}

/** A draw of length ‖z‖ moves a difference by at most ‖z‖ of its standard deviations; the margin is for rounding. */
export const within = ({ behind }: Rival, reach: number): boolean => behind <= reach + 1e-9;

const longest = new Map<number, number>();

function longestOf(n: number): number {
  const known =
    longest.get(n) ?? standardDraws(n).lengths.reduce((most, length) => Math.max(most, length), 0);
  longest.set(n, known);
  return known;
}

/**
 * Who may lead in any draw instead of the leader, the nearest first; the others need not be looked at. `factor` holds a
 * row of `t` for each score, `stretch` scales the draws (of `n` numbers), `skipped` tells whom to pass over.
 */
export function rivalsOf(
  scores: Float64Array,
  leader: number,
  { factor, t, n, stretch }: { factor: Float64Array; t: number; n: number; stretch: number },
  skipped: (at: number) => boolean = () => false,
): Rival[] {
  const reach = stretch * longestOf(n);
  const rivals: Rival[] = [];
  for (let at = 0; at < scores.length; at++) {
    if (at === leader || skipped(at)) continue;
    const gap = (scores[leader] as number) - (scores[at] as number);
    const apart = apartIn(factor, t, leader, at);
    const behind = apart > 0 ? gap / apart : gap > 0 ? Number.POSITIVE_INFINITY : 0;
    const rival = { at, gap, behind };
    if (within(rival, reach)) rivals.push(rival);
  }
  return rivals.sort((a, b) => a.behind - b.behind || a.at - b.at);
}
