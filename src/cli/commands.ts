import { FACE } from './call.ts';
import { DATA_COMMANDS } from './data-commands.ts';
import type { Definition } from './definition.ts';
import { QUIZ_COMMANDS } from './quiz-commands.ts';

const ROLES = '[peran...]';

/** Every command, in the order of the help. A new one is a row here or in the table of its group, and a file in src/commands. */
export const COMMANDS: readonly Definition[] = [
  {
    name: 'list',
    text: 'daftar semua peran, atau yang memuat kata kunci',
    options: [
      ['--search <kata>', 'cari kata di semua isi peran; salah ketik kecil dimaafkan'],
      ['--level <jenjang>', 'hanya jenjang ini: pelaksana, koordinator, atau pimpinan'],
      [
        '--group <bidang>',
        'hanya bidang ini: kebijakan, pemberdayaan, desa, layanan, penyuluhan, pendataan, atau dana',
      ],
      ['--for <tahap>', 'yang bisa dicoba: sekolah, smp, sma, kuliah, d3, s1, atau s2'],
      ['--stale', 'urut dari sumber yang paling lama tidak diperiksa'],
    ],
    examples: [
      'karir-sosial list',
      'karir-sosial list --level pimpinan',
      'karir-sosial list --search "data warga"',
    ],
    load: FACE.list,
  },
  {
    name: 'show',
    text: 'isi lengkap satu peran: tugas, syarat, salah paham, dan sumbernya',
    argument: [ROLES, 'id, nama, atau singkatan peran'],
    options: [
      ['--section <nama,...>', 'hanya bagian ini, misalnya tugas,syarat,jalan-masuk'],
      ['--full', 'semua bagian, termasuk yang panjang'],
    ],
    examples: [
      'karir-sosial show pekerja-sosial',
      'karir-sosial show pld --section tugas,syarat',
      'karir-sosial show amil --full -o amil.md',
      "karir-sosial show pekerja-sosial --json | jq -r '.duties[]'",
    ],
    load: FACE.show,
  },
  {
    name: 'compare',
    text: 'dua sampai empat peran berdampingan',
    argument: [ROLES, 'dua sampai empat peran'],
    options: [],
    examples: [
      'karir-sosial compare pekerja-sosial tenaga-kesejahteraan-sosial',
      'karir-sosial compare pld pd tapm -o tangga.html',
    ],
    load: FACE.compare,
  },
  {
    name: 'quiz',
    text: 'jawab beberapa pertanyaan, dapat saran beserta alasannya',
    options: [
      ['--answers <berkas>', 'nilai jawaban dari berkas JSON ("-": dari pipa)'],
      ['--code <kode>', 'ulangi hasil dari kode jawaban'],
      ['--plain', 'baris bernomor, untuk pembaca layar dan pipa'],
      ['--full', 'tanyakan semua pertanyaan'],
      ['--resume', 'lanjutkan kuis yang tersimpan tanpa bertanya'],
      ['--fresh', 'mulai kuis baru tanpa bertanya'],
      ['--choice <peran>', 'peran yang paling ingin kamu coba; tidak mengubah urutan'],
      ['--remember', 'ingat hasil ini di komputer ini'],
      ['--many', 'satu komputer, banyak murid: kodenya masuk ke tabel -o'],
      ['--cards', 'sebelum hasil, nilai enam kartu pekerjaan tanpa nama'],
      ['--role <peran>', 'jelaskan juga mengapa peran ini dekat atau tidak'],
      ['--stage <tahap>', 'sekarang kamu: sekolah, smp, sma, kuliah, d3, s1, atau s2'],
      ['--asn <status>', 'pegawai pemerintah atau bukan: pns, pppk, atau bukan'],
    ],
    others: [
      ['--education <tahap>', 'sama dengan --stage'],
      ['--civil-servant', 'sama dengan --asn pns'],
      ['--no-civil-servant', 'sama dengan --asn bukan'],
      ['--batch <berkas>', 'sama dengan quiz batch'],
      ['--questions', 'sama dengan quiz print questions'],
    ],
    examples: [
      'karir-sosial quiz',
      'karir-sosial quiz --role "pendamping desa"',
      'karir-sosial quiz --answers jawaban.json --stage s1 --json',
      'karir-sosial quiz batch kelas.csv',
      'karir-sosial quiz print questions --json > pertanyaan.json',
    ],
    formats: ({ batch, questions, many }) =>
      batch !== undefined ? ['csv', 'xlsx', 'folder'] : questions || many ? ['csv'] : [],
    commands: QUIZ_COMMANDS,
    load: FACE.quiz,
  },
  {
    name: 'data',
    text: 'berkas peran sendiri: mulai menulis, lalu periksa',
    options: [],
    examples: ['karir-sosial data new guru-bk -o data-sendiri/', 'karir-sosial data check data-sendiri/'],
    commands: DATA_COMMANDS,
  },
];

/** Registered by the parser itself, since they answer with no report. */
export const COMPLETION: Definition = {
  name: 'completion',
  text: 'cetak skrip agar tombol Tab melengkapi perintah, pilihan, dan nama peran',
  argument: ['<shell>', 'bash, zsh, fish, atau powershell'],
  options: [],
  examples: [
    'source <(karir-sosial completion bash)      untuk jendela ini; taruh di ~/.bashrc agar menetap',
    'source <(karir-sosial completion zsh)       taruh di ~/.zshrc agar menetap',
    'karir-sosial completion fish > ~/.config/fish/completions/karir-sosial.fish',
    'karir-sosial completion powershell | Out-String | Invoke-Expression',
  ],
};

export const HELP_COMMAND: Definition = {
  name: 'help',
  text: 'bantuan lengkap satu perintah, dengan semua pilihan dan contoh',
  argument: ['[perintah...]', 'perintah, dan yang di bawahnya'],
  options: [],
  examples: ['karir-sosial help quiz', 'karir-sosial help quiz batch'],
};
