import type { Trait } from './catalog.ts';
import type { Role } from './role.ts';

/** So many roles stand side by side. */
export const COMPARED = { least: 2, most: 4 } as const;

/** Levels of one trait for each role; `gap` is the widest difference, 0..4. */
export interface Gap {
  trait: string;
  label: string;
  gap: number;
  levels: Record<string, number>;
}

export interface Difference {
  from: string;
  to: string;
  /** What the role `from` says about `to`, and back; null when the catalogue states none. */
  text: string | null;
}

export interface Comparison {
  roles: Role[];
  /** Widest gaps first. */
  gaps: Gap[];
  /** Traits that all share to within one level, by their strength. */
  shared: { traits: string[]; level: string | null; group: string | null };
  differences: Difference[];
}

/** Two to four roles side by side. */
export function compareRoles(roles: readonly Role[], traits: readonly Trait[]): Comparison {
  const gaps = traits.map(({ id, label }): Gap => {
    const levels = Object.fromEntries(roles.map((role) => [role.id, role.profile[id] ?? 3]));
    const values = Object.values(levels);
    return { trait: id, label, gap: Math.max(...values) - Math.min(...values), levels };
  });
  const same = <T>(values: T[]): T | null =>
    values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  return {
    roles: [...roles],
    gaps: gaps.sort((a, b) => b.gap - a.gap),
    shared: {
      traits: gaps.filter(({ levels }) => Math.min(...Object.values(levels)) >= 4).map(({ trait }) => trait),
      level: same(roles.map((role) => role.level)),
      group: same(roles.map((role) => role.group)),
    },
    differences: roles.flatMap((from) =>
      roles
        .filter((to) => to.id !== from.id)
        .map((to) => ({
          from: from.id,
          to: to.id,
          text: from.similarRoles.find(({ role }) => role === to.id)?.difference ?? null,
        })),
    ),
  };
}
