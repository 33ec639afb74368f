import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Base, compile } from '../../src/data/compile.ts';
import { MAX_FILES, MAX_FOLDER, MAX_VALUES, readFolder } from '../../src/data/folder.ts';
import { MAX_QUESTIONS, MAX_TRAITS } from '../../src/data/schema.ts';
import { MAX_BYTES } from '../../src/data/yaml.ts';
import { Problem, type ProblemFact } from '../../src/domain/problem.ts';
import { problemText } from '../../src/pages/problem.ts';
import { good, HOSTILE, title } from './hostile-files.ts';
import { catalog, rules } from './real-data.ts';
import { instrumentOf } from './small-folder.ts';
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
    expect(problemOf('')).toMatchObject({ code: 'unreadable', reason: 'ENOENT' });
    expect(problemOf(join(folder, 'x.yaml'))).toMatchObject({ code: 'unreadable', reason: 'ENOTDIR' });
  });

  it('a folder whose roles are a file is a known problem', () => {
    expect(problemOf(tempFolder({ roles: 'halo' }))).toMatchObject({ code: 'unreadable', reason: 'ENOTDIR' });
  });

  it.each([
    ['files', MAX_FILES, Array.from({ length: MAX_FILES + 1 }, () => '')],
    ['bytes', MAX_FOLDER, Array(MAX_FOLDER / MAX_BYTES + 1).fill('#'.repeat(MAX_BYTES))],
    ['values', MAX_VALUES, Array(4).fill(`a: [${'1,'.repeat(MAX_VALUES / 4)}1]`)],
  ])('a folder with too many %s is refused in one sentence before they are parsed', (what, limit, texts) => {
    const path = tempFolder(Object.fromEntries(texts.map((text, i) => [`roles/r${i}.yaml`, text])));
    const fact = problemOf(path);
    expect(fact).toMatchObject({ code: 'too-much-data', what, limit });
    const [first, next, ...more] = problemText(fact as ProblemFact)
      .trimEnd()
      .split('\n');
    expect(first).toContain(path);
    expect(next).toBe('Bagi ke beberapa folder, lalu pakai satu folder sekali jalan.');
    expect(more).toEqual([]);
  });

  it('the single files weigh as much as roles do', () => {
    const heavy = `a: [${'1,'.repeat(MAX_VALUES / 2)}1]`;
    expect(problemOf(tempFolder({ 'questions.yaml': heavy, 'traits.yaml': heavy }))).toMatchObject({
      code: 'too-much-data',
      what: 'values',
    });
  });

  it.each([
    ['traits', MAX_TRAITS, 0],
    ['questions', 0, MAX_QUESTIONS],
  ])(
    'an instrument with more %s than a quiz can weigh is told how many there may be',
    (what, traits, questions) => {
      const most = Math.max(traits, questions);
      const found = toldOf(tempFolder(instrumentOf((traits || 1) + (traits ? 1 : 0), questions + 1)));
      expect(found).toEqual([expect.stringMatching(new RegExp(`${what}: paling banyak ${most} isi$`))]);
    },
  );
});
