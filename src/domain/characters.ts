import { pattern } from './pattern.ts';

/** Nearly every text: Latin letters, punctuation, arrows, signs of mathematics, lines and dingbats, nothing in it to clean. */
const PLAIN = /^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u27bf]*$/;

/**
 * What nobody sees and a terminal or a reader may obey: control, format (also direction, zero width and tags), private
 * and half characters, line and paragraph separators. Made when a text may hold one: compiling it takes 3 ms.
 */
const hidden = pattern(String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]`, 'gu');
const hiddenSigns = (): RegExp => {
  const signs = hidden();
  signs.lastIndex = 0;
  return signs;
};

/** True for a text with a character that nobody sees, line breaks among them. */
export const hasHidden = (text: string): boolean =>
  text.includes('\n') || (!PLAIN.test(text) && hiddenSigns().test(text));

/**
 * What shows nothing although it may count as a letter: space, hidden signs, what is left out by default (fillers of
 * Hangul, joiners, selectors), and the empty cell of Braille, the empty note of music and the Khitan filler.
 */
const showing = pattern(
  String.raw`[^\s\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u2800\u{1d159}\u{16fe4}]`,
  'u',
);

/** True for a text in which a reader sees nothing at all. */
export function isBlank(text: string): boolean {
  if (/[!-~\xa1-\xac\xae-\u02ff]/.test(text)) return false;
  return !showing().test(text);
}

/** A text without the white space around it; nothing where a reader sees nothing. */
export const shownPart = (text: string): string => (isBlank(text) ? '' : text.trim());

/** A text for people: line breaks and tabs become one space, every other hidden character a "?". */
export const clean = (text: string): string =>
  hasHidden(text) ? text.replace(/[\t\n\r]+/g, ' ').replace(hiddenSigns(), '?') : text;

/**
 * False where no text of a structure can hold anything to clean: one look at all is quicker than one at each. In JSON a hidden
 * character stands as it is, or as an escape that is not that of a quotation mark.
 */
export function mayNeedCleaning(value: unknown): boolean {
  const json = JSON.stringify(value);
  return !PLAIN.test(json) || /\\(?!")/.test(json);
}

/** Text from outside, harmless on a terminal and not too long. */
export const harmless = (text: string): string => clean(text).slice(0, 300);

/** Bare white space stands between the values of JSON, never in one. */
const escaped = (sign: string): string =>
  /[\t\n\r]/.test(sign)
    ? sign
    : sign.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON that says the same with every hidden character escaped; white space between its values stays. */
export const cleanJson = (json: string): string =>
  PLAIN.test(json) ? json : json.replace(hiddenSigns(), escaped);
