import type { Definition } from './definition.ts';

/** A value that may be typed, and what it means. */
export interface Suggestion {
  value: string;
  text: string;
}

/** What may stand at the end of a command line; `files`: names of files as well, which the shell knows best. */
export interface Suggestions {
  values: Suggestion[];
  files: boolean;
}

/** The commands as completion needs them. */
export interface CommandTable extends Pick<Definition, 'options'> {
  commands: readonly (CommandTable & { name: string; text: string })[];
  /** What stands where no option does. */
  argument?: Kind | undefined;
}

/** What a word may be: names of roles, files, or one of a few words. */
export type Kind = 'roles' | 'files' | readonly string[];

/** What completion asks outside itself. */
export interface Knowledge {
  roles(): readonly Suggestion[];
  /** What the value of a long option may be; undefined when nobody knows. */
  kindOf(option: string, placeholder: string): Kind | undefined;
}

interface Option {
  long: string;
  short: string | undefined;
  text: string;
  /** The word in angle brackets; undefined for a switch. */
  placeholder: string | undefined;
}

const optionOf = ([flags, text]: readonly [string, string]): Option => ({
  long: /--[\w-]+/.exec(flags)?.[0] ?? '',
  short: /^-\w\b/.exec(flags)?.[0],
  text,
  placeholder: /<([^>]*)>/.exec(flags)?.[1],
});

/** An operator that sends a stream to or from a file: its word is no word of the command. */
const REDIRECTION = /^(\d*|&|\{\w+\})(>>?|<>?|>\||>&|<&|<<[<-]?)$/;
const ATTACHED = /^(\d*|&)(>>?|<>?|>\|)[^<>&|]/;

/** Values of ours stand on a command line as they are: anything that a shell might read otherwise is left out. */
const PLAIN = /^[\w.,:=/-]+$/;

const NONE: Suggestions = { values: [], files: false };
const FILES: Suggestions = { values: [], files: true };

function fitting(suggestions: readonly Suggestion[], begin: string, lead = ''): Suggestions {
  const fit = suggestions.filter(({ value }) => value.startsWith(begin) && PLAIN.test(value));
  return { values: fit.map(({ value, text }) => ({ value: lead + value, text })), files: false };
}

/** Suggestions of one kind; of several words behind commas the last one is completed. */
function ofKind(kind: Kind | undefined, begin: string, lead: string, { roles }: Knowledge): Suggestions {
  if (kind === 'files') return FILES;
  if (kind === undefined) return NONE;
  if (kind === 'roles') return fitting(roles(), begin, lead);
  const comma = begin.lastIndexOf(',') + 1;
  const words = kind.map((value) => ({ value, text: '' }));
  return fitting(words, begin.slice(comma), lead + begin.slice(0, comma));
}

/** The words of the command itself, and whether the last one names a file behind a redirection. */
function withoutRedirections(words: readonly string[]): { own: string[]; redirected: boolean } {
  const own: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const last = i === words.length - 1;
    if (REDIRECTION.test(word) && !last) {
      if (++i === words.length - 1) return { own, redirected: true };
    } else if (!ATTACHED.test(word)) own.push(word);
    else if (last) return { own, redirected: true };
  }
  return { own, redirected: false };
}

interface Place {
  table: CommandTable;
  /** The option whose value comes next. */
  waiting: Option | undefined;
  /** False behind `--`. */
  options: boolean;
}

function next({ table, waiting, options }: Place, word: string): Place {
  if (waiting !== undefined) return { table, options, waiting: undefined };
  if (options && word === '--') return { table, waiting, options: false };
  if (options && word.startsWith('-')) {
    const known = table.options.map(optionOf).find(({ long, short }) => word === long || word === short);
    return { table, options, waiting: known?.placeholder === undefined ? undefined : known };
  }
  return { table: table.commands.find(({ name }) => name === word) ?? table, waiting, options };
}

const bare = (word: string): string => word.replace(/^["']|["']$/g, '');

/**
 * What may stand in place of the last word. The words are those behind the program's name, as typed: nothing in them is
 * evaluated, quotes at their ends are passed over.
 */
export function suggest(words: readonly string[], root: CommandTable, knowledge: Knowledge): Suggestions {
  const { own, redirected } = withoutRedirections(words);
  if (redirected) return FILES;
  const start: Place = { table: root, waiting: undefined, options: true };
  const { table, waiting, options } = own.slice(0, -1).map(bare).reduce(next, start);
  const last = (own.at(-1) ?? '').replace(/^["']/, '');
  const kindOf = ({ long, placeholder = '' }: Option): Kind | undefined =>
    knowledge.kindOf(long.slice(2), placeholder);
  if (waiting !== undefined) return ofKind(kindOf(waiting), last, '', knowledge);
  const assigned = options ? /^(--[\w-]+=)(.*)$/s.exec(last) : null;
  if (assigned !== null) {
    const [, lead = '', begin = ''] = assigned;
    const option = table.options.map(optionOf).find(({ long }) => `${long}=` === lead);
    return option === undefined ? NONE : ofKind(kindOf(option), begin, lead, knowledge);
  }
  if (options && last.startsWith('-')) {
    const known = table.options.map(optionOf).map(({ long, text }) => ({ value: long, text }));
    return fitting(known, last);
  }
  const commands = table.commands.map(({ name, text }) => ({ value: name, text }));
  if (table.argument === undefined) return fitting(commands, last);
  const more = ofKind(table.argument, last, '', knowledge);
  return { values: [...fitting(commands, last).values, ...more.values], files: more.files };
}
