import { describe, expect, test } from 'vitest';
import type { Listed } from '../../src/answers/roster.ts';
import { type Arrived, attendanceOf, byClass, otherName } from '../../src/batch/attendance.ts';
import { run } from '../command-line.ts';
import { codeOf } from './class36.ts';

const GROUP = 'XII IPS 1';
const LIST: Listed[] = [
  'Abdul Rahman',
  'Dewi Lestari',
  'Dewi Lestari',
  'Muhammad Rizky Pratama',
  'Nur Hasanah',
  'Putri Ramadhani',
  'Siti Aminah',
].map((name, i) => ({ number: String(i + 1), name, group: GROUP }));

const row = (name: string, number = '', group = GROUP): Arrived => ({
  line: 2,
  name,
  number,
  group,
  scored: true,
});

/** Numbers of the pupils to whom a row is given; "?" when it may be of several, "-" when of nobody. */
function ownerOf(one: Arrived, list = LIST): string {
  const { pupils, strangers, unclear } = attendanceOf([one], list);
  if (strangers.length > 0) return '-';
  if (unclear.length > 0) return '?';
  return pupils
    .filter(({ rows }) => rows.length > 0)
    .map(({ number }) => number)
    .join();
}

describe('whose row it is', () => {
  test.each([
    ['as the list has it', row('Siti Aminah'), '7'],
    ['small letters', row('siti aminah'), '7'],
    ['capital letters', row('SITI AMINAH'), '7'],
    ['spaces around and between', row('  Siti   Aminah '), '7'],
    ['words in another order', row('Aminah, Siti'), '7'],
    ['a title behind it', row('Siti Aminah, S.Pd.'), '7'],
    ['a title before it', row('Sdri. Siti Aminah'), '7'],
    ['a part of the name', row('Rizky Pratama'), '4'],
    ['another spelling of Muhammad', row('Moh. Rizky Pratama'), '4'],
    ['a letter for a name', row('Putri R.'), '6'],
    ['a letter for the first name', row('M Rizky Pratama'), '4'],
    ['accents of another keyboard', row('Siti\u00a0Aminah\u200b'), '7'],
    ['a number beside no name', row('', '5'), '5'],
    ['a number with a zero', row('', '05'), '5'],
    ['a number in place of a name', row('5'), '5'],
    ['words around such a number', row('No. 5'), '5'],
    ['"absen 5"', row('absen 5'), '5'],
    ['two of one name', row('Dewi Lestari'), '?'],
    ['two of one name, told apart by number', row('Dewi Lestari', '3'), '3'],
    ['two of one name and a number of somebody else', row('Dewi Lestari', '7'), '?'],
    ['a part that two have', row('Dewi'), '?'],
    ['a name that nobody has', row('Bambang'), '-'],
    ['a number that nobody has', row('', '40'), '-'],
    ['another class', row('Siti Aminah', '', 'XI IPA 2'), '-'],
    ['a class written otherwise', row('Siti Aminah', '', 'xii-ips-1'), '7'],
    ['no class', row('Siti Aminah', '', ''), '7'],
    ['nothing at all', row(''), '-'],
  ])('%s', (_, one, owner) => {
    expect(ownerOf(one)).toBe(owner);
  });

  test('one name in two classes is told apart by the class', () => {
    const two = [...LIST, { number: '1', name: 'Siti Aminah', group: 'XII IPS 2' }];
    expect(ownerOf(row('Siti Aminah', '', 'XII IPS 2'), two)).toBe('1');
    expect(ownerOf(row('Siti Aminah', '', ''), two)).toBe('?');
  });

  test('a name that is not that of the number is told, a nickname is not', () => {
    const pupil = LIST[3] as Listed;
    expect(otherName(pupil, row('Ucok', '4'))).toBe(true);
    expect(otherName(pupil, row('Riz', '4'))).toBe(false);
    expect(otherName(pupil, row('', '4'))).toBe(false);
    expect(otherName(pupil, row('4', ''))).toBe(false);
  });

  test('classes come apart, with those who sent nothing', () => {
    const list = [...LIST, { number: '1', name: 'Eko', group: 'XII IPS 2' }];
    const classes = byClass(attendanceOf([row('Siti Aminah'), row('Tamu', '', 'xii ips 2')], list));
    expect(
      [...classes].map(([name, { pupils, strangers }]) => [name, pupils.length, strangers.length]),
    ).toEqual([
      [GROUP, 7, 0],
      ['XII IPS 2', 1, 1],
    ]);
  });
});

test('the recap tells what is unclear, and whose name is written otherwise', async () => {
  const files = {
    'kode.csv': [
      'nama,no absen,kode',
      `Dewi Lestari,,${codeOf(0)}`,
      `Ucok,4,${codeOf(1)}`,
      `Bambang,,${codeOf(2)}`,
    ].join('\n'),
    'absen.csv': ['No;Nama', ...LIST.map(({ number, name }) => `${number};${name}`)].join('\n'),
  };
  const { err, code } = await run(['quiz', 'batch', 'kode.csv', '--roster', 'absen.csv', '--json'], {
    files,
  });
  expect(code).toBe(0);
  expect(err).toContain('Belum jelas milik siapa (1): Dewi Lestari');
  expect(err).toContain('Tidak ada di daftar (1): Bambang');
  const papers = await run(['quiz', 'batch', 'kode.csv', '--roster', 'absen.csv', '--json', '--bk', 'p'], {
    files,
  });
  expect(papers.files.get('p/rekap.md')).toMatch(
    /Muhammad Rizky Pratama \| masuk \| namanya tertulis “Ucok”/,
  );
  expect(papers.files.get('p/laporan.md')).toContain('1 kiriman belum jelas milik siapa');
});

test('a class that is written in two ways is told of, instead of a class that has sent nothing', async () => {
  const files = {
    'kode.csv': `nama,kelas,kode\nUcok,12 IPS 1,${codeOf(0)}\nBambang,12 IPS 1,${codeOf(1)}\n`,
    'absen.csv': 'No;Nama;Kelas\n1;Ucok;XII IPS 1\n2;Rina;XII IPS 1\n',
  };
  const { err, files: saved } = await run(
    ['quiz', 'batch', 'kode.csv', '--roster', 'absen.csv', '--bk', 'p'],
    { files },
  );
  expect(err).toContain('2 kiriman tidak ada di daftar kelas, jadi tidak dihitung; lihat rekap.html.');
  const recap = saved.get('p/rekap.md') ?? '';
  expect(recap).toContain(
    'Namanya ada di daftar, kelasnya lain (1)**: Ucok (12 IPS 1). Kalau kelasnya sama,',
  );
  expect(recap).toContain('Tidak ada di daftar (1)**: Bambang');
});
