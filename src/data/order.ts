import type { Finding } from '../domain/problem.ts';

/** Findings in the order of files and lines. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;

/** New ones stand after the old ones; one with an old id takes its place. */
export function merge<T extends { id: string }>(old: readonly T[], added: readonly T[]): T[] {
  const byId = new Map([...old, ...added].map((entry) => [entry.id, entry]));
  return [...byId.values()];
}
