import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { MAX_READ, readAll } from '../../src/files/read.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);
const factOf = async (path: string, limit?: number): Promise<unknown> => {
  try {
    return (await readAll(path, limit)).toString();
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};

test('a file is read whole, over as many pieces as it takes', async () => {
  const text = 'isi '.repeat(100_000);
  writeFileSync(at('a'), text);
  expect(await factOf(at('a'))).toBe(text);
});

test('a file may be as large as the limit and no larger', async () => {
  writeFileSync(at('a'), 'x'.repeat(200_000));
  expect(await factOf(at('a'), 200_000)).toHaveLength(200_000);
  expect(await factOf(at('a'), 199_999)).toEqual({ code: 'too-large', path: at('a'), limit: 199_999 });
});

test('ten megabytes are read of one sheet', async () => {
  expect(MAX_READ).toBe(10 * 2 ** 20);
  writeFileSync(at('a'), Buffer.alloc(MAX_READ + 1));
  expect(await factOf(at('a'))).toEqual({ code: 'too-large', path: at('a'), limit: MAX_READ });
});

test('what cannot be read is told with the reason of the system', async () => {
  expect(await factOf(at('none'))).toEqual({ code: 'unreadable', path: at('none'), reason: 'ENOENT' });
  expect(await factOf(folder)).toEqual({ code: 'unreadable', path: folder, reason: 'EISDIR' });
});

test('a dash is what comes in, and no file of that name', async () => {
  // A terminal, so that it does not matter what this test itself was started with.
  const input = Object.assign(Readable.from([Buffer.from('dari '), Buffer.from('luar')]), { isTTY: true });
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin);
  expect(await factOf('-')).toBe('dari luar');
  writeFileSync(at('-'), 'isi');
  expect(await factOf(at('-'))).toBe('isi');
});
