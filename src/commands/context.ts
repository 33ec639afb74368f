import type { OpenCatalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import type { RoleSummary } from '../domain/role.ts';
import type { Format, Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';

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

/** Asks in a terminal which meaning an ambiguous name has; what is no role here ends as an unknown one, with the test beside it. */
async function meant(error: unknown, { terminal, format }: Context): Promise<string> {
  if (!(error instanceof Problem) || error.fact.code !== 'ambiguous-role') throw error;
  if (format !== 'text' || !terminal.interactive || !terminal.outIsTerminal) throw error;
  const { name, matches, test } = error.fact;
  const labels = matches.map((match) => match.name);
  const place = await (await terminal.prompts(false)).pickMeaning(name, labels, test);
  const chosen = matches[place];
  if (chosen?.id) return chosen.id;
  const nearest = matches.flatMap(({ id }) => id ?? []);
  throw new Problem({ code: 'unknown-role', name: chosen?.name ?? name, nearest, test });
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
