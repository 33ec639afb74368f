import type { ItemFlag, Proportion, Study, Verdict } from '../../domain/quiz/study.ts';
import { grouped } from '../batch-words.ts';

/** Decimals with the Indonesian comma and a true minus. */
export const figure = (value: number, digits = 2): string =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');

export const signed = (value: number, digits = 2): string =>
  `${value > 0 ? '+' : ''}${figure(value, digits)}`;

/** "45 %". */
export const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** "45 % (38–52), 90 dari 200". */
export const share = ({ share: value, low, high, hits, n }: Proportion): string =>
  `${percent(value)} (${Math.round(100 * low)}–${Math.round(100 * high)}), ${grouped(hits)} dari ${grouped(n)}`;

/** Why an item should be looked at again; it completes "butir ini …". */
export const FLAGS: Record<ItemFlag, string> = {
  constant: 'dijawab hampir sama oleh semua orang',
  weak: 'hampir tidak berkaitan dengan sifatnya',
  'wrong-sign': 'berkaitan terbalik dengan sifatnya',
  'far-mean': 'jauh lebih sering disetujui, atau ditolak, daripada butir lain',
  groups: 'dijawab lain oleh satu kelompok, walaupun sifatnya sama',
};

const plain: Record<Exclude<Verdict, 'earned' | 'few' | 'report-only'>, string> = {
  constant: 'Ada butir yang dijawab hampir sama oleh semua orang, jadi nilainya tidak ditulis ke berkas.',
  mismatch:
    'Jawabannya tidak seperti jawaban untuk kumpulan soal ini: periksa urutan kolom, skala, dan versinya.',
  unsettled: 'Hitungannya tidak menetap, jadi nilainya tidak ditulis ke berkas.',
  'no-gain':
    'Nilai yang ditaksir tidak menerangkan orang lain lebih baik daripada nilai yang dipakai sekarang.',
  'jobs-worse':
    'Dengan nilai yang ditaksir, pekerjaan sendiri lebih jarang masuk tiga teratas; nilainya tidak ditulis.',
  'one-end':
    'Satu ujung skala tidak pernah dipakai. Mungkin skalanya lain, jadi nilainya tidak ditulis ke berkas.',
};

/** The one sentence that matters. */
export function verdictText({ verdict, sheets, high }: Study, folder: boolean): string {
  const n = grouped(sheets.used);
  switch (verdict) {
    case 'few':
      return `${n} lembar baru cukup untuk gambaran; menaksir nilai butir perlu 100, menuliskannya 300.`;
    case 'report-only':
      return `${n} lembar cukup untuk laporan ini; untuk menulis nilai butir perlu 300.`;
    case 'earned': {
      const words = high?.allowed ? 'kata “mantap” boleh dipakai' : 'kata “mantap” tidak dipakai';
      const where = folder ? '' : ' Sebut folder dengan -o untuk menuliskannya.';
      return `Nilai dari ${n} lembar menerangkan orang lain lebih baik daripada nilai yang dipakai sekarang; ${words}.${where}`;
    }
    default:
      return plain[verdict];
  }
}
