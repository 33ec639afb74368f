import type { Education } from '../domain/role.ts';
import type { FactId } from './flow.ts';

/** Every sentence and label of the prompts. */
export const WORDS = {
  intro: (roles: number): string[] => [
    `Kuis ini mencari yang cocok dengan caramu bekerja di antara ${roles} peran.`,
    'Perlu 5 sampai 10 menit. Jawab apa adanya; tidak ada jawaban yang salah.',
    'Hasilnya saran, bukan putusan. Jawabanmu hanya disimpan di komputer ini.',
  ],
  resumed: (count: number) => `Dilanjutkan setelah ${count} pertanyaan.`,
  nothingToResume: 'Tidak ada kuis yang tersimpan, jadi kita mulai dari awal.',
  unfinished: (count: number) => `Ada kuis yang belum selesai, dengan ${count} pertanyaan terjawab.`,
  goOn: 'Lanjutkan',
  startNew: 'Mulai dari awal',
  setAside: {
    damaged: (path: string) => `Simpanan kuis yang rusak disisihkan ke ${path}`,
    foreign: (path: string) => `Simpanan kuis dari daftar pertanyaan lain disisihkan ke ${path}`,
  },
  unsaved: (reason: string) =>
    `Jawabanmu tidak bisa disimpan (${reason}). Kuis tetap jalan, tetapi selesaikan sekali duduk.`,
  reasons: {
    ENOSPC: 'ruang simpan penuh',
    EDQUOT: 'jatah ruang simpan habis',
    EROFS: 'tempatnya hanya bisa dibaca',
    EACCES: 'tidak ada izin',
    EPERM: 'tidak ada izin',
    ENOTDIR: 'letaknya bukan folder',
  } as Record<string, string>,
  otherReason: (code: string) => `galat ${code}`,
  left: (count: number) => (count === 1 ? 'mungkin 1 lagi' : `sekitar ${count} lagi`),
  exactlyLeft: (count: number) => `${count} lagi`,
  almost: 'hampir selesai',
  skip: 'Lewati',
  back: 'Kembali',
  enough: 'Cukup, lihat hasil',
  yours: 'jawabanmu tadi',
  looksBack: (number: number) => `Ubah atau biarkan. Setelah itu lanjut ke pertanyaan ${number}.`,
  looksBackEnd: 'Ubah atau biarkan. Setelah itu lanjut ke bagian akhir.',
  factNote: 'Pertanyaan selesai. Dua hal ini hanya untuk memeriksa syarat; boleh dilewati.',
  facts: {
    education: 'Apa pendidikan terakhirmu?',
    civilServant: 'Apakah kamu pegawai negeri sipil (PNS)?',
  } satisfies Record<FactId, string>,
  educations: {
    sma: 'SMA atau sederajat',
    d3: 'D-I sampai D-III',
    s1: 'D-IV atau S-1',
    s2: 'S-2 atau lebih tinggi',
  } satisfies Record<Education, string>,
  yes: 'Ya',
  no: 'Tidak',
  hint: {
    move: 'pilih',
    enter: 'jawab',
    direct: 'langsung menjawab',
    forward: 'maju',
    leave: 'berhenti',
    saved: 'berhenti, tersimpan',
    take: 'ambil',
    tick: 'centang',
    done: 'selesai',
    type: 'ketik untuk mencari',
  },
  keys: { enter: 'Enter', space: 'Spasi', interrupt: 'Ctrl+C', arrows: 'panah' },
  finished: (answered: number, skipped: number) =>
    skipped === 0
      ? `Selesai: ${answered} pertanyaan dijawab.`
      : `Selesai: ${answered} pertanyaan dijawab, ${skipped} dilewati.`,
  search: 'Cari:',
  noMatch: 'Tidak ada yang cocok. Hapus beberapa huruf.',
  pick: {
    show: 'Peran mana yang ingin kamu lihat?',
    why: 'Peran mana yang ingin kamu tanyakan?',
    compare: 'Pilih dua sampai empat peran untuk dibandingkan.',
  },
  tooFew: 'Centang paling sedikit dua peran dengan Spasi, lalu tekan Enter.',
  tooMany: 'Paling banyak empat peran. Lepas satu dulu.',
  menu: {
    message: (first: readonly string[]) =>
      `Teratas: ${first.join(', ')}. Laporan lengkapnya ada di atas. Mau apa sekarang?`,
    show: 'Lihat satu peran lebih dekat',
    compare: 'Bandingkan peran teratas',
    why: 'Mengapa bukan peran lain?',
    save: 'Simpan laporan ke berkas',
    code: 'Lihat kode jawaban',
    again: 'Ulangi kuis dari awal',
    end: 'Selesai',
  },
  path: 'Nama berkas, dengan akhiran .txt, .md, .html, atau .json (kosong: tidak jadi)',
  code: (code: string): string[] => [
    `Kode jawabanmu: ${code}`,
    `Buka lagi hasil ini kapan saja: karir-sosial quiz --code ${code}`,
  ],
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
