import { DRAWS, PAIRS, standardDraws } from './draws.ts';
import { rowsAgainst } from './factor.ts';
import { eightDots, type Lowering, lowering } from './matrix.ts';
import type { Rival } from './rivals.ts';

/**
 * A leader and those who may come before it, drawn in the space of their differences: the nearest rival takes one number
 * of each draw, the second two, and so on up to the number of traits.
 */
export interface Race {
  /** How far behind the rivals are, the nearest first; endless where four at a time go beyond the last. */
  gaps: Float64Array;
  /** Rows of `t` entries, which draw their leads over the leader. */
  rows: Lowering;
  t: number;
  /** The column of the draws that the nearest rival takes: another for each leader, so that no error of theirs is common to all. */
  from: number;
}

/** The race of `rivals`, the nearest first, against `leader`; `factor` holds a row of `t` for each score, `stretch` scales the draws. */
export function raceOf(
  leader: number,
  rivals: readonly Rival[],
  { factor, t, stretch }: { factor: Float64Array; t: number; stretch: number },
): Race {
  const places = rivals.map(({ at }) => at);
  const rows = rowsAgainst(factor, t, leader, places);
  for (let i = 0; i < rows.length; i++) rows[i] = (rows[i] as number) * stretch;
  const gaps = new Float64Array(rows.length / t).fill(Number.POSITIVE_INFINITY);
  rivals.forEach(({ gap }, k) => {
    gaps[k] = gap;
  });
  return { gaps, rows: lowering(rows, t), t, from: leader % t };
}

/** Room for one race at a time: the pairs that still count, and in which of their two draws nobody has overtaken: bit 1 for the pair, bit 2 for its mirror. */
const pairs = new Uint16Array(PAIRS);
const leads = new Uint8Array(PAIRS);
const moved = new Float64Array(8);

/** Strikes the draws of pair `p` in which one of four rivals, drawn from `at` of `moved` on, overtakes; tells how many. */
function strike(p: number, at: number, gaps: Float64Array, k: number): number {
  const before = leads[p] as number;
  let after = before;
  for (let l = 0; l < 4; l++) {
    const by = moved[at + l] as number;
    const gap = gaps[k + l] as number;
    if (by > gap) after &= 2;
    else if (-by > gap) after &= 1;
  }
  leads[p] = after;
  return before === after ? 0 : before === 3 && after === 0 ? 2 : 1;
}

/** Keeps those of the first `count` pairs in which the leader still leads in one draw or both; tells how many. */
function thinned(count: number): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const p = pairs[i] as number;
    if (leads[p] !== 0) pairs[left++] = p;
  }
  return left;
}

/**
 * In how many draws nobody overtakes the leader. The nearest four rivals run through all draws first, then the next, so
 * that a count under `least` is known soon; it is then told as it stands, some number under `least`.
 */
export function keptLeads({ gaps, rows, t, from }: Race, least: number): number {
  const draws = standardDraws(t);
  const x = { x: rows.lower, stride: t };
  for (let p = 0; p < PAIRS; p++) pairs[p] = p;
  leads.fill(3);
  let count = PAIRS;
  let kept = DRAWS;
  for (let k = 0; k < gaps.length; k += 4) {
    rows.until(k + 3);
    const width = Math.min(k + 4, t);
    for (let i = 0; i < count; i += 2) {
      const p = pairs[i] as number;
      const q = pairs[Math.min(i + 1, count - 1)] as number;
      eightDots(x, draws, width, k * t, 2 * t * p + from, 2 * t * q + from, moved);
      kept -= strike(p, 0, gaps, k) + strike(q, 4, gaps, k);
      if (kept < least) return kept;
    }
    count = thinned(count);
  }
  return kept;
}

/** What all draws of a race come to. */
export interface Outcome {
  /** Draws in which nobody overtakes the leader, and those in which each rival leads. */
  kept: number;
  won: Float64Array;
  /** The widest lead over the leader in each draw, summed. */
  sum: number;
}

/** Of two pairs and their mirrors, one after the other: the widest leads over the leader so far, and whose they are. */
const lead = new Float64Array(4);
const by = new Int32Array(4);

/** Holds the four rivals from place `k` on against the widest leads so far. */
function widen(gaps: Float64Array, k: number): void {
  for (let l = 0; l < 8; l++) {
    const place = k + (l & 3);
    const gap = gaps[place] as number;
    const up = (moved[l] as number) - gap;
    const down = -(moved[l] as number) - gap;
    const draw = (l >> 2) * 2;
    if (up > (lead[draw] as number)) {
      lead[draw] = up;
      by[draw] = place;
    } else if (down > (lead[draw + 1] as number)) {
      lead[draw + 1] = down;
      by[draw + 1] = place;
    }
  }
}

/** Runs a race through every draw. */
export function outcomeOf({ gaps, rows, t, from }: Race): Outcome {
  const draws = standardDraws(t);
  const x = { x: rows.lower, stride: t };
  rows.until(gaps.length);
  /** A place more at the end, for the leader. */
  const won = new Float64Array(gaps.length + 1);
  let sum = 0;
  for (let p = 0; p < PAIRS; p += 2) {
    lead.fill(0);
    by.fill(gaps.length);
    for (let k = 0; k < gaps.length; k += 4) {
      eightDots(x, draws, Math.min(k + 4, t), k * t, 2 * t * p + from, 2 * t * (p + 1) + from, moved);
      widen(gaps, k);
    }
    for (let draw = 0; draw < 4; draw++) {
      const first = by[draw] as number;
      sum += lead[draw] as number;
      won[first] = (won[first] as number) + 1;
    }
  }
  return { kept: won[gaps.length] as number, won, sum };
}
