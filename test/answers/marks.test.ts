import { expect, test } from 'vitest';
import { marksOf } from '../../src/answers/marks.ts';
import { scale } from '../batch/class.ts';

const mark = marksOf(scale);

test.each<[number, readonly string[]]>([
  [0, ['', ' ', '\u200b', '-', '--', '–', '—', 'n/a', 'NA', 'null', 'NaN', 'none', 'None']],
  [
    0,
    [
      'kosong',
      '(kosong)',
      'Tidak dijawab',
      '(tidak jawab)',
      'dilewati',
      'Lewati',
      'blank',
      '(No answer)',
      'null',
    ],
  ],
  [
    1,
    [
      '1',
      ' 1 ',
      '1,0',
      '1.000',
      "'1",
      '="1"',
      '１',
      'Sama sekali bukan aku',
      'sepenuhnya a',
      '1 - Sepenuhnya A',
    ],
  ],
  [2, ['2', 'Kurang seperti aku (2)', 'Lebih ke A [2].', '2) Lebih ke A', '2,0: kurang seperti aku']],
  [3, ['3', '="3,0"', 'Antara ya dan tidak', 'ANTARA  YA DAN TIDAK!', 'A dan B sama kuat = 3']],
  [4, ['4', '4.0', "'4.0", '4. Cukup seperti aku', '(4 - Lebih ke B'.slice(1), '\u00a04\u00a0']],
  [5, ['5', 'Persis seperti aku', '5–Persis seperti aku', 'Sepenuhnya B (5)']],
])('%i is meant by %j', (value, cells) => {
  expect(cells.map(mark)).toEqual(cells.map(() => value));
  // Asked again the answer is the same.
  expect(cells.map(mark)).toEqual(cells.map(() => value));
});

test.each([
  '0',
  '6',
  '-1',
  '4.5',
  '4,01',
  '14',
  '41',
  '4,',
  '.4',
  '4 5',
  'x4',
  '4x',
  'empat',
  '=4',
  '="4',
  '4"',
  '-x',
  'x-',
  'x null',
  'nulla',
  'kosong sekali',
  'sangat kosong',
  '4 - Persis seperti aku',
  'Persis seperti aku (4)',
  '4 - entah',
  'entah (4)',
  'Cukup seperti',
  'x (4) y',
  '4Cukup seperti aku',
  '4 -',
  '(4)',
])('%j is no answer', (cell) => {
  expect([mark(cell), mark(cell)]).toEqual([undefined, undefined]);
});

test('a cell of many words is none, even where blanks are most of it', () => {
  expect(mark('4'.padEnd(200))).toBe(4);
  expect(mark('4'.padEnd(201))).toBeUndefined();
});

test('more spellings than are remembered are read all the same', () => {
  const reader = marksOf(scale);
  for (let i = 1; i <= 1_000; i++) expect(reader(`4${' '.repeat(i % 190)}${'\u200b'.repeat(i % 7)}`)).toBe(4);
});
