import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog, Confusion, Instrument } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { type Role, type RoleSummary, type RuleSource, type Source, summarize } from '../domain/role.ts';

/** Where commands get roles and questions from; each call reads only what it returns. */
export interface Store {
  summaries(): RoleSummary[];
  role(id: string): Role;
  instrument(): Instrument;
  confusions(): { confusions: Confusion[]; confusionSources: Source[] };
  rules(): RuleSource[];
}

/** The compiled catalogue stands beside the bundle, above the library, or in dist/ when run from the sources. */
export function builtInFolder(here: string): string {
  const places = [join(here, 'data'), join(here, '..', 'data'), join(here, '..', 'dist', 'data')];
  return places.find((place) => existsSync(join(place, 'index.json'))) ?? join(here, 'data');
}

/** The built-in catalogue, read from the JSON files that the build made in `folder`. */
export function builtInStore(folder: string): Store {
  const read = <T>(name: string): T => {
    const path = join(folder, name);
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as T;
    } catch {
      throw new Problem({ code: 'broken-install', path });
    }
  };
  return {
    summaries: () => read('index.json'),
    role: (id) => read(join('roles', `${id}.json`)),
    instrument: () => read('instrument.json'),
    confusions: () => read('confusions.json'),
    rules: () => read('rules.json'),
  };
}

/** A catalogue that is in memory already. */
export function memoryStore(catalog: Catalog, rules: RuleSource[] = []): Store {
  const byId = new Map(catalog.roles.map((role) => [role.id, role]));
  return {
    summaries: () => catalog.roles.map(summarize),
    role: (id) => {
      const role = byId.get(id);
      if (role === undefined) throw new Problem({ code: 'unknown-role', name: id, nearest: [] });
      return role;
    },
    instrument: () => catalog,
    confusions: () => catalog,
    rules: () => rules,
  };
}

/** Everything at once, as the library and the quiz take it. */
export function catalogOf(store: Store): Catalog {
  const { confusions, confusionSources } = store.confusions();
  const { groups, traits, scale, questions, quizVersion } = store.instrument();
  const roles = store.summaries().map(({ id }) => store.role(id));
  return { roles, groups, traits, scale, questions, quizVersion, confusions, confusionSources };
}
