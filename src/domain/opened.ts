import type { Catalog, OpenCatalog } from './catalog.ts';
import { type Guide, NO_GUIDE } from './guide.ts';
import { type RuleSource, summarize } from './role.ts';
import type { School } from './school.ts';
import type { Way } from './way.ts';

const noSchool = (): never => {
  throw new RangeError('this catalogue has no papers');
};

/** A catalogue that is in memory already. */
export function opened(
  catalog: Catalog,
  rules: readonly RuleSource[] = [],
  ways: readonly Way[] = [],
  guide: Guide = catalog.guide ?? NO_GUIDE,
  school: () => School = noSchool,
): OpenCatalog {
  const byId = new Map(catalog.roles.map((role) => [role.id, role]));
  return {
    ...catalog,
    index: catalog.roles.map(summarize),
    rules,
    ways,
    guide,
    school,
    role: (id) => byId.get(id),
  };
}
