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

interface Found {
  roles: readonly RoleSummary[];
  ways: ListReport['ways'];
}

/** The roles in which the words stand, best match first, and the voluntary ways. */
async function searched(words: string, { catalog }: Context): Promise<Found> {
  const { searchRoles } = await import('../search/search.ts');
  const { searchWays } = await import('../search/ways.ts');
  const found = searchRoles(words, catalog.roles);
  const ways = searchWays(words, catalog.ways).map(({ id, title, summary }) => ({ id, title, summary }));
  if (found.length === 0 && ways.length === 0) throw new Problem({ code: 'no-match', words });
  return { roles: found.flatMap((id) => catalog.index.find((role) => role.id === id) ?? []), ways };
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
  const known: Found =
    search === undefined ? { roles: context.catalog.index, ways: [] } : await searched(search, context);
  const left = known.roles.filter(
    (role) => (level ?? role.level) === role.level && (group ?? role.group) === role.group,
  );
  const [roles, checks] = stale ? aged(left, context) : [left, null];
  return { kind: 'list', roles, search: search ?? null, checks, ways: known.ways };
}
