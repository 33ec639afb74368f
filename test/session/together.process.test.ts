import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { thisOwner } from '../../src/files/owner.ts';
import { realCatalog } from '../real-catalog.ts';

const call = promisify(execFile);
let state: string;
let folder: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
  folder = join(state, 'karir-sosial');
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

/** A result that is remembered by a process of its own; each has other answers. Yields what it says. */
async function remember(number: number): Promise<string> {
  const path = join(state, `${number}.json`);
  const answers = realCatalog.questions.map(({ id }, i) => [id, i < number ? 1 : 5]);
  writeFileSync(path, JSON.stringify(Object.fromEntries(answers)));
  const { stderr } = await call(
    process.execPath,
    ['bin/karir-sosial.cjs', 'quiz', '--answers', path, '--remember', '--json'],
    { env: { ...process.env, XDG_STATE_HOME: state }, maxBuffer: 2 ** 24 },
  );
  return stderr;
}

const codes = (): string[] =>
  JSON.parse(readFileSync(join(folder, 'hasil.json'), 'utf8')).results.map(
    ({ code }: { code: string }) => code,
  );

test('eight windows that remember a result in the same instant lose none', async () => {
  for (let round = 1; round <= 3; round++) {
    const told = await Promise.all(Array.from({ length: 8 }, (_, i) => remember(i)));
    expect(told.filter((text) => !text.startsWith('Diingat'))).toEqual([]);
    expect(codes()).toHaveLength(8 * round);
  }
  expect(new Set(codes()).size).toBe(8);
  expect(readdirSync(folder)).toEqual(['hasil.json']);
});

test('the mark of a window that was killed, or of another machine, stops nobody for good', async () => {
  mkdirSync(folder);
  const { place } = thisOwner();
  const mark = (owner: string): void =>
    writeFileSync(join(folder, `.karir-sosial-${owner}-0123456789abcdef.kunci`), '');
  mark(`${place}-1-77`);
  expect(await remember(1)).toMatch(/^Diingat/);
  mark('elsewhere-1-77');
  expect(await remember(2)).toMatch(/^Diingat/);
  expect(codes()).toHaveLength(2);
  expect(readdirSync(folder)).toEqual(['hasil.json']);
});

test('a damaged file of results is told with its new place, one of a later version is told and left', async () => {
  mkdirSync(folder);
  const path = join(folder, 'hasil.json');
  writeFileSync(path, '{"history":1,');
  const [aside, kept] = (await remember(1)).split('\n');
  expect(aside).toContain(`disisihkan ke "${join(folder, 'hasil.rusak')}"`);
  expect(kept).toMatch(/^Diingat/);
  writeFileSync(path, '{"history":2,"results":[]}');
  const [later, refused] = (await remember(2)).split('\n');
  expect(later).toContain('lebih baru');
  expect(refused).toMatch(/^Hasil ini tidak diingat, supaya simpanan itu tetap utuh/);
  expect(readFileSync(path, 'utf8')).toBe('{"history":2,"results":[]}');
});
