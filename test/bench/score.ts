/** Mean of numbers or truth values; 0 for none. */
export const mean = (values: readonly (number | boolean)[]): number =>
  values.length === 0 ? 0 : values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;

/** A share as a percentage with one decimal. */
export const percent = (share: number): string => (share * 100).toFixed(1);

export interface Bin {
  from: number;
  to: number;
  count: number;
  stated: number;
  true: number;
}

/** Statements with a probability, sorted into ten bins of equal width. */
export function binsOf(stated: readonly number[], truth: readonly boolean[]): Bin[] {
  return Array.from({ length: 10 }, (_, b) => {
    const members = stated.flatMap((value, i) => (Math.min(9, Math.floor(value * 10)) === b ? [i] : []));
    return {
      from: b / 10,
      to: (b + 1) / 10,
      count: members.length,
      stated: mean(members.map((i) => stated[i] as number)),
      true: mean(members.map((i) => truth[i] as boolean)),
    };
  });
}

/** Expected calibration error over ten bins, in percentage points. */
export function calibrationError(stated: readonly number[], truth: readonly boolean[]): number {
  const bins = binsOf(stated, truth);
  return (
    100 * bins.reduce((sum, bin) => sum + (bin.count / stated.length) * Math.abs(bin.stated - bin.true), 0)
  );
}

/** Area under the ROC curve: the share of pairs in which the second kind scores higher. */
export function areaUnderCurve(low: readonly number[], high: readonly number[]): number {
  const all = [...low.map((value) => [value, 0] as const), ...high.map((value) => [value, 1] as const)];
  all.sort((a, b) => a[0] - b[0]);
  const rankSum = all.reduce((sum, [, kind], i) => sum + (kind === 1 ? i + 1 : 0), 0);
  return (rankSum - (high.length * (high.length + 1)) / 2) / (low.length * high.length);
}

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** The value under which this share of numbers lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Pearson's correlation; 0 where one of the two does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number): number =>
    a.reduce((sum, value, i) => sum + (value - ma) * ((b[i] as number) - mb), 0);
  const length = Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
  return length > 0 ? product(x, mx, y, my) / length : 0;
}
