import type { Proportion } from '../domain/quiz/study.ts';

/** Standard normal quantile of a two-sided interval of 95 %. */
export const Z95 = 1.959964;

/** A cell of fewer people may show who they are. */
export const CELL = 10;

/** Hits among n with Wilson's interval (1927) of 95 %. */
export function proportion(hits: number, n: number): Proportion {
  if (n === 0) return { hits, n, share: 0, low: 0, high: 1 };
  const share = hits / n;
  const z = Z95 * Z95;
  const middle = (share + z / (2 * n)) / (1 + z / n);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / n + z / (4 * n * n))) / (1 + z / n);
  return { hits, n, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return values.length === 0 ? 0 : sum / values.length;
};

/** Standard deviation of a sample; 0 for fewer than two values. */
export function deviationOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - mean) ** 2;
  return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
}

export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [meanOf(x), meanOf(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] as number) - mx, (y[i] as number) - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}

/** The value under which a share of sorted values lies, between neighbours in a straight line. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const [a, b] = [sorted[low] as number, sorted[Math.min(low + 1, sorted.length - 1)] as number];
  return a + (at - low) * (b - a);
}
