import type { Help } from 'commander';
import { asCalled } from '../pages/command-line.ts';
import { HELP } from '../pages/help.ts';
import { COMMANDS, COMPLETION, HELP_COMMAND } from './commands.ts';
import { COMMON, type Definition, definitionAt, type OptionText } from './definition.ts';

const NAME = 'karir-sosial';

/** Commands that help speaks of. */
export const TOLD: readonly Definition[] = [...COMMANDS, COMPLETION, HELP_COMMAND];

const OWN_HELP: OptionText = ['-h, --help', HELP.help];

/** Flags of every command belong to those that yield a report. */
const commonOf = ({ load }: Definition): readonly OptionText[] => (load === undefined ? [] : COMMON);

/** Rows under each other, their texts in one column, and the lines of a description wrapped in it. */
type Rows = (entries: readonly OptionText[]) => string[];

/** The column of texts begins behind the longest flags of the whole page. */
function rowsFor(entries: readonly OptionText[], helper: Help): Rows {
  const width = Math.max(0, ...entries.map(([term]) => term.length));
  return (rows) => rows.map(([term, text]) => helper.formatItem(term, width, text, helper));
}

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
    usageOf(path, definition),
    '',
    helper.boxWrap(text, helper.helpWidth ?? 80),
    ...section('Argumen:', rows(args)),
    ...section('Pilihan:', rows(flags)),
    ...section('Cara lain menulisnya:', rows(others)),
    ...section('Perintah di bawahnya:', rows(named(commands))),
    ...section(
      'Contoh:',
      examples.map((line) => `  ${line}`),
    ),
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
    usageOf(path, { ...definition, commands }),
    text,
    ...(options.length === 0 ? [] : ['', ...rows(options)]),
    '',
    ...rows(named(commands)),
    '',
    `Semua pilihan dan contoh: ${[NAME, 'help', ...path].join(' ')}`,
  ];
}

/** The help of the program itself. */
function rootHelp(helper: Help): string[] {
  const flags: OptionText[] = [['-V, --version', HELP.version], OWN_HELP];
  const rows = rowsFor([...flags, ...named(TOLD)], helper);
  return [
    `Pemakaian: ${NAME} <perintah> [pilihan]`,
    '',
    HELP.about,
    ...section('Pilihan:', rows(flags)),
    ...section('Perintah:', rows(named(TOLD))),
    HELP.examples,
  ];
}

/** The help of the command that the words lead to; `full`: everything, also where it has commands under it. */
export function helpText(words: readonly string[], full: boolean, helper: Help): string {
  const { path, definition } = definitionAt(words, TOLD);
  if (definition === undefined) return asCalled(`${rootHelp(helper).join('\n')}\n`);
  const short = definition.commands !== undefined && !full;
  return asCalled(`${(short ? brief : whole)(path, definition, helper).join('\n')}\n`);
}
