import { expect, test } from 'vitest';
import { classOf, folded, nameOf, namePlaces } from '../../src/answers/entry.ts';
import { ourHeadings } from '../../src/answers/ours.ts';
import { numberOf } from '../../src/answers/roster.ts';

const row = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, text]) => ({ name, text }));

test.each([
  ['  Nama   Lengkap: ', 'nama lengkap'],
  ['\u200bKe\u00adlas\ufe0f', 'kelas'],
  ['ＮＡＭＡ　１', 'nama 1'],
  ['“a”—b_c/d', 'a b c d'],
  ['', ''],
  ['…', ''],
])('%j says %j', (text, words) => {
  expect(folded(text)).toBe(words);
});

test('of the columns that may name the person the likeliest comes first, of two like ones the first', () => {
  expect(namePlaces(['nilai', 'Name', 'full name', 'Nama', 'nama kamu', 'NAMA PESERTA DIDIK'])).toEqual([
    5, 4, 3, 2, 1,
  ]);
  expect(namePlaces(['nama', 'kelas', 'nama', 'nama', 'nama'])).toEqual([0, 2, 3, 4]);
  expect(namePlaces(['nama murid', 'nama siswa', 'nama lengkap'])).toEqual([2, 1, 0]);
  expect(namePlaces(['nama panggilan', 'nama', 'nama kecil', 'nama'])).toEqual([1, 3, 0, 2]);
});

test('what only begins like a name, or names something else, is none', () => {
  expect(namePlaces(['namaku', 'username', 'nomor nama', 'siapa nama', ''])).toEqual([]);
  const others =
    'sekolah madrasah kampus kelas rombel guru wali ayah ibu orangtua instansi lembaga kota kabupaten kecamatan desa kelurahan provinsi perusahaan organisasi program jurusan pengguna user file berkas';
  expect(namePlaces([...others.split(' '), 'orang tua'].map((what) => `Nama ${what} kamu`))).toEqual([]);
  expect(namePlaces(['Nama ibunda', 'x nama sekolah'])).toEqual([0]);
});

test('a name is what the first column with one says, without spaces around and not endless', () => {
  const none = ['', ' ', 'anonymous', 'Anonim', 'N/A', 'null', 'undefined', '-'];
  for (const nothing of none) expect(nameOf(row({ 'nama lengkap': nothing, nama: ' Ani ' }))).toBe('Ani');
  expect(nameOf(row({ nama: 'x'.repeat(300) }))).toBe('x'.repeat(200));
  expect([nameOf(row({ nama: '-' })), nameOf(row({ kelas: 'X' })), nameOf([])]).toEqual(['', '', '']);
});

test('a class is what its column says, without spaces around and not endless', () => {
  for (const title of ['Kelas', 'rombel', 'Kelas/Rombel', 'CLASS:'])
    expect(classOf(row({ nama: 'Ani', [title]: ' XII A ' }))).toBe('XII A');
  expect(classOf(row({ kelas: 'x'.repeat(100) }))).toBe('x'.repeat(80));
  expect([classOf(row({ 'kelas ibu': 'x' })), classOf([])]).toEqual(['', '']);
});

test.each([
  'No',
  'no.',
  'No. Urut',
  'Nomor',
  'nmr',
  'Nomor absen',
  'no absen siswa',
  'No. urut absen murid',
  'Absen',
  'Nomor absen atau kode',
  'nomor absen atau nama',
])('%j is a title of the number in a list', (title) => {
  expect(numberOf(row({ nama: 'Ani', [title]: ' 7 ' }))).toBe('7');
});

test('the number is that of the first such column that has one, and not endless', () => {
  expect(numberOf(row({ no: ' ', absen: '7' }))).toBe('7');
  expect(numberOf(row({ no: '1'.repeat(30) }))).toBe('1'.repeat(20));
  const others = ['no hp', 'nomor induk', 'nomor absen ibu', 'x no', 'absensi', 'nomor kode', 'tidak absen'];
  for (const title of others) expect(numberOf(row({ [title]: '7' }))).toBe('');
  expect(numberOf([])).toBe('');
});

test('columns of an earlier run are its code and what stands behind its first role', () => {
  const titles = [
    'nama',
    'catatan',
    'Kode karir-sosial',
    'Peran 1',
    'Kedekatan 1',
    'Kemantapan',
    'kelas',
    'Galat',
  ];
  expect([...ourHeadings(titles, 2)]).toEqual([2, 3, 4, 5, 7]);
  expect([...ourHeadings(['kemantapan', 'kode karir-sosial', 'galat'], 1)]).toEqual([1]);
  expect([...ourHeadings(['kode', 'peran 1'], 0)]).toEqual([]);
  expect([...ourHeadings(['Peran 1', 'kode karir-sosial', 'nama', 'galat'], 1)]).toEqual([0, 1, 3]);
});

test('both what this version adds and what the released one added is known as ours, and nothing like it', () => {
  const ours =
    'peran 2;kecocokan 1;kedekatan 3;keyakinan;kemantapan;pilihan sendiri;bisa mulai;catatan;catatan hasil;galat';
  const others = 'peran;peran a;kedekatan;peran 12 x;pilihan;bisa;catatan guru;catatan hasil saya;x galat';
  const titles = ['kode karir sosial', 'peran 1', ...ours.split(';'), ...others.split(';')];
  const count = ours.split(';').length;
  expect([...ourHeadings(titles, 0)]).toEqual(Array.from({ length: count + 2 }, (_, at) => at));
});
