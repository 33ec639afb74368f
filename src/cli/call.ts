import type { Context } from '../commands/context.ts';
import { show } from '../commands/show.ts';
import type { Format, Report } from '../report.ts';

/** Options as the command line names them, by their long names in camel case. */
export type Options = Record<string, unknown>;

/** Does what a command is for: the report to deliver, or null when all is delivered. */
export type Run = (names: readonly string[], options: Options, context: Context) => Promise<Report | null>;

/** A form of a report; `folder`: a folder of pages as well. */
export type Form = Format | 'folder';

/** What the command line asks for. */
export interface Call {
  names: string[];
  options: Options;
  /** Forms that the report has beside the usual ones. */
  formats: readonly Form[];
  /** The only forms of the report, the first of them unasked. */
  only?: readonly Format[] | undefined;
  /** True: the form of what is written is its own. */
  ownForm?: boolean;
  /** True: the built-in catalogue serves, whatever `--data` says. */
  builtIn?: boolean;
  load: () => Promise<Run>;
}

/** The face of the program; what is not in every start is loaded when it is called. */
export const FACE = {
  list: async (): Promise<Run> => {
    const { list } = await import('../commands/list.ts');
    return (_, options, context) => list(options, context);
  },
  show: async (): Promise<Run> => show,
  compare: async (): Promise<Run> => {
    const { compare } = await import('../commands/compare.ts');
    return (names, _, context) => compare(names, context);
  },
  quiz: async (): Promise<Run> => {
    const { quiz } = await import('../commands/quiz.ts');
    return (_, options, context) => quiz(options, context);
  },
};

const TAKES_NAMES: ReadonlySet<string> = new Set(['show', 'compare']);

const isCommand = (word: string): word is keyof typeof FACE => Object.hasOwn(FACE, word);

/**
 * A call of names and `--json` only, understood without commander: that spares a fifth of the time to start.
 * Undefined for everything else, right or wrong.
 */
export function simpleCall([command = '', ...rest]: readonly string[]): Call | undefined {
  const names = rest.filter((word) => word !== '--json');
  if (!isCommand(command) || names.some((name) => name.startsWith('-'))) return undefined;
  if (names.length > 0 && !TAKES_NAMES.has(command)) return undefined;
  const options = names.length < rest.length ? { json: true } : {};
  return { names, options, formats: [], load: FACE[command] };
}
