import { expect, test } from 'vitest';
import { EDITORIAL, type Source } from '../../src/domain/role.ts';
import { isWeak, restsOnWeak } from '../../src/domain/sources.ts';

const shared = { title: 't', where: 'x.id', year: null, note: null, checked: '2026-11' };
const page = (id: string, kind: Exclude<Source['kind'], 'peraturan'>): Source => ({ id, kind, ...shared });
const rule = (id: string, via: 'blog' | 'peraturan'): Source => ({
  ...shared,
  ...{ id, kind: 'peraturan', via, subject: 's', number: '1', year: 2020, status: 'berlaku' },
});

test.each(['laman', 'blog'] as const)('a source of kind %s is weak', (kind) => {
  expect(isWeak(page('a', kind))).toBe(true);
});

test.each(['instansi', 'berita', 'dokumen', 'studi', 'klasifikasi'] as const)(
  'a source of kind %s is not',
  (kind) => {
    expect(isWeak(page('a', kind))).toBe(false);
  },
);

test('a regulation is weak when it was read through a blog', () => {
  expect(isWeak(rule('a', 'blog'))).toBe(true);
  expect(isWeak(rule('a', 'peraturan'))).toBe(false);
});

test('a claim rests on weak sources when it cites no other', () => {
  const sources = [page('lemah', 'laman'), page('tulisan', 'blog'), page('kuat', 'instansi')];
  expect(restsOnWeak(['lemah', 'tulisan'], sources)).toBe(true);
  expect(restsOnWeak(['lemah', 'kuat'], sources)).toBe(false);
  expect(restsOnWeak(['kuat'], sources)).toBe(false);
  expect(restsOnWeak(['lemah'], sources)).toBe(true);
});

test('a claim that cites nothing, or its editor alone, rests on nothing', () => {
  const sources = [page(EDITORIAL, 'laman'), page('lemah', 'laman')];
  expect(restsOnWeak([], sources)).toBe(false);
  expect(restsOnWeak([EDITORIAL], sources)).toBe(false);
  expect(restsOnWeak([EDITORIAL, 'lemah'], sources)).toBe(true);
});
