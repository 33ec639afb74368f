import { isNarrow, wrapNarrow } from '../../domain/columns.ts';
import type { Cite, Inline, Link, Span } from '../../pages/page.ts';
import type { Look } from '../../terminal.ts';
import { asciiGlyphs } from './ascii.ts';
import { type Ink, inkOf } from './ink.ts';
import { columnsOf, wrapAny } from './measure.ts';

/** Characters that draw; each has an ASCII stand-in. */
export interface Glyphs {
  bullet: string;
  plus: string;
  minus: string;
  yes: string;
  no: string;
  open: string;
  rule: string;
  thin: string;
  full: string;
  faint: string;
  empty: string;
  point: string;
  bracket: readonly [first: string, middle: string, last: string];
  box: string;
  warning: string;
  /** Between names in one line. */
  between: string;
  /** How sure: a full one of three, an empty one. */
  dots: readonly [full: string, empty: string];
  /** A role, the person, and what is not known, on a map or a line. */
  spot: string;
  person: string;
  doubt: string;
  arrows: readonly [left: string, right: string, up: string, down: string];
}

const UNICODE: Glyphs = {
  bullet: '•',
  plus: '+',
  minus: '−',
  yes: '✓',
  no: '✗',
  open: '?',
  rule: '━',
  thin: '─',
  full: '█',
  faint: '▒',
  empty: '·',
  point: '┼',
  bracket: ['┌', '│', '└'],
  box: '□',
  warning: '!',
  between: '·',
  dots: ['●', '○'],
  spot: '·',
  person: '◆',
  doubt: '░',
  arrows: ['←', '→', '↑', '↓'],
};

/** How and how wide to draw. */
export interface Pen {
  width: number;
  ink: Ink;
  glyphs: Glyphs;
}

/** Lines longer than this are tiring to read. */
const WIDEST = 100;

export const penOf = async ({ width, color, unicode }: Look): Promise<Pen> => ({
  width: Math.min(width, WIDEST),
  ink: await inkOf(color),
  glyphs: unicode ? UNICODE : asciiGlyphs(UNICODE),
});

export const narrower = (pen: Pen, by: number): Pen => ({ ...pen, width: Math.max(12, pen.width - by) });

export const widthOf = (text: string): number => (isNarrow(text) ? text.length : columnsOf(text));

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Joined to the word before by a space that does not break. */
function citeText({ cite, editorial }: Cite): string {
  const numbers = cite.join(',');
  if (!editorial) return numbers === '' ? '' : `[${numbers}]`;
  return numbers === '' ? '[r]' : `[r\u00a0${numbers}]`;
}

function partText(part: string | Span | Cite | Link, { ink }: Pen): string {
  if (typeof part === 'string') return part;
  if ('cite' in part) return ink.dim(citeText(part));
  if ('href' in part) return part.text;
  // A command that is broken into lines cannot be copied whole.
  if (part.style === 'code') return ink.cyan(part.text.replaceAll(' ', '\u00a0'));
  return part.style === 'dim' ? ink.dim(part.text) : ink.bold(part.text);
}

const boundAtEnd = (text: string): string => (text.endsWith(' ') ? `${text.slice(0, -1)}\u00a0` : text);

/** Running text in one line; unbreakable spaces are still in it. */
export function inlineText(text: Inline, pen: Pen): string {
  return text
    .map((part, i) => {
      const next = text[i + 1];
      const cited = typeof part === 'string' && typeof next === 'object' && 'cite' in next;
      return partText(cited ? boundAtEnd(part) : part, pen);
    })
    .join('')
    .trimEnd();
}

const unbound = (line: string): string => line.replaceAll('\u00a0', ' ');
/** Words bound together that no line can hold are parted again, so that none is cut in the middle. */
const loosened = (text: string, width: number): string =>
  text.includes('\u00a0')
    ? text
        .split(' ')
        .map((words) => (words.includes('\u00a0') && widthOf(words) > width ? unbound(words) : words))
        .join(' ')
    : text;

/** Lines of at most the pen's width, the words whole unless one alone is wider. */
export function wrapText(text: string, { width }: Pen): string[] {
  const loose = loosened(text, width);
  const lines = isNarrow(loose) ? wrapNarrow(loose, width) : undefined;
  return (lines ?? wrapAny(loose, width)).map(unbound);
}

export const wrapped = (text: Inline, pen: Pen): string[] => wrapText(inlineText(text, pen), pen);

/** A first line that begins with a mark, the others below its text. */
export function hanging(mark: string, lines: readonly string[]): string[] {
  const indent = ' '.repeat(widthOf(mark));
  return lines.map((line, i) => (line === '' ? '' : `${i === 0 ? mark : indent}${line}`));
}
