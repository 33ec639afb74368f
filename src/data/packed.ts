import { ESTIMATE, type Role } from '../domain/role.ts';

/** What few runs read is stored as Brotli; zlib, which takes a sixth of a bare start, is loaded with the first such file. */
const zlib = () => process.getBuiltinModule('node:zlib');

/** JSON as Brotli, the same bytes for the same value. */
export const pack = (value: unknown): Uint8Array => zlib().brotliCompressSync(JSON.stringify(value));

/** The value that was packed; throws when the bytes are damaged. */
export const unpack = (bytes: Uint8Array): unknown =>
  JSON.parse(zlib().brotliDecompressSync(bytes).toString());

/** The lists of a role whose entries name sources, beside `citations`. */
const CITING = [
  'misconceptions',
  'expectations',
  'similarRoles',
  'requirements',
  'entry',
  'study',
  'startRoles',
  'tryNow',
  'paths',
  'codes',
] as const;

/** Replaces every id of a source in a role, in place: a copy would take a twentieth of a start. */
function replaceSources(role: Role, replace: (id: string) => string): Role {
  for (const key of CITING) {
    for (const entry of role[key]) entry.sources = entry.sources.map(replace);
  }
  for (const lists of Object.values(role.citations)) {
    lists.forEach((ids, i) => {
      lists[i] = ids.map(replace);
    });
  }
  return role;
}

/** A role as JSON with places in its own list of sources for their ids, and no word of levels that are estimates. */
export function shortened(role: Role): string {
  const places = new Map(role.sources.map(({ id }, place) => [id, place]));
  const profileBasis = Object.fromEntries(
    Object.entries(role.profileBasis).filter(([, basis]) => basis !== ESTIMATE),
  );
  const copy = structuredClone({ ...role, profileBasis });
  return JSON.stringify(replaceSources(copy, (id) => (places.get(id) ?? id) as string));
}

/** The role that `shortened` was given; throws when the text is damaged. */
export function whole(text: string): Role {
  const role = JSON.parse(text) as Role;
  const { sources, profile, profileBasis } = role;
  role.profileBasis = {};
  for (const trait in profile) role.profileBasis[trait] = profileBasis[trait] ?? ESTIMATE;
  return replaceSources(role, (place) => sources[Number(place)]?.id ?? place);
}
