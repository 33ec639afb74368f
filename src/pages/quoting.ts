import { hasHidden } from '../domain/characters.ts';

/** What is taken as it is, and what bash, PowerShell and cmd take between double quotes. */
const PLAIN = /^[\w%+:,./-][\w@%+=:,./-]*$/;
const QUOTABLE = /^[^"$`\\!%]*$/;
const PLAIN_ON_WINDOWS = /^[\w+:./\\-]+$/;
/** No name of a file has these signs there. */
const QUOTABLE_ON_WINDOWS = /^[^"$`]*$/;
/** In place of a word that cannot be typed: a line break, say, or what nobody sees. */
const UNTYPED = '"..."';

const single = (word: string, inside: string): string => `'${word.replaceAll("'", inside)}'`;

/** For cmd and PowerShell; a backslash right before the last quote would take that away. */
const quotedOnWindows = (word: string): string => {
  if (PLAIN_ON_WINDOWS.test(word)) return word;
  return QUOTABLE_ON_WINDOWS.test(word) ? `"${word.replace(/\\+$/, '$&$&')}"` : single(word, "''");
};

/** One word of a command for cmd and PowerShell or for other shells, in quotes where they would read it otherwise. */
export function quotedFor(word: string, onWindows: boolean): string {
  if (hasHidden(word)) return UNTYPED;
  if (onWindows) return quotedOnWindows(word);
  if (PLAIN.test(word)) return word;
  return QUOTABLE.test(word) ? `"${word}"` : single(word, "'\\''");
}
