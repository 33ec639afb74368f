import { roleOf } from '../domain/catalog.ts';
import { byAge, checksOf, type RoleChecks } from '../domain/checks.ts';
import { Problem } from '../domain/problem.ts';
import { FIELDS, type Field, LEVELS, type Level, type RoleSummary } from '../domain/role.ts';
import type { ListReport } from '../report.ts';
import { oneOf } from '../words.ts';
import type { Context } from './context.ts';

export interface ListOptions {
  search?: string;
  level?: string;
  group?: string;
  stale?: boolean;
}

/** The roles in which the words stand, best match first. */
async function searched(words: string, { catalog }: Context): Promise<RoleSummary[]> {
  const { searchRoles } = await import('../search/search.ts');
  const found = searchRoles(words, catalog.roles);
  if (found.length === 0) throw new Problem({ code: 'no-match', words });
  return found.flatMap((id) => catalog.index.find((role) => role.id === id) ?? []);
}

/** The same roles with their checks, those looked at longest ago first. */
function aged(roles: readonly RoleSummary[], { catalog }: Context): [RoleSummary[], RoleChecks[]] {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const checks = roles.map(({ id }) => checksOf(roleOf(catalog, id))).sort(byAge);
  return [checks.flatMap(({ role }) => byId.get(role) ?? []), checks];
}

/** All roles, or those that the words and filters leave. */
export async function list(options: ListOptions, context: Context): Promise<ListReport> {
  const { search, stale = false } = options;
  const level = options.level === undefined ? null : oneOf<Level>('--level', options.level, LEVELS);
  const group = options.group === undefined ? null : oneOf<Field>('--group', options.group, FIELDS);
  const known = search === undefined ? context.catalog.index : await searched(search, context);
  const left = known.filter(
    (role) => (level ?? role.level) === role.level && (group ?? role.group) === role.group,
  );
  const [roles, checks] = stale ? aged(left, context) : [left, null];
  return { kind: 'list', roles, search: search ?? null, checks };
}
