import * as z from 'zod/mini';
import type { Finding } from '../domain/problem.ts';
import type { Role, RuleSource } from '../domain/role.ts';
import type { Way } from '../domain/way.ts';
import { resolveSources } from './assemble.ts';
import type { Checked } from './check.ts';
import { needsOf } from './needs.ts';
import { atLeastOne, claim, entry, slug, source, upTo } from './schema.ts';

/** `data/ways.yaml`: voluntary ways to begin, which are no roles. */
export const waysFile = z.strictObject({
  ways: z.array(
    z.strictObject({
      id: slug,
      title: upTo(120),
      aliases: z.array(upTo(120)),
      summary: claim,
      text: z.array(claim).check(atLeastOne),
      entry: z.array(entry).check(atLeastOne),
      roles: z.array(slug).check(atLeastOne),
    }),
  ),
  sources: z.array(source),
});
type WaysFile = z.infer<typeof waysFile>;
type WayFile = WaysFile['ways'][number];

/** A way of the file, with the sources that it cites. */
export function assembleWay(
  file: WayFile,
  listed: WaysFile['sources'],
  rules: ReadonlyMap<string, RuleSource>,
): Way {
  const { id, title, aliases, summary, text, roles } = file;
  const doors = file.entry.map((door) => ({ ...door, needs: needsOf(door.needs) }));
  const cited = new Set([summary, ...text, ...doors].flatMap(({ sources }) => sources));
  const sources = resolveSources(listed, rules).filter((source) => cited.has(source.id));
  return {
    id,
    title,
    aliases,
    summary: summary.text,
    citations: summary.sources,
    text,
    entry: doors,
    roles,
    sources,
  };
}

const namesOf = ({ id, title, aliases }: Pick<Way, 'id' | 'title' | 'aliases'>): string[] =>
  [id, title, ...aliases].map((name) => name.toLowerCase());

/** Names that a role or another way has already, and roles that are not there. */
export function wayFindings(
  file: Checked<WaysFile>,
  roles: readonly Role[],
  known: ReadonlySet<string>,
): Finding[] {
  const owner = new Map(roles.flatMap((role) => namesOf(role).map((name) => [name, role.id] as const)));
  return file.value.ways.flatMap((way, i) => {
    const names = new Set(namesOf(way));
    const taken = [...names].filter((name) => owner.has(name));
    const told = taken.map((name) => `nama "${name}" sudah dipakai "${owner.get(name)}"`);
    for (const name of names) owner.set(name, way.id);
    return [
      ...told.map((message) => file.at(['ways', i, 'id'], message)),
      ...way.roles
        .filter((role) => !known.has(role))
        .map((role) => file.at(['ways', i, 'roles'], `peran "${role}" tidak ada`)),
    ];
  });
}

/** The roles, each with the ways that lead to it. */
export function linked(roles: readonly Role[], ways: readonly Way[]): Role[] {
  return roles.map((role) => {
    const links = ways.filter((way) => way.roles.includes(role.id)).map(({ id, title }) => ({ id, title }));
    return links.length === 0 ? role : { ...role, ways: links };
  });
}
