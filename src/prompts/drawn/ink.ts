import { Chalk, type ChalkInstance } from 'chalk';
import { isNarrow, wrapNarrow } from '../../domain/columns.ts';
import { wideColumns, wrapWide } from './wide.ts';

/** What a prompt may use of the screen. */
export interface Canvas {
  columns: number;
  rows: number;
  color: boolean;
  unicode: boolean;
}

export type Ink = ChalkInstance;

export const inkOf = ({ color }: { color: boolean }): Ink => new Chalk({ level: color ? 1 : 0 });

export interface Signs {
  pointer: string;
  done: string;
  rest: string;
  dot: string;
  back: string;
  forward: string;
  arrows: string;
  range: (from: number, to: number) => string;
  checked: string;
  unchecked: string;
  /** top left, top right, bottom left, bottom right, horizontal, vertical */
  box: readonly [string, string, string, string, string, string];
}

const UNICODE: Signs = {
  pointer: '❯',
  done: '━',
  rest: '·',
  dot: '·',
  back: '←',
  forward: '→',
  arrows: '↑↓',
  range: (from, to) => `${from}–${to}`,
  checked: '◉',
  unchecked: '○',
  box: ['╭', '╮', '╰', '╯', '─', '│'],
};

const ASCII: Signs = {
  pointer: '>',
  done: '#',
  rest: '.',
  dot: '|',
  back: '<',
  forward: '>',
  arrows: 'panah',
  range: (from, to) => `${from}-${to}`,
  checked: '[x]',
  unchecked: '[ ]',
  box: ['+', '+', '+', '+', '-', '|'],
};

export const signsOf = ({ unicode }: { unicode: boolean }): Signs => (unicode ? UNICODE : ASCII);

const MARGIN = 2;
/** Longer lines are hard to follow, however wide the window is. */
const LONGEST = 92;

/** Columns for text: a margin on the left, and one column free on the right so that no terminal wraps by itself. */
export const textWidth = ({ columns }: { columns: number }): number =>
  Math.max(16, Math.min(LONGEST, columns - MARGIN - 1));

export const indent = (lines: readonly string[], by = MARGIN): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

/** Columns of a text; most are known without the library. */
export const columnsOf = (text: string): number => (isNarrow(text) ? text.length : wideColumns(text));

/** Lines of whole words; the first starts with `lead`, the others stand under its end. */
export function wrap(text: string, width: number, lead = ''): string[] {
  const columns = Math.max(8, width - lead.length);
  const lines = isNarrow(text) && !/^ | {2}| $/.test(text) ? wrapNarrow(text, columns) : undefined;
  return (lines ?? wrapWide(text, columns)).map(
    (line, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + line,
  );
}

/** Phrases joined by `between`, broken only between phrases. */
export function inLines(phrases: readonly string[], between: string, width: number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    const joined = `${last}${between}${phrase}`;
    if (last !== undefined && columnsOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(phrase);
  }
  return lines;
}

/** Spaces on the right up to `width` columns. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));
