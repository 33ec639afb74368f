import { expect, test } from 'vitest';
import { summarize } from '../../src/domain/role.ts';
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
