import { ASKING } from '../pages/asking.ts';
import type { MenuAction, MoreAction } from '../terminal.ts';

/** Every sentence and label of the prompts. */
export const WORDS = {
  ...ASKING,
  intro: [
    'Angket minat kerja: peran mana di bidang sosial yang dekat dengan kesukaanmu?',
    'Perlu 5 sampai 10 menit. Jawab apa adanya; tidak ada jawaban yang salah.',
    'Bahan obrolan: bukan tes psikologi, bukan ukuran bakat, bukan untuk seleksi.',
    'Untuk SMA ke atas; minat berubah. Jawabanmu hanya disimpan di komputer ini.',
  ],
  resumed: (count: number) => `Dilanjutkan setelah ${count} pertanyaan.`,
  nothingToResume: 'Tidak ada kuis yang tersimpan, jadi kita mulai dari awal.',
  unfinished: (count: number, moment: string) =>
    `Ada kuis yang belum selesai, dengan ${count} pertanyaan terjawab, ${moment}.`,
  severalUnfinished: (count: number) => `Ada ${count} kuis yang belum selesai. Yang mana?`,
  goOnWith: (count: number, moment: string) => `Lanjutkan yang ${moment}, ${count} terjawab`,
  startNewBeside: 'Mulai dari awal, semuanya tetap disimpan',
  foreign: (count: number, moment: string) =>
    `Kuis dari ${moment} (${count} terjawab) memakai daftar pertanyaan lain. Tidak bisa dilanjutkan di sini, tetapi tetap disimpan.`,
  goOn: 'Lanjutkan',
  startNew: 'Mulai dari awal, kuis itu tetap disimpan',
  replace: 'Mulai dari awal, kuis itu dihapus',
  unsaved: (reason: string) =>
    `Jawabanmu tidak bisa disimpan (${reason}). Kuis tetap jalan, tetapi selesaikan sekali duduk.`,
  reasons: {
    ENOSPC: 'ruang simpan penuh',
    EDQUOT: 'jatah ruang simpan habis',
    EROFS: 'tempatnya hanya bisa dibaca',
    EACCES: 'tidak ada izin',
    EPERM: 'tidak ada izin',
    ENOTDIR: 'letaknya bukan folder',
    ENOENT: 'tempatnya tidak ada',
  } as Record<string, string>,
  otherReason: (code: string) => `galat ${code}`,
  yours: 'jawabanmu tadi',
  looksBack: (number: number) => `Boleh diubah. Tekan Enter untuk lanjut ke nomor ${number}.`,
  looksBackEnd: 'Boleh diubah. Tekan Enter untuk lanjut ke bagian akhir.',
  factNote: 'Pertanyaan selesai. Dua hal ini hanya untuk memeriksa syarat; boleh dilewati.',
  hint: {
    move: 'geser',
    enter: 'jawab',
    direct: 'langsung menjawab',
    forward: 'maju',
    leave: 'berhenti',
    saved: 'berhenti, tersimpan',
    take: 'pilih',
    tick: 'centang',
    done: 'selesai',
    type: 'ketik untuk mencari',
    goBack: 'kembali',
    bar: 'ketik angkanya',
    first: 'hasil tadi',
  },
  keys: { enter: 'Enter', tab: 'Tab', escape: 'Esc', interrupt: 'Ctrl+C', arrows: 'panah' },
  finished: (answered: number, skipped: number) =>
    skipped === 0
      ? `Selesai: ${answered} pertanyaan dijawab.`
      : `Selesai: ${answered} pertanyaan dijawab, ${skipped} dilewati.`,
  below: (count: number) => `${count} lagi`,
  search: 'Cari:',
  noMatch: 'Tidak ada yang sesuai. Hapus beberapa huruf.',
  pick: {
    show: 'Peran mana yang ingin kamu lihat?',
    why: 'Peran mana yang ingin kamu tanyakan?',
    compare: 'Pilih dua sampai empat peran untuk dibandingkan.',
    meaning: (name: string) => `"${name}" bisa berarti beberapa hal. Yang mana maksudmu?`,
  },
  tooFew: (least: number) =>
    `Centang paling sedikit ${least === 1 ? 'satu' : 'dua'} dengan Tab, lalu tekan Enter.`,
  tooMany: 'Paling banyak empat peran. Lepas satu dulu.',
  menu: {
    message: 'Mau apa sekarang?',
    why: 'Mengapa',
    ways: 'Jalan ke sana',
    ranking: 'Urutan',
    choice: 'Pilihanku',
    save: 'Simpan',
    more: 'Lainnya',
    end: 'Selesai',
    rest: 'Jawab sisanya',
  } satisfies Record<MenuAction | 'message', string>,
  more: {
    message: 'Lainnya',
    show: 'Lihat satu peran lebih dekat',
    compare: 'Bandingkan peran-peran pertama',
    about: 'Mengapa bukan peran lain?',
    strike: 'Bukan untukku',
    unfit: 'Yang jelas kurang dekat',
    changes: 'Yang akan mengubah saran ini',
    sources: 'Sumber',
    rest: 'Jawab pertanyaan yang tersisa',
    remember: 'Ingat di komputer ini',
    again: 'Ulangi dari awal',
    whole: 'Semua sekaligus',
  } satisfies Record<MoreAction | 'message', string>,
  choice: {
    message: (count: number) =>
      count === 1
        ? 'Ingin mencoba peran ini?'
        : `Dari ${count === 2 ? 'dua' : 'tiga'} ini, mana yang paling ingin kamu coba?`,
    skip: 'Lewati',
    none: 'Tidak memilih dulu',
  },
  strike: {
    message:
      'Peran mana yang bukan untukmu? Urutannya tidak berubah; peran berikutnya muncul di layar pertama.',
    back: (title: string) => `Kembalikan ${title}`,
    why: 'Apa yang tidak pas?',
  },
  again: {
    sure: 'Ulangi dari awal? Hasil ini tidak disimpan; catat dulu kodenya kalau masih perlu.',
    yes: 'Ya, ulangi',
    no: 'Tidak, kembali',
  },
  remember: { name: 'Atas nama siapa? (boleh dikosongkan)' },
  forget: {
    message: 'Centang yang mau dihapus. Yang lain tetap disimpan.',
    quiz: (count: number, moment: string) => `Kuis belum selesai, ${count} terjawab, ${moment}`,
    foreign: 'daftar pertanyaan lain',
    sure: (count: number, names: string) =>
      `Hapus ${count === 1 ? 'yang ini' : `${count} ini`}? ${names}. Tidak bisa dikembalikan.`,
    no: 'Tidak, simpan saja',
    yes: 'Ya, hapus',
  },
  many: {
    intro: 'Untuk SMA ke atas; minat berubah. Hanya kodemu yang dicatat, di tabel kelas.',
    name: (number: number) =>
      `Murid ke-${number}. Nomor absen atau nama (boleh dikosongkan; Ctrl+C kalau semua sudah selesai)`,
    next: 'Catat kodenya dulu. Tekan Enter untuk murid berikutnya',
    done: (path: string, count: number) => `"${path}" memuat ${count} murid. Nilai semuanya dengan:`,
  },
  path: 'Simpan dengan nama apa? (contoh: hasil-nama.html; kosongkan kalau batal)',
  code: (code: string) => `Kode jawabanmu: ${code}. Hasil ini bisa dibuka lagi dengan:`,
  plain: {
    question: (number: number, left: string) => `Pertanyaan ${number} (${left})`,
    choose: (count: number) => `Ketik 1 sampai ${count}`,
    several: 'Ketik nomor-nomornya, pisahkan dengan spasi',
    orName: 'atau sebagian namanya',
    skip: 'l untuk lewati',
    back: 'k untuk kembali',
    enough: 'h untuk lihat hasil',
    keep: 'Enter saja untuk membiarkan jawaban tadi',
    wrong: (word: string) => (word === '' ? 'Belum ada jawaban.' : `"${word}" bukan pilihan di sini.`),
    prompt: 'Jawaban: ',
  },
} as const;
