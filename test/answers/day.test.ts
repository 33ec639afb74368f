import { expect, test } from 'vitest';
import { dayIn, dayReader } from '../../src/answers/day.ts';
import { run } from '../command-line.ts';
import { codeOf } from '../school/class36.ts';

test.each([
  ['2026-11-26', '2026-11-26'],
  ['2026/11/26 10:05:33 AM GMT+7', '2026-11-26'],
  ['26/11/2026 10.05.33', '2026-11-26'],
  ['11/26/2026 10:05:33', '2026-11-26'],
  ['5.5.2026', '2026-05-05'],
  ['03/04/2026', '2026-04-03'],
  ['03/04/2026 09.05', '2026-04-03'],
  ['3-4-2026', '2026-04-03'],
  ['3.4.2026', '2026-04-03'],
  ['3/4/2026 9:05:01', null],
  ['03/04/2026 09:05 AM', null],
  ['03/04/2026 9:05 p.m.', null],
  ['12/1/2026', null],
  ['1/12/2026', null],
  [' 2026-11-26', '2026-11-26'],
  ['tgl 2026-11-26', null],
  ['x26/11/2026', null],
  ['13/13/2026', null],
  ['31/02/2026', null],
  ['2026-13-01', null],
  ['2026-11-261', null],
  ['kemarin', null],
  ['', null],
])('%j is the day %j', (text, day) => {
  expect(dayIn(text)).toBe(day);
});

test('a row tells its day under the titles of forms, and nothing else is taken for it', () => {
  const row = (name: string) => dayReader()([{ name, text: '26/11/2026 10.05.33' }]);
  expect(['Timestamp', 'Cap waktu', 'Stempel Waktu', 'tanggal'].map(row)).toEqual(
    Array(4).fill('2026-11-26'),
  );
  expect(['tanggal lahir', 'nilai', 'waktu tidur'].map(row)).toEqual([null, null, null]);
});

test.each([
  [
    ['3/4/2026', '11/26/2026', '3/4/2026', '03/04/2026'],
    [null, '2026-11-26', '2026-03-04', '2026-03-04'],
  ],
  [
    ['3/4/2026', '26/11/2026', '3/4/2026', '2026-01-02'],
    [null, '2026-11-26', '2026-04-03', '2026-01-02'],
  ],
])(
  'in one column %j are the days %j: one date that can be only one way tells the order of those behind',
  (texts, days) => {
    const read = dayReader();
    expect(texts.map((text) => read([{ name: 'Timestamp', text }]))).toEqual(days);
  },
);

test('the page of a person tells the day of answering, where the row tells it', async () => {
  const kelas = `nama,tanggal,kode\nAni,2026-11-02,${codeOf(0)}\nBudi,,${codeOf(1)}\n`;
  const { files, code } = await run(['quiz', 'batch', 'kelas.csv', '-o', 'hasil/'], {
    files: { 'kelas.csv': kelas },
  });
  expect(code).toBe(0);
  const page = (name: string): string =>
    [...files].find(([path]) => path.startsWith('hasil/') && path.includes(name))?.[1] ?? '';
  expect(page('ani')).toContain('2 November 2026');
  expect(page('budi')).toContain('Budi');
  expect(page('budi')).not.toContain('November 2026 ·');
});
