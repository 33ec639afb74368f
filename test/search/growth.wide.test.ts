import { describe, expect, test } from 'vitest';
import { builtInCatalog, builtInFolder } from '../../src/data/store.ts';
import { Problem } from '../../src/domain/problem.ts';
import { SAYINGS } from '../../src/pages/sayings.ts';
import { findRole } from '../../src/search/find.ts';
import { searchRoles } from '../../src/search/search.ts';
import { findWay, searchWays } from '../../src/search/ways.ts';
import { spent } from '../spent.ts';

const { roles, index, confusions, ways, guide } = builtInCatalog(builtInFolder('src'));

/** Words that grow with n, with n as long as a command line can hold and more. */
const GROWING: [string, number, (n: number) => string][] = [
  ['one long word', 100_000, (n) => 'x'.repeat(n)],
  ['one word of the catalogue again and again', 20_000, (n) => 'pendamping '.repeat(n)],
  ['words that are all different', 20_000, (n) => Array.from({ length: n }, (_, i) => `kata${i}`).join(' ')],
  ['signs between words', 100_000, (n) => `desa${'-'.repeat(n)}desa`],
  ['letters with many accents', 50_000, (n) => `e${'\u0301'.repeat(n)}`],
  ['white space', 200_000, (n) => `desa${' '.repeat(n)}`],
];

const LOOKING: [string, (words: string) => unknown][] = [
  ['a search', (words) => searchRoles(words, roles, SAYINGS, guide.search)],
  ['the name of a role', (words) => findRole(words, index, () => confusions)],
  ['the name of a way', (words) => findWay([words], ways)],
  ['a search for ways', (words) => searchWays(words, ways)],
];

describe.each(LOOKING)('%s takes time that grows with its words and not faster:', (_, look) => {
  const quietly = (words: string) => () => {
    try {
      look(words);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  };

  test.each(GROWING)('%s', async (_, n, make) => {
    const [small, large] = [make(n), make(4 * n)];
    const before = await spent(quietly(small));
    const after = await spent(quietly(large));
    expect(after).toBeLessThan(Math.max(250, before * 9));
    expect(after).toBeLessThan(5_000);
  });
});
