import { DRAWS, PAIRS, standardDraws } from './draws.ts';
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

/** The leader and its rivals in every draw. */
export interface Race {
  rivals: readonly Rival[];
  /** Draws of `n` numbers, stretched. */
  n: number;
  stretch: number;
  /** PAIRS values: how far each pair draws the leader up. */
  own: Float64Array;
  /** Fills `four` with the deviations of the four rivals from place `k` on in pair `p`. */
  draw: (k: number, p: number, four: Float64Array) => void;
}

/**
 * In how many draws nobody overtakes the leader. The nearest four rivals run through all draws first, then the next, so
 * that a count under `least` is known soon; it is then told as it stands, some number under `least`.
 */
export function keptLeads({ rivals, n, stretch, own, draw }: Race, least: number): number {
  const { lengths } = standardDraws(n);
  const four = new Float64Array(4);
  const [up, down] = [new Uint8Array(PAIRS).fill(1), new Uint8Array(PAIRS).fill(1)];
  let kept = DRAWS;
  for (let k = 0; k < rivals.length && kept >= least; k += 4) {
    const nearest = rivals[k] as Rival;
    const last = Math.min(4, rivals.length - k);
    const gaps = Float64Array.from({ length: last }, (_, l) => (rivals[k + l] as Rival).gap);
    kept = 0;
    for (let p = 0; p < PAIRS; p++) {
      if (up[p] === 0 && down[p] === 0) continue;
      if (within(nearest, stretch * (lengths[p] as number))) {
        draw(k, p, four);
        for (let l = 0; l < last; l++) {
          const moved = stretch * ((four[l] as number) - (own[p] as number));
          if (moved > (gaps[l] as number)) up[p] = 0;
          else if (-moved > (gaps[l] as number)) down[p] = 0;
        }
      }
      kept += (up[p] as number) + (down[p] as number);
    }
  }
  return kept;
}

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
