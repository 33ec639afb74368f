import MiniSearch from 'minisearch';
import type { RoleSummary } from '../domain/role.ts';

/** Finds roles while a person types: names first, then summaries; unfinished words and a typo are forgiven. */
export function roleFilter(roles: readonly RoleSummary[]): (words: string) => number[] {
  const index = new MiniSearch<{ id: number; name: string; summary: string }>({
    fields: ['name', 'summary'],
  });
  index.addAll(
    roles.map(({ id, title, aliases, summary }, place) => ({
      id: place,
      name: [id, title, ...aliases].join(' '),
      summary,
    })),
  );
  return (words) =>
    index
      .search(words, { fuzzy: 0.25, prefix: true, combineWith: 'AND', boost: { name: 4 } })
      .map(({ id }) => Number(id));
}
