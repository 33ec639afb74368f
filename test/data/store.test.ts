import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortened } from '../../src/data/packed.ts';
import { builtInFolder, builtInStore, catalogOf, memoryStore } from '../../src/data/store.ts';
import { Problem } from '../../src/domain/problem.ts';
import { statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';

/** A copy of the compiled catalogue in which a file may be missing or broken. */
const folder = join(mkdtempSync(join(tmpdir(), 'karir-store-')), 'data');

beforeAll(() => {
  cpSync(builtInFolder(join(process.cwd(), 'src')), folder, { recursive: true });
  rmSync(join(folder, 'index.json'));
  writeFileSync(join(folder, 'roles', 'amil-zakat.json'), '{');
  writeFileSync(join(folder, 'roles', 'salah-nama.json'), shortened(tinyRole('lain', {})));
  writeFileSync(join(folder, '..', 'rahasia.json'), shortened(tinyRole('../../rahasia', {})));
});

afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

test('a role is read by its id alone, without the index, however large the catalogue is', () => {
  expect(builtInStore(folder).known('pekerja-sosial')?.title).toBe('Pekerja Sosial');
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
])('no file is looked for when the word %j cannot be an id', (word) => {
  expect(builtInStore(folder).known(word)).toBeUndefined();
});

test('a file that is broken or holds another role is not taken for the role', () => {
  const store = builtInStore(folder);
  expect(store.known('amil-zakat')).toBeUndefined();
  expect(store.known('salah-nama')).toBeUndefined();
  expect(store.known('tidak-ada')).toBeUndefined();
});

test('what is missing from an installation is named', () => {
  expect(() => builtInStore(folder).summaries()).toThrow(Problem);
  expect(() => builtInStore(folder).role('amil-zakat')).toThrow('broken-install');
});

test('a broken file is told with its path', () => {
  expect(() => builtInStore(folder).role('amil-zakat')).toThrow(
    expect.objectContaining({ fact: { code: 'broken-install', path: `${folder}/roles/amil-zakat.json` } }),
  );
});

test('the catalogue stands beside the bundle, or in dist where the sources run', () => {
  expect(builtInFolder('src')).toBe('src/../dist/data');
  const beside = mkdtempSync(join(tmpdir(), 'karir-store-'));
  for (const name of ['cli', 'data']) mkdirSync(join(beside, name));
  writeFileSync(join(beside, 'data', 'index.json'), '[]');
  expect(builtInFolder(join(beside, 'cli'))).toBe(`${join(beside, 'cli')}/../data`);
  rmSync(beside, { recursive: true });
});

describe('a catalogue in memory', () => {
  const roles = [tinyRole('a', { x: 5 }), tinyRole('b', { x: 1 })];
  const catalog = tinyCatalog(['x'], roles, [statement('q', { x: 0.7 })]);
  const inMemory = () => memoryStore(catalog);

  test('knows its roles, and names the one that is missing', () => {
    const store = inMemory();
    expect(store.known('b')).toBe(roles[1]);
    expect(store.known('c')).toBeUndefined();
    expect(store.role('a')).toBe(roles[0]);
    expect(() => store.role('c')).toThrow(
      expect.objectContaining({ fact: { code: 'unknown-role', name: 'c', nearest: [], test: null } }),
    );
    expect(store.summaries().map((summary) => Object.keys(summary))).toEqual(
      Array(2).fill(['id', 'title', 'aliases', 'level', 'group', 'summary']),
    );
  });

  test('has no first question worked out, no rules unless given', () => {
    const store = inMemory();
    expect(store.opening()).toBeUndefined();
    expect(store.rules()).toEqual([]);
    expect(memoryStore(catalog, [{ id: 'uu-1' } as never]).rules()).toEqual([{ id: 'uu-1' }]);
    expect(store.instrument()).toBe(catalog);
    expect(store.confusions()).toBe(catalog);
  });

  test('comes back whole as a catalogue', () => {
    const { opening, ...rest } = catalogOf(inMemory());
    expect(opening).toBeUndefined();
    expect({ ...rest }).toEqual(catalog);
  });
});

test('parts of a catalogue are read when they are looked at, and once', () => {
  const read: string[] = [];
  const made = tinyCatalog(['x'], [tinyRole('a', { x: 5 })], [statement('q', { x: 0.7 })]);
  const store = memoryStore(made);
  const catalog = catalogOf({
    ...store,
    opening: () => ({ question: made.questions[0], scale: [], quizVersion: '9-zz' }),
    instrument: () => {
      read.push('instrument');
      return made;
    },
    summaries: () => {
      read.push('roles');
      return store.summaries();
    },
    confusions: () => {
      read.push('confusions');
      return made;
    },
  });
  expect([catalog.opening, catalog.scale, catalog.quizVersion]).toEqual([made.questions[0], [], '9-zz']);
  expect(read).toEqual([]);
  for (let i = 0; i < 2; i++) {
    expect(catalog.questions).toBe(made.questions);
    expect(catalog.traits).toBe(made.traits);
    expect(catalog.groups).toBe(made.groups);
    expect(catalog.roles).toEqual(made.roles);
    expect(catalog.confusions).toBe(made.confusions);
    expect(catalog.confusionSources).toBe(made.confusionSources);
  }
  expect(read).toEqual(['instrument', 'roles', 'confusions']);
});
