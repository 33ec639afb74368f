import type { Finding } from '../domain/problem.ts';

/** Findings in the order of files and lines. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
