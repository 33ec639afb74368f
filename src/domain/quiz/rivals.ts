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

/** Who is so many standard deviations behind leads in one draw of three millions. */
const REACH = 5;

/**
 * Who may lead in a draw instead of the leader, the nearest first; the others need not be looked at. `factor` holds a
 * row of `t` for each score, `stretch` scales the draws, `skipped` tells whom to pass over.
 */
export function rivalsOf(
  scores: Float64Array,
  leader: number,
  { factor, t, stretch }: { factor: Float64Array; t: number; stretch: number },
  skipped: (at: number) => boolean = () => false,
): Rival[] {
  const reach = stretch * REACH;
  const rivals: Rival[] = [];
  for (let at = 0; at < scores.length; at++) {
    if (at === leader || skipped(at)) continue;
    const gap = (scores[leader] as number) - (scores[at] as number);
    const apart = apartIn(factor, t, leader, at);
    const behind = apart > 0 ? gap / apart : gap > 0 ? Number.POSITIVE_INFINITY : 0;
    if (behind <= reach) rivals.push({ at, gap, behind });
  }
  return rivals.sort((a, b) => a.behind - b.behind || a.at - b.at);
}
