import { roleOf } from '../domain/catalog.ts';
import { byAge, checksOf, type RoleChecks } from '../domain/checks.ts';
import { STAGES, type Stage } from '../domain/person.ts';
import { FIELDS, type Field, LEVELS, type Level, type RoleSummary } from '../domain/role.ts';
import type { ListReport } from '../report.ts';
import { oneOf } from '../words.ts';
import type { Context } from './context.ts';
import type { Looked } from './found-roles.ts';

export interface ListOptions {
  search?: string;
  level?: string;
  group?: string;
  for?: string;
  stale?: boolean;
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
  const stage = options.for === undefined ? null : oneOf<Stage>('--for', options.for, STAGES);
  const all: Looked = { roles: context.catalog.index, found: null, ways: [] };
  const asked = search !== undefined || stage !== null;
  const looked = asked
    ? await (await import('./found-roles.ts')).foundRoles(all, search, stage, context)
    : all;
  const { found, ways } = looked;
  const fits = (role: RoleSummary) =>
    (level ?? role.level) === role.level && (group ?? role.group) === role.group;
  const left = looked.roles.filter(fits);
  const [roles, checks] = stale ? aged(left, context) : [left, null];
  const kept = found === null ? null : { ...found, ask: found.ask.filter(fits) };
  return { kind: 'list', roles, search: search ?? null, found: kept, checks, ways };
}
