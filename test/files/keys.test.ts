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
const codeOf = (output: string, force = false): string => {
  try {
    openKeys(output, MARK, text(), force).discard();
    return 'none';
  } catch (error) {
    return error instanceof Problem ? error.fact.code : String(error);
  }
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
