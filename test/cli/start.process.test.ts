import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { watched } from './watched.ts';

/** Built-ins that take a tenth of a bare start each. */
const COSTLY = ['stream', 'net', 'tty', 'child_process', 'readline', 'zlib', 'url'];
/** A pattern with classes of Unicode as a literal: reading it takes a hundredth of a start and more, see `pattern`. */
const CLASSES = /\/[^/\n]*\\p\{[^/\n]*\/[dgimsuvy]*u/;
const [CONFUSIONS, INDEX, INSTRUMENT, TRAITS] = ['confusions', 'index', 'instrument', 'traits'].map(
  (name) => `dist/data/${name}.json`,
) as [string, string, string, string];
const role = (id: string): string => `dist/data/roles/${id}.json`;
const everyRole = readdirSync('data/roles').map((name) => role(name.replace('.yaml', '')));

const dataOf = (opened: readonly string[]): string[] =>
  opened.filter((path) => path.startsWith('dist/data/')).sort();

test.each([
  ['show pekerja-sosial --json', '', [role('pekerja-sosial')]],
  ['show pekerja-sosial', '', [CONFUSIONS, INDEX, role('pekerja-sosial')]],
  ['show --full', '', [CONFUSIONS, 'dist/data/guide.json', INDEX, TRAITS, ...everyRole]],
  ['list', '', [INDEX]],
  ['compare pekerja-sosial amil-zakat', '', [CONFUSIONS, TRAITS, role('amil-zakat'), role('pekerja-sosial')]],
  ['quiz --answers -', '{}', [INDEX, INSTRUMENT, TRAITS, 'dist/data/opening.json', ...everyRole]],
])('"%s" reads what it shows, and every file once', (line, input, wanted) => {
  const { opened } = watched(line.split(' '), input);
  expect(dataOf(opened)).toEqual([...wanted].sort());
  expect(opened.filter((path, i) => opened.indexOf(path) < i)).toEqual([]);
});

test.each([
  ['show pekerja-sosial --json', ['start', 'json']],
  ['list', ['start', 'list', 'text']],
  ['show pekerja-sosial', ['start', 'text', 'show']],
  ['compare pekerja-sosial amil-zakat', ['start', 'compare', 'text', 'late-graphs']],
  ['--help', ['start', 'help']],
])('"%s" loads the pieces that it needs and no costly part of Node', (line, pieces) => {
  const { code, builtIns } = watched(line.split(' '));
  expect(code).toEqual(['bin/karir-sosial.cjs', ...pieces.map((name) => `dist/cli/${name}.cjs`)]);
  expect(builtIns.filter((name) => COSTLY.includes(name))).toEqual([]);
  expect(code.filter((path) => CLASSES.test(readFileSync(path, 'utf8')))).toEqual([]);
});
