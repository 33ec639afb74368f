import { type Asn, SCHOOLING, type Stage } from '../person.ts';
import type { Needs, Requirement } from '../role.ts';

/** How one condition stands: `free` is told, but neither holds a person back nor can be checked. */
export type Verdict = 'met' | 'unmet' | 'untold' | 'free';

export type Keys = readonly (keyof Needs)[];
export const KEYS: Keys = ['stage', 'asn', 'age'];

/** Finished schooling, as a place in SCHOOLING. */
const FINISHED: Record<Stage, number> = { sekolah: -1, smp: 0, sma: 1, kuliah: 1, d3: 2, s1: 3, s2: 4 };
/** Whoever is at school still is younger than this. */
const GROWN = 20;

/** What a person has told; null when not. */
export interface Told {
  stage: Stage | null;
  asn: Asn | null;
}

function verdictOn(key: keyof Needs, needs: Needs, { stage, asn }: Told): Verdict {
  if (needs[key] === undefined) return 'free';
  switch (key) {
    case 'stage':
      if (stage === null) return 'untold';
      return FINISHED[stage] >= SCHOOLING.indexOf(needs.stage as never) ? 'met' : 'unmet';
    case 'asn':
      if (asn === null) return 'untold';
      return needs.asn?.includes(asn) ? 'met' : 'unmet';
    case 'age':
      return stage === 'sekolah' && (needs.age?.from ?? 0) >= GROWN ? 'unmet' : 'free';
  }
}

/** Several conditions that must all hold. */
export function together(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['unmet', 'untold', 'met'] as const) if (verdicts.includes(verdict)) return verdict;
  return 'free';
}

/** Whether the conditions named by `keys` hold. */
export const judge = (needs: Needs, told: Told, keys: Keys = KEYS): Verdict =>
  together(keys.map((key) => verdictOn(key, needs, told)));

/** What is printed beside an item; an age is never known to be met. */
export function metOf(needs: Needs, told: Told): boolean | null {
  const verdict = judge(needs, told);
  if (verdict === 'unmet') return false;
  return verdict === 'met' && needs.age === undefined ? true : null;
}

/** A line for those who serve already concerns nobody else. */
export const concerns = (requirement: Requirement, { asn }: Told): boolean =>
  requirement.for === undefined || asn === 'pns' || asn === 'pppk';
