import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { isStream, placeAt, told } from '../../src/files/place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const root = process.getuid?.() === 0;

describe.skipIf(process.platform === 'win32')('a place', () => {
  test.each([
    ['/dev/stdout', 1],
    ['/dev/stderr', 2],
    ['/dev/fd/3', 3],
    ['/dev/fd/123456', 123_456],
    ['/proc/self/fd/12', 12],
    ['/proc/thread-self/fd/1', 1],
  ])('%s is the descriptor %i, also behind a link', (path, fd) => {
    expect(placeAt(path)).toEqual({ kind: 'descriptor', fd });
    symlinkSync(path, at('link'));
    expect(placeAt(at('link'))).toEqual({ kind: 'descriptor', fd });
  });

  test.each(['dev/fd/3', 'dev/stdout'])('%s in a folder is a file like others', (name) => {
    expect(placeAt(at(name))).toEqual({ kind: 'file', path: at(name), before: undefined });
  });

  test('a name that only begins or ends like a descriptor is none', () => {
    for (const path of ['/dev/fd/3x', '/dev/fd/x', '/dev/fd/1234567'])
      expect(placeAt(path)).toEqual({ kind: 'file', path, before: undefined });
  });

  test('a file tells what stands there, and a link leads to its end, whether that is there or not', () => {
    writeFileSync(at('a'), 'isi');
    symlinkSync('a', at('b'));
    symlinkSync('none', at('c'));
    expect(placeAt(at('b'))).toMatchObject({ kind: 'file', path: at('a'), before: { size: 3 } });
    expect(placeAt(at('c'))).toEqual({ kind: 'file', path: at('none'), before: undefined });
  });

  test('links are followed as far as the system follows them', () => {
    for (let i = 0; i < 40; i++) symlinkSync(i === 0 ? 'end' : String(i - 1), at(String(i)));
    expect(placeAt(at('38'))).toMatchObject({ kind: 'file', path: at('end') });
    expect(() => placeAt(at('39'))).toThrow(
      expect.objectContaining({ fact: { code: 'unwritable', path: at('39'), reason: 'ELOOP' } }),
    );
  });

  test('a folder is none', () => {
    mkdirSync(at('d'));
    expect(() => placeAt(at('d'))).toThrow(
      expect.objectContaining({ fact: { code: 'unwritable', path: at('d'), reason: 'EISDIR' } }),
    );
  });

  test('devices, pipes and sockets are told apart', async () => {
    expect(placeAt('/dev/null')).toEqual({ kind: 'stream', path: '/dev/null' });
    execFileSync('mkfifo', [at('pipe')]);
    expect(placeAt(at('pipe'))).toEqual({ kind: 'stream', path: at('pipe') });
    const server = createServer();
    await once(server.listen(at('socket')), 'listening');
    expect(placeAt(at('socket'))).toEqual({ kind: 'socket', path: at('socket') });
    server.close();
  });

  test.skipIf(!root)('a whole disk is one of its own', () => {
    execFileSync('mknod', [at('disk'), 'b', '240', '99']);
    expect(placeAt(at('disk'))).toEqual({ kind: 'disk' });
  });

  test('only what stands there and is no file says nothing about a format', () => {
    writeFileSync(at('a'), '');
    mkdirSync(at('d'));
    expect(['/dev/null', '/dev/stdout'].map(isStream)).toEqual([true, true]);
    expect([at('a'), at('none'), at('d')].map(isStream)).toEqual([false, false, false]);
  });
});

describe('a problem of the disk', () => {
  const factOf = (action: () => unknown): unknown => {
    try {
      return told('mine', action);
    } catch (error) {
      return error instanceof Problem ? error.fact : error;
    }
  };
  const fails = (error: unknown) => () => {
    throw error;
  };

  test('is told of the path that the person named, whatever it was of', () => {
    expect(factOf(() => 'done')).toBe('done');
    expect(factOf(fails(Object.assign(new Error(), { code: 'ENOSPC' })))).toEqual({
      code: 'unwritable',
      path: 'mine',
      reason: 'ENOSPC',
    });
    expect(factOf(fails(new Problem({ code: 'unwritable', path: 'inner', reason: 'EROFS' })))).toEqual({
      code: 'unwritable',
      path: 'mine',
      reason: 'EROFS',
    });
  });

  test('names the first folder on the way that is not there, or is none', () => {
    const way = (path: string, code: string): unknown => {
      try {
        return told(path, fails(Object.assign(new Error(), { code })));
      } catch (error) {
        const { fact } = error as Problem;
        expect(fact).toMatchObject({ code: 'unwritable', path, reason: code });
        return 'folder' in fact ? fact.folder : 'none';
      }
    };
    writeFileSync(at('file'), '');
    mkdirSync(at('there'));
    symlinkSync('gone/deeper/a.txt', at('link'));
    symlinkSync('round', at('round'));
    expect(way(at('x/y/z/a.txt'), 'ENOENT')).toBe(at('x'));
    expect(way(at('there/y/a.txt'), 'ENOENT')).toBe(at('there/y'));
    expect(way(at('file/y/a.txt'), 'ENOTDIR')).toBe(at('file'));
    expect(way(at('link'), 'ENOENT')).toBe(at('gone'));
    expect(way(at('round'), 'ENOENT')).toBe('none');
    expect(way(at('there/a.txt'), 'ENOENT')).toBe('none');
    expect(way(at('x/a.txt'), 'EACCES')).toBe('none');
  });

  test('is left as it is when it is another', () => {
    const fact = { code: 'not-ours', path: 'inner' } as const;
    expect(factOf(fails(new Problem(fact)))).toEqual(fact);
  });
});
