import { Help } from 'commander';
import { alternatives } from '../domain/alternatives.ts';
import { asCalled } from '../pages/command-line.ts';
import { HELP } from '../pages/help.ts';
import { COMMANDS, COMPLETION, HELP_COMMAND } from './commands.ts';
import { COMMON, type Definition, definitionAt, type OptionText } from './definition.ts';
import { formsOf } from './forms.ts';

const NAME = 'karir-sosial';

/** Commands that help speaks of. */
export const TOLD: readonly Definition[] = [...COMMANDS, COMPLETION, HELP_COMMAND];

/** Narrow windows are wrapped as well: a line that the terminal breaks tears words. */
export const HELP_LOOK = { minWidthToWrap: 1 };

const OWN_HELP: OptionText = ['-h, --help', HELP.help];

const FORM_FLAGS: ReadonlySet<string> = new Set(['--format <bentuk>', '--json']);

/** Flags of every command belong to those that yield a report; what is said of its form is what it has. */
function commonOf({ load, formats, only, ownForm }: Definition): readonly OptionText[] {
  if (load === undefined) return [];
  const { names, endings, folder } = formsOf(formats?.({}), only);
  const told: Record<string, string> = {
    '--format <bentuk>': `bentuk laporan: ${alternatives(names)}`,
    '-o, --output <berkas>':
      ownForm ??
      `simpan laporan ke berkas; akhirannya menentukan bentuk (${endings.join(' ')}${folder ? ', atau folder/' : ''})`,
  };
  const idle = (flags: string): boolean =>
    ownForm === undefined ? flags === '--json' && !names.includes('json') : FORM_FLAGS.has(flags);
  return COMMON.filter(([flags]) => !idle(flags)).map(([flags, text]) => [flags, told[flags] ?? text]);
}

/** Rows under each other, their texts in one column, and the lines of a description wrapped in it. */
type Rows = (entries: readonly OptionText[]) => string[];

/** A column of texts is at least so wide; where there is less room each text stands below its flags. */
const LEAST = 30;

const widthOf = (helper: Help): number => helper.helpWidth ?? 80;

/** Words wrapped, each line behind so many spaces. */
const indented = (text: string, by: number, helper: Help): string =>
  helper.boxWrap(text, Math.max(1, widthOf(helper) - by)).replace(/^/gm, ' '.repeat(by));

/** The column of texts begins behind the longest flags of the whole page. */
function rowsFor(entries: readonly OptionText[], helper: Help): Rows {
  const width = Math.max(0, ...entries.map(([term]) => term.length));
  const below = widthOf(helper) - width - 4 < LEAST;
  return (rows) =>
    rows.flatMap(([term, text]) =>
      below ? [`  ${term}`, indented(text, 6, helper)] : [helper.formatItem(term, width, text, helper)],
    );
}

/** A command stays on one line; the words beside it go below where they have no room. */
function exampleRows(lines: readonly string[], helper: Help): string[] {
  return lines.flatMap((line) => {
    const [, command = line, text] = /^(.*?\S)(?: {2,}(.*))?$/.exec(line) ?? [];
    const beside = text === undefined || line.length + 2 <= widthOf(helper);
    return beside ? [`  ${line}`] : [`  ${command}`, indented(text, 6, helper)];
  });
}

/** Where to read more; the command itself is never broken. */
const furtherRows = (path: readonly string[], helper: Help): string[] => {
  const [words, command] = ['Semua pilihan dan contoh:', [NAME, 'help', ...path].join(' ')];
  const whole = `${words} ${command}`;
  return whole.length <= widthOf(helper) ? [whole] : [words, `  ${command}`];
};

const section = (title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : ['', title, ...rows];

const named = (commands: readonly Definition[]): OptionText[] =>
  commands.map(({ name, text }) => [name, text]);

const usageOf = (path: readonly string[], { argument, commands, load }: Definition): string =>
  [
    ...['Pemakaian:', NAME, ...path],
    ...(commands && load === undefined ? ['<perintah>'] : []),
    ...(argument ? [argument[0]] : []),
    ...(load === undefined ? [] : ['[pilihan]']),
  ].join(' ');

/** All there is to tell of a command. */
function whole(path: readonly string[], definition: Definition, helper: Help): string[] {
  const { text, argument, options, others = [], commands = [], examples } = definition;
  const args = argument ? [argument] : [];
  const flags = [...commonOf(definition), ...options, OWN_HELP];
  const rows = rowsFor([...args, ...flags, ...others, ...named(commands)], helper);
  return [
    indented(usageOf(path, definition), 0, helper),
    '',
    indented(text, 0, helper),
    ...section('Argumen:', rows(args)),
    ...section('Pilihan:', rows(flags)),
    ...section('Cara lain menulisnya:', rows(others)),
    ...section('Perintah di bawahnya:', rows(named(commands))),
    ...section('Contoh:', exampleRows(examples, helper)),
  ];
}

/** Of a command with others under it only what is its own, so that it fits a window of 24 lines. */
function brief(
  path: readonly string[],
  { commands = [], ...definition }: Definition,
  helper: Help,
): string[] {
  const { text, options } = definition;
  const rows = rowsFor([...options, ...named(commands)], helper);
  return [
    indented(usageOf(path, { ...definition, commands }), 0, helper),
    indented(text, 0, helper),
    ...(options.length === 0 ? [] : ['', ...rows(options)]),
    '',
    ...rows(named(commands)),
    '',
    ...furtherRows(path, helper),
  ];
}

/** The help of the program itself. */
function rootHelp(helper: Help): string[] {
  const flags: OptionText[] = [['-V, --version', HELP.version], OWN_HELP];
  const rows = rowsFor([...flags, ...named(TOLD)], helper);
  return [
    indented(`Pemakaian: ${NAME} <perintah> [pilihan]`, 0, helper),
    '',
    indented(HELP.about, 0, helper),
    ...section('Pilihan:', rows(flags)),
    ...section('Perintah:', rows(named(TOLD))),
    ...section('Contoh:', exampleRows(HELP.examples, helper)),
  ];
}

/** The help of the command that the words lead to; `full`: everything, also where it has commands under it. */
export function helpText(words: readonly string[], full: boolean, helper: Help): string {
  const { path, definition } = definitionAt(words, TOLD);
  if (definition === undefined) return asCalled(`${rootHelp(helper).join('\n')}\n`);
  const short = definition.commands !== undefined && !full;
  return asCalled(`${(short ? brief : whole)(path, definition, helper).join('\n')}\n`);
}

/**
 * What a line asks for that ends with --help behind nothing but the words of a command, without the parser, which would be
 * half of what is loaded. Undefined for any other line, right or wrong.
 */
export function plainHelp(argv: readonly string[], width: number): string | undefined {
  const words = argv.slice(0, -1);
  const asked = argv.at(-1) === '--help' || argv.at(-1) === '-h';
  if (!asked || definitionAt(words, COMMANDS).path.length < words.length) return undefined;
  return helpText(words, false, Object.assign(new Help(), { ...HELP_LOOK, helpWidth: width }));
}
