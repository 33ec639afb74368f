import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brief } from '../../src/data/packed.ts';
import { builtInFolder, builtInStore } from '../../src/data/store.ts';
import { Problem } from '../../src/domain/problem.ts';
import { tinyRole } from '../tiny-catalog.ts';

/** A copy of the compiled catalogue in which a file may be missing or broken. */
const folder = join(mkdtempSync(join(tmpdir(), 'karir-store-')), 'data');

beforeAll(() => {
  cpSync(builtInFolder(join(process.cwd(), 'src')), folder, { recursive: true });
  rmSync(join(folder, 'index.json'));
  writeFileSync(join(folder, 'roles', 'amil-zakat.json'), '{');
  writeFileSync(join(folder, 'roles', 'salah-nama.json'), brief(tinyRole('lain', {})));
  writeFileSync(join(folder, '..', 'rahasia.json'), brief(tinyRole('../../rahasia', {})));
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
