import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import type { Facts } from '../../src/domain/quiz/result.ts';
import { ids, sheetOf } from '../batch/class.ts';
import { realCatalog } from '../real-catalog.ts';

/** The list of a class of 36, as a school keeps it. */
export const NAMES = [
  'Abdul Rahman',
  'Adinda Putri Lestari',
  'Agus Setiawan',
  'Aisyah Nurhaliza',
  'Bagas Pratama',
  'Bunga Citra Dewi',
  'Cahyo Nugroho',
  'Clara Simanjuntak',
  'Dedi Kurniawan',
  'Dian Permatasari',
  'Eka Wahyuni',
  'Fajar Hidayat',
  'Fransiska Tukan',
  'Galih Prakoso',
  'Gita Maharani',
  'Hendra Gunawan',
  'Indah Sari',
  'Irfan Maulana',
  'Joko Susilo',
  'Kartika Ayu',
  'Lukman Hakim',
  'Made Wirawan',
  'Maria Goreti Bhoki',
  'Muhammad Rizky',
  'Nadia Safitri',
  'Nur Hasanah',
  'Oktavianus Rumbiak',
  'Putri Ramadhani',
  'Rangga Saputra',
  'Ratna Dewi',
  'Siti Aminah',
  'Teguh Santoso',
  'Umi Kalsum',
  'Wahyu Hidayat',
  'Yohanes Lede',
  'Zahra Amelia',
]; // prettier-ignore

const GROUP = 'XII IPS 1';

/** The class list as CSV, under the title that such lists carry. */
export const roster = [
  'DAFTAR HADIR;;',
  'No;Nama;Kelas',
  ...NAMES.map((name, i) => `${i + 1};${name};${GROUP}`),
].join('\r\n');

/** Answers of pupil `i`: most like a role each, every ninth by chance, one who answers 3 to everything, one with few answers. */
function marksOf(i: number): number[] {
  if (i === 10) return ids.map(() => 3);
  if (i === 20) return ids.map((_, at) => (at < 5 ? 4 : 0));
  return i % 9 === 8 ? sheetOf(i) : sheetOf(i, i * 3);
}

const sheet = (marks: readonly number[]) =>
  Object.fromEntries(ids.flatMap((id, at) => (marks[at] ? [[id, marks[at] as number]] : [])));

/** The code that pupil `i` sends. */
export function codeOf(i: number): string {
  const facts: Facts = {
    ...(i % 5 === 4 ? {} : { stage: 'sekolah' as const, asn: 'bukan' as const }),
    ...(i % 3 === 0 ? { choice: realCatalog.roles[(i * 3) % realCatalog.roles.length]?.id ?? '' } : {}),
  };
  return encodeAnswers(realCatalog, sheet(marksOf(i)), facts);
}

/** What came: three have sent nothing, one sent two codes, one code is mistyped, one pupil is of another class. */
export const sent = [
  'nama,kelas,kode',
  ...NAMES.flatMap((name, i) => {
    if ([4, 17, 29].includes(i)) return [];
    const code = codeOf(i);
    if (i === 7) return [`${name},${GROUP},${code}`, `${name},${GROUP},${codeOf(8)}`];
    if (i === 25) return [`${name},${GROUP},${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`];
    return [`${i === 30 ? 'aminah siti' : name},${GROUP},${code}`];
  }),
  `Tamu Kelas Lain,XI IPA 2,${codeOf(3)}`,
].join('\n');

/** Everybody has sent one code. */
export const whole = ['nama,kelas,kode', ...NAMES.map((name, i) => `${name},${GROUP},${codeOf(i)}`)].join(
  '\n',
);
