import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Wordings that readers stumbled over, each with what was wrong with it. */
const GONE: [pattern: RegExp, why: string][] = [
  [/periksa bayangan/i, 'reads as: look at your shadow'],
  [/saling menjauh/i, 'answers contradict each other'],
  [/\b(?:hasil|saran)\w* bukan putusan/i, 'a court gives a putusan'],
  [/keyakinan(?:nya)? (?:rendah|sedang|tinggi)/i, 'whose?'],
  [/sama dekatnya dengan jawabanmu/i, 'hampir'],
  [/Dalam gambar, 3/i, 'a text has no picture'],
  [/diurutkan terhadap orang lain/i, 'translated'],
  [/Cocok dan bisa dilamar/i, 'close is not a fit'],
  [/bisa dilamar nanti/i, 'promotion is no application'],
  [/hanya kamu sendiri yang tahu/i, 'conditions that were not asked'],
  [/tersedia pendidikan profesi/i, 'say what to do'],
  [/sesuai dengan pengertian undang-undang/i, 'officialese'],
  [/sebutan payung/i, 'sebutan umum'],
  [/Di sini tempat kerjamu|Sebutanmu di sini/i, 'roles stand side by side'],
  [/memulihkan peran sosial/i, 'officialese'],
  [/memberi informasi, edukasi/i, 'officialese'],
  [/Merawat pengetahuan/i, 'translated'],
  [/warga atau bahan kerjanya/i, 'name them'],
  [/\bcarian\b/i, 'Malay'],
  [/bank pertanyaan versi/i, 'kumpulan soal'],
  [/Enter ambil|Ubah atau biarkan|kosong: tidak jadi/i, 'what does the key do?'],
  [/tanda periksanya/i, 'a reader knows no check digit'],
  [/kumpulan kunci|\blekuk (?:memakai|baris)/i, 'a teacher writes these files'],
  [/bukan laporan dari sini/i, 'name the program'],
  [/menyentuh hal itu|tidak menutupnya|belum banyak bercerita/i, 'who speaks?'],
  [/\ba, b atau c\b/, 'a comma before atau'],
  [/yang teratas\b|tempat \d+ dari \d+/i, 'urutan ke-1'],
  [/Perangkat desa bagian dari/i, 'lacks its verb'],
];

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

/** Everything that is read by somebody, and nothing that only looks for it. */
const files = [...filesIn('src', /\.ts$/), ...filesIn('data', /\.yaml$/), 'README.md', 'CONTRIBUTING.md'];

test.each(files)('%s holds no wording that was mended', (path) => {
  const text = readFileSync(path, 'utf8').replace(/\s+/g, ' ');
  expect(GONE.filter(([pattern]) => pattern.test(text)).map(([, why]) => why)).toEqual([]);
});

test('the patterns find what they are for', () => {
  for (const text of [
    'periksa bayanganmu',
    'kata carian',
    'lekuk memakai tab',
    'tempat 1 dari 24',
    'Enter ambil',
  ])
    expect(GONE.some(([pattern]) => pattern.test(text))).toBe(true);
});
