/** Nearly every text: nothing in it to clean. */
const HARMLESS = /^[\x20-\x7e\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/;

/**
 * Control, format (also direction) and private characters become "?", whitespace among them a space. The classes are not
 * written as a literal, which would be compiled at every start.
 */
const replaced = (text: string): string =>
  text.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');

/** A text without characters that could steer a terminal or turn the reading direction. */
export const clean = (text: string): string => (HARMLESS.test(text) ? text : replaced(text));

/** The same structure with every string replaced. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, mapStrings(entry, change)]);
  return Object.fromEntries(entries) as T;
}
