import { PAIRS, standardDraws } from './draws.ts';
import { dot, fourDots } from './matrix.ts';
import type { Model } from './model.ts';

/** All deviations of a plan: PAIRS × R scores, PAIRS × T traits centred, and their PAIRS squared lengths. */
interface Kept {
  scores: Float64Array;
  centred: Float64Array;
  lengths: Float64Array;
}

/** Deviations from the posterior mean, in pairs that mirror each other. */
export interface PosteriorDraws {
  model: Model;
  /** n × n, lower; and R × T. */
  root: Float64Array;
  factor: Float64Array;
  /** Null where one sheet alone asks: it looks at few of them, and keeping costs more than working out anew. */
  kept: Kept | null;
  /** Room for the traits of one draw. */
  room: Float64Array;
}

export const drawsOf = (model: Model, root: Float64Array, factor: Float64Array): PosteriorDraws => ({
  model,
  root,
  factor,
  kept: null,
  room: new Float64Array(model.t),
});

/** Draws of a factor's rows: the deviations of four rows, from `row` on, in pair `p`; as `scoreIn` gives them one by one. */
export function foursOf(
  factor: Float64Array,
  { t, n }: Model,
): (row: number, p: number, out: Float64Array, outAt?: number) => void {
  const { rows } = standardDraws(n);
  return (row, p, out, outAt = 0) => fourDots(factor, rows, t, row * t, p * n, out, outAt);
}

/** Rows of a factor in some order, and rows of zeros up to a multiple of four. */
export function rowsIn(factor: Float64Array, t: number, places: readonly number[]): Float64Array {
  const rows = new Float64Array(Math.ceil(places.length / 4) * 4 * t);
  places.forEach((at, k) => {
    for (let i = 0; i < t; i++) rows[k * t + i] = factor[at * t + i] as number;
  });
  return rows;
}

/** How far pair `p` draws the score of role r up; its mirror draws it as far down. */
export const scoreIn = ({ model, factor, kept }: PosteriorDraws, p: number, r: number): number =>
  kept
    ? (kept.scores[p * model.roles.length + r] as number)
    : dot(factor, standardDraws(model.n).rows, model.t, r * model.t, p * model.n);

/** Fills `out` from `offset` on with the traits of pair `p`, centred; yields their squared length. */
function traitsIn({ model, root }: PosteriorDraws, p: number, out: Float64Array, offset: number): number {
  const { t, n } = model;
  const { rows } = standardDraws(n);
  let mean = 0;
  for (let i = 0; i < t; i++) {
    const value = dot(root, rows, i + 1, i * n, p * n);
    out[offset + i] = value;
    mean += value / t;
  }
  for (let i = 0; i < t; i++) out[offset + i] = (out[offset + i] as number) - mean;
  return dot(out, out, t, offset, offset);
}

/** The squared length of the traits of pair `p`, centred, and their product with those of `own`. */
export function lengthIn(
  draws: PosteriorDraws,
  p: number,
  own: Float64Array,
): { length: number; along: number } {
  const { kept, room, model } = draws;
  const { t } = model;
  if (kept) return { length: kept.lengths[p] as number, along: dot(own, kept.centred, t, 0, p * t) };
  const length = traitsIn(draws, p, room, 0);
  return { length, along: dot(own, room, t) };
}

/** Works out all deviations and keeps them: more than one sheet has these questions. */
export function keepDraws(draws: PosteriorDraws): void {
  if (draws.kept) return;
  const { model } = draws;
  const count = model.roles.length;
  const kept: Kept = {
    scores: new Float64Array(PAIRS * count),
    centred: new Float64Array(PAIRS * model.t),
    lengths: new Float64Array(PAIRS),
  };
  for (let p = 0; p < PAIRS; p++) {
    for (let r = 0; r < count; r++) kept.scores[p * count + r] = scoreIn(draws, p, r);
    kept.lengths[p] = traitsIn(draws, p, kept.centred, p * model.t);
  }
  draws.kept = kept;
}
