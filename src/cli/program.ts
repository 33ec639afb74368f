import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { HELP } from '../pages/help.ts';
import type { Call, Options } from './call.ts';
import { COMMANDS, COMPLETION, HELP_COMMAND } from './commands.ts';
import { COMMON, type Definition, optionsOf } from './definition.ts';
import { HELP_LOOK, helpText } from './help.ts';

/** The screen that help is drawn on; its width is asked for only when help is. */
export interface Screen {
  print(text: string): void;
  width(): number;
}

/** What a parsed command line may ask for. */
export interface Handlers {
  run(call: Call): Promise<void>;
  /** The completion script for a shell, and what a shell asks for while a person types. */
  script(shell: string): Promise<void>;
  suggest(words: readonly string[]): Promise<void>;
}

/** The words that lead to a command, without the name of the program. */
const pathOf = (command: Command): string[] =>
  command.parent === null ? [] : [...pathOf(command.parent), command.name()];

/** `wordy`: whether help is to tell everything. */
function rootOf({ print, width }: Screen, wordy: () => boolean): Command {
  return new Command('karir-sosial')
    .description(HELP.about)
    .version(version, '-V, --version', HELP.version)
    .helpOption('-h, --help', HELP.help)
    .helpCommand(false)
    .configureHelp({
      ...HELP_LOOK,
      formatHelp: (command, helper) => helpText(pathOf(command), wordy(), helper),
    })
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
    .exitOverride();
}

/** Options that were given to a command or before its name, the nearest to the command last. */
function givenTo(command: Command | null): Options {
  if (command === null) return {};
  const own = Object.entries(command.opts());
  const given = own.filter(([key]) => command.getOptionValueSource(key) === 'cli');
  return { ...givenTo(command.parent), ...Object.fromEntries(given) };
}

/** Behind a command the version is printed as before it; help names it once, at the top. */
function addVersion(command: Command): void {
  command.addOption(new Option('-V, --version').hideHelp()).on('option:version', () => {
    command.configureOutput().writeOut?.(`${version}\n`);
    throw new CommanderError(0, 'commander.version', version);
  });
}

function addOptions(command: Command, definition: Definition, run: Handlers['run']): void {
  const { argument, formats, only, ownForm, builtIn = false, load } = definition;
  for (const [flags, text] of [...COMMON, ...optionsOf(definition)]) command.option(flags, text);
  addVersion(command);
  if (argument) command.argument(...argument);
  if (load === undefined) {
    command.action(() => {
      throw new CommanderError(2, 'commander.help', '');
    });
    return;
  }
  command.action((...given: unknown[]) => {
    const names = argument ? [given[0] ?? []].flat().map(String) : [];
    const called = givenTo(command);
    const forms = { formats: formats?.(called) ?? [], only, ownForm: ownForm !== undefined };
    return run({ names, options: called, ...forms, builtIn, load });
  });
}

/** Adds the commands that are named in `argv`, and those under them: no other can run, and fifty unused options take 5 % of a start. */
function addCommands(
  parent: Command,
  commands: readonly Definition[],
  argv: readonly string[],
  run: Handlers['run'],
): void {
  for (const definition of commands) {
    if (!argv.includes(definition.name)) continue;
    const command = parent.command(definition.name).helpCommand(false);
    addOptions(command, definition, run);
    addCommands(command, definition.commands ?? [], argv, run);
  }
}

/** The command that the words name; undefined when they name none. */
function commandAt(root: Command, words: readonly string[]): Command | undefined {
  let found: Command | undefined = root;
  for (const word of words) found = found?.commands.find((command) => command.name() === word);
  return found;
}

/** `help`, which tells of a command all there is. */
function addHelp(root: Command, tell: () => void): void {
  const command = root.command(HELP_COMMAND.name).argument(HELP_COMMAND.argument?.[0] ?? '');
  command.action((words: string[]) => {
    const about = commandAt(root, words);
    if (about === undefined) throw new CommanderError(2, 'commander.unknownCommand', `'${words.at(-1)}'`);
    tell();
    about.outputHelp();
  });
}

function addCompletions(root: Command, { script, suggest }: Handlers): void {
  root
    .command(COMPLETION.name)
    .argument(COMPLETION.argument?.[0] ?? '')
    .action(script);
  root.command('complete', { hidden: true }).argument('[kata...]').allowUnknownOption().action(suggest);
}

/** The commander root. */
function program(argv: readonly string[], screen: Screen, handlers: Handlers): Command {
  let wordy = false;
  const root = rootOf(screen, () => wordy);
  if (argv[0]?.startsWith('-')) for (const [flags, text] of COMMON) root.option(flags, text);
  addCommands(root, COMMANDS, argv, handlers.run);
  addCompletions(root, handlers);
  addHelp(root, () => {
    wordy = true;
  });
  return root;
}

/** Parses a command line and runs what it asks for, or prints help or version. Throws Problem `usage`. */
export async function parse(argv: readonly string[], screen: Screen, handlers: Handlers): Promise<void> {
  try {
    await program(argv, screen, handlers).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw (await import('./usage.ts')).usageOf(error, argv);
  }
}
