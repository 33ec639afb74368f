import type { OpenCatalog } from '../domain/catalog.ts';
import { clean } from '../domain/characters.ts';
import { ASN, STAGES } from '../domain/person.ts';
import { FIELDS, LEVELS } from '../domain/role.ts';
import { SECTION_NAMES } from '../domain/vocabulary.ts';
import { FORMATS } from '../report.ts';
import { oneOf } from '../words.ts';
import { COMMANDS, COMPLETION, HELP_COMMAND } from './commands.ts';
import { COMMON, type Definition, optionsOf } from './definition.ts';
import { type CommandTable, type Kind, type Knowledge, type Suggestion, suggest } from './suggest.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What the values of options are, by the option's name, then by its placeholder. */
const VALUES: Record<string, Kind> = {
  format: FORMATS,
  level: LEVELS,
  group: FIELDS,
  stage: STAGES,
  asn: ASN,
  education: STAGES,
  section: Object.values(SECTION_NAMES),
};
const PLACEHOLDERS: Record<string, Kind> = {
  peran: 'roles',
  'peran...': 'roles',
  berkas: 'files',
  'berkas|-': 'files',
  folder: 'files',
  shell: SHELLS,
};

const known = (table: Record<string, Kind>, name: string): Kind | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

type Table = CommandTable['commands'][number];

const tableOf = (definition: Definition): Table => ({
  name: definition.name,
  text: definition.text,
  options: [...COMMON, ...optionsOf(definition)],
  argument: definition.argument && known(PLACEHOLDERS, definition.argument[0].replace(/^[[<]|[\]>]$/g, '')),
  commands: (definition.commands ?? []).map(tableOf),
});

/** Behind `help` stands what stands at the beginning, without options. */
const bare = ({ commands, ...table }: Table): Table => ({
  ...table,
  options: [],
  argument: undefined,
  commands: commands.map(bare),
});

const root = (): CommandTable => {
  const commands = COMMANDS.map(tableOf);
  return {
    options: COMMON,
    commands: [
      ...commands,
      { ...tableOf(COMPLETION), options: [] },
      { ...tableOf(HELP_COMMAND), options: [], argument: undefined, commands: commands.map(bare) },
    ],
  };
};

/** Own data that is broken must not take the commands away; without a word, since a person is in the middle of typing. */
async function rolesOf(catalogs: readonly (() => Promise<OpenCatalog>)[]): Promise<Suggestion[]> {
  for (const catalog of catalogs) {
    try {
      return (await catalog()).index.map(({ id, title }) => ({ value: id, text: title }));
    } catch {
      // The next one.
    }
  }
  return [];
}

/** Words that PowerShell hands over as figures: "x", then two for each byte, between words a line feed. */
const unhexed = (hex: string): string[] => Buffer.from(hex.slice(1), 'hex').toString('utf8').split('\n');

/**
 * What may stand at the end of the words typed so far, one suggestion a line and whether files belong there; the roles
 * come from the first catalogue that can be read.
 */
export async function suggestions(
  words: readonly string[],
  catalogs: readonly (() => Promise<OpenCatalog>)[],
): Promise<string> {
  const typed = words[0] === '--hex' ? unhexed(words[1] ?? 'x') : words;
  const roles = await rolesOf(catalogs);
  const knowledge: Knowledge = {
    roles: () => roles,
    kindOf: (option, placeholder) => known(VALUES, option) ?? known(PLACEHOLDERS, placeholder),
  };
  const { values, files } = suggest(typed, root(), knowledge);
  const lines = values.map(({ value, text }) => (text === '' ? value : `${value}\t${clean(text)}`));
  return `${[...lines, files ? ':files' : ':none'].join('\n')}\n`;
}

/** The script that teaches a shell; throws Problem `unknown-value`. */
export async function scriptFor(shell: string): Promise<string> {
  const known = oneOf('completion', shell, SHELLS);
  return (await import('./completion-scripts.ts')).SCRIPTS[known];
}
