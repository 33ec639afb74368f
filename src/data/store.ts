import { existsSync, readFileSync } from 'node:fs';
import type { Catalog, Instrument, OpenCatalog, Question, ScalePoint } from '../domain/catalog.ts';
import type { Guide } from '../domain/guide.ts';
import { once } from '../domain/once.ts';
import { codeOf, Problem } from '../domain/problem.ts';
import type { Role, RoleSummary, RuleSource } from '../domain/role.ts';
import type { School } from '../domain/school.ts';
import type { Way } from '../domain/way.ts';

/** What the first screen of a quiz shows, worked out by the build. */
export interface Opening {
  question: Question | undefined;
  scale: ScalePoint[];
  quizVersion: string;
}

/** The compiled catalogue: beside the folder of the bundle, from the sources in dist. `here` is the folder of the code. */
export function builtInFolder(here: string): string {
  const places = [`${here}/../data`, `${here}/../dist/data`, `${here}/../../dist/data`];
  return places.find((place) => existsSync(`${place}/index.json`)) ?? `${here}/../data`;
}

/** Role ids are file names: nothing else may reach the disk. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const broken = (path: string): Problem => new Problem({ code: 'broken-install', path });

function read<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw broken(path);
  }
}

/** The role of a file, undefined where there is no such file. */
function readRole(path: string, id: string): Role | undefined {
  try {
    const role: Role = JSON.parse(readFileSync(path, 'utf8'));
    if (role.id === id) return role;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENAMETOOLONG') return undefined;
  }
  throw broken(path);
}

/** Reads roles one by one, each once; one that the index names must be there. */
function rolesIn(folder: string, index: () => RoleSummary[]): (id: string) => Role | undefined {
  const known = new Map<string, Role>();
  return (id) => {
    const path = `${folder}/roles/${id}.json`;
    const role = known.get(id) ?? (ID.test(id) ? readRole(path, id) : undefined);
    if (role !== undefined) known.set(id, role);
    else if (index().some((summary) => summary.id === id)) throw broken(path);
    return role;
  };
}

/** An object whose parts are made when they are looked at. */
function lazily<T extends object>(parts: { [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const key in parts)
    Object.defineProperty(made, key, { get: parts[key] as () => unknown, enumerable: true });
  return made;
}

/** The built-in catalogue in the files that the build made in `folder`. Looking at a part that is missing throws `broken-install`. */
export function builtInCatalog(folder: string): OpenCatalog {
  const part = <T>(name: string): (() => T) => once(() => read<T>(`${folder}/${name}.json`));
  const opening = part<Opening>('opening');
  const measure = part<Pick<Instrument, 'groups' | 'traits'>>('traits');
  const instrument = part<Pick<Instrument, 'questions'>>('instrument');
  const confusions = part<Pick<Catalog, 'confusions' | 'confusionSources'>>('confusions');
  const index = part<RoleSummary[]>('index');
  const rules = part<RuleSource[]>('rules');
  const ways = part<Way[]>('ways');
  const guide = part<Guide>('guide');
  const school = part<School>('school');
  const role = rolesIn(folder, index);
  const roles = once(() => index().map(({ id }) => role(id) as Role));
  return lazily<OpenCatalog>({
    opening: () => opening().question,
    scale: () => opening().scale,
    quizVersion: () => opening().quizVersion,
    groups: () => measure().groups,
    traits: () => measure().traits,
    questions: () => instrument().questions,
    roles,
    confusions: () => confusions().confusions,
    confusionSources: () => confusions().confusionSources,
    index,
    rules,
    ways,
    guide,
    school: () => school,
    role: () => role,
  });
}
