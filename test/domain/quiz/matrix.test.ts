import { describe, expect, test } from 'vitest';
import { cholesky, dot, minus } from '../../../src/domain/quiz/matrix.ts';

const matrix = (...entries: number[]): Float64Array => Float64Array.from(entries);

describe('the Cholesky factor', () => {
  test('of a known matrix is the known one', () => {
    const l = cholesky(matrix(4, 12, -16, 12, 37, -43, -16, -43, 98), 3);
    expect([...l]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  test('of a matrix that knows one direction fully has a zero column there, and no NaN', () => {
    expect([...cholesky(matrix(0, 0, 0, 1), 2)]).toEqual([0, 0, 0, 1]);
    expect([...cholesky(matrix(1, 2, 2, 4), 2)]).toEqual([1, 0, 2, 0]);
    expect([...cholesky(matrix(1, 2, 0.5, 2, 4, 1, 0.5, 1, 1.25), 3)]).toEqual([1, 0, 0, 2, 0, 0, 0.5, 0, 1]);
  });

  test('takes what rounding leaves under zero, and up to 1e-12, for zero', () => {
    expect([...cholesky(matrix(-1e-17), 1)]).toEqual([0]);
    expect([...cholesky(matrix(1e-12), 1)]).toEqual([0]);
    expect(cholesky(matrix(4e-12), 1)[0]).toBeCloseTo(2e-6, 12);
  });
});

test('the dot product takes n entries from both offsets', () => {
  const x = matrix(100, 1, 2, 100);
  const y = matrix(100, 100, 3, 4, 100);
  expect(dot(x, y, 2, 1, 2)).toBe(11);
  expect(dot(matrix(1, 2), matrix(3, 4), 2)).toBe(11);
  expect(dot(x, y, 0)).toBe(0);
});

test('the difference is taken entry by entry', () => {
  expect([...minus(matrix(5, 1), matrix(2, 4))]).toEqual([3, -3]);
});
