import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInCatalog, builtInFolder } from '../../src/data/store.ts';
import { type OpenCatalog, roleOf, titleOf } from '../../src/domain/catalog.ts';
import { opened } from '../../src/domain/opened.ts';
import { statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';

const root = mkdtempSync(join(tmpdir(), 'karir-store-'));
/** A copy of the compiled catalogue in which one role is broken, one misnamed, one missing. */
const folder = join(root, 'data');
const brokenInstall = (name: string) =>
  expect.objectContaining({ fact: { code: 'broken-install', path: `${folder}/${name}` } });

beforeAll(() => {
  cpSync(builtInFolder(join(process.cwd(), 'src')), folder, { recursive: true });
  rmSync(join(folder, 'rules.json'));
  rmSync(join(folder, 'roles', 'konselor-adiksi.json'));
  writeFileSync(join(folder, 'traits.json'), '{');
  writeFileSync(join(folder, 'roles', 'amil-zakat.json'), '{');
  writeFileSync(join(folder, 'roles', 'salah-nama.json'), JSON.stringify(tinyRole('lain', {})));
  writeFileSync(join(root, 'rahasia.json'), JSON.stringify(tinyRole('../../rahasia', {})));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a role is read by its id alone, without the index, however large the catalogue is', () => {
  const alone = join(root, 'alone');
  mkdirSync(join(alone, 'roles'), { recursive: true });
  writeFileSync(join(alone, 'roles', 'a.json'), JSON.stringify(tinyRole('a', { x: 2 })));
  expect(builtInCatalog(alone).role('a')).toEqual(tinyRole('a', { x: 2 }));
});

test.each([
  '../../rahasia',
  '..',
  '',
  '.',
  'pekerja-sosial/',
  'Pekerja-Sosial',
  'pekerja sosial',
  'a\0b',
  '-',
  'tidak-ada',
])('the word %j is the id of no role', (word) => {
  expect(builtInCatalog(folder).role(word)).toBeUndefined();
});

test.each(['amil-zakat', 'salah-nama', 'konselor-adiksi'])(
  'the role %s, broken or gone, is told with its path',
  (id) => expect(() => builtInCatalog(folder).role(id)).toThrow(brokenInstall(`roles/${id}.json`)),
);

test('a part that is missing or broken is told with its path, and the others still serve', () => {
  const catalog = builtInCatalog(folder);
  expect(() => catalog.rules).toThrow(brokenInstall('rules.json'));
  expect(() => catalog.traits).toThrow(brokenInstall('traits.json'));
  expect(() => catalog.roles).toThrow(brokenInstall('roles/amil-zakat.json'));
  expect(titleOf(catalog, 'pekerja-sosial')).toBe('Pekerja Sosial');
});

test('the catalogue stands beside the bundle, or in dist where the sources run', () => {
  expect(builtInFolder('src')).toBe('src/../dist/data');
  const beside = join(root, 'beside');
  for (const name of ['cli', 'data']) mkdirSync(join(beside, name), { recursive: true });
  writeFileSync(join(beside, 'data', 'index.json'), '[]');
  expect(builtInFolder(join(beside, 'cli'))).toBe(`${join(beside, 'cli')}/../data`);
});

test('every part is the same value whenever it is looked at', () => {
  const catalog = builtInCatalog(builtInFolder('src'));
  const keys = Object.keys(catalog) as (keyof OpenCatalog)[];
  expect(keys.length).toBeGreaterThan(10);
  for (const key of keys) expect(catalog[key]).toBe(catalog[key]);
  expect(catalog.role('pekerja-sosial')).toBe(catalog.roles.find(({ id }) => id === 'pekerja-sosial'));
});

describe('a catalogue in memory', () => {
  const roles = [tinyRole('a', { x: 5 }), tinyRole('b', { x: 1 })];
  const catalog = tinyCatalog(['x'], roles, [statement('q', { x: 0.7 })]);
  const open = opened(catalog, [{ id: 'uu-1' } as never]);

  test('knows its roles, and names the one that is missing', () => {
    expect(open.role('b')).toBe(roles[1]);
    expect(open.role('c')).toBeUndefined();
    expect(roleOf(open, 'a')).toBe(roles[0]);
    expect(() => roleOf(open, 'c')).toThrow(
      expect.objectContaining({ fact: { code: 'unknown-role', name: 'c', nearest: [], test: null } }),
    );
    expect([titleOf(open, 'a'), titleOf(open, 'c')]).toEqual([roles[0]?.title, 'c']);
  });

  test('has an index, its regulations, and all that was given', () => {
    expect(open.index.map((summary) => Object.keys(summary))).toEqual(
      Array(2).fill(['id', 'title', 'aliases', 'level', 'group', 'summary']),
    );
    expect(open.rules).toEqual([{ id: 'uu-1' }]);
    expect(opened(catalog).rules).toEqual([]);
    expect(open).toMatchObject(catalog);
  });
});

test('an id longer than a file name may be names no role; a folder in the place of a role is a broken installation', () => {
  expect(builtInCatalog(folder).role('a'.repeat(400))).toBeUndefined();
  mkdirSync(join(folder, 'roles', 'map.json'));
  expect(() => builtInCatalog(folder).role('map')).toThrow(brokenInstall('roles/map.json'));
});
