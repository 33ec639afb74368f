import { expect, test } from 'vitest';
import type { Brief } from '../../../src/domain/quiz/brief.ts';
import { fieldCount } from '../../../src/domain/quiz/field-count.ts';
import { tinyRole } from '../../tiny-catalog.ts';

const ROLES = [
  tinyRole('a', {}, { group: 'layanan' }),
  tinyRole('b', {}, { group: 'layanan' }),
  tinyRole('c', {}, { group: 'desa' }),
];
/** What is counted after these pieces of advice, each with the roles named first. */
function counted(...told: [Brief['advice'], ...string[]][]) {
  const { counts, add } = fieldCount(ROLES);
  for (const [advice, ...ids] of told)
    add({ advice, first: ids.map((role) => ({ role, title: role, fit: 50 })) } as unknown as Brief);
  return Object.fromEntries(counts);
}

test('somebody with a clear first role leans to its field, whatever follows', () => {
  expect(counted(['clear', 'a', 'c'], ['clear', 'c', 'a'], ['clear', 'b'])).toEqual({ layanan: 2, desa: 1 });
});

test('without a clear first role all that are named count', () => {
  expect(counted(['several', 'a', 'b'])).toEqual({ layanan: 1 });
  expect(counted(['several', 'a', 'c', 'b'])).toEqual({ more: 1 });
});

test('who may be named no role leans to none', () => {
  expect(counted(['none', 'a'], ['none'], ['none', 'a', 'c'])).toEqual({ none: 3 });
  expect(counted(['clear'])).toEqual({ none: 1 });
});
