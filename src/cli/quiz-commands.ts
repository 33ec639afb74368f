import type { Definition, OptionText } from './definition.ts';

/** What holds for everybody in a file of many sheets. */
const ABOUT_ALL: readonly OptionText[] = [
  ['--role <peran>', 'jelaskan juga mengapa peran ini dekat atau tidak'],
  ['--stage <tahap>', 'tahap semua orang di berkas itu: sekolah, smp, sma, kuliah, d3, s1, atau s2'],
  ['--asn <status>', 'status semua orang di berkas itu: pns, pppk, atau bukan'],
];

/** What `quiz print` hands out. */
const PRINTED: readonly Definition[] = [
  {
    name: 'questions',
    text: 'daftar pertanyaan untuk kertas, formulir, atau program',
    options: [
      ['--short', 'dua puluh pertanyaan saja, untuk satu jam pelajaran'],
      ['--part <bagian>', 'dua pertiga pertanyaan, bagian 1, 2, atau 3, untuk quiz calibrate'],
    ],
    examples: [
      'karir-sosial quiz print questions --short -o dua-puluh.html',
      'karir-sosial quiz print questions -o pertanyaan.html',
      'karir-sosial quiz print questions --format csv > kelas.csv',
    ],
    formats: () => ['csv'],
    load: async () => (await import('../commands/questions.ts')).questions,
  },
  {
    name: 'form',
    text: 'skrip yang membuat Google Form, atau tabel isinya',
    options: [],
    examples: [
      'karir-sosial quiz print form -o formulir.gs',
      'karir-sosial quiz print form --format csv -o formulir.csv',
    ],
    only: ['gs', 'csv'],
    load: async () => (await import('../commands/form.ts')).form,
  },
  {
    name: 'plan',
    text: 'RPL satu jam pelajaran, sebelum angket diisi',
    options: [],
    examples: ['karir-sosial quiz print plan -o rpl.html'],
    load: async () => (await import('../commands/consent.ts')).plan,
  },
  {
    name: 'consent',
    text: 'surat izin orang tua, satu lembar',
    options: [],
    examples: ['karir-sosial quiz print consent -o izin.html'],
    load: async () => (await import('../commands/consent.ts')).consent,
  },
  {
    name: 'parents',
    text: 'lembar hasil untuk orang tua',
    options: [
      ['--code <kode>', 'kode jawaban anak'],
      ['--stage <tahap>', 'tahap anak, kalau belum ada di kodenya'],
    ],
    examples: ['karir-sosial quiz print parents --code KODE -o orang-tua.html'],
    load: async () => (await import('../commands/parents.ts')).parents,
  },
  {
    name: 'taster',
    text: 'lembar cicip kerja untuk kunjungan atau hari relawan',
    argument: ['<peran...>', 'id, nama, atau singkatan peran'],
    options: [],
    examples: ['karir-sosial quiz print taster pekerja-sosial -o cicip.html'],
    load: async () => (await import('../commands/taster.ts')).taster,
  },
];

/** What stands under `quiz`. */
export const QUIZ_COMMANDS: readonly Definition[] = [
  {
    name: 'batch',
    text: 'nilai banyak orang: tabel, JSON, atau kode dari obrolan',
    argument: ['<berkas>', 'lembar jawaban ("-" untuk masukan standar)'],
    options: [
      ['--by <kolom>', 'satu ringkasan untuk tiap isi kolom itu, misalnya kelas'],
      ['--excel', 'CSV dengan titik koma, supaya langsung rapi di Excel'],
      ['--anonymous', 'nomor sebagai ganti nama; kuncinya di berkas terpisah, bersama -o'],
      ['--bk <folder>', 'naskah guru BK; dengan --by kelas, satu folder untuk tiap kelas'],
      ['--roster <berkas>', 'daftar kelas: siapa yang belum mengirim, siapa yang dua kali'],
      ...ABOUT_ALL,
    ],
    examples: [
      'karir-sosial quiz batch kelas.csv',
      'karir-sosial quiz batch kelas.csv -o hasil/',
      'karir-sosial quiz batch kelas.csv --by kelas -o hasil.xlsx',
      'karir-sosial quiz batch kelas.csv --anonymous -o hasil.xlsx',
      'karir-sosial quiz batch obrolan.txt --roster absen.csv --bk paket/',
      'karir-sosial quiz batch obrolan.txt --format csv --excel -o hasil.csv',
    ],
    formats: () => ['csv', 'xlsx', 'folder'],
    load: async () => (await import('../commands/batch.ts')).batch,
  },
  {
    name: 'calibrate',
    text: 'apa kata banyak lembar lengkap tentang pertanyaannya',
    argument: ['<berkas>', 'lembar jawaban, seperti untuk quiz batch ("-" untuk masukan standar)'],
    options: [
      ['--job <kolom>', 'kolom pekerjaan: seberapa sering pekerjaan sendiri disebut'],
      ['--group <kolom>', 'kolom kelompok: pertanyaan yang dijawab lain oleh satu kelompok'],
      ['--retest <kolom>', 'kolom yang sama pada dua lembar dari satu orang'],
    ],
    examples: [
      'karir-sosial quiz calibrate lembar.csv',
      'karir-sosial quiz calibrate lembar.csv --job pekerjaan --group kota -o kalibrasi/',
    ],
    formats: () => ['folder'],
    load: async () => (await import('../commands/calibrate.ts')).calibrate,
  },
  {
    name: 'app',
    text: 'buat kuis untuk HP: satu berkas yang jalan tanpa internet',
    options: [
      ['--full', 'tanyakan semua pertanyaan'],
      ['--cards', 'sebelum hasil, enam kartu pekerjaan tanpa nama'],
      ['--role <peran>', 'jelaskan juga peran ini di halaman hasil'],
    ],
    examples: ['karir-sosial quiz app -o kuis.html', 'karir-sosial quiz app --full -o kuis.html'],
    ownForm: 'berkas .html yang dibuat',
    load: async () => (await import('../commands/app.ts')).app,
  },
  {
    name: 'history',
    text: 'hasil yang diingat, dan kuis yang belum selesai',
    options: [],
    examples: [
      'karir-sosial quiz history',
      'karir-sosial quiz history last',
      'karir-sosial quiz history forget',
    ],
    commands: [
      {
        name: 'last',
        text: 'hasil terbaru yang diingat',
        options: [],
        examples: ['karir-sosial quiz history last -o hasil.html'],
        load: async () => (await import('../commands/history.ts')).lastResult,
      },
      {
        name: 'forget',
        text: 'pilih lalu hapus: hasil yang diingat dan kuis yang belum selesai',
        argument: ['[nama...]', 'kode hasil atau nama kuis, seperti tertulis di quiz history'],
        options: [['--yes', 'hapus tanpa bertanya lagi; tanpa nama: semua hasil yang diingat']],
        examples: ['karir-sosial quiz history forget', 'karir-sosial quiz history forget KODE --yes'],
        load: async () => (await import('../commands/forget.ts')).forget,
      },
    ],
    load: async () => (await import('../commands/history.ts')).history,
  },
  {
    name: 'print',
    text: 'cetak pertanyaan, formulir, izin, dan lembar lain',
    options: [],
    examples: ['karir-sosial quiz print questions -o pertanyaan.html'],
    commands: PRINTED,
  },
];
