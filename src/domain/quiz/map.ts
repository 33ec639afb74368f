import type { Model } from './model.ts';
import { expectedLength, type Posterior } from './posterior.ts';

/** The two directions in which the roles of a catalogue differ most. */
export interface Axes {
  /** Loadings of the traits, T values of length 1 each; the largest is positive. */
  x: Float64Array;
  y: Float64Array;
  /** Mean of the roles' weights: the middle of the map. */
  middle: Float64Array;
  /** Share of the roles' differences that the two hold, 0..1. */
  share: number;
  /** What the coordinates are divided by, so that every role lies in −1..1. */
  scale: number;
}

export interface Spot {
  x: number;
  y: number;
}

/** Rounds of rotations; a matrix of 19 traits settles in eight. */
const ROUNDS = 40;
const SETTLED = 1e-20;
/** A disc of so many standard deviations holds eight of ten draws, √(−2 ln 0.2). */
const DISC = 1.794;

/** One Jacobi rotation that makes `matrix[p][q]` zero, and the same for the eigenvectors (Golub & Van Loan, 8.5). */
function rotate(matrix: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const off = matrix[p * n + q] as number;
  const theta = ((matrix[q * n + q] as number) - (matrix[p * n + p] as number)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (values: Float64Array, at: number, to: number): void => {
    const [a, b] = [values[at] as number, values[to] as number];
    values[at] = c * a - s * b;
    values[to] = s * a + c * b;
  };
  for (let k = 0; k < n; k++) turn(matrix, k * n + p, k * n + q);
  for (let k = 0; k < n; k++) turn(matrix, p * n + k, q * n + k);
  for (let k = 0; k < n; k++) turn(vectors, k * n + p, k * n + q);
}

/** Eigenvalues and eigenvectors (columns) of a symmetric n × n matrix, which is overwritten. */
function eigen(matrix: Float64Array, n: number): { values: number[]; vectors: Float64Array } {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let round = 0; round < ROUNDS; round++) {
    let off = 0;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const value = matrix[p * n + q] as number;
        off += value * value;
        if (value * value > SETTLED / n) rotate(matrix, vectors, n, p, q);
      }
    if (off < SETTLED) break;
  }
  return { values: Array.from({ length: n }, (_, i) => matrix[i * n + i] as number), vectors };
}

function middleOf({ weights, t, roles }: Model): Float64Array {
  const middle = new Float64Array(t);
  weights.forEach((weight, at) => {
    middle[at % t] = (middle[at % t] as number) + weight / roles.length;
  });
  return middle;
}

/** Cross products of the roles' weights around their middle, T × T. */
function scatterOf({ weights, t, roles }: Model, middle: Float64Array): Float64Array {
  const scatter = new Float64Array(t * t);
  for (let r = 0; r < roles.length; r++) {
    for (let i = 0; i < t; i++) {
      const a = (weights[r * t + i] as number) - (middle[i] as number);
      for (let j = 0; j < t; j++) {
        const b = (weights[r * t + j] as number) - (middle[j] as number);
        scatter[i * t + j] = (scatter[i * t + j] as number) + a * b;
      }
    }
  }
  return scatter;
}

/** The column of a matrix with its largest value positive, so that no run mirrors the map. */
function column(vectors: Float64Array, n: number, at: number): Float64Array {
  const values = Float64Array.from({ length: n }, (_, i) => vectors[i * n + at] as number);
  let largest = 0;
  for (const value of values) if (Math.abs(value) > Math.abs(largest) + 1e-9) largest = value;
  return largest < 0 ? values.map((value) => -value) : values;
}

const along = (axis: Float64Array, weights: ArrayLike<number>, middle: Float64Array, from = 0): number =>
  axis.reduce((sum, by, i) => sum + by * ((weights[from + i] as number) - (middle[i] as number)), 0);

/**
 * Principal components of the roles' centred, unit-length profiles: the first two directions of their differences.
 * Null for fewer than three roles or where all profiles are alike.
 */
export function axesOf(model: Model): Axes | null {
  const { t, roles, weights } = model;
  if (roles.length < 3 || t < 2) return null;
  const middle = middleOf(model);
  const { values, vectors } = eigen(scatterOf(model, middle), t);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!(total > 1e-9)) return null;
  const order = values
    .map((_, i) => i)
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  const [first, second] = order as [number, number];
  const [x, y] = [column(vectors, t, first), column(vectors, t, second)];
  const reach = roles.flatMap((_, r) => [
    Math.abs(along(x, weights, middle, r * t)),
    Math.abs(along(y, weights, middle, r * t)),
  ]);
  const share = ((values[first] as number) + (values[second] as number)) / total;
  return { x, y, middle, share, scale: Math.max(1e-9, ...reach) };
}

/** Where each role lies, in the catalogue's order; both coordinates −1..1. */
export const spotsOf = ({ weights, t, roles }: Model, { x, y, middle, scale }: Axes): Spot[] =>
  roles.map((_, r) => ({
    x: along(x, weights, middle, r * t) / scale,
    y: along(y, weights, middle, r * t) / scale,
  }));

/** Variance of the state along an axis, vᵀPv. */
function varianceAlong(axis: Float64Array, { model, cov }: Posterior['plan']): number {
  let sum = 0;
  for (let i = 0; i < model.t; i++)
    for (let j = 0; j < model.t; j++)
      sum += (axis[i] as number) * (axis[j] as number) * (cov[i * model.n + j] as number);
  return Math.max(0, sum);
}

/**
 * Where a person lies among the roles, and how far around lies what is not known (eight in ten), in the same unit.
 * The mean profile is centred and divided by its expected length, as for `fit`.
 */
export function personSpot(state: Posterior, axes: Axes): Spot & { radius: number } {
  const { plan, mean } = state;
  const { t } = plan.model;
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  const own = mean.slice(0, t);
  const level = own.reduce((sum, value) => sum + value / t, 0);
  const weights = own.map((value) => (value - level) / length);
  const { x, y, middle, scale } = axes;
  const spread = Math.sqrt((varianceAlong(x, plan) + varianceAlong(y, plan)) / 2);
  return {
    x: along(x, weights, middle) / scale,
    y: along(y, weights, middle) / scale,
    radius: (DISC * spread) / length / scale,
  };
}
