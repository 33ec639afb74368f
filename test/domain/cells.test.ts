import { expect, test } from 'vitest';
import { cellsOf, smallCells } from '../../src/domain/cells.ts';

const counted = (...counts: number[]) => new Map(counts.map((count, i) => [`k${i}`, count] as const));

test.each<[number[], string[]]>([
  [[], []],
  [[5, 9], []],
  [[0, 5, 9], ['k0']],
  // Four people alone would still be seen, so that the next larger cell is told with them.
  [
    [9, 4, 7],
    ['k1', 'k2'],
  ],
  [[4], ['k0']],
  [
    [2, 3, 6],
    ['k0', 'k1'],
  ],
  [
    [6, 1, 1, 2, 8],
    ['k0', 'k1', 'k2', 'k3'],
  ],
])('of the cells %j those told as one are %j', (counts, small) => {
  expect([...smallCells(counted(...counts))].sort()).toEqual(small);
});

test('cells stand by their size, the small ones as one at the end', () => {
  expect(cellsOf(counted(6, 3, 12, 2, 8), 'lain')).toEqual([
    ['k2', 12],
    ['k4', 8],
    ['k0', 6],
    ['lain', 5],
  ]);
  expect(cellsOf(counted(5, 6), 'lain')).toEqual([
    ['k1', 6],
    ['k0', 5],
  ]);
  expect(cellsOf(counted(0), 'lain')).toEqual([]);
  expect(cellsOf(counted(), 'lain')).toEqual([]);
});

test('counts stay as they were', () => {
  const counts = counted(9, 4, 7);
  cellsOf(counts, 'lain');
  expect([...counts.values()]).toEqual([9, 4, 7]);
});
