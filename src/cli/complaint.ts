import { Problem, type ProblemCode } from '../domain/problem.ts';
import type { Terminal } from '../terminal.ts';

/** A problem in words; on a screen they are wrapped whole, in a pipe each sentence stays one line. */
export async function complain({ fact }: Problem, terminal: Terminal): Promise<void> {
  const text = (await import('../pages/problem.ts')).problemText(fact);
  if (!terminal.errIsTerminal) return terminal.warn(text);
  const { wrapAnsi } = await import('fast-wrap-ansi');
  terminal.warn(wrapAnsi(text, terminal.err.width - 1));
}

/** What a command says of a word that it takes for a name, or for one word too many. */
const MISREAD: ReadonlySet<ProblemCode> = new Set(['usage', 'unknown-role', 'ambiguous-role', 'role-count']);

/** Tells what went wrong, loading the words for it only now; returns the exit code. */
export async function tell(error: unknown, argv: readonly string[], terminal: Terminal): Promise<number> {
  if (error instanceof Problem) {
    // An option that came as something else is the reason for whatever went wrong.
    const problem = (MISREAD.has(error.fact.code) && (await import('./usage.ts')).changedDash(argv)) || error;
    await complain(problem, terminal);
    return problem.exitCode;
  }
  const { bugText } = await import('../pages/problem.ts');
  terminal.warn(bugText(error));
  return 1;
}
