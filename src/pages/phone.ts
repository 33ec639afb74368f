import { shownPart } from '../domain/characters.ts';
import type { ProblemFact } from '../domain/problem.ts';

/** Everything that the phone quiz says beside questions and result. */
export const PHONE = {
  title: 'Angket minat kerja',
  about: 'Peran sosial mana yang dekat dengan caramu bekerja?',
  points: (count: number, exact: boolean) => [
    exact ? `${count} pertanyaan, sekitar 15 menit` : `sekitar ${count} pertanyaan, 5 sampai 10 menit`,
    'tidak ada jawaban yang salah',
    'tanpa internet; jawabanmu hanya ada di HP ini',
  ],
  limits:
    'Bahan obrolan, bukan tes psikologi dan bukan untuk seleksi. Untuk SMA ke atas; di SMP hanya untuk melihat-lihat. Minat berubah: isi lagi tahun depan.',
  privacy:
    'Semua berjalan di HP ini, tanpa internet. Tidak ada yang terkirim sebelum kamu sendiri mengirimnya.',
  start: 'Mulai',
  haveCode: 'Punya kode? Lanjutkan',
  codeLabel: 'Kode dari pesanmu',
  useCode: 'Buka',
  cancel: 'Batal',
  progress: (number: number) => `Pertanyaan ${number}`,
  lastPart: 'Bagian akhir',
  sides: 'Makin besar lingkarannya, makin yakin kamu.',
  ends: (name: string) => `sepenuhnya ${name}`,
  factNote: 'Dipakai hanya untuk memeriksa syarat. Boleh dilewati.',
  choose: 'Mana yang paling ingin kamu coba?',
  chooseNote: 'Pilihanmu tidak mengubah urutan.',
  noChoice: 'Belum tahu',
  choiceHeading: 'Peran yang dekat dengan jawabanmu',
  unfinished: (count: number, when: string) =>
    `Ada kuis yang belum selesai dari ${when}, ${count} pertanyaan terjawab.`,
  finished: (when: string) => `Ada kuis yang sudah selesai dari ${when}.`,
  goOn: 'Lanjutkan',
  see: 'Lihat hasil',
  again: 'Mulai dari awal',
  other: 'Orang lain yang mengisi',
  sure: {
    again: 'Hapus jawaban yang tersimpan, lalu mulai dari awal?',
    other: 'Hapus jawaban yang tersimpan supaya orang lain bisa mengisi?',
    delete: 'Hapus jawabanmu dari HP ini?',
  },
  sureNote: 'Tanpa kodenya, hasil ini tidak bisa dibuka lagi.',
  yes: { again: 'Hapus dan mulai', other: 'Hapus untuk orang lain', delete: 'Hapus' },
  send: 'Kirim ke gurumu',
  sendNote: (cards: boolean) =>
    `Kode ini berisi jawabanmu, tahap, status, ${cards ? 'pilihanmu, dan jawaban kartumu' : 'dan pilihanmu'}. Siapa pun yang punya kode ini bisa melihat hasil yang sama. Kirim ke gurumu, bukan ke grup.`,
  name: 'Nama (atau nomor absen)',
  group: 'Kelas',
  nameNote:
    'Boleh kosong. Ikut hanya di pesan yang kamu kirim dan halaman yang kamu simpan, tidak ada di dalam kode.',
  buttons: {
    send: 'Kirim',
    copy: 'Salin kode',
    qr: 'Tampilkan QR',
    noQr: 'Tutup QR',
    save: 'Simpan halaman hasil',
  },
  qr: 'QR berisi kode di atas',
  told: {
    copied: 'Kode disalin.',
    byHand: 'Kalau tombolnya tidak jalan, tekan lama kode di atas lalu salin.',
    sent: 'Kalau tidak ada yang terbuka, salin kodenya lalu tempel di pesan.',
    saved: 'Halaman hasil disimpan di folder unduhan.',
  },
  kept: 'Tersimpan di HP ini sampai kamu hapus, paling lama 30 hari.',
  inAddress: (code: string) =>
    `HP ini tidak mengizinkan penyimpanan. Selesaikan sekali jalan, atau catat kode ini untuk melanjutkan: ${code}`,
  change: 'Ubah jawaban',
  rest: 'Jawab pertanyaan yang tersisa',
  delete: 'Hapus dari HP ini',
  gone: 'Sudah dihapus.',
  goneNote: 'Kode yang sudah kamu kirim tetap berlaku.',
  anew: 'Isi kuis baru',
  file: 'hasil-angket.html',
} as const;

/** What is shown while no script runs: [plain, strong] in turn. */
export const NOT_RUNNING = {
  title: 'Kuis ini belum berjalan.',
  android: ['Di Android:', 'kembali ke pesannya, pilih Buka dengan, lalu Chrome, bukan HTML Viewer.'],
  iphone: [
    'Di iPhone:',
    'pratinjau tidak bisa menjalankan kuis; minta alamat web kuis ini ke gurumu, atau pakai HP lain atau komputer.',
  ],
} as const;

/** What is wrong with a code that was typed in. */
export function codeProblem(fact: ProblemFact): string {
  if (fact.code !== 'bad-code') return 'Kode itu dari kuis versi lain. Minta berkas kuis yang baru.';
  if (fact.reason === 'empty') return 'Kodenya belum diisi.';
  return fact.reason === 'check' && fact.sign !== null
    ? `Tanda ke-${fact.sign} tampaknya keliru, dihitung tanpa tanda hubung.`
    : 'Kode itu keliru satu tanda atau lebih. Salin lagi dari pesanmu.';
}

const tidy = (part: string): string => shownPart(part.replace(/[\s·]+/g, ' '));

/** One line that a teacher's program reads: name and class where given, and the code; a class alone says that it is one. */
export function message(name: string, group: string, code: string): string {
  const [who, where] = [tidy(name), tidy(group)];
  const alone = who === '' && where !== '' && !/^kelas /i.test(where);
  return [who, alone ? `Kelas ${where}` : where, code].filter((part) => part !== '').join(' · ');
}
