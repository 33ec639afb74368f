import type { Instrument } from '../domain/catalog.ts';
import type { Finding } from '../domain/problem.ts';
import { ESTIMATE, type Role } from '../domain/role.ts';
import type { Checked } from './check.ts';
import type { RoleFile } from './schema.ts';

type Files = readonly Checked<RoleFile>[];

const namesOf = ({ id, title, aliases }: Pick<Role, 'id' | 'title' | 'aliases'>) => [id, title, ...aliases];

/** Names that must be used once: ids, titles and aliases of all roles of a folder and of those it adds to. */
function nameFindings(files: Files, others: readonly Role[]): Finding[] {
  const owner = new Map(
    others.flatMap((role) => namesOf(role).map((name) => [name.toLowerCase(), role.id] as const)),
  );
  return files.flatMap((file) => {
    const { id, title } = file.value;
    const base = file.path
      .split(/[/\\]/)
      .pop()
      ?.replace(/\.ya?ml$/i, '');
    const findings =
      base === id ? [] : [file.at(['id'], `id "${id}" harus sama dengan nama berkas "${base}"`)];
    for (const name of namesOf(file.value)) {
      const key = name.toLowerCase();
      const other = owner.get(key);
      if (other !== undefined && other !== id) {
        const keys = name === id ? ['id'] : name === title ? ['title'] : ['aliases'];
        findings.push(file.at(keys, `nama "${name}" sudah dipakai peran "${other}"`));
      }
      owner.set(key, id);
    }
    return findings;
  });
}

const FLAT =
  'profile: semua tingkatnya sama, jadi tidak ada yang membedakan peran ini; beri tingkat yang berlainan';

/** A profile without any difference tells nothing of who fits it. */
const isFlat = (profile: RoleFile['profile']): boolean => {
  const levels = new Set(Object.values(profile).map(({ level }) => level));
  return Object.keys(profile).length > 1 && levels.size === 1;
};

/** Profile levels and misfit signals must speak of the instrument's traits, and of all of them. */
function traitFindings(file: Checked<RoleFile>, traits: ReadonlySet<string>): Finding[] {
  const { profile, notSuitedFor, sources } = file.value;
  const ids = new Set([ESTIMATE, ...sources.map((source) => ('rule' in source ? source.rule : source.id))]);
  const missing = [...traits].filter((trait) => !(trait in profile));
  return [
    ...missing.map((trait) => file.at(['profile'], `profile: tingkat untuk sifat "${trait}" belum ada`)),
    ...(isFlat(profile) ? [file.at(['profile'], FLAT)] : []),
    ...Object.entries(profile).flatMap(([trait, { basis }]) => [
      ...(traits.has(trait) ? [] : [file.at(['profile', trait], `profile: sifat "${trait}" tidak dikenal`)]),
      ...(ids.has(basis)
        ? []
        : [file.at(['profile', trait], `profile: dasar "${basis}" bukan sumber berkas ini`)]),
    ]),
    ...notSuitedFor.flatMap((entry, i) =>
      Object.keys(entry.when)
        .filter((trait) => !traits.has(trait))
        .map((trait) => file.at(['notSuitedFor', i, 'when'], `sifat "${trait}" tidak dikenal`)),
    ),
  ];
}

/** Similar roles, paths and starts must lead to a role; the first two back again where it is of the same folder. */
function linkFindings(
  file: Checked<RoleFile>,
  own: ReadonlyMap<string, RoleFile>,
  known: ReadonlySet<string>,
) {
  const { id, similarRoles, paths, startRoles = [] } = file.value;
  const lost = (role: string, keys: PropertyKey[]) => file.at(keys, `peran "${role}" tidak ada`);
  const oneWay = (role: string, keys: PropertyKey[]) =>
    file.at(keys, `peran "${role}" belum menunjuk balik ke "${id}"`);
  const similar = similarRoles.flatMap(({ role }, i) => {
    const keys = ['similarRoles', i, 'role'];
    if (role === id) return [file.at(keys, `peran "${id}" tidak bisa serupa dengan dirinya sendiri`)];
    const target = own.get(role);
    if (target) return target.similarRoles.some((back) => back.role === id) ? [] : [oneWay(role, keys)];
    return known.has(role) ? [] : [lost(role, keys)];
  });
  const ladder = paths.flatMap(({ role, direction }, i) => {
    if (role === null) return [];
    const keys = ['paths', i, 'role'];
    const target = own.get(role);
    const returns = target?.paths.some((back) => back.role === id && back.direction !== direction);
    if (target) return returns ? [] : [oneWay(role, keys)];
    return known.has(role) ? [] : [lost(role, keys)];
  });
  const starts = startRoles.flatMap(({ role }, i) => {
    const keys = ['startRoles', i, 'role'];
    if (role === id) return [file.at(keys, `peran "${id}" tidak bisa menjadi awal bagi dirinya sendiri`)];
    return known.has(role) ? [] : [lost(role, keys)];
  });
  return [...similar, ...ladder, ...starts];
}

export interface Around {
  /** The traits that levels speak of, or null when they are not known. */
  instrument: Instrument | null;
  /** All roles of the catalogue, those of the files among them. */
  roles: readonly Role[];
  /** Ids that may be pointed at. */
  known: ReadonlySet<string>;
}

/** Everything that one file cannot know alone. */
export function referenceFindings(files: Files, { instrument, roles, known }: Around): Finding[] {
  const own = new Map(files.map((file) => [file.value.id, file.value]));
  const others = roles.filter((role) => !own.has(role.id));
  const traits = instrument && new Set(instrument.traits.map((trait) => trait.id));
  return [
    ...nameFindings(files, others),
    ...files.flatMap((file) => [
      ...(traits === null ? [] : traitFindings(file, traits)),
      ...linkFindings(file, own, known),
    ]),
  ];
}
