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
