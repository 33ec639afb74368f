import { expect, test } from 'vitest';
import { byAge, checksOf } from '../../src/domain/checks.ts';
import type { Source } from '../../src/domain/role.ts';
import { tinyRole } from '../tiny-catalog.ts';

const source = (checked: string): Source => ({
  id: checked,
  kind: 'laman',
  title: 'Judul',
  where: 'contoh.id',
  year: null,
  note: null,
  checked,
});

test('the oldest and the newest look at the sources of a role, in any order', () => {
  const role = tinyRole('a', {}, { sources: ['2026-03', '2024-11', '2025-01'].map(source) });
  expect(checksOf(role)).toEqual({ role: 'a', oldest: '2024-11', newest: '2026-03' });
  expect(role.sources.map(({ checked }) => checked)).toEqual(['2026-03', '2024-11', '2025-01']);
});

test('a role without sources was never looked at', () => {
  expect(checksOf(tinyRole('a', {}))).toEqual({ role: 'a', oldest: '', newest: '' });
});

test('roles stand by the oldest look, then by the newest, equals as they were', () => {
  const check = (role: string, oldest: string, newest: string) => ({ role, oldest, newest });
  expect(byAge(check('a', '2025-01', '2026-01'), check('b', '2025-01', '2026-01'))).toBe(0);
  const rows = [
    check('a', '2025-01', '2026-01'),
    check('b', '2024-01', '2026-05'),
    check('c', '2024-01', '2026-04'),
    check('d', '2024-01', '2026-05'),
  ];
  expect([...rows].sort(byAge).map(({ role }) => role)).toEqual(['c', 'b', 'd', 'a']);
  expect(
    [...rows]
      .reverse()
      .sort(byAge)
      .map(({ role }) => role),
  ).toEqual(['c', 'd', 'b', 'a']);
});
