import type { Finding } from '../domain/problem.ts';

/** Findings in the order of files and lines. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;

/** New ones stand after the old ones; one with an old id takes its place. */
export function merge<T extends { id: string }>(old: readonly T[], added: readonly T[]): T[] {
  const byId = new Map([...old, ...added].map((entry) => [entry.id, entry]));
  return [...byId.values()];
}

/** Places of the words that stood in a list before. */
export function repeatedIn(words: readonly string[]): number[] {
  const seen = new Set<string>();
  return words.flatMap((word, i) => (seen.size === seen.add(word).size ? [i] : []));
}
