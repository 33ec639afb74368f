import { EDITORIAL, type Source } from './role.ts';

/** True for a page without references, and for a regulation that was read through a blog alone. */
export const isWeak = (source: Source): boolean =>
  source.kind === 'peraturan' ? source.via === 'blog' : source.kind === 'laman' || source.kind === 'blog';

/** True when everything that a claim cites is weak. */
export function restsOnWeak(ids: readonly string[], sources: readonly Source[]): boolean {
  const cited = sources.filter(({ id }) => id !== EDITORIAL && ids.includes(id));
  return cited.length > 0 && cited.every(isWeak);
}
