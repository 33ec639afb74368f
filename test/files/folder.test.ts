import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFolder } from '../../src/files/folder.ts';
import { signed } from '../../src/files/ours.ts';
import { makeReportFolder, removeOldPages } from '../../src/files/reports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

describe('making a folder', () => {
  test('makes those above it too, and leaves one that is there', () => {
    makeFolder(at('a/b/c'));
    writeFileSync(at('a/b/c/file'), 'isi');
    makeFolder(at('a/b/c'));
    expect(existsSync(at('a/b/c/file'))).toBe(true);
    makeFolder('/');
  });

  test.skipIf(process.platform === 'win32')('gives each new one the mode', () => {
    makeFolder(at('a/b'), 0o700);
    expect(['a', 'a/b'].map((name) => statSync(at(name)).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  test.skipIf(process.platform === 'win32')('fails where something else stands', () => {
    writeFileSync(at('file'), '');
    symlinkSync('none', at('link'));
    mkdirSync(at('real'));
    symlinkSync('real', at('other'));
    expect(() => makeFolder(at('file'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(() => makeFolder(at('link'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(() => makeFolder(at('file/deeper'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
    expect(() => makeFolder(at('other'))).not.toThrow();
  });
});

describe('a folder for reports', () => {
  test('is made, and one that cannot be is told by what the person named', () => {
    makeReportFolder(at('kelas/a'));
    expect(statSync(at('kelas/a')).isDirectory()).toBe(true);
    writeFileSync(at('file'), '');
    for (const path of [at('file'), at('file/deeper')])
      expect(() => makeReportFolder(path)).toThrow(
        expect.objectContaining({ fact: { code: 'unwritable', path, reason: 'ENOTDIR' } }),
      );
    const long = at('x'.repeat(300));
    expect(() => makeReportFolder(long)).toThrow(
      expect.objectContaining({ fact: { code: 'unwritable', path: long, reason: 'ENAMETOOLONG' } }),
    );
  });

  test('lets the program end on a signal from then on', () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
    makeReportFolder(at('kelas'));
    process.emit('SIGHUP', 'SIGHUP');
    expect(exit).toHaveBeenCalledWith(129);
    exit.mockRestore();
  });

  test.skipIf(process.platform === 'win32')('loses old pages of ours and nothing else', () => {
    const ours = signed('Isi\n');
    for (const name of ['3.txt', '1.txt', '2.txt', 'other.txt']) writeFileSync(at(name), ours);
    writeFileSync(at('4.txt'), 'catatan guru');
    mkdirSync(at('5.txt'));
    symlinkSync('other.txt', at('6.txt'));
    expect(removeOldPages(folder, /^\d\.txt$/, new Set(['2.txt']))).toEqual(['1.txt', '3.txt']);
    expect(['1.txt', '3.txt'].map((name) => existsSync(at(name)))).toEqual([false, false]);
    expect(['2', '4', '5', '6', 'other'].map((name) => existsSync(at(`${name}.txt`)))).toEqual(
      Array(5).fill(true),
    );
  });
});
