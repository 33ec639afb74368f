import type { Store } from '../data/store.ts';
import type { Confusion } from '../domain/catalog.ts';
import type { RoleSummary } from '../domain/role.ts';
import type { Format, Surroundings } from '../report.ts';
import { findRole } from '../search/find.ts';
import type { Terminal } from '../terminal.ts';

/** Options that every command takes. */
export interface CommonOptions {
  format?: Format;
  json?: boolean;
  output?: string;
  force?: boolean;
  data?: string;
}

/** What a command works with. */
export interface Context {
  store: Store;
  terminal: Terminal;
  /** The format of the report, already decided. */
  format: Format;
}

const confusionsOf = (store: Store) => (): Confusion[] => store.confusions().confusions;

/** The summaries of the roles that the words name, in their order; throws when a name fits none or several. */
export function namedRoles(names: readonly string[], store: Store): RoleSummary[] {
  const roles = store.summaries();
  return names.map((name) => findRole(name, roles, confusionsOf(store)));
}

export function surroundings({ store, terminal }: Context): Surroundings {
  const { traits, groups } = store.instrument();
  return {
    titles: Object.fromEntries(store.summaries().map(({ id, title }) => [id, title])),
    traits,
    groups,
    ...store.confusions(),
    month: terminal.month,
  };
}
