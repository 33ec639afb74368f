import type { Format } from '../report.ts';
import type { Form, Options, Run } from './call.ts';

/** Flags and what they do. */
export type OptionText = readonly [flags: string, text: string];

/** A command as the parser, its help, completions and the manual page know it. */
export interface Definition {
  name: string;
  /** What it does, in one line. */
  text: string;
  /** `[peran...]` or `<berkas>`, and what stands there. */
  argument?: OptionText;
  /** Its own options, without those of every command. */
  options: readonly OptionText[];
  /** Other ways to write what has a better one: understood, and told by `help` alone. */
  others?: readonly OptionText[];
  /** Whole lines, with the name of the program in them. */
  examples: readonly string[];
  /** Forms of the report beside the usual ones. */
  formats?: (options: Options) => readonly Form[];
  /** The only forms of the report, the first of them unasked. */
  only?: readonly Format[];
  /** Writes in a form of its own: `--format` and the ending of `--output` say nothing. What `--output` is then. */
  ownForm?: string;
  /** Works with the built-in catalogue, whatever `--data` says. */
  builtIn?: true;
  /** Commands that stand under it. */
  commands?: readonly Definition[];
  /** Loads what does the work; a group of commands has none of its own. */
  load?: () => Promise<Run>;
}

/** Options of every command, understood before its name too. */
export const COMMON: readonly OptionText[] = [
  ['--format <bentuk>', 'bentuk laporan: text, json, markdown, atau html (csv untuk tabel)'],
  ['--json', 'sama dengan --format json'],
  ['-o, --output <berkas>', 'simpan laporan ke berkas; akhirannya menentukan bentuk (.txt .json .md .html)'],
  ['--force', 'timpa berkas walaupun isinya bukan laporan karir-sosial'],
  ['--data <folder>', 'tambahkan berkas peran dari folder sendiri'],
  ['--only-data', 'hanya peran dari --data, tanpa yang bawaan'],
  ['--no-color', 'tanpa warna'],
];

/** All commands with the words that lead to them, those under another behind it. */
export const everyCommand = (
  commands: readonly Definition[],
  path: readonly string[] = [],
): { path: string[]; definition: Definition }[] =>
  commands.flatMap((definition) => {
    const own = [...path, definition.name];
    return [{ path: own, definition }, ...everyCommand(definition.commands ?? [], own)];
  });

/** Options that a command understands, without those of every command. */
export const optionsOf = ({ options, others = [] }: Definition): readonly OptionText[] => [
  ...options,
  ...others,
];

/** The definition that words of a command line lead to, and the words on the way. */
export function definitionAt(
  words: readonly string[],
  commands: readonly Definition[],
): { path: string[]; definition: Definition | undefined } {
  const path: string[] = [];
  let definition: Definition | undefined;
  let children = commands;
  for (const word of words) {
    const child = children.find(({ name }) => name === word);
    if (child === undefined) continue;
    path.push(word);
    definition = child;
    children = child.commands ?? [];
  }
  return { path, definition };
}
