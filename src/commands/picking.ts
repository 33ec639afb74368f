import type { OpenCatalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import type { WayReport } from '../report.ts';
import type { Context } from './context.ts';

/** Asks in a terminal which meaning an ambiguous name has; what is no role here ends as an unknown one, with the test beside it. */
export async function meant(error: unknown, { terminal, format }: Context): Promise<string> {
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

/** The role that a person picks in a terminal. */
export async function pickedRole({ catalog, terminal }: Context): Promise<string> {
  const id = await (await terminal.prompts(false)).pickRole(catalog.index, 'show');
  if (id === null) throw new Problem({ code: 'interrupted', exit: 130, saved: false });
  return id;
}

/** The voluntary way that a name means which no role has; anything else is thrown on. */
export async function wayFor(
  error: unknown,
  names: readonly string[],
  catalog: OpenCatalog,
): Promise<WayReport> {
  if (!(error instanceof Problem) || error.fact.code !== 'unknown-role') throw error;
  const { findWay } = await import('../search/ways.ts');
  const way = findWay([names.join(' '), ...(names.length === 1 ? [error.fact.name] : [])], catalog.ways);
  if (way === undefined) throw error;
  return { kind: 'way', way, catalog };
}
