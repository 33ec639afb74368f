import { type Command, RootCommand } from '@bomb.sh/tab';
import type { OpenCatalog } from '../domain/catalog.ts';
import { EDUCATIONS, FIELDS, LEVELS } from '../domain/role.ts';
import { HELP } from '../pages/help.ts';
import { FORMATS, SECTIONS } from '../report.ts';
import { oneOf } from '../words.ts';
import { COMMANDS, COMMON } from './program.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
const NAME = 'karir-sosial';

/** Options that take one of a few words. */
const VALUES: Record<string, readonly string[]> = {
  format: FORMATS,
  level: LEVELS,
  group: FIELDS,
  education: EDUCATIONS,
  section: SECTIONS,
};

type Suggest = (complete: (value: string, description: string) => void) => void;

function addOption(command: Command, [flags, text]: readonly [string, string], roles: Suggest): void {
  const long = /--([\w-]+)/.exec(flags)?.[1] ?? '';
  const short = /^-(\w)\b/.exec(flags)?.[1];
  const known: Suggest = (complete) => {
    for (const value of VALUES[long] ?? []) complete(value, '');
  };
  if (flags.includes('<')) command.option(long, text, long === 'role' ? roles : known, short);
  else if (short === undefined) command.option(long, text);
  else command.option(long, text, short);
}

/** The commands as the completion library knows them. */
function tree(catalog: OpenCatalog): RootCommand {
  const root = new RootCommand();
  const roles: Suggest = (complete) => {
    for (const { id, title } of catalog.index) complete(id, title);
  };
  for (const { name, argument, options } of COMMANDS) {
    const command = root.command(name, HELP.commands[name]);
    for (const option of [...COMMON, ...options]) addOption(command, option, roles);
    if (argument) command.argument(argument.name, roles, true);
  }
  const command = root.command('completion', HELP.commands.completion);
  command.argument('shell', (complete) => {
    for (const shell of SHELLS) complete(shell, '');
  });
  return root;
}

/** Prints what may stand at the end of the words typed so far, as the scripts of all shells ask for it. */
export function printSuggestions(words: readonly string[], catalog: OpenCatalog): void {
  tree(catalog).parse([...words]);
}

/** Prints the script that teaches a shell; throws Problem `unknown-value`. */
export function printScript(shell: string): void {
  new RootCommand().setup(NAME, NAME, oneOf('completion', shell, SHELLS));
}
