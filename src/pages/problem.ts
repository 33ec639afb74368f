/** Longer than 200 lines because all sentences about problems stand together. */
import { clean } from '../domain/characters.ts';
import type { Finding, Match, ProblemFact } from '../domain/problem.ts';
import { commandLine } from './command-line.ts';
import { systemText } from './system.ts';

/** Text from outside, harmless on a terminal and not too long. */
export const harmless = (text: string): string => clean(text).slice(0, 300);

/** One mistake as editors and terminals link to it. */
export const findingLine = ({ path, line, message, reason }: Finding): string =>
  `${harmless(path)}:${line}: ${harmless(message).trim()}${reason === undefined ? '' : `: ${systemText(reason)}`}`;

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} atau ${words.at(-1)}`;

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

const NEEDS_TERMINAL = {
  show: () => `Sebut nama perannya, misalnya: ${commandLine('show', 'pekerja-sosial')}`,
  compare: () => `Sebut dua sampai empat peran, misalnya: ${commandLine('compare', 'pld', 'pd')}`,
  quiz: () => 'Pakai --answers berkas.json, --code KODE, atau --plain dengan jawaban lewat pipa.',
} as const;

function usage({
  reason: code,
  subject,
  nearest,
  path,
  known,
}: Extract<ProblemFact, { code: 'usage' }>): [string, string] {
  const help = `Lihat: ${commandLine(...path, '--help')}`;
  switch (code) {
    case 'commander.unknownOption':
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
        `Sebut satu perintah: ${list(known)}.`,
        path.length === 0 ? `Mulai dengan: ${commandLine('quiz')}. Bantuan: ${commandLine('--help')}` : help,
      ];
    default:
      return ['Perintah ini tidak bisa dipahami.', help];
  }
}

/** What a file is that is no table. */
const FOREIGN = {
  workbook: 'bukan buku kerja yang bisa dibaca',
  'old-workbook': 'buku kerja Excel lama (.xls), yang tidak bisa dibaca di sini',
  pdf: 'berkas PDF, bukan tabel',
  picture: 'berkas gambar, bukan tabel',
  archive: 'berkas arsip atau buku kerja yang rusak, bukan tabel',
};

function badHeader({ path, reason: why }: Extract<ProblemFact, { code: 'bad-header' }>): [string, string] {
  if (why === 'both')
    return [
      `"${path}": ada kolom pertanyaan dan kolom kode jawaban sekaligus.`,
      'Simpan salah satunya saja, supaya jelas mana yang dinilai.',
    ];
  if (why === 'wide')
    return [`"${path}" baris 1: terlalu banyak kolom.`, 'Sisakan kolom pertanyaan dan data orangnya saja.'];
  return [
    `"${path}" baris 1: tidak ada judul kolom yang berisi id atau kalimat pertanyaan.`,
    `Baris judul yang benar: ${commandLine('quiz', 'print', 'questions', '--format', 'csv')}`,
  ];
}

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

/** One to three lines: what is wrong, where, what next. */
function sentences(fact: ProblemFact): string[] {
  switch (fact.code) {
    case 'unknown-role': {
      const next =
        fact.nearest.length > 0
          ? `Maksudmu ${list(fact.nearest)}?`
          : `Lihat semua peran: ${commandLine('list')}`;
      return fact.test === null
        ? [`Tidak ada peran bernama "${fact.name}".`, next]
        : [`"${fact.name}" bukan peran di daftar ini, tetapi namanya sering tertukar.`, fact.test, next];
    }
    case 'ambiguous-role':
      return [
        `Nama "${fact.name}" bisa berarti ${list(fact.matches.map(matchText))}.`,
        ...(fact.test === null ? [] : [fact.test]),
        'Sebut salah satu dengan lengkap.',
      ];
    case 'same-role':
      return [
        `Peran "${fact.id}" disebut dua kali.`,
        `Bandingkan dengan peran lain, misalnya dari: ${commandLine('list')}`,
      ];
    case 'role-count':
      return [
        `compare perlu dua sampai empat peran, yang disebut ${fact.given}.`,
        `Contoh: ${commandLine('compare', 'pekerja-sosial', 'tenaga-kesejahteraan-sosial')}`,
      ];
    case 'unknown-section':
      return [`Bagian "${fact.name}" tidak dikenal.`, `Bagian yang ada: ${fact.known.join(', ')}`];
    case 'unknown-value':
      return [`Nilai "${fact.value}" untuk ${fact.option} tidak dikenal.`, `Pilih ${list(fact.known)}.`];
    case 'no-match':
      return [
        `Tidak ada peran yang memuat "${fact.words}".`,
        `Coba kata lain, atau lihat semua: ${commandLine('list')}`,
      ];
    case 'usage':
      return usage(fact);
    case 'needs-terminal':
      return [
        'Perintah ini perlu terminal untuk bertanya, dan di sini tidak ada.',
        NEEDS_TERMINAL[fact.command](),
      ];
    case 'conflict':
      return [`${fact.first} dan ${fact.second} tidak bisa dipakai bersama.`, 'Pakai salah satu saja.'];
    case 'unreadable':
      return [
        `${fact.path === '-' ? 'Masukan standar (stdin)' : `"${fact.path}"`} tidak bisa dibaca: ${systemText(fact.reason)}.`,
        'Periksa nama dan letaknya, lalu coba lagi.',
      ];
    case 'endless-line':
      return [
        `Masukan standar (stdin) belum juga berganti baris sesudah ${mebibytes(fact.limit)}.`,
        'Tulis satu jawaban di tiap baris; periksa apa yang disambungkan ke perintah ini.',
      ];
    case 'unwritable':
      return [
        `"${fact.path}" tidak bisa ditulis: ${systemText(fact.reason)}.`,
        'Pilih tempat lain dengan -o, lalu coba lagi.',
      ];
    case 'output-ending':
      return outputEnding(fact);
    case 'not-ours':
      if (/\.(csv|xlsx)$/i.test(fact.path))
        return [
          `Tabel "${fact.path}" sudah ada dan tidak ditimpa, karena bisa berisi catatan.`,
          'Pilih nama lain, atau tambahkan --force untuk menimpanya.',
        ];
      return [
        `"${fact.path}" sudah ada dan bukan laporan dari karir-sosial.`,
        'Pilih nama lain, atau tambahkan --force untuk menimpanya.',
      ];
    case 'bad-data':
      return [];
    case 'data-faults':
      return [
        `Di "${fact.path}" ada ${fact.total} hal yang keliru; semuanya tertulis di atas.`,
        `Sesudah diperbaiki, periksa lagi: ${commandLine('data', 'check', fact.path)}`,
      ];
    case 'no-roles':
      return [
        `Di "${fact.path}" belum ada berkas peran.`,
        `Buat yang pertama: ${commandLine('data', 'new', 'id-peran', '-o', fact.path)}`,
      ];
    case 'bad-id':
      return [
        `"${fact.id}" tidak bisa menjadi id peran.`,
        'Pakai huruf kecil dan angka, dengan tanda hubung di antara kata, misalnya guru-bk.',
      ];
    case 'needs-option':
      return [
        `${fact.option} hanya berarti bersama ${fact.needs}.`,
        `Tambahkan ${fact.needs}, atau jalankan tanpa ${fact.option}.`,
      ];
    case 'bad-json':
      return [
        `"${fact.path}" baris ${fact.line} kolom ${fact.column}: bukan JSON yang benar.`,
        'Contoh isi: { "s01-lapangan": 4, "d01-bantuan-mediasi": 2 }',
      ];
    case 'bad-answers':
      return [
        `"${fact.path}" baris ${fact.line}: jawaban harus berupa objek id pertanyaan ke nilai.`,
        `Contoh isi: { "s01-lapangan": 4 }. Daftar id: ${commandLine('quiz', 'print', 'questions')}`,
      ];
    case 'unknown-question':
      return [
        `"${fact.path}" baris ${fact.line}: pertanyaan "${fact.id}" tidak ada.`,
        fact.nearest === null
          ? `Daftar id: ${commandLine('quiz', 'print', 'questions')}`
          : `Maksudmu "${fact.nearest}"? Daftar id: ${commandLine('quiz', 'print', 'questions')}`,
      ];
    case 'bad-answer':
      return [
        `"${fact.path}" baris ${fact.line}: jawaban untuk "${fact.id}" adalah ${fact.value}.`,
        'Isi dengan bilangan bulat 1 sampai 5, atau null bila dilewati.',
      ];
    case 'empty-batch':
      return [
        `"${fact.path}" kosong.`,
        `Isi baris judul dengan: ${commandLine('quiz', 'print', 'questions', '--format', 'csv')}`,
      ];
    case 'bad-header':
      return badHeader(fact);
    case 'bad-table':
      return [
        `"${fact.path}" baris ${fact.line}: ${fact.reason === 'quote' ? 'tanda kutip pembuka di sini tidak pernah ditutup' : 'baris ini terlalu panjang untuk satu lembar jawaban'}.`,
        'Perbaiki baris itu, lalu jalankan lagi; baris sesudahnya bisa ikut tidak terbaca.',
      ];
    case 'ragged-row':
      return [
        `"${fact.path}" baris ${fact.line}: ada ${fact.given} kolom, padahal judulnya ${fact.expected}.`,
        'Periksa pemisah kolom dan tanda kutip di baris itu.',
      ];
    case 'bad-mark':
      return [
        `"${fact.path}" baris ${fact.line}: jawaban untuk "${fact.id}" tertulis "${fact.value}".`,
        'Isi 1 sampai 5 atau kata skalanya; kosongkan bila dilewati.',
      ];
    case 'two-answers':
      return [
        `"${fact.path}" baris ${fact.line}: pertanyaan "${fact.id}" ada di dua kolom dengan jawaban berbeda.`,
        'Kosongkan salah satunya.',
      ];
    case 'row-code': {
      const [what = '', ...next] = sentences(fact.fact);
      return [`"${fact.path}" baris ${fact.line}: ${what}`, ...next];
    }
    case 'foreign-file':
      return [
        `"${fact.path}" ${FOREIGN[fact.kind]}.`,
        'Simpan tabelnya sebagai CSV atau .xlsx, lalu pakai berkas itu.',
      ];
    case 'needs-output':
      return [`Bentuk ${fact.format} harus disimpan ke berkas.`, `Tambahkan -o hasil.${fact.format}`];
    case 'unknown-column':
      return [
        `Tidak ada kolom "${fact.name}" di berkas itu.`,
        'Tulis judul kolomnya seperti di berkas, misalnya --by kelas.',
      ];
    case 'too-many-rows':
      return [
        `Buku kerja .xlsx di sini memuat paling banyak ${fact.most} baris.`,
        'Untuk yang lebih banyak, pakai --format csv.',
      ];
    case 'bad-rows':
      return [
        `${fact.bad} dari ${fact.total} lembar tidak bisa dinilai; yang lain sudah.`,
        'Perbaiki baris yang disebut di atas, lalu jalankan lagi.',
      ];
    case 'too-large':
      return fact.limit > 10_000
        ? [
            `"${fact.path}" terlalu besar; batasnya ${mebibytes(fact.limit)}.`,
            'Bagi menjadi beberapa berkas, lalu coba lagi.',
          ]
        : [
            `"${fact.path}" memuat terlalu banyak berkas; batasnya ${fact.limit}.`,
            'Sisakan berkas peran saja di folder itu.',
          ];
    case 'bad-code':
      return [
        {
          empty: 'Kode jawabannya kosong.',
          characters: 'Kode jawaban hanya memakai huruf dan angka tanpa O, 0, I, dan 1.',
          check: 'Kode ini salah ketik: ada huruf yang keliru, kurang, atau tertukar.',
          length: 'Panjang kode jawaban ini tidak mungkin benar.',
        }[fact.reason],
        fact.sign === null
          ? 'Salin ulang kode itu dari laporan, tanda demi tanda.'
          : `Periksa tanda ke-${fact.sign}, dihitung tanpa tanda hubung; yang lain tampaknya benar.`,
      ];
    case 'old-code':
      return [
        `Kode ini dibuat dengan bank pertanyaan versi ${fact.version}, sedangkan di sini versi ${fact.current}.`,
        `Supaya tidak salah nilai, kode itu ditolak. Isi ulang kuis dengan: ${commandLine('quiz')}`,
      ];
    case 'foreign-code':
      return [
        'Kode ini berasal dari daftar pertanyaan yang lain.',
        'Pakai --data dengan folder yang sama seperti waktu kode itu dibuat.',
      ];
    case 'newer-code':
      return [
        'Kode ini dibuat oleh karir-sosial yang lebih baru.',
        'Perbarui karir-sosial di komputer ini, lalu coba lagi.',
      ];
    case 'bad-app-name':
      return [
        `"${harmless(fact.path)}" tidak berakhiran .html, padahal Chrome di Android hanya mengenali .html.`,
        `Beri nama lain, misalnya: ${commandLine('quiz', 'app', '-o', 'kuis.html')}`,
      ];
    case 'broken-install':
      return [
        `Berkas "${fact.path}" hilang atau rusak.`,
        'Pasang ulang karir-sosial; dari kode sumber, jalankan: npm run build',
      ];
    case 'interrupted':
      return [
        fact.saved
          ? `Berhenti. Jawabanmu tersimpan; lanjutkan dengan: ${commandLine('quiz', '--resume')}`
          : 'Berhenti.',
      ];
  }
}

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
