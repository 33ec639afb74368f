import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Columns of any text, also of one with signs that take two or none. */
export const columnsOf = (text: string): number => stringWidth(text);

/** Any text in lines of so many columns, with its colours; a word wider than a line is cut. */
export const wrapAny = (text: string, width: number): string[] =>
  wrapAnsi(text, width, { hard: true, trim: true }).split('\n');
