import { expect, test } from 'vitest';
import { separations } from '../../bench/separation.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';

const pairs = separations(catalog);

test('every pair of roles is told apart by some question', () => {
  for (const { items } of pairs) expect(Math.abs(items[0]?.points ?? 0)).toBeGreaterThan(0.3);
});

test('every pair but the closest has three questions that set its people half a point apart', () => {
  const thin = pairs.filter(({ distance, items }) => distance > 10 && Math.abs(items[2]?.points ?? 0) < 0.5);
  expect(thin.map(({ a, b }) => `${a} / ${b}`)).toEqual([]);
});

test('every question separates some pair by more than a point', () => {
  for (const { id } of catalog.questions) {
    const widest = Math.max(
      ...pairs.map(({ items }) => Math.abs(items.find((item) => item.id === id)?.points ?? 0)),
    );
    expect(widest, id).toBeGreaterThan(1);
  }
});
