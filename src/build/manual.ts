import { COMMANDS, COMPLETION, HELP_COMMAND } from '../cli/commands.ts';
import { COMMON, type Definition, type OptionText } from '../cli/definition.ts';
import { HELP } from '../pages/help.ts';

/** Text for troff: no line may begin like a request, no sign may be taken for an escape. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1');

const optionLines = (options: readonly OptionText[]): string[] =>
  options.flatMap(([flags, text]) => ['.TP', `\\fB${escaped(flags)}\\fR`, escaped(text)]);

/** Examples line by line as they are. */
const exampleLines = (lines: readonly string[]): string[] => ['.nf', ...lines.map(escaped), '.fi'];

/** A command, and those under it by all their words. */
function commandLines(
  { name, text, argument, options, others = [], examples, commands = [] }: Definition,
  path: readonly string[] = [],
): string[] {
  const words = [...path, name];
  return [
    `.SS ${escaped([...words, ...(argument ? [argument[0]] : [])].join(' '))}`,
    escaped(text),
    ...optionLines([...options, ...others]),
    '.PP',
    ...exampleLines(examples),
    ...commands.flatMap((command) => commandLines(command, words)),
  ];
}

const EXIT_CODES = [
  ['0', 'selesai'],
  ['1', 'ada masalah yang dikenal, misalnya berkas tidak terbaca atau peran tidak ada'],
  ['2', 'perintah, pilihan, atau nilainya keliru, atau perlu bertanya tetapi tidak ada terminal'],
  ['129, 143', 'terminal ditutup, atau program diminta berhenti'],
  ['130', 'dihentikan dengan Ctrl+C'],
] as const;

/** The manual page in troff, made from the texts of `--help`. */
export function manual(version: string): string {
  return `${[
    `.TH KARIR\\-SOSIAL 1 "" "karir\\-sosial ${version}" "Petunjuk karir\\-sosial"`,
    '.SH NAMA',
    `karir\\-sosial \\- ${escaped('angket minat kerja dan uraian peran kerja di bidang sosial')}`,
    '.SH PEMAKAIAN',
    `\\fBkarir\\-sosial\\fR <perintah> [pilihan]`,
    '.SH KETERANGAN',
    ...escaped(HELP.about).split('\n'),
    '.SH PERINTAH',
    ...[...COMMANDS, COMPLETION, HELP_COMMAND].flatMap((command) => commandLines(command)),
    '.SH PILIHAN SEMUA PERINTAH',
    ...optionLines([...COMMON, ['-h, --help', HELP.help], ['-V, --version', HELP.version]]),
    '.SH KODE KELUAR',
    ...EXIT_CODES.flatMap(([code, meaning]) => ['.TP', code, meaning]),
    '.SH LINGKUNGAN',
    '.TP',
    'KARIR_SOSIAL_DATA',
    escaped('sama dengan --data'),
    '.TP',
    'NO_COLOR, FORCE_COLOR, COLUMNS',
    'warna dan lebar seperti pada program lain',
    '.TP',
    'ACCESSIBLE',
    escaped('1 berarti --plain di mana pun, juga di menu dan daftar pilihan'),
  ].join('\n')}\n`;
}
