import type { Stage } from '../domain/person.ts';
import type { RoleSummary } from '../domain/role.ts';
import type { FoundRoles, ListReport } from '../report.ts';
import type { Context } from './context.ts';

/** Roles in an order of their own, and what is told of them. */
export interface Looked {
  roles: readonly RoleSummary[];
  found: FoundRoles | null;
  ways: ListReport['ways'];
}

const summariesOf = (hits: readonly { id: string }[], { catalog }: Context): RoleSummary[] =>
  hits.flatMap(({ id }) => catalog.index.find((role) => role.id === id) ?? []);

const sentencesOf = (hits: readonly { id: string; sentence: string }[]): Record<string, string> =>
  Object.fromEntries(hits.map(({ id, sentence }) => [id, sentence]));

/** The roles in which the words stand, best match first, and the voluntary ways. */
async function searched(words: string, context: Context): Promise<Looked> {
  const { catalog } = context;
  const { searchRoles } = await import('../search/search.ts');
  const { SAYINGS } = await import('../pages/sayings.ts');
  const { searchWays } = await import('../search/ways.ts');
  const { hits, also, alike, stage, absent } = searchRoles(
    words,
    catalog.roles,
    SAYINGS,
    catalog.guide.search,
  );
  return {
    roles: summariesOf(hits, context),
    found: { sentences: sentencesOf(hits), also, alike, stage, ask: [], absent },
    ways: searchWays(words, catalog.ways).map(({ id, title, summary }) => ({ id, title, summary })),
  };
}

/** The roles that are open at a stage, and those of which one has to ask. */
async function openFor(stage: Stage, context: Context): Promise<Looked> {
  const { openAt } = await import('../search/stage.ts');
  const { open, ask } = openAt(stage, context.catalog.roles);
  return {
    roles: summariesOf(open, context),
    found: {
      sentences: sentencesOf([...open, ...ask]),
      also: [],
      alike: [],
      stage,
      ask: summariesOf(ask, context),
      absent: null,
    },
    ways: [],
  };
}

/** Of all roles those that were searched, or those for a stage; a search for a stage keeps both. */
export async function foundRoles(
  all: Looked,
  search: string | undefined,
  stage: Stage | null,
  context: Context,
): Promise<Looked> {
  const bySearch = search === undefined ? all : await searched(search, context);
  if (stage === null) return bySearch;
  const byStage = await openFor(stage, context);
  if (bySearch.found === null || byStage.found === null) return byStage;
  const among = (roles: readonly RoleSummary[]) =>
    roles.filter(({ id }) => bySearch.roles.some((role) => role.id === id));
  return {
    roles: among(byStage.roles),
    found: { ...bySearch.found, stage, ask: among(byStage.found.ask) },
    ways: bySearch.ways,
  };
}
