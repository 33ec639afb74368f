import { roleOf } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { SECTION_NAMES } from '../domain/role.ts';
import { SECTIONS, type Section, type ShowReport, type WayReport } from '../report.ts';
import { type Context, namedIds } from './context.ts';

export interface ShowOptions {
  section?: string;
  full?: boolean;
}

/** Sections go by their Indonesian names and by their JSON keys; `summary` and the title are always shown. */
function sectionsOf(names: string): Section[] {
  const wanted = names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const known = Object.values(SECTION_NAMES);
  const byName = new Map(
    SECTIONS.flatMap((section) =>
      [section.toLowerCase(), SECTION_NAMES[section]].map((name) => [name, section] as const),
    ),
  );
  if (wanted.length === 0) throw new Problem({ code: 'unknown-section', name: names, known });
  return wanted.map((name) => {
    const section = byName.get(name.toLowerCase());
    if (section === undefined) throw new Problem({ code: 'unknown-section', name, known });
    return section;
  });
}

async function idsOf(names: readonly string[], context: Context): Promise<string[]> {
  if (names.length > 0) return namedIds(names, context);
  const { catalog, terminal, format } = context;
  if (format === 'text' && terminal.interactive && terminal.outIsTerminal) {
    const id = await (await terminal.prompts(false)).pickRole(catalog.index, 'show');
    if (id === null) throw new Problem({ code: 'interrupted', exit: 130, saved: false });
    return [id];
  }
  return catalog.index.map(({ id }) => id);
}

/** The voluntary way that a name means which no role has; anything else is thrown on. */
async function wayFor(error: unknown, names: readonly string[], { catalog }: Context): Promise<WayReport> {
  if (!(error instanceof Problem) || error.fact.code !== 'unknown-role') throw error;
  const { findWay } = await import('../search/ways.ts');
  const way = findWay([names.join(' '), ...(names.length === 1 ? [error.fact.name] : [])], catalog.ways);
  if (way === undefined) throw error;
  return { kind: 'way', way, catalog };
}

/** Everything about the named roles; without a name the one picked, or all. */
export async function show(
  names: readonly string[],
  options: ShowOptions,
  context: Context,
): Promise<ShowReport | WayReport> {
  const sections = options.section === undefined ? null : sectionsOf(options.section);
  const found = await idsOf(names, context).catch((error) => wayFor(error, names, context));
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
