import { roleOf } from '../domain/catalog.ts';
import type { Section, ShowReport, WayReport } from '../report.ts';
import { type Context, namedIds } from './context.ts';
import { pickedRole, wayFor } from './picking.ts';
import { sectionsOf } from './sections.ts';

export interface ShowOptions {
  section?: string;
  full?: boolean;
}

async function idsOf(names: readonly string[], context: Context): Promise<string[]> {
  if (names.length > 0) return namedIds(names, context);
  const { catalog, terminal, format } = context;
  if (format === 'text' && terminal.interactive && terminal.outIsTerminal) return [await pickedRole(context)];
  return catalog.index.map(({ id }) => id);
}

/** Everything about the named roles; without a name the one picked, or all. */
export async function show(
  names: readonly string[],
  options: ShowOptions,
  context: Context,
): Promise<ShowReport | WayReport> {
  const sections = options.section === undefined ? null : sectionsOf(options.section);
  const found = await idsOf(names, context).catch((error) => wayFor(error, names, context.catalog));
  return Array.isArray(found) ? showReport(found, names, sections, options, context) : found;
}

function showReport(
  ids: readonly string[],
  names: readonly string[],
  sections: Section[] | null,
  options: ShowOptions,
  context: Context,
): ShowReport {
  return {
    kind: 'show',
    roles: ids.map((id) => roleOf(context.catalog, id)),
    single: names.length === 1,
    sections,
    full: options.full ?? false,
    catalog: context.catalog,
    month: context.terminal.month,
  };
}
