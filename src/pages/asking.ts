import type { Asn, Stage } from '../domain/person.ts';
import type { FactId, Flow } from '../domain/quiz/flow.ts';
import type { CardAnswer } from '../domain/quiz/result.ts';

/** What stands around a question, in the terminal and on a phone alike. */
export const ASKING = {
  left: (count: number) => (count === 1 ? 'mungkin 1 lagi' : `sekitar ${count} lagi`),
  exactlyLeft: (count: number) => `${count} lagi`,
  almost: 'hampir selesai',
  skip: 'Lewati',
  back: 'Kembali',
  enough: 'Cukup, lihat hasil',
  middles: 'Sudah sepuluh jawaban di tengah. Sulit memilihnya? Kira-kira saja boleh, melewati juga boleh.',
  cards: {
    intro: 'Sebelum hasilnya, ada enam kartu tanpa nama peran. Jawabannya tidak mengubah hasilmu.',
    number: (number: number) => `Kartu ${number} dari 6`,
    message: 'Mau tahu lebih banyak tentang pekerjaan ini?',
    answers: { yes: 'Ya', no: 'Tidak', unsure: 'Belum tahu' } satisfies Record<CardAnswer, string>,
  },
  facts: {
    stage: 'Sekarang kamu …',
    asn: 'Apakah kamu pegawai pemerintah (ASN)?',
  } satisfies Record<FactId, string>,
  stages: {
    sekolah: 'Masih SMP, SMA, atau SMK',
    smp: 'Tidak bersekolah lagi, belum lulus SMA atau SMK',
    sma: 'Lulus SMA, SMK, atau Paket C',
    kuliah: 'Sedang kuliah',
    d3: 'Lulus D-I sampai D-III',
    s1: 'Lulus S-1 atau D-IV',
    s2: 'Lulus S-2 atau lebih tinggi',
  } satisfies Record<Stage, string>,
  asn: { pns: 'PNS', pppk: 'PPPK', bukan: 'Bukan keduanya' } satisfies Record<Asn, string>,
} as const;

/** "sekitar 14 lagi": how much is still to come. */
export function leftText({ fact, left, full }: Pick<Flow, 'fact' | 'left' | 'full'>): string {
  if (fact >= 0 || left <= 0) return ASKING.almost;
  return full ? ASKING.exactlyLeft(left) : ASKING.left(left);
}
