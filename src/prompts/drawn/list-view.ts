import type { ListConfig, ListState } from '../list.ts';
import { WORDS } from '../wording.ts';
import { assemble, type Drawing } from './drawing.ts';
import {
  type Canvas,
  columnsOf,
  type Ink,
  indent,
  inkOf,
  inLines,
  type Signs,
  signsOf,
  textWidth,
  wrap,
} from './ink.ts';

/** However low the window, so many entries are shown. */
const FEWEST = 3;
/** Empty lines between the parts, and one below. */
const AIR = 6;

interface Brush {
  ink: Ink;
  signs: Signs;
  width: number;
}

/** `digit` chooses this entry, a space where none does. */
function entryLines(
  place: number,
  digit: string,
  active: boolean,
  state: ListState,
  config: ListConfig,
  brush: Brush,
): string[] {
  const { ink, signs, width } = brush;
  const entry = config.entries[place];
  if (entry === undefined) return [];
  const mark = config.many ? `${state.ticked.has(place) ? signs.checked : signs.unchecked} ` : '';
  const pointer = active ? signs.pointer : ' ';
  const lead = config.search ? `${digit} ${pointer} ${mark}` : `${pointer} ${mark}${digit}  `;
  const label = wrap(entry.label, width - 1, lead).map((line) => (active ? ink.cyan.bold(line) : line));
  const last = label.at(-1) ?? '';
  const room = entry.note !== undefined && columnsOf(`${last}  ${entry.note}`) < width;
  return [...label.slice(0, -1), room ? `${last}  ${ink.dim(entry.note)}` : last].map((line) => ` ${line}`);
}

/** The entries around the pointer that fit into so many lines, the pointer in the middle where it can be. */
function windowOf(heights: readonly number[], active: number, size: number): { from: number; to: number } {
  let [from, to] = [active, Math.min(active + 1, heights.length)];
  let room = size - (heights[active] ?? 0);
  for (;;) {
    const [above, below] = [heights[from - 1] ?? Infinity, heights[to] ?? Infinity];
    if (Math.min(above, below) > room) return { from, to };
    const up = above <= room && (below > room || active - from < to - 1 - active);
    room -= up ? above : below;
    if (up) from -= 1;
    else to += 1;
  }
}

/** Lines for what is said about an entry, the most that any needs, so that the list keeps its size. */
const aboutHeight = ({ entries }: ListConfig, width: number): number =>
  Math.max(0, ...entries.map(({ about }) => (about === undefined ? 0 : wrap(about, width).length)));

function hints(config: ListConfig, { ink, signs, width }: Brush): string[] {
  const { hint, keys } = WORDS;
  const phrases = [
    ...(config.search ? [hint.type] : []),
    `${signs.arrows} ${hint.move}`,
    ...(config.many ? [`${keys.tab} ${hint.tick}`] : []),
    `${keys.enter} ${config.many ? hint.done : hint.take}`,
    ...(config.leave ? [`${keys.escape} ${hint.goBack}`] : []),
    `${keys.interrupt} ${hint.leave}`,
  ];
  return inLines(phrases, ` ${signs.dot} `, width).map((line) => ink.dim(line));
}

function trouble(state: ListState, config: ListConfig): string[] {
  if (state.found.length === 0) return [WORDS.noMatch];
  if (state.trouble === 'few') return [WORDS.tooFew(config.many?.least ?? 1)];
  if (state.trouble === 'many') return [WORDS.tooMany];
  return config.many && state.ticked.size > 0
    ? [[...state.ticked].map((place) => config.entries[place]?.label ?? '').join(', ')]
    : [];
}

/** The screen of a list; with a search field the cursor rests behind the typed words. */
export function drawList(state: ListState, config: ListConfig, words: string, canvas: Canvas): Drawing {
  const brush: Brush = { ink: inkOf(canvas), signs: signsOf(canvas), width: textWidth(canvas) };
  const { ink, width } = brush;
  const field = config.search ? [`${ink.bold(WORDS.search)} ${words}`] : [];
  const told = config.told === undefined ? [] : [...wrap(config.told, width), ''];
  const head = [...told, ...wrap(config.message, width).map((line) => ink.bold(line)), ...field];
  const alarm = trouble(state, config).flatMap((text) => wrap(text, width));
  const foot = hints(config, brush);
  const around = head.length + alarm.length + foot.length + aboutHeight(config, width) + AIR;
  const drawn = state.found.map((place, i) =>
    entryLines(place, words === '' && i < 9 ? `${i + 1}` : ' ', i === state.active, state, config, brush),
  );
  const heights = drawn.map((lines) => lines.length);
  const room = Math.max(FEWEST, canvas.rows - around);
  const whole = heights.reduce((sum, height) => sum + height, 0) <= room;
  const { from, to } = windowOf(heights, state.active, whole ? room : Math.max(FEWEST, room - 1));
  const below = drawn.length - to;
  const shown = [...drawn.slice(from, to), ...(below > 0 ? [[`     ${ink.dim(WORDS.below(below))}`]] : [])];
  const about = config.entries[state.found[state.active] ?? -1]?.about;
  const drawing = assemble(
    [
      { lines: indent(head) },
      { rows: shown },
      { lines: indent(alarm.map((line) => ink.yellow(line))) },
      { lines: indent(about === undefined ? [] : wrap(about, width)), spare: true },
      { lines: indent(foot), spare: true },
    ],
    state.active - from,
    canvas.rows,
  );
  return field.length === 0 ? drawing : { ...drawing, cursor: drawing.lines.indexOf(indent(field)[0] ?? '') };
}
