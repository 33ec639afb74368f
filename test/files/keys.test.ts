import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openKeys } from '../../src/files/keys.ts';

const MARK = '# Kunci.';
const text = (body = 'Nomor 1,Ani'): string => `${MARK} Sampai besok.\r\n${body}\r\n`;
let folder = '';
const at = (name: string): string => join(folder, name);
const factOf = (output: string, force = false): Problem['fact'] | null => {
  try {
    openKeys(output, MARK, text(), force).discard();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};
const codeOf = (output: string, force = false): string => {
  const fact = factOf(output, force);
  return fact?.code ?? 'none';
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kunci-'));
});

test.each([
  ['hasil.csv', 'hasil-kunci.csv'],
  ['hasil/', 'hasil-kunci.csv'],
  ['kelas.12/', 'kelas.12-kunci.csv'],
  ['a/hasil.html', 'a/hasil-kunci.csv'],
  ['hasil/./', '-kunci.csv'],
])('the keys of %s stand in %s, for the owner alone', (output, path) => {
  mkdirSync(at('a'));
  const keys = openKeys(
    join(folder, output).replace(/\/?$/, output.endsWith('/') ? '/' : ''),
    MARK,
    text(),
    false,
  );
  expect(keys.path.endsWith(path)).toBe(true);
  expect(existsSync(keys.path)).toBe(false);
  keys.keep();
  expect(readFileSync(keys.path, 'utf8')).toBe(text());
  expect(statSync(keys.path).mode & 0o777).toBe(0o600);
});

test('nothing is left of keys that are given up', () => {
  openKeys(at('hasil.csv'), MARK, text(), false).discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that holds something else is never replaced, not even when forced', () => {
  writeFileSync(at('hasil-kunci.csv'), 'catatan,guru\n');
  expect([codeOf(at('hasil.csv')), codeOf(at('hasil.csv'), true)]).toEqual(['keys-taken', 'keys-taken']);
  expect(readFileSync(at('hasil-kunci.csv'), 'utf8')).toBe('catatan,guru\n');
});

test('an empty file, a folder and a link are something else too', () => {
  writeFileSync(at('a-kunci.csv'), '');
  mkdirSync(at('b-kunci.csv'));
  symlinkSync(at('nowhere'), at('c-kunci.csv'));
  expect(['a.csv', 'b.csv', 'c.csv'].map((name) => codeOf(at(name), true))).toEqual(
    Array(3).fill('keys-taken'),
  );
  expect(existsSync(at('nowhere'))).toBe(false);
});

test('earlier keys of ours are kept, but where they are the same or it is forced', () => {
  writeFileSync(at('hasil-kunci.csv'), text('Nomor 1,Budi'));
  expect(codeOf(at('hasil.csv'))).toBe('not-ours');
  openKeys(at('hasil.csv'), MARK, `${text('Nomor 1,Budi')}`.replace('besok', 'lusa'), false).keep();
  expect(readFileSync(at('hasil-kunci.csv'), 'utf8')).toBe(text('Nomor 1,Budi'));
  chmodSync(at('hasil-kunci.csv'), 0o644);
  openKeys(at('hasil.csv'), MARK, text(), true).keep();
  expect(readFileSync(at('hasil-kunci.csv'), 'utf8')).toBe(text());
  expect(statSync(at('hasil-kunci.csv')).mode & 0o777).toBe(0o600);
});

test('keys never stand among pages that are passed on, nor beside what is no file', () => {
  const page =
    '<!doctype html>\n<html lang="id">\n<head>\n<meta name="generator" content="karir-sosial 1">\n';
  mkdirSync(at('halaman/dalam'), { recursive: true });
  for (const name of ['index.html', 'semua.html']) writeFileSync(join(at('halaman'), name), page);
  expect(codeOf(at('halaman/ringkas.csv'))).toBe('keys-place');
  expect(codeOf(at('halaman/dalam/ringkas.csv'))).toBe('keys-place');
  expect(codeOf(at('halaman/'))).toBe('none');
  expect([codeOf('/dev/stdout'), codeOf('/dev/null'), codeOf('/')]).toEqual(Array(3).fill('keys-place'));
});

test('only a folder with both pages of ours is one of pages', () => {
  const page =
    '<!doctype html>\n<html lang="id">\n<head>\n<meta name="generator" content="karir-sosial 1">\n';
  for (const [name, index, all] of [
    ['half', page, null],
    ['foreign', 'beranda', 'semua'],
    ['mixed', page, 'semua'],
  ] as const) {
    mkdirSync(at(name));
    writeFileSync(at(`${name}/index.html`), index);
    if (all !== null) writeFileSync(at(`${name}/semua.html`), all);
    expect(codeOf(at(`${name}/hasil.csv`))).toBe('none');
  }
  mkdirSync(at('folders/index.html'), { recursive: true });
  mkdirSync(at('folders/semua.html'));
  expect(codeOf(at('folders/hasil.csv'))).toBe('none');
});

test('why there is no place for keys is told with the place', () => {
  const page =
    '<!doctype html>\n<html lang="id">\n<head>\n<meta name="generator" content="karir-sosial 1">\n';
  mkdirSync(at('halaman'));
  for (const name of ['index.html', 'semua.html']) writeFileSync(at(`halaman/${name}`), page);
  expect(factOf('/dev/null')).toEqual({ code: 'keys-place', path: '/dev/null', reason: 'stream' });
  expect(factOf(at('halaman/a.csv'))).toEqual({ code: 'keys-place', path: at('halaman'), reason: 'pages' });
  expect(factOf('tak-ada/.a.csv')).toEqual({
    code: 'unwritable',
    path: 'tak-ada/.a-kunci.csv',
    reason: 'ENOENT',
    folder: 'tak-ada',
  });
  const long = at('x'.repeat(300));
  expect(factOf(`${long}.csv`)).toEqual({
    code: 'unwritable',
    path: `${long}-kunci.csv`,
    reason: 'ENAMETOOLONG',
  });
});

test('the keys of a folder that is named by dots stand beside that folder', () => {
  mkdirSync(at('a/b'), { recursive: true });
  const keys = openKeys(`${at('a/b')}/..`, MARK, text(), false);
  expect(keys.path).toBe(at('a-kunci.csv'));
  keys.discard();
  const own = openKeys(`${at('a/b')}/../`, MARK, text(), false);
  expect(own.path).toBe(at('a-kunci.csv'));
  own.discard();
});

test('keys that are the same are closed to others all the same, with a mark of bytes too', () => {
  writeFileSync(at('hasil-kunci.csv'), `\ufeff${text()}`);
  chmodSync(at('hasil-kunci.csv'), 0o644);
  const keys = openKeys(at('hasil.csv'), MARK, text(), false);
  keys.discard();
  expect(statSync(at('hasil-kunci.csv')).mode & 0o777).toBe(0o644);
  keys.keep();
  expect(statSync(at('hasil-kunci.csv')).mode & 0o777).toBe(0o600);
  expect(readFileSync(at('hasil-kunci.csv'), 'utf8')).toBe(`\ufeff${text()}`);
});

test('what came where there was nothing stays', () => {
  const keys = openKeys(at('hasil.csv'), MARK, text(), false);
  writeFileSync(at('hasil-kunci.csv'), 'catatan,guru\n');
  expect(keys.keep).toThrow(expect.objectContaining({ fact: { code: 'not-ours', path: keys.path } }));
  keys.discard();
  expect(readFileSync(at('hasil-kunci.csv'), 'utf8')).toBe('catatan,guru\n');
});
