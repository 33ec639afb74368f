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

/** Four rows of x, each of n entries and behind one another from `xAt` on, times the same n entries of y: about twice as fast as one by one, and the same numbers. */
export function fourDots(
  x: Float64Array,
  y: Float64Array,
  n: number,
  xAt: number,
  yAt: number,
  out: Float64Array,
  outAt: number,
): void {
  const second = xAt + n;
  const third = second + n;
  const fourth = third + n;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < n; i++) {
    const z = y[yAt + i] as number;
    a += (x[xAt + i] as number) * z;
    b += (x[second + i] as number) * z;
    c += (x[third + i] as number) * z;
    d += (x[fourth + i] as number) * z;
  }
  out[outAt] = a;
  out[outAt + 1] = b;
  out[outAt + 2] = c;
  out[outAt + 3] = d;
}
