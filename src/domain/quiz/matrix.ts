/** Square matrices are Float64Arrays in row order; n is small (traits + 1). */

/**
 * Lower Cholesky factor L of a positive semi-definite n × n matrix, A = L·Lᵀ.
 * A pivot under 1e-12 counts as zero, so that singular matrices (nothing left to learn) work too.
 */
export function cholesky(a: Float64Array, n: number): Float64Array {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] as number;
      for (let k = 0; k < j; k++) sum -= (l[i * n + k] as number) * (l[j * n + k] as number);
      if (i === j) l[i * n + i] = sum > 1e-12 ? Math.sqrt(sum) : 0;
      else {
        const pivot = l[j * n + j] as number;
        l[i * n + j] = pivot === 0 ? 0 : sum / pivot;
      }
    }
  }
  return l;
}

/** xᵀ·y over the first n entries, starting at the given offsets. */
export function dot(x: Float64Array, y: Float64Array, n: number, xAt = 0, yAt = 0): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (x[xAt + i] as number) * (y[yAt + i] as number);
  return sum;
}

/** a − b, entry by entry. */
export const minus = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, i) => value - (b[i] as number));

/**
 * The first `n` entries of four rows of x, `stride` apart from `xAt` on, times those of y from `yAt` and from `zAt` on: all
 * rows of a race take 41 µs so, and 68 with one y at a time. `out` gets four products for y and four for z.
 */
export function eightDots(
  { x, stride }: { x: Float64Array; stride: number },
  y: Float64Array,
  n: number,
  xAt: number,
  yAt: number,
  zAt: number,
  out: Float64Array,
): void {
  const second = xAt + stride;
  const third = second + stride;
  const fourth = third + stride;
  let [a, b, c, d] = [0, 0, 0, 0];
  let [e, f, g, h] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const one = y[yAt + i] as number;
    const two = y[zAt + i] as number;
    const p = x[xAt + i] as number;
    const q = x[second + i] as number;
    const r = x[third + i] as number;
    const s = x[fourth + i] as number;
    a += p * one;
    b += q * one;
    c += r * one;
    d += s * one;
    e += p * two;
    f += q * two;
    g += r * two;
    h += s * two;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
  out[4] = e;
  out[5] = f;
  out[6] = g;
  out[7] = h;
}

/** Under this share of a row's squared length nothing of its own is left in it. */
const NOTHING = 1e-10;

/** Rows of n entries in coordinates of their own; see `lowering`. */
export interface Lowering {
  /** As many rows of n entries; whole up to the last row that was asked for. */
  lower: Float64Array;
  until(row: number): void;
}

/**
 * Rows of n entries in coordinates of their own, by the factor of Cholesky of their products, as far as asked for: lengths
 * and products stay, and row k has no entry behind its place k.
 */
export function lowering(rows: Float64Array, n: number): Lowering {
  const lower = new Float64Array(rows.length);
  /** Where the row begins that brought each coordinate. */
  const first = new Int32Array(n);
  let found = 0;
  let known = 0;
  const add = (at: number): void => {
    const whole = dot(rows, rows, n, at, at);
    let rest = whole;
    for (let c = 0; c < found; c++) {
      const from = first[c] as number;
      const product = dot(rows, rows, n, at, from) - dot(lower, lower, c, at, from);
      const entry = product / (lower[from + c] as number);
      lower[at + c] = entry;
      rest -= entry * entry;
    }
    if (found === n || rest <= NOTHING * whole) return;
    lower[at + found] = Math.sqrt(rest);
    first[found++] = at;
  };
  return {
    lower,
    until(row) {
      for (; known <= row && known * n < rows.length; known++) add(known * n);
    },
  };
}
