import { cholesky } from '../domain/quiz/matrix.ts';

/** Symmetric positive definite matrices in row order, for sizes up to a few hundred. */

/** Lower Cholesky factor of a; throws RangeError where a is not positive definite. */
function factor(a: Float64Array, n: number): Float64Array {
  const l = cholesky(a, n);
  for (let i = 0; i < n; i++)
    if (!((l[i * n + i] as number) > 0)) throw new RangeError('not positive definite');
  return l;
}

/** Solves L·Lᵀ·x = b in place. */
function solveIn(l: Float64Array, n: number, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k++) sum -= (l[i * n + k] as number) * (x[k] as number);
    x[i] = sum / (l[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < n; k++) sum -= (l[k * n + i] as number) * (x[k] as number);
    x[i] = sum / (l[i * n + i] as number);
  }
}

/** A⁻¹·b. */
export function solve(a: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  solveIn(factor(a, n), n, x);
  return x;
}

/** A⁻¹ and the natural logarithm of the determinant of A. */
export function inverse(a: Float64Array, n: number): { inverse: Float64Array; logDet: number } {
  const l = factor(a, n);
  const out = new Float64Array(n * n);
  const column = new Float64Array(n);
  let logDet = 0;
  for (let j = 0; j < n; j++) {
    column.fill(0);
    column[j] = 1;
    solveIn(l, n, column);
    for (let i = 0; i < n; i++) out[i * n + j] = column[i] as number;
    logDet += 2 * Math.log(l[j * n + j] as number);
  }
  return { inverse: out, logDet };
}

/** xᵀ·A·y. */
export function quadratic(a: Float64Array, n: number, x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const xi = x[i] as number;
    if (xi === 0) continue;
    for (let j = 0; j < n; j++) sum += xi * (a[i * n + j] as number) * (y[j] as number);
  }
  return sum;
}
