import type { CommanderError } from 'commander';
import { Problem } from '../domain/problem.ts';
import { nearest } from '../search/find.ts';
import { COMMON, type Definition, definitionAt, everyCommand, optionsOf } from './definition.ts';
import { TOLD } from './help.ts';

const flagsOf = (definition: Definition | undefined): string[] =>
  [...COMMON, ...(definition ? optionsOf(definition) : [])].flatMap(
    ([flags]) => /--[\w-]+/.exec(flags) ?? [],
  );

/** The words of the only command that has an option, where this one has not. */
function ownerOf(option: string): string[] | null {
  const owners = everyCommand(TOLD).filter(({ definition }) =>
    optionsOf(definition).some(([flags]) => /--[\w-]+/.exec(flags)?.[0] === option),
  );
  return owners.length === 1 ? (owners[0]?.path ?? null) : null;
}

/** Dashes that writing and chat programs make of hyphens; two hyphens become one of them. */
const DASHES = /^[\u2010-\u2015\u2212\u30fc\ufe58\ufe63\uff0d]{1,2}-?(?=[a-z])/i;

/** An option whose hyphens a writing program has changed, told as such; null where the command line has none. */
export function changedDash(argv: readonly string[]): Problem | null {
  const end = argv.indexOf('--');
  const subject = argv.slice(0, end < 0 ? argv.length : end).find((word) => DASHES.test(word));
  if (subject === undefined) return null;
  const { path, definition } = definitionAt(argv, TOLD);
  const name = subject.replace(DASHES, '').split('=')[0] ?? '';
  const option = name.length === 1 ? `-${name}` : `--${name}`;
  if (option !== '-o' && !flagsOf(definition).includes(option)) return null;
  const reason = 'commander.unknownOption';
  return new Problem({ code: 'usage', reason, subject, nearest: option, owner: null, path, known: [] });
}

/** A word too many behind a command that has others under it is a mistyped one of them. */
function strayWord(argv: readonly string[], path: readonly string[]): string {
  const rest = argv.slice(argv.indexOf(path.at(-1) ?? '') + 1);
  return rest.find((word) => !word.startsWith('-')) ?? rest.at(-1) ?? '';
}

/** Commander's own errors as usage problems: its code and the word it quotes are enough. */
export function usageOf({ code, message }: CommanderError, argv: readonly string[]): Problem {
  const words = argv[0] === 'help' ? argv.slice(1) : argv;
  const { path, definition } = definitionAt(words, TOLD);
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const stray = code === 'commander.excessArguments' && definition?.commands !== undefined;
  const reason = stray ? 'commander.unknownCommand' : code;
  const subject = stray ? strayWord(argv, path) : quoted;
  const commands = (definition?.commands ?? (definition ? [] : TOLD)).map(({ name }) => name);
  const known = reason === 'commander.unknownOption' ? flagsOf(definition) : commands;
  // A known option may only be in the wrong place: its own name is no advice.
  const others = known.filter((name) => name !== subject);
  const word = subject.split('=')[0] ?? '';
  const owner = reason === 'commander.unknownOption' ? ownerOf(word) : null;
  const begun = others.filter((name) => word.length > 2 && name.startsWith(word));
  const [near = null] = nearest(word, begun.length > 0 ? begun : others, 1);
  return new Problem({ code: 'usage', reason, subject, nearest: near, owner, path, known: commands });
}
