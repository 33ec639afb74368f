import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Columns of any text, its colours left out. */
export const wideColumns = (text: string): number => stringWidth(text);

/** Any text in lines of whole words; a word alone may be wider than `width`. */
export const wrapWide = (
  text: string,
  width: number,
  options: Parameters<typeof wrapAnsi>[2] = {},
): string[] => wrapAnsi(text, width, options).split('\n');
