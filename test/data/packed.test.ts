import { expect, test } from 'vitest';
import { pack, shortened, unpack, whole } from '../../src/data/packed.ts';
import type { Role } from '../../src/domain/role.ts';
import { tinyRole } from '../tiny-catalog.ts';

const page = (id: string) => ({
  id,
  kind: 'laman' as const,
  title: id,
  where: `${id}.id`,
  year: null,
  note: null,
  checked: '2026-11',
});

const role: Role = tinyRole(
  'a',
  { x: 5, y: 3, z: 1 },
  {
    profileBasis: { x: 'perkiraan', y: 'satu', z: 'perkiraan' },
    misconceptions: [{ belief: 'b', reality: 'r', sources: ['dua', 'redaksi'] }],
    expectations: [{ belief: 'b', reality: 'r', sources: ['satu'] }],
    similarRoles: [{ role: 'b', difference: 'd', sources: ['satu', 'dua'] }],
    requirements: [{ kind: 'izin', text: 't', strength: 'rule', needs: {}, sources: ['dua'] }],
    paths: [{ direction: 'next', role: null, text: 't', sources: ['satu'] }],
    codes: [{ system: 'ESCO', code: '1', title: 't', exact: true, sources: ['dua'] }],
    citations: {
      ...tinyRole('a', {}).citations,
      duties: [['dua'], ['redaksi', 'satu']],
      summary: [['satu']],
    },
    sources: [page('satu'), page('dua')],
  },
);

test('a role comes back whole, in the same order of keys, and is not changed by being written', () => {
  const before = JSON.stringify(role);
  expect(JSON.stringify(whole(shortened(role)))).toBe(before);
  expect(JSON.stringify(role)).toBe(before);
});

test('a shortened role names its sources by their places, and estimates not at all', () => {
  const stored = JSON.parse(shortened(role));
  expect(stored.citations.duties).toEqual([[1], ['redaksi', 0]]);
  expect(stored.misconceptions[0].sources).toEqual([1, 'redaksi']);
  expect(stored.codes[0].sources).toEqual([1]);
  expect(stored.profileBasis).toEqual({ y: 'satu' });
});

test('text that is no role is an error', () => {
  expect(() => whole('{')).toThrow(SyntaxError);
  expect(() => whole('{}')).toThrow(TypeError);
});

test('a packed value comes back, and damage is an error', () => {
  const value = { a: [1, 'dua', null], b: 'é' };
  expect(unpack(pack(value))).toEqual(value);
  expect([...pack(value)]).toEqual([...pack(value)]);
  expect(() => unpack(Uint8Array.of(1, 2, 3))).toThrow();
});
