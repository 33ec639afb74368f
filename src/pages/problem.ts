/** Longer than 200 lines because all sentences about problems stand together. */

import { alternatives } from '../domain/alternatives.ts';
import { harmless } from '../domain/characters.ts';
import type { Finding, Match, ProblemCode, ProblemFact } from '../domain/problem.ts';
import { commandLine, pathWord } from './command-line.ts';
import { unusableText } from './kept.ts';
import { systemText } from './system.ts';

/** One mistake as editors and terminals link to it. */
export const findingLine = ({ path, line, message, reason }: Finding): string =>
  `${harmless(path)}:${line}: ${harmless(message).trim()}${reason === undefined ? '' : `: ${systemText(reason)}`}`;

/** What was read, as a sentence begins with it. */
export const source = (path: string): string => (path === '-' ? 'Masukan standar (stdin)' : `"${path}"`);

const oneLine = (text: string): string => text.trim().replaceAll('\n', ' ');

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

const NEEDS_TERMINAL = {
  show: () => `Sebut nama perannya, misalnya: ${commandLine('show', 'pekerja-sosial')}`,
  compare: () => `Sebut dua sampai empat peran, misalnya: ${commandLine('compare', 'pld', 'pd')}`,
  quiz: () => 'Pakai --answers berkas.json, --code KODE, atau --plain dengan jawaban lewat pipa.',
  many: () =>
    `Jalankan di jendela terminal. Kode yang sudah terkumpul dinilai dengan: ${commandLine('quiz', 'batch', 'kelas.csv')}`,
  forget: () =>
    `Sebut namanya dan tambahkan --yes: ${commandLine('quiz', 'history', 'forget', 'NAMA', '--yes')}`,
} as const;

function usage({
  reason: code,
  subject,
  nearest,
  owner,
  path,
  known,
}: Extract<ProblemFact, { code: 'usage' }>): [string, string] {
  const help = `Lihat: ${commandLine(...path, '--help')}`;
  switch (code) {
    case 'commander.unknownOption':
      if (owner !== null)
        return [
          `Pilihan "${subject}" hanya ada pada ${owner.join(' ')}.`,
          `Lihat: ${commandLine(...owner, '--help')}`,
        ];
      return [
        `Pilihan "${subject}" tidak dikenal.`,
        nearest === null ? help : `Maksudmu ${nearest}? ${help}`,
      ];
    case 'commander.unknownCommand':
      return [
        `Perintah "${[...path, subject].join(' ')}" tidak dikenal.`,
        nearest === null
          ? `Perintah yang ada: ${known.join(', ')}. ${help}`
          : `Maksudmu: ${commandLine(...path, nearest)}? ${help}`,
      ];
    case 'commander.optionMissingArgument':
      return [`Pilihan "${subject}" perlu nilai.`, help];
    case 'commander.missingArgument':
      return [`Sesudah ${path.join(' ')} perlu satu kata lagi: <${subject}>.`, help];
    case 'commander.excessArguments':
      return ['Terlalu banyak argumen untuk perintah ini.', help];
    case 'commander.help':
      return [
        `Sebut satu perintah: ${alternatives(known)}.`,
        path.length === 0 ? `Mulai dengan: ${commandLine('quiz')}. Bantuan: ${commandLine('--help')}` : help,
      ];
    default:
      return ['Perintah ini tidak bisa dipahami.', help];
  }
}

/** What a file is that is no table. */
const FOREIGN = {
  workbook: 'bukan buku kerja yang bisa dibaca',
  locked: 'dikunci dengan kata sandi',
  'open-document': 'berkas LibreOffice (.ods atau .odt), yang tidak bisa dibaca di sini',
  document: 'dokumen Word, bukan tabel',
  'old-workbook': 'buku kerja Excel lama (.xls), yang tidak bisa dibaca di sini',
  pdf: 'berkas PDF, bukan tabel',
  picture: 'berkas gambar, bukan tabel',
  archive: 'berkas arsip atau buku kerja yang rusak, bukan tabel',
};

/** What is broken at a line of a table. */
const TABLE_FAULTS = {
  quote: 'tanda kutip pembuka di sini tidak pernah ditutup',
  long: 'baris ini terlalu panjang untuk satu lembar jawaban',
  open: 'berkas habis sebelum kurung penutupnya',
  junk: 'di sini ada yang bukan objek JSON { … }',
};

function badHeader({ path, reason: why }: Extract<ProblemFact, { code: 'bad-header' }>): [string, string] {
  if (why === 'both')
    return [
      `${source(path)}: ada kolom pertanyaan dan kolom kode jawaban sekaligus.`,
      'Simpan salah satunya saja, supaya jelas mana yang dinilai.',
    ];
  if (why === 'wide')
    return [
      `${source(path)} baris 1: terlalu banyak kolom.`,
      'Sisakan kolom pertanyaan dan data orangnya saja.',
    ];
  return [
    `${source(path)} baris 1: tidak ada judul kolom yang berisi id atau kalimat pertanyaan.`,
    `Baris judul yang benar: ${commandLine('quiz', 'print', 'questions', '--format', 'csv')}`,
  ];
}

/** A title that the column of an option may have, where it is not the class. */
const COLUMNS: Readonly<Record<string, string>> = {
  '--job': 'pekerjaan',
  '--group': 'kota',
  '--retest': 'orang',
};

/** A role by the id that commands take; what is no role by its name. */
const matchText = ({ name, id }: Match): string => id ?? `${name} (bukan peran di sini)`;

function outputEnding({
  path,
  ending,
  known,
}: Extract<ProblemFact, { code: 'output-ending' }>): [string, string] {
  const next = `Pakai salah satu akhiran ini: ${known.join(' ')}`;
  if (ending === '/') return [`"${path}" adalah folder, sedangkan laporan ini satu berkas.`, next];
  if (ending === '')
    return [
      `"${path}" tidak punya akhiran, jadi bentuk laporannya tidak jelas.`,
      `${next}${known.includes('/') ? ' (folder diakhiri "/")' : ''}, atau sebut --format.`,
    ];
  const print = ending === '.pdf' ? ' Halaman .html bisa disimpan sebagai PDF dari peramban.' : '';
  return [`Laporan ini tidak punya bentuk ${ending}.`, `${next}.${print}`];
}

/** Where the way to a file breaks off is told, for only that can be mended. */
function unwritable({ path, reason, folder }: Extract<ProblemFact, { code: 'unwritable' }>): string[] {
  if (folder === undefined)
    return [
      `"${path}" tidak bisa ditulis: ${systemText(reason)}.`,
      'Pilih tempat lain dengan -o, lalu coba lagi.',
    ];
  if (reason === 'ENOTDIR')
    return [
      `"${path}" tidak bisa ditulis: "${folder}" adalah berkas, bukan folder.`,
      'Pilih tempat lain dengan -o, lalu coba lagi.',
    ];
  return [
    `"${path}" tidak bisa ditulis: folder "${folder}" tidak ada.`,
    'Buat dulu folder itu, atau pilih tempat lain dengan -o.',
  ];
}

/** A sentence or more for every problem: what is wrong, where, what next. */
const SENTENCES: { [C in ProblemCode]: (fact: Extract<ProblemFact, { code: C }>) => string[] } = {
  'unknown-role': (fact) => {
    const next =
      fact.nearest.length > 0
        ? `Maksudmu ${alternatives(fact.nearest)}?`
        : `Lihat semua peran: ${commandLine('list')}`;
    return fact.test === null
      ? [`Tidak ada peran bernama "${fact.name}".`, next]
      : [`"${fact.name}" bukan peran di daftar ini, tetapi namanya sering tertukar.`, fact.test, next];
  },
  'ambiguous-role': (fact) => [
    `Nama "${fact.name}" bisa berarti ${alternatives(fact.matches.map(matchText))}.`,
    ...(fact.test === null ? [] : [fact.test]),
    'Sebut salah satu dengan lengkap.',
  ],
  'same-role': (fact) => [
    `Peran "${fact.id}" disebut dua kali.`,
    `Bandingkan dengan peran lain, misalnya dari: ${commandLine('list')}`,
  ],
  'role-count': (fact) => [
    `compare perlu dua sampai empat peran, yang disebut ${fact.given}.`,
    `Contoh: ${commandLine('compare', 'pekerja-sosial', 'tenaga-kesejahteraan-sosial')}`,
  ],
  'unknown-section': (fact) => [
    `Bagian "${fact.name}" tidak dikenal.`,
    `Bagian yang ada: ${fact.known.join(', ')}`,
  ],
  'unknown-value': (fact) => [
    `Nilai "${fact.value}" untuk ${fact.option} tidak dikenal.`,
    `Pilih ${alternatives(fact.known)}.`,
  ],
  usage: (fact) => usage(fact),
  'no-answers': () => [
    'Masukan standar (stdin) habis tanpa satu jawaban pun.',
    'Tulis satu jawaban di tiap baris, 1 sampai 5, atau pakai --answers berkas.json.',
  ],
  'needs-terminal': (fact) => [
    'Perintah ini perlu terminal untuk bertanya, dan di sini tidak ada.',
    NEEDS_TERMINAL[fact.command](),
  ],
  conflict: (fact) => [
    `${fact.first} dan ${fact.second} tidak bisa dipakai bersama.`,
    'Pakai salah satu saja.',
  ],
  unreadable: (fact) => [
    `${source(fact.path)} tidak bisa dibaca: ${systemText(fact.reason)}.`,
    'Periksa nama dan letaknya, lalu coba lagi.',
  ],
  'endless-line': (fact) => [
    `Masukan standar (stdin) belum juga berganti baris sesudah ${mebibytes(fact.limit)}.`,
    'Tulis satu jawaban di tiap baris; periksa apa yang disambungkan ke perintah ini.',
  ],
  'wrong-lines': (fact) => [
    `Masukan standar (stdin): ${fact.count} baris berturut-turut bukan jawaban.`,
    'Tulis satu jawaban di tiap baris; periksa apa yang disambungkan ke perintah ini.',
  ],
  unwritable: (fact) => unwritable(fact),
  'output-ending': (fact) => outputEnding(fact),
  'not-ours': (fact) => {
    if (/\.(csv|xlsx)$/i.test(fact.path))
      return [
        `Tabel "${fact.path}" sudah ada dan tidak ditimpa, karena bisa berisi catatan.`,
        'Pilih nama lain, atau tambahkan --force untuk menimpanya.',
      ];
    if (/\.ya?ml$/i.test(fact.path))
      return [
        `Berkas "${fact.path}" sudah ada dan tidak ditimpa, karena bisa berisi tulisanmu.`,
        'Pilih nama atau folder lain, atau tambahkan --force untuk menimpanya.',
      ];
    return [
      `"${fact.path}" sudah ada dan bukan laporan dari karir-sosial.`,
      'Pilih nama lain, atau tambahkan --force untuk menimpanya.',
    ];
  },
  edited: (fact) => [
    `Sudah diisi atau diubah sejak dibuat, jadi tidak ditimpa: ${fact.paths.slice(0, 4).join(', ')}${fact.paths.length > 4 ? `, dan ${fact.paths.length - 4} lagi` : ''}`,
    'Pilih nama atau folder lain, atau tambahkan --force untuk menimpanya.',
  ],
  'bad-roster': (fact) => [
    `${source(fact.path)}: tidak ada kolom nama di daftar kelas ini.`,
    'Beri judul kolomnya "nama"; kolom "no" dan "kelas" boleh ikut.',
  ],
  'too-many-papers': (fact) => [
    `Berkas ini memuat lebih dari ${fact.most} orang; naskah BK dibuat untuk satu kelas.`,
    'Pisahkan berkasnya menurut kelas, lalu jalankan lagi untuk tiap kelas.',
  ],
  'too-many-names': (fact) => [
    `Nomor pengganti nama diberikan kepada paling banyak ${fact.most} orang sekaligus.`,
    'Bagi berkasnya, lalu jalankan lagi untuk tiap bagian.',
  ],
  'long-roster': (fact) => [
    `${source(fact.path)} memuat lebih dari ${fact.most} nama; daftar kelas dibuat untuk satu sekolah.`,
    'Pisahkan daftarnya menurut kelas, lalu jalankan lagi untuk tiap kelas.',
  ],
  'keys-place': (fact) => [
    fact.reason === 'stream'
      ? `Kunci nama tidak bisa disimpan di samping "${fact.path}".`
      : `Kunci nama tidak boleh berada di "${fact.path}", sebab di sana ada halaman yang akan dibagikan.`,
    'Sebut berkas atau folder lain dengan -o, misalnya -o hasil.csv atau -o hasil/',
  ],
  'keys-taken': (fact) => [
    `"${fact.path}" sudah ada dan bukan kunci nama dari karir-sosial, jadi tidak ditimpa.`,
    'Pindahkan berkas itu, atau pilih nama lain dengan -o.',
  ],
  'needs-code': (fact) => [
    'Halaman ini dibuat dari kode jawaban.',
    `Tambahkan kodenya: ${commandLine(...fact.command, '--code', 'KODE')}`,
  ],
  'not-many': (fact) => [
    `"${fact.path}" sudah ada dan bukan tabel dari quiz --many.`,
    'Pilih nama lain; tabel itu tidak diubah.',
  ],
  'bad-data': () => [],
  'data-faults': (fact) => [
    `Di "${fact.path}" ada ${fact.total} hal yang keliru; semuanya tertulis di atas.`,
    `Sesudah diperbaiki, periksa lagi: ${commandLine('data', 'check', pathWord(fact.path))}`,
  ],
  'no-roles': (fact) => [
    `Di "${fact.path}" belum ada berkas peran.`,
    `Buat yang pertama: ${commandLine('data', 'new', 'id-peran', '-o', pathWord(fact.path))}`,
  ],
  'bad-id': (fact) => [
    `"${fact.id}" tidak bisa menjadi id peran.`,
    'Pakai huruf kecil dan angka, dengan tanda hubung di antara kata, misalnya guru-bk.',
  ],
  'needs-option': (fact) => [
    `${fact.option} hanya berarti bersama ${fact.needs}.`,
    `Tambahkan ${fact.needs}, atau jalankan tanpa ${fact.option}.`,
  ],
  'bad-json': (fact) => [
    `${source(fact.path)} baris ${fact.line} kolom ${fact.column}: bukan JSON yang benar.`,
    'Contoh isi: { "s01-lapangan": 4, "d01-bantuan-mediasi": 2 }',
  ],
  'bad-answers': (fact) => [
    `${source(fact.path)} baris ${fact.line}: jawaban harus berupa objek id pertanyaan ke nilai.`,
    `Contoh isi: { "s01-lapangan": 4 }. Daftar id: ${commandLine('quiz', 'print', 'questions')}`,
  ],
  'unknown-question': (fact) => [
    `${source(fact.path)} baris ${fact.line}: pertanyaan "${fact.id}" tidak ada.`,
    fact.nearest === null
      ? `Daftar id: ${commandLine('quiz', 'print', 'questions')}`
      : `Maksudmu "${fact.nearest}"? Daftar id: ${commandLine('quiz', 'print', 'questions')}`,
  ],
  'bad-answer': (fact) => [
    `${source(fact.path)} baris ${fact.line}: jawaban untuk "${fact.id}" adalah ${fact.value}.`,
    'Isi dengan bilangan bulat 1 sampai 5, atau null bila dilewati.',
  ],
  'empty-batch': (fact) =>
    fact.begun
      ? [
          `${source(fact.path)} belum memuat satu lembar jawaban pun.`,
          'Isi jawabannya, satu baris untuk tiap orang, lalu jalankan lagi.',
        ]
      : [
          `${source(fact.path)} kosong.`,
          `Isi baris judul dengan: ${commandLine('quiz', 'print', 'questions', '--format', 'csv')}`,
        ],
  'bad-header': (fact) => badHeader(fact),
  'bad-table': (fact) => [
    `${source(fact.path)} baris ${fact.line}: ${TABLE_FAULTS[fact.reason]}.`,
    'Perbaiki baris itu, lalu jalankan lagi; baris sesudahnya bisa ikut tidak terbaca.',
  ],
  'ragged-row': (fact) => [
    `${source(fact.path)} baris ${fact.line}: ada ${fact.given} kolom, padahal judulnya ${fact.expected}.`,
    'Periksa pemisah kolom dan tanda kutip di baris itu.',
  ],
  'bad-mark': (fact) => [
    `${source(fact.path)} baris ${fact.line}: jawaban untuk "${fact.id}" tertulis "${fact.value}".`,
    'Isi 1 sampai 5 atau kata skalanya; kosongkan bila dilewati.',
  ],
  'two-answers': (fact) => [
    `${source(fact.path)} baris ${fact.line}: pertanyaan "${fact.id}" ada di dua kolom dengan jawaban berbeda.`,
    'Kosongkan salah satunya.',
  ],
  'own-result': (fact) => [
    `${source(fact.path)} adalah hasil kuis, bukan lembar jawaban.`,
    `Buka lagi hasil itu dengan: ${commandLine('quiz', '--code', fact.answers)}`,
  ],
  'repeated-key': (fact) => [
    `${source(fact.path)} baris ${fact.line}: "${fact.key}" ditulis dua kali untuk satu orang.`,
    'Sisakan satu saja, supaya jelas mana yang dinilai.',
  ],
  'row-code': (fact) => {
    const [what = '', ...next] = sentences(fact.fact);
    return [`${source(fact.path)} baris ${fact.line}: ${what}`, ...next];
  },
  'foreign-file': (fact) => [
    `${source(fact.path)} ${FOREIGN[fact.kind]}.`,
    'Simpan tabelnya sebagai CSV atau .xlsx, lalu pakai berkas itu.',
  ],
  'needs-output': (fact) => [
    `Bentuk ${fact.format} harus disimpan ke berkas.`,
    `Tambahkan -o hasil.${fact.format}`,
  ],
  'unknown-column': (fact) => [
    `Tidak ada kolom "${fact.name}" di berkas itu.`,
    `Tulis judul kolomnya seperti di berkas, misalnya ${fact.option} ${COLUMNS[fact.option] ?? 'kelas'}.`,
  ],
  'other-scale': (fact) => [
    `${source(fact.path)}: ${fact.bad} dari ${fact.total} baris tidak bisa dibaca, jadi tidak ada yang dihitung.`,
    `Yang pertama: ${oneLine(problemText(fact.first))}`,
    'Jawaban ditulis 1 sampai 5, dan pertanyaannya harus dari kumpulan soal ini.',
  ],
  'one-group': (fact) => [
    fact.group === ''
      ? `Kolom "${fact.name}" kosong, jadi tidak ada kelompok yang bisa dibandingkan.`
      : `Kolom "${fact.name}" hanya berisi satu kelompok: "${fact.group}".`,
    'Pakai kolom dengan dua kelompok atau lebih, atau jalankan tanpa --group.',
  ],
  'too-few-sheets': (fact) => [
    `${source(fact.path)}: ${fact.used} dari ${fact.read} lembar bisa dipakai; perlu sedikitnya ${fact.least}.`,
    'Yang dipakai: lembar yang lengkap, atau satu dari tiga bagiannya, dan tidak diisi asal-asalan.',
    `Lembarnya: ${commandLine('quiz', 'print', 'questions')}`,
  ],
  'too-many-sheets': (fact) => [
    `Yang bisa dihitung sekaligus paling banyak ${fact.most} lembar.`,
    'Ambil sebagian lembarnya secara acak, lalu jalankan lagi.',
  ],
  'too-many-rows': (fact) => [
    `Buku kerja .xlsx di sini memuat paling banyak ${fact.most} baris.`,
    'Untuk yang lebih banyak, pakai --format csv.',
  ],
  'bad-rows': (fact) => [
    `${fact.bad} dari ${fact.total} lembar tidak bisa dinilai; yang lain sudah.`,
    'Perbaiki baris yang disebut di atas, lalu jalankan lagi.',
  ],
  'too-large': (fact) => [
    `${source(fact.path)} terlalu besar; batasnya ${mebibytes(fact.limit)}.`,
    'Bagi menjadi beberapa berkas, lalu coba lagi.',
  ],
  'far-cell': (fact) => [
    `${source(fact.path)}: sel ${fact.cell} terisi, padahal letaknya jauh di luar tabel.`,
    'Hapus isi sel itu, simpan, lalu jalankan lagi.',
  ],
  'too-much-data': (fact) => [
    {
      files: `"${fact.path}" memuat lebih dari ${fact.limit} berkas peran.`,
      bytes: `Berkas data di "${fact.path}" seluruhnya lebih besar dari ${mebibytes(fact.limit)}.`,
      values: `Berkas data di "${fact.path}" seluruhnya memuat lebih dari ${fact.limit} isian atau tanda baca.`,
    }[fact.what],
    'Bagi ke beberapa folder, lalu pakai satu folder sekali jalan.',
  ],
  'bad-code': (fact) => [
    {
      empty: 'Kode jawabannya kosong.',
      characters: 'Kode jawaban hanya memakai huruf dan angka tanpa O, 0, I, dan 1.',
      check: 'Kode ini salah ketik: ada huruf yang keliru, kurang, atau tertukar.',
      length: 'Panjang kode jawaban ini tidak mungkin benar.',
    }[fact.reason],
    fact.sign === null
      ? 'Salin ulang kode itu dari laporan, tanda demi tanda.'
      : `Periksa tanda ke-${fact.sign}, dihitung tanpa tanda hubung; yang lain tampaknya benar.`,
  ],
  'old-code': (fact) => [
    `Kode ini dibuat dengan kumpulan soal versi ${fact.version}, sedangkan di sini versi ${fact.current}.`,
    `Supaya tidak salah nilai, kode itu ditolak. Isi ulang kuis dengan: ${commandLine('quiz')}`,
  ],
  'foreign-code': () => [
    'Kode ini berasal dari daftar pertanyaan yang lain.',
    'Pakai --data dengan folder yang sama seperti waktu kode itu dibuat.',
  ],
  'newer-code': () => [
    'Kode ini dibuat oleh karir-sosial yang lebih baru.',
    'Perbarui karir-sosial di komputer ini, lalu coba lagi.',
  ],
  'bad-app-name': (fact) => [
    `"${harmless(fact.path)}" tidak berakhiran .html, padahal Chrome di Android hanya mengenali .html.`,
    `Beri nama lain, misalnya: ${commandLine('quiz', 'app', '-o', 'kuis.html')}`,
  ],
  'nothing-remembered': () => [
    'Belum ada hasil yang diingat di komputer ini.',
    `Jawab angketnya dulu: ${commandLine('quiz', '--remember')}`,
  ],
  'unusable-memory': ({ unusable }) => [unusableText(unusable)],
  'not-kept': (fact) => [
    `Tidak ada satu simpanan yang bernama "${fact.name}".`,
    `Lihat nama semuanya: ${commandLine('quiz', 'history')}`,
  ],
  'broken-install': (fact) => [
    `Berkas "${fact.path}" hilang atau rusak.`,
    'Pasang ulang karir-sosial; dari kode sumber, jalankan: npm run build',
  ],
  interrupted: (fact) => [
    fact.saved
      ? `Berhenti. Jawabanmu tersimpan; lanjutkan dengan: ${commandLine('quiz', '--resume')}`
      : 'Berhenti.',
  ],
};

/** One to three lines. */
const sentences = <C extends ProblemCode>(fact: Extract<ProblemFact, { code: C }>): string[] =>
  SENTENCES[fact.code as C](fact);

/** Longer words from outside are shortened in their middle, so that the sentence around them stays whole. */
const LONGEST = 120;
const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}` : text;

/** All that people or files have said in a fact; `test` is a sentence of ours. */
const shortened = <T extends ProblemFact>(fact: T): T =>
  Object.fromEntries(
    Object.entries(fact).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'test' ? shorten(value) : value,
    ]),
  ) as T;

/** A problem in words, for stderr. */
export function problemText(fact: ProblemFact): string {
  if (fact.code === 'bad-data') {
    const more = fact.total - fact.findings.length;
    const rest = more > 0 ? [`… dan ${more} kesalahan lagi.`] : [];
    return `${[...fact.findings.map(findingLine), ...rest, 'Perbaiki berkas itu, lalu jalankan lagi.'].join('\n')}\n`;
  }
  return `${sentences(shortened(fact)).map(harmless).join('\n')}\n`;
}

/** A real bug: the stack, and where to tell of it. */
export const bugText = (error: unknown): string =>
  `Maaf, ada kesalahan di dalam program ini sendiri.\n${error instanceof Error ? error.stack : String(error)}\nTolong laporkan teks di atas beserta perintahmu ke pengelola karir-sosial.\n`;

export const savedText = (path: string): string => `Tersimpan di ${harmless(path)}`;

/** What to do with a phone quiz of so many bytes. */
export const appSavedText = (path: string, bytes: number): string =>
  `${savedText(path)} (${Math.round(bytes / 1000)} kB). Kirim sebagai dokumen, lewat WhatsApp misalnya.\nMurid membukanya dengan Chrome. Kodenya dinilai dengan: ${commandLine('quiz', 'batch', 'kode.csv')}\n`;

/** The sentence of a quiz warning. */
export const warningText = (code: string): string =>
  ({
    'too-few-answers': 'Jawabanmu masih sedikit, jadi hasil ini baru gambaran kasar.',
    'straight-lining':
      'Hampir semua jawabanmu sama. Kalau itu memang pilihanmu, tidak apa-apa; kalau tidak, coba ulangi pelan-pelan.',
    inconsistent:
      'Beberapa jawabanmu saling bertentangan, sehingga hasil ini belum pasti. Coba ulangi saat lebih tenang.',
    'choice-dropped':
      'Daftar peran sudah berubah sejak kode ini dibuat, jadi pilihan dan tanggapan kartu di dalamnya tidak dipakai.',
    'choice-not-in-code':
      'Peran pilihanmu di luar tiga teratas, jadi tidak ikut tersimpan di dalam kode; di berkas JSON ia tetap ada.',
  })[code] ?? code;
