import type { Role } from './role.ts';

/** When the sources of a role were last looked at, YYYY-MM: the one longest ago, and the latest. */
export interface RoleChecks {
  role: string;
  oldest: string;
  newest: string;
}

export function checksOf({ id, sources }: Role): RoleChecks {
  const months = sources.map(({ checked }) => checked).sort();
  return { role: id, oldest: months[0] ?? '', newest: months.at(-1) ?? '' };
}

/** Longest ago first, by the oldest check, then by the newest. */
export const byAge = (a: RoleChecks, b: RoleChecks): number => {
  const [x, y] = [`${a.oldest} ${a.newest}`, `${b.oldest} ${b.newest}`];
  return x === y ? 0 : x < y ? -1 : 1;
};
