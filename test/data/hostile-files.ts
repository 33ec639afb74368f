import { MAX_BYTES } from '../../src/data/yaml.ts';
import { sampleRole } from './sample-role.ts';

/** A role file without mistakes. */
export const good = sampleRole('guru-bk', 'Guru BK');

/** The same with another title, as it is written in YAML. */
export const title = (value: string): string => good.replace('title: Guru BK', `title: ${value}`);
const bomb = Array.from(
  { length: 40 },
  (_, i) => `a${i}: &a${i} [${i === 0 ? 'x, x' : `*a${i - 1}, *a${i - 1}`}]`,
);

const DEEP = '1: susunan bersarang lebih dari 60 tingkat';
const ENCODING = '1: berkas bukan teks UTF-8; simpan ulang sebagai UTF-8';
const ALIAS = 'alias (*) tidak dipakai di sini; tulis nilainya';
const ANCHOR = 'jangkar (&) tidak dipakai di sini; apit tulisannya dengan tanda kutip';
const TAG = '2: tag (!) tidak dipakai di sini; hapus tag itu';

/** Name, content and first mistake told (`line: message`) of role files that no editor means to write. */
export const HOSTILE: [string, string | Buffer, string][] = [
  ['aliases that double forty times', bomb.join('\n'), `1: ${ANCHOR}`],
  ['an alias to itself', 'a: &a\n  b: *a\n', `2: ${ANCHOR}`],
  ['an alias to nothing', 'a:\n  b: *a\n', `2: ${ALIAS}`],
  ['an anchor nobody points at', good.replace('title: ', 'title: &guru '), `2: ${ANCHOR}`],
  [
    'a text with a colon in brackets',
    good.replace('title: Guru BK', 'title: { text: Tugas: x }'),
    '2: nilai yang memuat titik dua dan spasi (": ") perlu diapit tanda kutip',
  ],
  ['20,000 open brackets', `a: ${'['.repeat(20_000)}`, DEEP],
  ['20,000 open braces', `a: ${'{b: '.repeat(20_000)}`, DEEP],
  ['20,000 dashes in a row', `${'- '.repeat(20_000)}a`, DEEP],
  ['20,000 question marks', `${'? '.repeat(20_000)}a`, DEEP],
  [
    'indents that go ever deeper',
    Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    DEEP,
  ],
  ['more bytes than a role needs', `${good}# ${'x'.repeat(MAX_BYTES)}`, '1: berkas lebih besar dari 256 KiB'],
  ['a key written twice', good.replace('aliases: []', 'title: Lain'), '3: kunci "title" ditulis dua kali'],
  ['a key __proto__', `__proto__: { admin: true }\n${good}`, '1: kunci __proto__ tidak boleh dipakai'],
  [
    'a level for __proto__',
    good.replace('profile:\n', 'profile:\n  __proto__: { level: 5, basis: perkiraan }\n'),
    '30: kunci __proto__ tidak boleh dipakai',
  ],
  [
    'a level for constructor',
    good.replace('profile:\n', 'profile:\n  constructor: { level: 5, basis: perkiraan }\n'),
    '30: profile › constructor: kata ini sudah punya arti lain bagi program; pilih kata lain',
  ],
  [
    'a merge key',
    good.replace('when: {}', 'when: { <<: { skala: low } }'),
    '18: kunci << (gabungan) tidak dipakai di sini; tulis isinya',
  ],
  [
    'a tab as indent',
    good.replace('  text: Mend', '\ttext: Mend'),
    '7: awal baris memakai Tab; ganti dengan spasi',
  ],
  ['a tag of a program', title('!!js/function "process.exit()"'), TAG],
  ['a binary tag', title('!!binary aGFsbw=='), TAG],
  [
    'an old version of YAML',
    `%YAML 1.1\n---\n${good}`,
    '1: baris %YAML tidak dipakai di sini; hapus baris itu',
  ],
  ['two documents', `${good}---\n${good}`, '57: hanya satu dokumen untuk satu berkas; hapus pemisah ---'],
  ['a list as a key', `? [a, b]\n: c\n${good}`, '1: kunci harus berupa tulisan; apit dengan tanda kutip'],
  [
    'a quote that never ends',
    title('"Guru BK'),
    '57: ada tanda yang kurang, misalnya tanda kutip, kurung, titik dua, atau spasi sesudahnya',
  ],
  [
    'a colon inside a sentence',
    title('Guru: BK'),
    '2: nilai yang memuat titik dua dan spasi (": ") perlu diapit tanda kutip',
  ],
  ['NUL bytes', title('Guru\0BK'), ENCODING],
  ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), ENCODING],
  ['bytes that are no text', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe, 0xc0]), ENCODING],
  [
    'a terminal sequence in a title',
    title('"\\e[31mGuru"'),
    '2: title: berisi karakter kendali yang tidak tampak; hapus karakter itu',
  ],
];
