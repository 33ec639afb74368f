import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What a floor of src/ may import besides itself; `node` stands for built-ins and packages. */
const FLOORS: Record<string, readonly string[]> = {
  domain: [],
  report: ['domain'],
  terminal: ['domain'],
  words: ['domain'],
  search: ['domain', 'node'],
  pages: ['domain', 'report'],
  render: ['domain', 'report', 'terminal', 'pages', 'node'],
  data: ['domain', 'node'],
  answers: ['domain', 'search', 'node'],
  files: ['domain', 'terminal', 'cli', 'node'],
  session: ['domain', 'answers', 'files', 'node'],
  advice: ['domain', 'report'],
  batch: ['node', 'domain', 'report', 'advice', 'pages', 'render', 'answers', 'node'],
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
    'app',
  ],
  cli: [
    'domain',
    'report',
    'terminal',
    'words',
    'search',
    'pages',
    'render',
    'data',
    'files',
    'prompts',
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
