/** With each answer the estimate of what is left may fall by this much … */
const MOST_DOWN = 3;
/** … or grow by this much, so that the bar never jumps. */
const MOST_UP = 1;

/** The estimate to show after an answer, from the one shown before and the engine's own. */
export function smoothed(shown: number, estimate: number, exact: boolean): number {
  if (exact || estimate === 0) return estimate;
  return Math.max(1, Math.min(shown + MOST_UP, Math.max(shown - MOST_DOWN, estimate)));
}

/** How far the bar stands after so many questions, 0..1; it never goes back, and is full only when nothing is left. */
export const barAfter = (before: number, done: number, left: number): number =>
  left <= 0 ? 1 : Math.max(before, done / (done + left));

/** Cells of a bar that are filled, of `width`. */
export const filledCells = (bar: number, width: number): number =>
  bar >= 1 ? width : Math.min(width - 1, Math.floor(bar * width));
