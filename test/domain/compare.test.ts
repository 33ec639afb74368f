import { expect, test } from 'vitest';
import { compareRoles } from '../../src/domain/compare.ts';
import { realCatalog as catalog } from '../real-catalog.ts';
import { tinyRole } from '../tiny-catalog.ts';

const traits = ['x', 'y', 'z'].map((id) => ({
  id,
  label: id,
  low: 'a',
  high: 'b',
  likes: 'b',
  likesLow: 'a',
  group: 'g',
}));
const a = tinyRole(
  'a',
  { x: 5, y: 4, z: 1 },
  { similarRoles: [{ role: 'b', difference: 'a bukan b', sources: ['s'] }] },
);
const b = tinyRole('b', { x: 1, y: 4, z: 2 });

test('the widest gaps come first, with every role’s level', () => {
  expect(compareRoles([a, b], traits).gaps).toEqual([
    { trait: 'x', label: 'x', gap: 4, levels: { a: 5, b: 1 } },
    { trait: 'z', label: 'z', gap: 1, levels: { a: 1, b: 2 } },
    { trait: 'y', label: 'y', gap: 0, levels: { a: 4, b: 4 } },
  ]);
});

test('shared is what all have strongly: traits from level 4, level of work and field where they agree', () => {
  expect(compareRoles([a, b], traits).shared).toEqual({
    traits: ['y'],
    level: 'pelaksana',
    group: 'layanan',
  });
  expect(compareRoles([a, { ...b, level: 'pimpinan' }], traits).shared.level).toBeNull();
});

test('the roles stand as they were given', () => {
  expect(compareRoles([b, a], traits).roles).toEqual([b, a]);
  const both = { ...a, similarRoles: [{ role: 'c', difference: 'c', sources: [] }, ...a.similarRoles] };
  expect(compareRoles([both, b], traits).differences[0]?.text).toBe('a bukan b');
});

test('differences are told from each side, null where none is stated', () => {
  expect(compareRoles([a, b], traits).differences).toEqual([
    { from: 'a', to: 'b', text: 'a bukan b' },
    { from: 'b', to: 'a', text: null },
  ]);
});

test('four real roles give every pair and every trait', () => {
  const comparison = compareRoles(catalog.roles.slice(0, 4), catalog.traits);
  expect(comparison.differences).toHaveLength(12);
  expect(comparison.gaps).toHaveLength(19);
});

test('what is shared reaches from level 4 to 5, to within one level', () => {
  const levels = { p: [4, 5], q: [3, 4], r: [3, 5], s: [5, 5], t: [1, 1] } as Record<
    string,
    [number, number]
  >;
  const named = Object.keys(levels).map((id) => ({ ...traits[0], id, label: id }) as (typeof traits)[0]);
  const at = (i: 0 | 1) => Object.fromEntries(Object.entries(levels).map(([id, pair]) => [id, pair[i]]));
  const { shared, gaps } = compareRoles([tinyRole('a', at(0)), tinyRole('b', at(1))], named);
  expect(shared.traits).toEqual(['p', 's']);
  expect(gaps.map(({ trait, gap }) => `${trait}${gap}`)).toEqual(['r2', 'p1', 'q1', 's0', 't0']);
});

test('a level that a role does not state counts as 3, and fields that differ are not shared', () => {
  const { gaps, shared } = compareRoles([a, { ...tinyRole('c', {}), group: 'desa' }], traits);
  expect(gaps[0]?.levels).toEqual({ a: 5, c: 3 });
  expect(shared.group).toBeNull();
  expect(shared.level).toBe('pelaksana');
});
