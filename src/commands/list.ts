import { Problem } from '../domain/problem.ts';
import { FIELDS, type Field, LEVELS, type Level } from '../domain/role.ts';
import type { ListReport } from '../report.ts';
import { oneOf } from '../words.ts';
import type { Context } from './context.ts';

export interface ListOptions {
  search?: string;
  level?: string;
  group?: string;
}

/** All roles, or those that the words and filters leave. */
export async function list(options: ListOptions, { store }: Context): Promise<ListReport> {
  const level = options.level === undefined ? null : oneOf<Level>('--level', options.level, LEVELS);
  const group = options.group === undefined ? null : oneOf<Field>('--group', options.group, FIELDS);
  let roles = store.summaries();
  if (options.search !== undefined) {
    const { searchRoles } = await import('../search/search.ts');
    const found = searchRoles(
      options.search,
      roles.map(({ id }) => store.role(id)),
    );
    if (found.length === 0) throw new Problem({ code: 'no-match', words: options.search });
    roles = found.flatMap((id) => roles.find((role) => role.id === id) ?? []);
  }
  return {
    kind: 'list',
    roles: roles.filter(
      (role) => (level ?? role.level) === role.level && (group ?? role.group) === role.group,
    ),
    search: options.search ?? null,
  };
}
