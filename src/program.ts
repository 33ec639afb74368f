import { Command, type Help, Option } from 'commander';
import { HELP } from './pages/help.ts';

/** What the command line asks for. */
export interface Call {
  command: 'list' | 'show' | 'compare' | 'quiz';
  names: string[];
  options: Record<string, unknown>;
}

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

const common = (command: Command): Command =>
  command
    .addOption(new Option('--format <bentuk>', HELP.options.format))
    .addOption(new Option('--json', HELP.options.json))
    .addOption(new Option('-o, --output <berkas>', HELP.options.output))
    .addOption(new Option('--force', HELP.options.force))
    .addOption(new Option('--data <folder>', HELP.options.data))
    .addOption(new Option('--no-color', HELP.options.noColor))
    .helpOption('-h, --help', HELP.options.help);

/** The commander root; `run` gets each parsed call. Commander throws its errors, and prints help by `print`. */
export function program(
  version: string,
  print: (text: string) => void,
  width: number,
  run: (call: Call) => Promise<void>,
): Command {
  const root = new Command('karir-sosial')
    .description(HELP.about)
    .version(version, '-V, --version', HELP.options.version)
    .helpOption('-h, --help', HELP.options.help)
    .helpCommand(false)
    .configureHelp(help)
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => width,
    })
    .showSuggestionAfterError(false)
    .exitOverride()
    .addHelpText('after', HELP.examples.root);
  const start = (command: Call['command']) => async (names: string[] | object, options: object) =>
    run(
      Array.isArray(names)
        ? { command, names, options: { ...options } }
        : { command, names: [], options: { ...names } },
    );

  common(root.command('list').description(HELP.commands.list).usage('[pilihan]'))
    .option('--search <kata>', HELP.options.search)
    .option('--level <jenjang>', HELP.options.level)
    .option('--group <bidang>', HELP.options.group)
    .addHelpText('after', HELP.examples.list)
    .action(start('list'));

  common(
    root
      .command('show')
      .description(HELP.commands.show)
      .usage('[peran...] [pilihan]')
      .argument('[peran...]', HELP.arguments.show),
  )
    .option('--section <nama,...>', HELP.options.section)
    .option('--full', HELP.options.fullShow)
    .addHelpText('after', HELP.examples.show)
    .action(start('show'));

  common(
    root
      .command('compare')
      .description(HELP.commands.compare)
      .usage('[peran...] [pilihan]')
      .argument('[peran...]', HELP.arguments.compare),
  )
    .addHelpText('after', HELP.examples.compare)
    .action(start('compare'));

  common(root.command('quiz').description(HELP.commands.quiz).usage('[pilihan]'))
    .option('--answers <berkas>', HELP.options.answers)
    .option('--code <kode>', HELP.options.code)
    .option('--questions', HELP.options.questions)
    .option('--plain', HELP.options.plain)
    .option('--full', HELP.options.fullQuiz)
    .option('--resume', HELP.options.resume)
    .option('--fresh', HELP.options.fresh)
    .option('--role <peran>', HELP.options.role)
    .option('--education <jenjang>', HELP.options.education)
    .option('--civil-servant', HELP.options.civilServant)
    .option('--no-civil-servant', HELP.options.noCivilServant)
    .addHelpText('after', HELP.examples.quiz)
    .action(start('quiz'));
  return root;
}
