import MiniSearch from 'minisearch';
import { CLAIM_SECTIONS, type Role } from '../domain/role.ts';

interface Entry {
  id: string;
  name: string;
  body: string;
}

const entryOf = (role: Role): Entry => ({
  id: role.id,
  name: [role.id, role.title, ...role.aliases].join(' '),
  body: [
    role.summary,
    ...CLAIM_SECTIONS.flatMap((section) => role[section]),
    ...[...role.misconceptions, ...role.expectations].flatMap(({ belief, reality }) => [belief, reality]),
    ...role.requirements.map(({ text }) => text),
  ].join(' '),
});

/** Ids of the roles in which all the words stand, names first; a typo in five letters is forgiven. */
export function searchRoles(words: string, roles: readonly Role[]): string[] {
  const index = new MiniSearch<Entry>({ fields: ['name', 'body'] });
  index.addAll(roles.map(entryOf));
  const hits = index.search(words, { fuzzy: 0.2, prefix: true, combineWith: 'AND', boost: { name: 4 } });
  return hits.map((hit) => String(hit.id));
}
