import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What a floor of src/ may import besides itself; `node` stands for built-ins and packages. */
const FLOORS: Record<string, readonly string[]> = {
  domain: [],
  report: ['domain'],
  json: ['domain', 'report'],
  terminal: ['domain'],
  words: ['domain'],
  search: ['domain', 'node'],
  pages: ['domain', 'report'],
  render: ['domain', 'report', 'terminal', 'pages', 'node'],
  data: ['domain', 'node'],
  answers: ['domain', 'search', 'node'],
  files: ['domain', 'terminal', 'node'],
  session: ['domain', 'terminal', 'answers', 'files', 'node'],
  advice: ['domain', 'report'],
  calibrate: ['domain'],
  batch: ['node', 'domain', 'report', 'json', 'advice', 'pages', 'render', 'answers', 'node'],
  prompts: ['domain', 'terminal', 'search', 'pages', 'session', 'files', 'node'],
  commands: [
    'domain',
    'report',
    'advice',
    'terminal',
    'words',
    'search',
    'pages',
    'data',
    'answers',
    'batch',
    'calibrate',
    'app',
  ],
  cli: [
    'answers',
    'domain',
    'report',
    'json',
    'answers',
    'terminal',
    'words',
    'search',
    'pages',
    'render',
    'data',
    'files',
    'prompts',
    'session',
    'commands',
    'node',
  ],
  app: ['domain', 'advice', 'report', 'pages', 'render', 'node'],
  build: ['domain', 'pages', 'data', 'cli', 'app', 'node'],
  index: ['domain', 'data'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

const floorOf = (path: string): string => relative('src', path).split(/[\\/]/)[0]?.replace(/\.ts$/, '') ?? '';

function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  const found = code.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()'([^']+)'/g);
  return [...found].map(([, name = '']) => {
    if (!name.startsWith('.')) return 'node';
    const target = join(dirname(path), name);
    return target === 'package.json' ? 'node' : floorOf(target);
  });
}

test('every file of src stands on a known floor', () => {
  expect(files.filter((path) => !(floorOf(path) in FLOORS))).toEqual([]);
});

test.each(files)('%s imports only what its floor may', (path) => {
  const floor = floorOf(path);
  const wrong = importsOf(path).filter((other) => other !== floor && !FLOORS[floor]?.includes(other));
  expect(wrong).toEqual([]);
});

test('no file of src is longer than 200 lines without a reason in its first line', () => {
  const long = files.filter((path) => {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    return lines.length > 200 && !/^\/[/*].*\b(long|lines)\b/i.test(lines[0] ?? '');
  });
  expect(long).toEqual([]);
});

test('no file is named after nothing', () => {
  const empty = /(^|[\\/])(utils?|helpers?|types|constants|common|misc)\.ts$/;
  expect(files.filter((path) => empty.test(path))).toEqual([]);
});

/** Lines of every function of a formatted file: from its head to the brace that closes it, at the same indent. */
function functionsOf(path: string): { name: string; lines: number }[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const head = /^( *)(.*(?:\bfunction\b|=>|\)).*)\{$/.exec(line);
    if (head === null || /^(if|for|while|switch|else|try|catch|\})|[^=]= $/.test(head[2] ?? '')) return [];
    const indent = head[1] ?? '';
    const end = lines.findIndex((other, j) => j > i && new RegExp(`^${indent}\\S`).test(other));
    return [{ name: `${path}:${i + 1}`, lines: end - i + 1 }];
  });
}

test('functions are found, with their lines', () => {
  const found = functionsOf('test/floors.test.ts');
  expect(found.find(({ name }) => name.endsWith(':23'))).toBeUndefined();
  expect(found.length).toBeGreaterThan(3);
});

test('no function of src is longer than 40 lines', () => {
  expect(files.flatMap(functionsOf).filter(({ lines }) => lines > 40)).toEqual([]);
});
