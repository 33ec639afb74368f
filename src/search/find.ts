import { distance } from 'fastest-levenshtein';
import type { Confusion } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import type { RoleSummary } from '../domain/role.ts';

/** Letters and digits only, in lower case, words one space apart. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = ({ id, title, aliases }: RoleSummary): string[] => [id, title, ...aliases].map(plain);

/** The known words nearest to a mistyped one, best first, none that differ in more than half of their letters. */
export function nearest(word: string, known: readonly string[], most: number): string[] {
  const wanted = plain(word);
  return known
    .map((name) => ({ name, away: distance(wanted, plain(name)) }))
    .filter(({ name, away }) => away <= Math.max(2, Math.ceil(Math.max(wanted.length, name.length) / 2)))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Ids of the roles whose names or single words are nearest to a name that no role has. */
function nearestRoles(name: string, roles: readonly RoleSummary[]): string[] {
  const wanted = plain(name);
  const away = (role: RoleSummary): number =>
    Math.min(
      ...namesOf(role).map((known) => distance(wanted, known) / Math.max(wanted.length, known.length)),
    );
  return roles
    .map((role) => ({ id: role.id, away: away(role) }))
    .filter((entry) => entry.away <= 0.6)
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** The confusion that a bare abbreviation stands for, if any ("PSM"). */
export const confusionOf = (name: string, confusions: readonly Confusion[]): Confusion | undefined =>
  confusions.find(({ abbreviation }) => abbreviation !== null && plain(abbreviation) === plain(name));

/** "Petugas Lapangan Keluarga Berencana (PLKB)" is known by its name and by its abbreviation. */
const spellings = (name: string): string[] =>
  [name.replace(/\(.*\)/, ''), /\((.*)\)/.exec(name)?.[1] ?? ''].map(plain).filter(Boolean);

/** A name that is no role here but often taken for one: the roles that it is mixed up with, and the test. */
function mixedUp(name: string, confusions: readonly Confusion[]): { nearest: string[]; test: string } | null {
  const wanted = plain(name);
  const about = confusions.filter(({ names, roles }) =>
    names.some((known, i) => roles[i] === null && spellings(known).includes(wanted)),
  );
  const nearest = [...new Set(about.flatMap(({ roles }) => roles.filter((id) => id !== null)))];
  return about[0] === undefined || nearest.length === 0 ? null : { nearest, test: about[0].test };
}

/** The roles of which a name is part; an empty name is part of none. */
const partly = (wanted: string, roles: readonly RoleSummary[]): RoleSummary[] =>
  wanted === '' ? [] : roles.filter((role) => namesOf(role).some((known) => known.includes(wanted)));

/**
 * The role that a name means: its id, title or alias, or an unambiguous part of one.
 * Throws `unknown-role` with the nearest ids, or `ambiguous-role` with all that match.
 */
export function findRole(
  name: string,
  roles: readonly RoleSummary[],
  confusions: () => readonly Confusion[],
): RoleSummary {
  const wanted = plain(name);
  const exact = roles.find((role) => namesOf(role).includes(wanted));
  if (exact) return exact;
  const mixed = confusionOf(name, confusions());
  if (mixed) {
    const matches = mixed.names.map((known, i) => ({ name: known, id: mixed.roles[i] ?? null }));
    throw new Problem({ code: 'ambiguous-role', name, matches, test: mixed.test });
  }
  const [part, ...others] = partly(wanted, roles);
  if (part && others.length === 0) return part;
  if (part) {
    const matches = [part, ...others].map(({ id, title }) => ({ name: title, id }));
    throw new Problem({ code: 'ambiguous-role', name, matches, test: null });
  }
  const known = mixedUp(name, confusions());
  throw new Problem({
    code: 'unknown-role',
    name,
    ...(known ?? { nearest: nearestRoles(name, roles), test: null }),
  });
}
