import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_FILES, MAX_FOLDER, MAX_VALUES, readFolder, stem } from '../../src/data/folder.ts';
import { MAX_BYTES } from '../../src/data/yaml.ts';
import { Problem } from '../../src/domain/problem.ts';
import { tempFolder } from './temp-folder.ts';

/** The findings of a folder, as `path: message`. */
const told = (path: string): string[] =>
  readFolder(path).findings.map((finding) => {
    expect(finding.line).toBe(1);
    return `${finding.path.replace(`${path}/`, '')}: ${finding.message}`;
  });
/** What a folder of these files is refused for; null when it is not. */
function refused(files: Record<string, string>): unknown {
  const path = tempFolder(files);
  try {
    readFolder(path);
    return null;
  } catch (error) {
    if (error instanceof Problem)
      return { ...error.fact, path: (error.fact as { path: string }).path.replace(path, '') };
    throw error;
  }
}

test('a file is called by its name without the ending', () => {
  expect(['a.yaml', 'a.YML', 'a.b.yaml', 'a', 'a.yaml.txt'].map(stem)).toEqual([
    'a',
    'a',
    'a.b',
    'a',
    'a.yaml.txt',
  ]);
});

describe('two files of one name', () => {
  test('are told apart by their ending alone: one must go', () => {
    const path = tempFolder({ 'roles/a.yaml': 'id: a', 'roles/a.yml': 'id: b', 'roles/c.yml': 'id: c' });
    expect(told(path)).toEqual(['roles/a.yml: a.yaml sudah ada; sisakan satu dari dua berkas ini']);
    expect(readFolder(path).roles.map(({ text }) => text)).toEqual(['id: a', 'id: c']);
  });

  test('beside the roles are told in the same words', () => {
    const path = tempFolder({ 'traits.yaml': 'x', 'traits.yml': 'y' });
    expect(told(path)).toEqual(['traits.yml: traits.yaml sudah ada; sisakan satu dari dua berkas ini']);
    expect(readFolder(path).single.traits?.text).toBe('x');
  });
});

describe('measured parameters', () => {
  test('are read from their file', () => {
    const path = tempFolder({ 'parameters.json': '{}\r\n' });
    const folder = readFolder(path);
    expect(folder.parameters).toEqual({ path: join(path, 'parameters.json'), text: '{}\n' });
    expect(folder.findings).toEqual([]);
  });

  test('are absent where there is no such file', () => {
    expect('parameters' in readFolder(tempFolder({ 'parameters.yaml': '', 'rules.yaml': '' }))).toBe(false);
  });

  test('that cannot be read are told of', () => {
    const path = tempFolder({ 'rules.yaml': '' });
    mkdirSync(join(path, 'parameters.json'));
    expect(told(path)).toEqual(['parameters.json: bukan berkas biasa']);
    expect(readFolder(path).parameters).toBeUndefined();
  });

  test('weigh as much as other files', () => {
    const heavy = (count: number): string => '1,'.repeat(count);
    expect(
      refused({ 'rules.yaml': heavy(MAX_VALUES / 2), 'parameters.json': heavy(MAX_VALUES / 2 + 1) }),
    ).toMatchObject({
      what: 'values',
    });
  });
});

describe('a folder without data', () => {
  const EMPTY = 'tidak ada berkas data di sini; taruh berkas peran di roles/<id>.yaml';

  test('is told where files belong, once', () => {
    const path = tempFolder({ 'catatan.txt': 'x' });
    expect(readFolder(path).findings).toEqual([{ path, line: 1, message: EMPTY }]);
    expect(told(tempFolder({ 'roles/.a.yaml': 'x', 'roles/~b.yaml': 'x', '#rules.yaml': 'x' }))).toHaveLength(
      1,
    );
  });

  test.each(['roles/a.yaml', 'rules.yaml', 'search.yml', 'parameters.json'])(
    'is none that has %s',
    (name) => {
      expect(readFolder(tempFolder({ [name]: 'x' })).findings).toEqual([]);
    },
  );

  test('is none whose only file cannot be read: that is told alone', () => {
    const path = tempFolder();
    mkdirSync(join(path, 'ways.yaml'));
    expect(told(path)).toEqual(['ways.yaml: bukan berkas biasa']);
  });
});

describe('a folder that is as large as may be', () => {
  test('is read, one value more is not', () => {
    expect(refused({ 'rules.yaml': '-'.repeat(MAX_VALUES) })).toBeNull();
    expect(refused({ 'rules.yaml': '-'.repeat(MAX_VALUES + 1) })).toEqual({
      code: 'too-much-data',
      path: '',
      what: 'values',
      limit: MAX_VALUES,
    });
    for (const sign of [',', '[', ']', '{', '}', ':', '?', '\n', '-'])
      expect(refused({ 'rules.yaml': sign.repeat(MAX_VALUES + 1) }), sign).toMatchObject({ what: 'values' });
    expect(refused({ 'rules.yaml': 'x'.repeat(MAX_VALUES + 1) })).toBeNull();
  });

  test('is read, one byte more is not', () => {
    const full = Object.fromEntries(
      Array.from({ length: MAX_FOLDER / MAX_BYTES }, (_, i) => [`roles/r${i}.yaml`, 'x'.repeat(MAX_BYTES)]),
    );
    expect(refused(full)).toBeNull();
    expect(refused({ ...full, 'rules.yaml': 'x' })).toEqual({
      code: 'too-much-data',
      path: '',
      what: 'bytes',
      limit: MAX_FOLDER,
    });
  });

  test('is read, one file more is not', () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`roles/r${i}.yaml`, '']));
    expect(refused(files(MAX_FILES))).toBeNull();
    expect(refused(files(MAX_FILES + 1))).toEqual({
      code: 'too-much-data',
      path: '/roles',
      what: 'files',
      limit: MAX_FILES,
    });
  });

  test('holds no file of more than 256 KiB', () => {
    expect(told(tempFolder({ 'roles/a.yaml': 'x'.repeat(MAX_BYTES) }))).toEqual([]);
    expect(told(tempFolder({ 'roles/a.yaml': 'x'.repeat(MAX_BYTES + 1) }))).toEqual([
      'roles/a.yaml: berkas lebih besar dari 256 KiB',
    ]);
  });
});

test('a file that is no UTF-8 is told so, and a mark at its head is left out', () => {
  expect(told(tempFolder({ 'roles/a.yaml': Buffer.from([0x61, 0xff]) }))).toEqual([
    'roles/a.yaml: berkas bukan teks UTF-8; simpan ulang sebagai UTF-8',
  ]);
  expect(readFolder(tempFolder({ 'roles/a.yaml': '\ufeffid: a\r\nx: b\ry' })).roles[0]?.text).toBe(
    'id: a\nx: b\ny',
  );
});
