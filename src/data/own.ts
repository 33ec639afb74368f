import type { Catalog, OpenCatalog } from '../domain/catalog.ts';
import { opened } from '../domain/opened.ts';
import { Problem } from '../domain/problem.ts';
import type { Role } from '../domain/role.ts';
import { type Compiled, compile } from './compile.ts';
import { type Folder, readFolder } from './folder.ts';

/** So many findings are told; the rest is only counted. */
const TOLD = 20;

/** A folder checked against what it adds to, whatever is wrong in it. Throws Problem when it cannot be read. */
export function checkedFolder(path: string, builtIn: OpenCatalog): Compiled & { folder: Folder } {
  const folder = readFolder(path);
  const rules = new Map(builtIn.rules.map((rule) => [rule.id, rule]));
  return {
    folder,
    ...compile(folder, { catalog: builtIn, rules, ways: builtIn.ways, guide: builtIn.guide }),
  };
}

/** A role without its pointers to roles that were left out. */
const pointingTo =
  (ids: ReadonlySet<string>) =>
  (role: Role): Role => ({
    ...role,
    similarRoles: role.similarRoles.filter((similar) => ids.has(similar.role)),
    startRoles: role.startRoles.filter((start) => ids.has(start.role)),
    paths: role.paths.map((path) => ({
      ...path,
      role: path.role !== null && ids.has(path.role) ? path.role : null,
    })),
  });

/** The roles of a folder alone, and the names that it says are mixed up. */
function ownAlone(catalog: Catalog, { names }: Folder, builtIn: Catalog): Catalog {
  const ids = new Set(names);
  const others = new Set(builtIn.confusions);
  return {
    ...catalog,
    roles: catalog.roles.filter(({ id }) => ids.has(id)).map(pointingTo(ids)),
    confusions: catalog.confusions.filter((confusion) => !others.has(confusion)),
  };
}

/**
 * The built-in catalogue with the role files of `path` added, or with `only` those alone. Throws `bad-data` with every
 * mistake, `no-roles` when nothing is left.
 */
export function ownCatalog(path: string, builtIn: OpenCatalog, only = false): OpenCatalog {
  const { findings, catalog, rules, ways, guide, folder } = checkedFolder(path, builtIn);
  if (findings.length > 0)
    throw new Problem({ code: 'bad-data', findings: findings.slice(0, TOLD), total: findings.length });
  if (only && folder.names.length === 0) throw new Problem({ code: 'no-roles', path });
  return opened(
    only ? ownAlone(catalog, folder, builtIn) : catalog,
    [...rules.values()],
    ways,
    guide,
    builtIn.school,
  );
}
