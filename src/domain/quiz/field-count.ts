import type { Catalog } from '../catalog.ts';
import type { Field } from '../role.ts';
import type { Brief } from './brief.ts';

/** Where the roles named to somebody lie: in one field, in more than one, or none may be named. */
export type FieldOrNot = Field | 'more' | 'none';

/** How many lean to which field. */
export function fieldCount(roles: Catalog['roles']) {
  const fieldOf = new Map(roles.map(({ id, group }) => [id, group]));
  const counts = new Map<FieldOrNot, number>();
  const fieldsOf = ({ advice, first }: Brief): Set<FieldOrNot | undefined> => {
    if (advice === 'none') return new Set(['none']);
    const named = advice === 'clear' ? first.slice(0, 1) : first;
    return new Set(named.map(({ role }) => fieldOf.get(role)));
  };
  return {
    counts,
    add(brief: Brief): void {
      const [first = 'none', ...others] = fieldsOf(brief);
      const field = others.length > 0 ? 'more' : first;
      counts.set(field, (counts.get(field) ?? 0) + 1);
    },
  };
}
