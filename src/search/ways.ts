import type { Way } from '../domain/way.ts';
import { plain } from './find.ts';

/** The voluntary way that has one of these names. */
export const findWay = (names: readonly string[], ways: readonly Way[]): Way | undefined => {
  const wanted = new Set(names.map(plain));
  return ways.find(({ id, title, aliases }) =>
    [id, title, ...aliases].some((name) => wanted.has(plain(name))),
  );
};

/** The voluntary ways in which every word stands, as it is written or as the beginning of one. */
export function searchWays(words: string, ways: readonly Way[]): Way[] {
  const wanted = plain(words).split(' ').filter(Boolean);
  return ways.filter(({ id, title, aliases, summary, text }) => {
    const all = ` ${plain([id, title, ...aliases, summary, ...text.map((claim) => claim.text)].join(' '))}`;
    return wanted.length > 0 && wanted.every((word) => all.includes(` ${word}`));
  });
}
