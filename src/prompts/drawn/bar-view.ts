import type { ListConfig, ListState } from '../list.ts';
import { WORDS } from '../wording.ts';
import type { Drawing } from './drawing.ts';
import { type Canvas, inkOf, inLines, signsOf, textWidth } from './ink.ts';

/** Entries beside each other, each with the digit that takes it; a pointer stands before the active one. */
export function drawBar({ active }: ListState, { entries, leave }: ListConfig, canvas: Canvas): Drawing {
  const [ink, signs, width] = [inkOf(canvas), signsOf(canvas), textWidth(canvas) + 2];
  const texts = entries.map(
    ({ label }, i) => `${i === active ? signs.pointer : ' '}${i + 1}\u00a0${label.replaceAll(' ', '\u00a0')}`,
  );
  const lines = inLines(texts, '', width).map((line) => line.replaceAll('\u00a0', ' '));
  const { hint, keys } = WORDS;
  const told = [hint.bar, `${keys.enter} ${hint.take}`, ...(leave ? [`${keys.escape} ${hint.first}`] : [])];
  const mark = texts[active]?.replaceAll('\u00a0', ' ') ?? '';
  const cursor = Math.max(
    0,
    lines.findIndex((line) => line.includes(mark)),
  );
  const shown = lines.map((line) => (line.includes(mark) ? line.replace(mark, ink.cyan.bold(mark)) : line));
  return { lines: [...shown, ` ${ink.dim(told.join(` ${signs.dot} `))}`], cursor };
}
