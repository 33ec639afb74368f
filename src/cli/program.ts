import { Command, CommanderError, type Help } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { Problem } from '../domain/problem.ts';
import { HELP } from '../pages/help.ts';
import type { Call } from './call.ts';

/** A command as its help, its completions and the manual page know it. */
export interface Definition {
  name: Call['command'];
  usage: string;
  argument?: { name: string; text: string };
  /** Flags and what they do. */
  options: readonly (readonly [flags: string, text: string])[];
}

const { options: TEXT } = HELP;

const ROLES = '[peran...]';

/** Options of every command. */
export const COMMON: Definition['options'] = [
  ['--format <bentuk>', TEXT.format],
  ['--json', TEXT.json],
  ['-o, --output <berkas>', TEXT.output],
  ['--force', TEXT.force],
  ['--data <folder>', TEXT.data],
  ['--no-color', TEXT.noColor],
];

export const COMMANDS: readonly Definition[] = [
  {
    name: 'list',
    usage: '[pilihan]',
    options: [
      ['--search <kata>', TEXT.search],
      ['--level <jenjang>', TEXT.level],
      ['--group <bidang>', TEXT.group],
      ['--stale', TEXT.stale],
    ],
  },
  {
    name: 'show',
    usage: `${ROLES} [pilihan]`,
    argument: { name: ROLES, text: HELP.arguments.show },
    options: [
      ['--section <nama,...>', TEXT.section],
      ['--full', TEXT.fullShow],
    ],
  },
  {
    name: 'compare',
    usage: `${ROLES} [pilihan]`,
    argument: { name: ROLES, text: HELP.arguments.compare },
    options: [],
  },
  {
    name: 'quiz',
    usage: '[pilihan]',
    options: [
      ['--answers <berkas>', TEXT.answers],
      ['--code <kode>', TEXT.code],
      ['--batch <berkas>', TEXT.batch],
      ['--questions', TEXT.questions],
      ['--plain', TEXT.plain],
      ['--full', TEXT.fullQuiz],
      ['--resume', TEXT.resume],
      ['--fresh', TEXT.fresh],
      ['--role <peran>', TEXT.role],
      ['--stage <tahap>', TEXT.stage],
      ['--asn <status>', TEXT.asn],
      ['--education <tahap>', TEXT.education],
      ['--civil-servant', TEXT.civilServant],
      ['--no-civil-servant', TEXT.noCivilServant],
    ],
  },
];

/** Commander's headings and fixed words in Indonesian. */
const TITLES: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
  'Arguments:': 'Argumen:',
};

const help: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  subcommandTerm: (command) => command.name(),
  optionDescription: (option) => option.description,
  commandUsage: (command) => {
    const names = [command.parent?.name(), command.name()].filter(Boolean).join(' ');
    return command.commands.length > 0 ? `${names} <perintah> [pilihan]` : `${names} ${command.usage()}`;
  },
};

/** The screen that help is drawn on; its width is asked for only when help is. */
export interface Screen {
  print(text: string): void;
  width(): number;
}

function rootOf({ print, width }: Screen): Command {
  return new Command('karir-sosial')
    .description(HELP.about)
    .version(version, '-V, --version', TEXT.version)
    .helpOption('-h, --help', TEXT.help)
    .helpCommand(false)
    .configureHelp(help)
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showSuggestionAfterError(false)
    .exitOverride()
    .addHelpText('after', HELP.examples.root);
}

function addOptions(command: Command, definition: Definition, run: (call: Call) => Promise<void>): void {
  const { name, argument, options } = definition;
  command.helpOption('-h, --help', TEXT.help).addHelpText('after', HELP.examples[name]);
  for (const [flags, text] of [...COMMON, ...options]) command.option(flags, text);
  if (argument) {
    command.argument(argument.name, argument.text);
    command.action((names: string[], given: object) => run({ command: name, names, options: { ...given } }));
  } else command.action((given: object) => run({ command: name, names: [], options: { ...given } }));
}

/** What a parsed command line may ask for. */
export interface Handlers {
  run(call: Call): Promise<void>;
  /** The completion script for a shell, and what a shell asks for while a person types. */
  script(shell: string): Promise<void>;
  suggest(words: readonly string[]): Promise<void>;
}

function addCompletions(root: Command, { script, suggest }: Handlers): void {
  root
    .command('completion')
    .description(HELP.commands.completion)
    .usage('<shell>')
    .argument('<shell>', HELP.arguments.completion)
    .helpOption('-h, --help', TEXT.help)
    .addHelpText('after', HELP.examples.completion)
    .action(script);
  root.command('complete', { hidden: true }).argument('[kata...]').allowUnknownOption().action(suggest);
}

/** Commander's own errors as usage problems: its code and the word it quotes are enough. */
function usageOf(error: CommanderError, argv: readonly string[]): Problem {
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = argv.find((word) => /^[a-z]/.test(word)) ?? '';
  return new Problem({ code: 'usage', reason: error.code, subject, nearest: null, command });
}

/**
 * The commander root. Only a command that is named in `argv` gets its options: no other can run, and fifty unused
 * options take 5 % of a start.
 */
export function program(argv: readonly string[], screen: Screen, handlers: Handlers): Command {
  const root = rootOf(screen);
  for (const definition of COMMANDS) {
    const command = root
      .command(definition.name)
      .description(HELP.commands[definition.name])
      .usage(definition.usage);
    if (argv.includes(definition.name)) addOptions(command, definition, handlers.run);
  }
  addCompletions(root, handlers);
  return root;
}

/** Parses a command line and runs what it asks for, or prints help or version. Throws Problem `usage`. */
export async function parse(argv: readonly string[], screen: Screen, handlers: Handlers): Promise<void> {
  try {
    await program(argv, screen, handlers).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageOf(error, argv);
  }
}
