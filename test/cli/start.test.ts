import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Writes down, when a process ends, which files and built-in modules it has loaded on its own. */
const WATCHER = `
const known = new Set(process.moduleLoadList);
process.on('exit', () => {
  const builtIns = process.moduleLoadList.filter((name) => !known.has(name)).map((name) => name.split(' ')[1]);
  const files = Object.keys(require.cache).filter((name) => name !== __filename);
  require('node:fs').writeFileSync(process.env.WATCHED, JSON.stringify({ files, builtIns }));
});`;

const folder = mkdtempSync(join(tmpdir(), 'karir-start-'));
const watcher = join(folder, 'watcher.cjs');
const watched = join(folder, 'watched.json');

beforeAll(() => writeFileSync(watcher, WATCHER));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a call of the built program loads, its output in a pipe. */
function loadedBy(...args: string[]): { files: string[]; builtIns: string[] } {
  const env = { ...process.env, WATCHED: watched };
  execFileSync(process.execPath, ['-r', watcher, 'bin/karir-sosial.cjs', ...args], { env });
  const { files, builtIns } = JSON.parse(readFileSync(watched, 'utf8'));
  return { files: files.map((name: string) => basename(name)), builtIns };
}

/** Built-ins that take a tenth of a bare start each. */
const COSTLY = ['stream', 'net', 'tty', 'child_process', 'readline', 'zlib', 'url'];

test('show ID --json loads one file of the program and no costly part of Node', () => {
  const { files, builtIns } = loadedBy('show', 'pekerja-sosial', '--json');
  expect(files).toEqual(['karir-sosial.cjs', 'start.cjs']);
  expect(builtIns.filter((name) => COSTLY.includes(name))).toEqual([]);
});

test('list loads what draws text and nothing else', () => {
  const { files, builtIns } = loadedBy('list');
  expect(files).toEqual(['karir-sosial.cjs', 'start.cjs', 'text.cjs']);
  expect(builtIns.filter((name) => COSTLY.includes(name))).toEqual([]);
});

test('--help loads commander and no costly part of Node', () => {
  const { files, builtIns } = loadedBy('--help');
  expect(files).toEqual(['karir-sosial.cjs', 'start.cjs', 'program.cjs']);
  expect(builtIns.filter((name) => COSTLY.includes(name))).toEqual([]);
});

test('every file of the program that a start reads is plain ASCII, one byte a letter', () => {
  for (const name of ['start', 'text', 'program', 'quiz']) {
    expect(/[^\x00-\x7f]/.test(readFileSync(`dist/cli/${name}.cjs`, 'utf8'))).toBe(false);
  }
});
