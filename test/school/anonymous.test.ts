import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { deletionDay } from '../../src/batch/anonymous.ts';
import { cellsOf, smallCells } from '../../src/domain/cells.ts';
import { run } from '../command-line.ts';
import { codeOf, NAMES, sent, whole } from './class36.ts';

const batch = (input: string, ...options: string[]) =>
  run(['quiz', 'batch', 'kode.csv', '--anonymous', ...options], { files: { 'kode.csv': input } });

/** Everything that was written but the input and the keys, with the names of the files. */
const shared = (files: ReadonlyMap<string, string>): string =>
  [...files]
    .filter(([name]) => name !== 'kode.csv' && !name.endsWith('-kunci.csv'))
    .map(([name, text]) => `${name}\n${text}`)
    .join('\n');

/** Words of the names that no text of the program holds by itself. */
const namesIn = (text: string): string[] =>
  NAMES.filter((name) => text.includes(name) || text.includes(name.toLowerCase().replaceAll(' ', '-')));

const cellsIn = async (text: string): Promise<(string | number | null)[][][]> => {
  const book = await readWorkbook(Buffer.from(text, 'latin1').buffer as ArrayBuffer);
  return book.map(({ data }) => data as (string | number | null)[][]);
};

/** Two classes of a school with addresses and one small class. */
const school = [
  'nama,kelas,email,kode',
  ...NAMES.map((name, i) => {
    const group = i < 20 ? 'XII A' : i < 33 ? 'XII B' : 'XII C';
    return `${name},${group},${name.replaceAll(' ', '.').toLowerCase()}@sekolah.example,${codeOf(i)}`;
  }),
].join('\n');

describe('no name stands in what is shared', () => {
  test.each(['hasil.csv', 'hasil.json', 'hasil.txt', 'hasil.md', 'hasil.html'])('%s', async (output) => {
    const form = output === 'hasil.json' ? ['--json'] : [];
    const { files, code } = await batch(sent, '-o', output, ...form);
    expect(code).toBe(1);
    const text = shared(files);
    expect(namesIn(text)).toEqual([]);
    expect(text).not.toContain('Tamu');
    expect(text.length).toBeGreaterThan(500);
    expect([...files.keys()].sort()).toEqual(['hasil-kunci.csv', output, 'kode.csv'].sort());
  });

  test('a folder of pages, its table and its collection', async () => {
    const { files } = await batch(school, '-o', 'hasil/');
    expect([...files.keys()].filter((name) => name.startsWith('hasil/'))).toHaveLength(38);
    expect(files.has('hasil/00007-nomor-7.html')).toBe(true);
    expect(files.get('hasil/00007-nomor-7.html')).toContain('Nomor 7');
    expect(files.has('hasil-kunci.csv')).toBe(true);
    const text = shared(files);
    expect(namesIn(text)).toEqual([]);
    expect(text).not.toContain('sekolah.example');
    expect(text).not.toContain('XII C');
  });

  test('a workbook', async () => {
    const { files } = await batch(school, '--by', 'kelas', '-o', 'hasil.xlsx');
    const sheets = await cellsIn(files.get('hasil.xlsx') ?? '');
    const text = JSON.stringify(sheets);
    expect(namesIn(text)).toEqual([]);
    expect(text).not.toContain('@');
    expect(sheets[0]?.map(([name]) => name)).toEqual(['nama', ...NAMES.map((_, i) => `Nomor ${i + 1}`)]);
  });

  test('a name that slipped into a column of answers is told on the screen only', async () => {
    const form = `nama,kelas,s01-lapangan\nAni Wijaya,XII,Ani Wijaya\n`;
    const { files, err, code } = await batch(form, '-o', 'hasil.csv');
    expect([code, err]).toEqual([1, expect.stringContaining('Ani Wijaya')]);
    expect(shared(files)).toMatch(/Nomor 1,.*tertulis ""…""/);
    expect(shared(files)).not.toContain('Ani');
  });
});

describe('numbers', () => {
  test('follow the answers: neither the order of the input nor that of the names', async () => {
    const { files } = await batch(school, '-o', 'hasil.csv');
    const keys = (files.get('hasil-kunci.csv') ?? '').split('\r\n').slice(2, -1);
    const numbers = keys.map((line) => Number(/^Nomor (\d+),/.exec(line)?.[1]));
    expect([...numbers].sort((a, b) => a - b)).toEqual(NAMES.map((_, i) => i + 1));
    const rises = numbers.filter((number, i) => i > 0 && number > (numbers[i - 1] as number)).length;
    expect(rises).toBeGreaterThan(8);
    expect(rises).toBeLessThan(28);
    const [head, ...people] = school.split('\n');
    const turned = await batch([head, ...people.reverse()].join('\n'), '-o', 'hasil.csv');
    expect(turned.files.get('hasil.csv')).toBe(files.get('hasil.csv'));
  });

  test('lead to the person by the keys, and by them alone', async () => {
    const { files } = await batch(school, '-o', 'hasil.csv');
    const rows = (files.get('hasil.csv') ?? '').split('\r\n');
    const keys = files.get('hasil-kunci.csv') ?? '';
    for (const i of [0, 17, 35]) {
      const row = rows.find((line) => line.includes(`,${codeOf(i)},`)) ?? '';
      expect(keys).toContain(`\r\n${row.split(',')[0]},${NAMES[i]},`);
    }
  });

  test('the keys say until when they may be kept, and how they are told apart', async () => {
    const { files, err } = await batch(whole, '-o', 'hasil.csv');
    const [head, titles] = (files.get('hasil-kunci.csv') ?? '').split('\r\n');
    expect(head).toBe('# Kunci nomor karir-sosial. Hanya untuk guru BK. Hapus paling lambat 30 Juni 2027.');
    expect(titles).toBe('nomor,nama,kelas,kode');
    expect(err).toContain('hasil-kunci.csv');
  });

  test.each([
    ['2026-11-26', '2027-06-30'],
    ['2027-02-01', '2027-06-30'],
    ['2027-05-01', '2028-06-30'],
  ])('keys of %s go at the end of a school year, %s', (today, day) => {
    expect(deletionDay(today)).toBe(day);
  });
});

describe('few people are told together', () => {
  test.each([
    [
      { a: 12, b: 4, c: 3 },
      [
        ['a', 12],
        ['lainnya', 7],
      ],
    ],
    [
      { a: 12, b: 9, c: 3 },
      [
        ['a', 12],
        ['lainnya', 12],
      ],
    ],
    [
      { a: 12, b: 9 },
      [
        ['a', 12],
        ['b', 9],
      ],
    ],
    [{ a: 2, b: 1 }, [['lainnya', 3]]],
    [{}, []],
  ])('%j', (counts, cells) => {
    expect(cellsOf(new Map(Object.entries(counts)), 'lainnya')).toEqual(cells);
  });

  test('who is alone is hidden among the next smallest', () => {
    expect(
      smallCells(
        new Map([
          ['x', 1],
          ['y', 6],
          ['z', 30],
        ]),
      ),
    ).toEqual(new Set(['x', 'y']));
  });

  test('the summary counts fields and names no role', async () => {
    const { files } = await batch(school, '-o', 'hasil.txt');
    const text = files.get('hasil.txt') ?? '';
    const [, part = ''] = /Bidang yang terdekat([\s\S]*?)\n\n/.exec(text) ?? [];
    const counts = [...part.matchAll(/(\d+) orang$/gm)].slice(1).map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(36);
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(5);
    expect(text).not.toContain('Siapa dekat dengan peran apa');
    expect(text).not.toContain('kode.csv');
  });

  test('a class of three is told with the next smallest one, by --by and in every row', async () => {
    const summary = await batch(school, '--by', 'kelas', '-o', 'hasil.md');
    const headings = [...(summary.files.get('hasil.md') ?? '').matchAll(/^## (.+)$/gm)].map(
      ([, text]) => text,
    );
    expect(headings.filter((text) => /^(XII|lainnya)/.test(text ?? ''))).toEqual([
      expect.stringContaining('lainnya'),
      expect.stringContaining('XII A'),
    ]);
    const table = await batch(school, '-o', 'hasil.csv');
    const groups = (table.files.get('hasil.csv') ?? '').split('\r\n').map((line) => line.split(',')[1]);
    expect(groups.filter((group) => group === 'XII A')).toHaveLength(20);
    expect(groups.filter((group) => group === 'lainnya')).toHaveLength(16);
  });

  test('the sheet of the summary does so too', async () => {
    const { files } = await batch(school, '--by', 'kelas', '-o', 'hasil.xlsx');
    const [, summary = []] = await cellsIn(files.get('hasil.xlsx') ?? '');
    const counts = summary
      .slice(5)
      .flatMap(([label, count]) => (typeof count === 'number' ? [[label, count]] : []));
    const cells = counts.filter(([label]) => !/^(Lembar|Dinilai|Kosong|Perlu)/.test(String(label)));
    expect(cells.length).toBeGreaterThan(6);
    expect(cells.filter(([, count]) => Number(count) < 5)).toEqual([]);
  });
});

test.each([
  [[], '-o'],
  [['-o', '-'], '-o'],
  [['-o', 'hasil.csv', '--bk', 'paket/'], '--bk'],
  [['-o', 'hasil.csv', '--roster', 'absen.csv'], '--roster'],
])('is refused with %j', async (options, named) => {
  const { code, err, out, files } = await batch(whole, ...options);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(named)]);
  expect(err).toContain('--anonymous');
  expect([...files.keys()]).toEqual(['kode.csv']);
});
