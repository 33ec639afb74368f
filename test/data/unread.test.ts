import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unreadFiles } from '../../src/data/unread.ts';
import { tempFolder } from './temp-folder.ts';

/** What is told of a folder with these files and empty folders, as `path: message`. */
function told(files: readonly string[], folders: readonly string[] = []): string[] {
  const path = tempFolder(Object.fromEntries(files.map((name) => [name, 'x'])));
  for (const name of folders) mkdirSync(join(path, name), { recursive: true });
  return unreadFiles(path).map((finding) => {
    expect(finding.line).toBe(1);
    return `${finding.path.replace(`${path}/`, '')}: ${finding.message}`;
  });
}

const MISPLACED = 'tidak dibaca di sini; berkas peran tempatnya di roles/';
const MISNAMED = 'tidak dibaca; foldernya harus bernama roles';
const ENDING = 'tidak dibaca; akhirannya harus .yaml';
const NESTED = 'tidak dibaca; taruh berkasnya langsung di roles/';

describe('what looks as if it were meant to be read', () => {
  test('is nothing in a folder that has all in its place', () => {
    expect(
      told([
        'roles/a.yaml',
        'roles/b.yml',
        'traits.yaml',
        'questions.yml',
        'rules.yaml',
        'confusions.yaml',
        'ways.yaml',
        'entry.yaml',
        'search.yaml',
        'school.yaml',
        'parameters.json',
        'README.md',
      ]),
    ).toEqual([]);
  });

  test('is nothing in a folder that is not there', () => {
    expect(unreadFiles(join(tempFolder(), 'tidak-ada'))).toEqual([]);
  });

  test('is a role file beside the folder of roles, and no other file', () => {
    expect(told(['roles/a.yaml', 'guru.yaml', 'amil.YML', 'catatan.txt', 'guru.yaml.bak'])).toEqual([
      `amil.YML: ${MISPLACED}`,
      `guru.yaml: ${MISPLACED}`,
    ]);
  });

  test.each(['role', 'Role', 'peran', 'PERAN'])('is a folder "%s" where there is no "roles"', (name) => {
    expect(told([`${name}/a.yaml`])).toEqual([`${name}: ${MISNAMED}`]);
    expect(told([`${name}/a.yaml`, 'roles/b.yaml'])).toEqual([]);
  });

  test('is no folder that is called otherwise', () => {
    expect(told([], ['peranan', 'roles-lama', 'my-roles', 'gambar', 'x.yaml'])).toEqual([]);
  });

  test.each(['json', 'txt', 'md', 'rtf', 'doc', 'DOCX', 'odt'])('is a role in a .%s', (ending) => {
    expect(told([`roles/guru.${ending}`])).toEqual([`roles/guru.${ending}: ${ENDING}`]);
  });

  test('is no file of another kind among the roles', () => {
    expect(told(['roles/foto.png', 'roles/a.yaml', 'roles/b.txt.bak', 'roles/txt', 'roles/docs'])).toEqual(
      [],
    );
  });

  test('is a folder among the roles, whatever its name', () => {
    expect(told([], ['roles/lama', 'roles/b.yaml', 'roles/c.txt'])).toEqual([
      `roles/b.yaml: ${NESTED}`,
      `roles/c.txt: ${NESTED}`,
      `roles/lama: ${NESTED}`,
    ]);
  });

  test('is never what editors and systems lay beside', () => {
    expect(
      told(['.guru.yaml', '#guru.yaml', '~guru.yaml', 'roles/.a.txt', 'roles/~a.docx'], ['roles/.git']),
    ).toEqual([]);
  });

  test('stands in the same order on every system, also where a system would sort by bytes', () => {
    expect(told(['\uff21.yaml', '\u{1f600}.yaml'])).toEqual(
      ['\u{1f600}', '\uff21'].map((name) => `${name}.yaml: ${MISPLACED}`),
    );
  });

  test('is told by name, that of the top before that of the roles', () => {
    expect(told(['c.yaml', 'a.yaml', 'b.yaml', 'roles/c.txt', 'roles/a.txt', 'roles/b.txt'])).toEqual([
      ...['a', 'b', 'c'].map((name) => `${name}.yaml: ${MISPLACED}`),
      ...['a', 'b', 'c'].map((name) => `roles/${name}.txt: ${ENDING}`),
    ]);
  });
});
