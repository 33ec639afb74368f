/** With each answer the estimate of what is left may fall by this much … */
const MOST_DOWN = 3;
/** … or grow by this much, so that the bar never jumps. */
const MOST_UP = 1;

/** The estimate to show after an answer, from the one shown before and the engine's own. */
export function smoothed(shown: number, estimate: number, exact: boolean): number {
  if (exact || estimate === 0) return estimate;
  return Math.max(1, Math.min(shown + MOST_UP, Math.max(shown - MOST_DOWN, estimate)));
}

/** Cells of a bar that are filled, of `width`; full only when nothing is left. */
export function filledCells(done: number, left: number, width: number): number {
  if (left <= 0) return width;
  return Math.min(width - 1, Math.floor((done / (done + left)) * width));
}
