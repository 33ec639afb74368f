import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Base, compile } from '../../src/data/compile.ts';
import { MAX_FILES, MAX_FOLDER, readFolder } from '../../src/data/folder.ts';
import { MAX_BYTES } from '../../src/data/yaml.ts';
import { Problem } from '../../src/domain/problem.ts';
import { good, HOSTILE, title } from './hostile-files.ts';
import { catalog, rules } from './real-data.ts';
import { tempFolder } from './temp-folder.ts';

const builtIn: Base = { catalog, rules };
/** `line: message` of every mistake in a folder whose one role file has this content. */
function told(content: string | Buffer): string[] {
  const path = tempFolder({ 'roles/guru-bk.yaml': content });
  return compile(readFolder(path), builtIn).findings.map(({ line, message }) => `${line}: ${message}`);
}

describe('a role file with', () => {
  it.each(HOSTILE)('%s is told so, and nothing else happens', (_, content, first) => {
    expect(told(content)[0]).toBe(first);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('thousands of unknown keys, or of one key, is told a hundred mistakes at most', () => {
    const many = (key: (i: number) => string) =>
      Array.from({ length: 8_000 }, (_, i) => `${key(i)}: 1\n`).join('');
    for (const text of [many((i) => `a${i}`), many(() => 'a')]) {
      const { length } = told(text);
      expect(length).toBeGreaterThan(20);
      expect(length).toBeLessThanOrEqual(100);
    }
  });

  it('dates and words that older YAML turns into something else keeps them as they are written', () => {
    for (const value of ['2026-11-22', 'yes', 'off', '1_000', '12:30:00'])
      expect(told(title(value))).toEqual([]);
  });

  it('a byte order mark, Windows line ends and no more are right all the same', () => {
    for (const text of [`\ufeff${good}`, good.replaceAll('\n', '\r\n')]) expect(told(text)).toEqual([]);
  });
});

/** `file:line: message` of every mistake in a folder. */
const toldOf = (path: string): string[] =>
  compile(readFolder(path), builtIn).findings.map(
    (finding) =>
      `${finding.path.replace(`${path}/`, '')}:${finding.line}: ${finding.message}${finding.reason ? ` (${finding.reason})` : ''}`,
  );

const problemOf = (path: string) => {
  try {
    readFolder(path);
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
  return null;
};

describe('in place of a role file', () => {
  const place = (make: (path: string, folder: string) => void): string[] => {
    const folder = tempFolder({ 'roles/lain.txt': 'halo' });
    make(join(folder, 'roles', 'guru-bk.yaml'), folder);
    return toldOf(folder);
  };

  it('a folder is no ordinary file', () => {
    expect(place((path) => mkdirSync(path))).toEqual(['roles/guru-bk.yaml:1: bukan berkas biasa']);
  });

  it.skipIf(process.platform === 'win32')('a pipe that nobody writes to is not waited for', () => {
    expect(place((path) => execFileSync('mkfifo', [path]))).toEqual([
      'roles/guru-bk.yaml:1: bukan berkas biasa',
    ]);
  });

  it.skipIf(process.platform === 'win32')('a link to a device or to any file outside is not followed', () => {
    for (const target of ['/dev/zero', '/etc/hostname', tempFolder({ 'x.yaml': good })])
      expect(place((path) => symlinkSync(target, path))).toEqual([
        'roles/guru-bk.yaml:1: tautan keluar dari folder; salin isinya',
      ]);
  });

  it.skipIf(process.platform === 'win32')('a link to a file of the same folder is followed', () => {
    const content = place((path, folder) => {
      writeFileSync(join(folder, 'asli.yaml'), good);
      symlinkSync(join(folder, 'asli.yaml'), path);
    });
    expect(content).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('a link to nothing or to itself is told as such', () => {
    expect(place((path) => symlinkSync('tidak-ada', path))).toEqual([
      'roles/guru-bk.yaml:1: tidak bisa dibaca (ENOENT)',
    ]);
    expect(place((path) => symlinkSync(path, path))).toEqual([
      'roles/guru-bk.yaml:1: tidak bisa dibaca (ELOOP)',
    ]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file that may not be read is told so',
    () => {
      const lines = place((path) => {
        writeFileSync(path, good);
        chmodSync(path, 0);
      });
      expect(lines).toEqual(['roles/guru-bk.yaml:1: tidak bisa dibaca: tidak ada izin membacanya']);
    },
  );
});

describe('in place of a data folder', () => {
  it('nothing or a file is a known problem', () => {
    const folder = tempFolder({ 'x.yaml': good });
    expect(problemOf(join(folder, 'tidak-ada'))).toMatchObject({ code: 'unreadable', reason: 'ENOENT' });
    expect(problemOf(join(folder, 'x.yaml'))).toMatchObject({ code: 'unreadable', reason: 'ENOTDIR' });
  });

  it('a folder whose roles are a file is a known problem', () => {
    expect(problemOf(tempFolder({ roles: 'halo' }))).toMatchObject({ code: 'unreadable', reason: 'ENOTDIR' });
  });

  it('a folder with too many files or too many bytes is refused before they are parsed', () => {
    const many = tempFolder({});
    mkdirSync(join(many, 'roles'));
    for (let i = 0; i <= MAX_FILES; i++) writeFileSync(join(many, 'roles', `r${i}.yaml`), '');
    expect(problemOf(many)).toMatchObject({ code: 'too-large', limit: MAX_FILES });
    const heavy = Array.from({ length: MAX_FOLDER / MAX_BYTES + 1 }, (_, i) => [
      `roles/r${i}.yaml`,
      '#'.repeat(MAX_BYTES),
    ]);
    expect(problemOf(tempFolder(Object.fromEntries(heavy)))).toMatchObject({
      code: 'too-large',
      limit: MAX_FOLDER,
    });
  });
});
