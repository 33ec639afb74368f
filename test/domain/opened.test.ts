import { expect, test } from 'vitest';
import { type Guide, NO_GUIDE } from '../../src/domain/guide.ts';
import { opened } from '../../src/domain/opened.ts';
import { isRecord } from '../../src/domain/record.ts';
import { statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';

const catalog = tinyCatalog(
  ['x'],
  [tinyRole('a', { x: 5 }), tinyRole('b', { x: 1 })],
  [statement('q', { x: 1 })],
);

test('a catalogue in memory is opened with all that commands look for', () => {
  const open = opened(catalog);
  expect(open).toMatchObject({ roles: catalog.roles, rules: [], ways: [], guide: NO_GUIDE });
  expect(open.index.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(open.role('b')).toBe(catalog.roles[1]);
  expect(open.role('c')).toBeUndefined();
});

test('its own general sentences go before none, and those that are given before its own', () => {
  const guide = (word: string): Guide => ({
    entry: { notes: [], sources: [] },
    search: { synonyms: [[word]], stages: [], absent: [] },
  });
  const own = { ...catalog, guide: guide('a') };
  expect(opened(own).guide).toBe(own.guide);
  const given = guide('b');
  expect(opened(own, [], [], given).guide).toBe(given);
});

test('it has papers only where some were given', () => {
  expect(() => opened(catalog).school()).toThrow(new RangeError('this catalogue has no papers'));
  const school = {} as never;
  expect(opened(catalog, [], [], NO_GUIDE, () => school).school()).toBe(school);
});

test.each<[unknown, boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['teks', false],
  [5, false],
  [() => 1, false],
])('%j is a record: %s', (value, is) => {
  expect(isRecord(value)).toBe(is);
});
