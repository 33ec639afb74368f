import { CommanderError } from 'commander';
import { version } from '../package.json' with { type: 'json' };
import type { CommonOptions, Context } from './commands/context.ts';
import { list } from './commands/list.ts';
import { show } from './commands/show.ts';
import { builtInFolder, builtInStore, type Store } from './data/store.ts';
import { delivery, formatOf } from './delivery.ts';
import { Problem } from './domain/problem.ts';
import { type Call, program } from './program.ts';
import type { Report } from './report.ts';
import type { Terminal } from './terminal.ts';

async function storeOf({ data }: CommonOptions, env: Terminal['env']): Promise<Store> {
  const builtIn = builtInStore(builtInFolder(__dirname));
  const folder = data ?? (env.KARIR_SOSIAL_DATA || undefined);
  if (folder === undefined) return builtIn;
  const { ownStore } = await import('./data/own.ts');
  return ownStore(folder, builtIn);
}

/** The report to deliver; null when a conversation has delivered all there was. */
async function reportOf({ command, names, options }: Call, context: Context): Promise<Report | null> {
  switch (command) {
    case 'list':
      return list(options, context);
    case 'show':
      return show(names, options, context);
    case 'compare':
      return (await import('./commands/compare.ts')).compare(names, context);
    case 'quiz':
      return (await import('./commands/quiz.ts')).quiz(options, context);
  }
}

/** A known problem inside a conversation is told there; a broken-off conversation ends the program. */
const attemptOn =
  (terminal: Terminal): Context['attempt'] =>
  async (action) => {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof Problem) || error.fact.code === 'interrupted') throw error;
      const { problemText } = await import('./pages/problem.ts');
      terminal.warn(problemText(error.fact, terminal.err));
    }
  };

async function perform(call: Call, terminal: Terminal): Promise<void> {
  const options = call.options as CommonOptions;
  const format = formatOf(options);
  const deliver = delivery(options, format, terminal);
  const store = await storeOf(options, terminal.env);
  const report = await reportOf(call, { store, terminal, format, deliver, attempt: attemptOn(terminal) });
  if (report !== null) await deliver(report);
}

/** Commander's own errors as usage problems: its code and the word it quotes are enough. */
function usageOf(error: CommanderError, argv: readonly string[]): Problem {
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = argv.find((word) => /^[a-z]/.test(word)) ?? '';
  return new Problem({ code: 'usage', reason: error.code, subject, nearest: null, command });
}

/** Tells what went wrong, loading the words for it only now; returns the exit code. */
async function tell(error: unknown, argv: readonly string[], terminal: Terminal): Promise<number> {
  const { bugText, problemText } = await import('./pages/problem.ts');
  const problem = error instanceof CommanderError ? usageOf(error, argv) : error;
  if (!(problem instanceof Problem)) {
    terminal.warn(bugText(problem));
    return 1;
  }
  terminal.warn(problemText(problem.fact, terminal.err));
  return problem.exitCode;
}

/** Runs one command line; the only place where problems are caught. Returns the exit code. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const width = () => terminal.out.width;
    const root = program(version, argv, { print: terminal.print, width }, (call) => perform(call, terminal));
    await root.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return tell(error, argv, terminal);
  }
}
