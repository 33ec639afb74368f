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
  const [near = null] = nearest(word, others, 1);
  return new Problem({ code: 'usage', reason, subject, nearest: near, owner, path, known: commands });
}
