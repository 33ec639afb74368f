import type { OpenCatalog } from '../domain/catalog.ts';
import type { RoleSummary } from '../domain/role.ts';
import type { Format, Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { meant } from './picking.ts';

/** Options that every command takes. */
export interface CommonOptions {
  format?: Format;
  json?: boolean;
  output?: string;
  force?: boolean;
  data?: string;
  onlyData?: boolean;
}

/** What a command works with. */
export interface Context {
  catalog: OpenCatalog;
  terminal: Terminal;
  /** The format of the report, already decided. */
  format: Format;
  /** Draws a report and prints it, or saves it to `path`, whose ending decides the form. */
  deliver(report: Report, path?: string): Promise<void>;
  /** Draws a report on the screen, whatever `--output` says. */
  show(report: Report): Promise<void>;
  /** Runs a part of a conversation: a known problem is told and the conversation goes on, unless it was broken off. */
  attempt(action: () => Promise<void>): Promise<void>;
}

/** The role that a word names; an exact id is read alone, without the index. Throws when a name fits none or several. */
export async function namedRole(name: string, catalog: OpenCatalog): Promise<RoleSummary> {
  const known = catalog.role(name);
  if (known !== undefined) return known;
  const { findRole } = await import('../search/find.ts');
  return findRole(name, catalog.index, () => catalog.confusions);
}

/** The ids of the roles that the words name, in their order; in a terminal an ambiguous name is asked about. */
export async function namedIds(names: readonly string[], context: Context): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const role = namedRole(name, context.catalog).then(({ id }) => id);
    ids.push(await role.catch((error) => meant(error, context)));
  }
  return ids;
}
