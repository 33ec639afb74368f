import { existsSync, readFileSync } from 'node:fs';
import type { Catalog, Confusion, Instrument, Question, ScalePoint } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { type Role, type RoleSummary, type RuleSource, type Source, summarize } from '../domain/role.ts';
import { unpack, whole } from './packed.ts';

/** What the first screen of a quiz shows, worked out by the build. */
export interface Opening {
  question: Question | undefined;
  scale: ScalePoint[];
  quizVersion: string;
}

/** Where commands get roles and questions from; each call reads only what it returns. */
export interface Store {
  /** The role with exactly this id, found without the index; undefined for any other word. */
  known(id: string): Role | undefined;
  summaries(): RoleSummary[];
  role(id: string): Role;
  instrument(): Instrument;
  /** Undefined where no build has worked it out. */
  opening(): Opening | undefined;
  confusions(): { confusions: Confusion[]; confusionSources: Source[] };
  rules(): RuleSource[];
}

/** The compiled catalogue: beside the folder of the bundle, from the sources in dist. `here` is the folder of the code. */
export function builtInFolder(here: string): string {
  const places = [`${here}/../data`, `${here}/../dist/data`, `${here}/../../dist/data`];
  return places.find((place) => existsSync(`${place}/index.json`)) ?? `${here}/../data`;
}

/** Role ids are file names: nothing else may reach the disk. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const packed = (path: string): unknown => unpack(readFileSync(path));
const roleIn = (path: string): Role => whole(readFileSync(path, 'utf8'));

/** The role with exactly this id, or undefined, also when its file is broken: whoever needs it then says so. */
export function builtInRole(folder: string, id: string): Role | undefined {
  if (!ID.test(id)) return undefined;
  try {
    const role = roleIn(`${folder}/roles/${id}.json`);
    return role.id === id ? role : undefined;
  } catch {
    return undefined;
  }
}

/** The built-in catalogue, read from the files that the build made in `folder`; what is read before a first screen is not packed. */
export function builtInStore(folder: string): Store {
  const read = <T>(name: string, from: (path: string) => unknown): T => {
    const path = `${folder}/${name}`;
    try {
      return from(path) as T;
    } catch {
      throw new Problem({ code: 'broken-install', path });
    }
  };
  return {
    known: (id) => builtInRole(folder, id),
    summaries: () => read('index.json', json),
    role: (id) => read(`roles/${id}.json`, roleIn),
    instrument: () => read('instrument.json.br', packed),
    opening: () => read('opening.json', json),
    confusions: () => read('confusions.json.br', packed),
    rules: () => read('rules.json.br', packed),
  };
}

/** A catalogue that is in memory already. */
export function memoryStore(catalog: Catalog, rules: RuleSource[] = []): Store {
  const byId = new Map(catalog.roles.map((role) => [role.id, role]));
  return {
    known: (id) => byId.get(id),
    summaries: () => catalog.roles.map(summarize),
    role: (id) => {
      const role = byId.get(id);
      if (role === undefined) throw new Problem({ code: 'unknown-role', name: id, nearest: [], test: null });
      return role;
    },
    instrument: () => catalog,
    opening: () => undefined,
    confusions: () => catalog,
    rules: () => rules,
  };
}

/** Everything, as the library and the quiz take it; what the first question does not need is read when it is looked at. */
export function catalogOf(store: Store): Catalog {
  const opening = store.opening();
  const instrument = once(() => store.instrument());
  const roles = once(() => store.summaries().map(({ id }) => store.role(id)));
  const confusions = once(() => store.confusions());
  return {
    opening: opening?.question,
    get scale() {
      return opening?.scale ?? instrument().scale;
    },
    get quizVersion() {
      return opening?.quizVersion ?? instrument().quizVersion;
    },
    get groups() {
      return instrument().groups;
    },
    get traits() {
      return instrument().traits;
    },
    get questions() {
      return instrument().questions;
    },
    get roles() {
      return roles();
    },
    get confusions() {
      return confusions().confusions;
    },
    get confusionSources() {
      return confusions().confusionSources;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
