import { Problem } from './domain/problem.ts';

/** A value of an option that takes one of a few words; throws `unknown-value` with what it may be. */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((word) => word === value.toLowerCase());
  if (found === undefined) throw new Problem({ code: 'unknown-value', option, value, known: [...known] });
  return found;
}
