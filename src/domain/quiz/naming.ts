import { ENOUGH_ANSWERS, mostGiven } from './careless.ts';
import type { QuizResult, RankedRole } from './result.ts';

/** `none`: nothing may be named as advice; `several`: the first role shares its place; `clear`: it does not. */
export type Advice = 'clear' | 'several' | 'none';

/** One answer in this share of all of them says nothing. */
const SAME_SHARE = 0.9;
/** A tie over more than this share of the roles says nothing either. */
const MOST_TIED = 1 / 3;
/** So many roles are named at most. */
export const NAMED = 3;

/** True for two values in strict alternation. */
export const alternates = (values: readonly number[]): boolean =>
  values.length > 2 &&
  values[0] !== values[1] &&
  values.every((value, i) => i < 2 || value === values[i - 2]);

/** True where the values could alternate in some order: two of them, each in half of the answers. */
export function mayAlternate(values: readonly number[]): boolean {
  const most = mostGiven(values);
  return new Set(values).size === 2 && most <= Math.ceil(values.length / 2);
}

interface Grounds {
  values: readonly number[];
  /** Roles that share the first place, at least 1. */
  tied: number;
  roles: number;
  /** True when two values alternated in the order of asking. */
  alternating: () => boolean;
}

export function adviceFrom({ values, tied, roles, alternating }: Grounds): Advice {
  if (values.length < ENOUGH_ANSWERS || mostGiven(values) >= SAME_SHARE * values.length) return 'none';
  if (tied > 1 && tied > MOST_TIED * roles) return 'none';
  if (mayAlternate(values) && alternating()) return 'none';
  return tied > 1 ? 'several' : 'clear';
}

/**
 * The roles that may be named to the person as advice, best first: at most three, none with `advice: none`, and neither
 * those that the answers speak clearly against nor those that the person struck.
 */
export function namedRoles({ advice, ranking, struck = [] }: QuizResult): RankedRole[] {
  if (advice === 'none') return [];
  const gone = new Set(struck.map(({ role }) => role));
  return ranking.filter(({ role, unfit }) => !unfit && !gone.has(role)).slice(0, NAMED);
}
