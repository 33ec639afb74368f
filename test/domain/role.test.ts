import { expect, test } from 'vitest';
import { SECTIONS, summarize } from '../../src/domain/role.ts';
import { SECTION_NAMES } from '../../src/domain/vocabulary.ts';
import { tinyRole } from '../tiny-catalog.ts';

test('a summary is what a list needs of a role', () => {
  const role = tinyRole('a', { x: 5 }, { aliases: ['A'], level: 'pimpinan', group: 'desa' });
  expect(summarize(role)).toEqual({
    id: 'a',
    title: 'a',
    aliases: ['A'],
    level: 'pimpinan',
    group: 'desa',
    summary: 'Peran a.',
  });
});

test('every part of a role has a name of its own that can be typed', () => {
  const names = SECTIONS.map((section) => SECTION_NAMES[section]);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(new Set(names).size).toBe(SECTIONS.length);
  expect(Object.keys(SECTION_NAMES).sort()).toEqual([...SECTIONS].sort());
});
