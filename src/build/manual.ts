import { COMMANDS, COMMON, type Definition } from '../cli/program.ts';
import { HELP } from '../pages/help.ts';

/** Text for troff: no line may begin like a request, no sign may be taken for an escape. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1');

const optionLines = (options: Definition['options']): string[] =>
  options.flatMap(([flags, text]) => ['.TP', `\\fB${escaped(flags)}\\fR`, escaped(text)]);

/** The examples of a help text, line by line as they are. */
const exampleLines = (example: string): string[] => [
  '.nf',
  ...escaped(example.replace(/^\n?Contoh:\n/, '')).split('\n'),
  '.fi',
];

function commandLines({ name, usage, options }: Definition): string[] {
  return [
    `.SS ${escaped(`${name} ${usage}`)}`,
    escaped(HELP.commands[name]),
    ...optionLines(options),
    '.PP',
    ...exampleLines(HELP.examples[name]),
  ];
}

const EXIT_CODES = [
  ['0', 'selesai'],
  ['1', 'ada masalah yang dikenal, misalnya berkas tidak terbaca atau peran tidak ada'],
  ['2', 'perintah, pilihan, atau nilainya keliru, atau perlu bertanya tetapi tidak ada terminal'],
  ['130', 'dihentikan dengan Ctrl+C'],
] as const;

/** The manual page in troff, made from the texts of `--help`. */
export function manual(version: string): string {
  return `${[
    `.TH KARIR\\-SOSIAL 1 "" "karir\\-sosial ${version}" "Petunjuk karir\\-sosial"`,
    '.SH NAMA',
    `karir\\-sosial \\- ${escaped('penasihat karier untuk profesi pembangunan sosial')}`,
    '.SH PEMAKAIAN',
    `\\fBkarir\\-sosial\\fR <perintah> [pilihan]`,
    '.SH KETERANGAN',
    ...escaped(HELP.about).split('\n'),
    '.SH PERINTAH',
    ...COMMANDS.flatMap(commandLines),
    '.SS completion <shell>',
    escaped(HELP.commands.completion),
    '.PP',
    ...exampleLines(HELP.examples.completion),
    '.SH PILIHAN SEMUA PERINTAH',
    ...optionLines([...COMMON, ['-h, --help', HELP.options.help], ['-V, --version', HELP.options.version]]),
    '.SH KODE KELUAR',
    ...EXIT_CODES.flatMap(([code, meaning]) => ['.TP', code, meaning]),
    '.SH LINGKUNGAN',
    '.TP',
    'KARIR_SOSIAL_DATA',
    escaped('sama dengan --data'),
    '.TP',
    'NO_COLOR, FORCE_COLOR, COLUMNS',
    'warna dan lebar seperti pada program lain',
  ].join('\n')}\n`;
}
