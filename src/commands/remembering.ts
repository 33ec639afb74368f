import type { NotKept, Unusable } from '../domain/kept.ts';
import { namedRoles } from '../domain/quiz/naming.ts';
import type { QuizReport } from '../report.ts';
import type { Memory } from '../terminal.ts';
import type { Context } from './context.ts';

/** Says on stderr what of this computer's memory could not be used, and yields it. */
export async function tellUnusable(
  memory: Memory,
  { terminal }: Pick<Context, 'terminal'>,
): Promise<readonly Unusable[]> {
  const unusable = memory.unusable();
  if (unusable.length === 0) return unusable;
  const { unusableText } = await import('../pages/kept.ts');
  for (const one of unusable) terminal.warn(`${unusableText(one)}\n`);
  return unusable;
}

/** Keeps a result on this computer, or says why it does not. */
export async function rememberResult(
  { result }: QuizReport,
  name: string | null,
  { terminal }: Context,
): Promise<true | NotKept> {
  if (result.answered === 0) return 'no answers';
  const first = namedRoles(result).map(({ role }) => role);
  const memory = await terminal.memory();
  const kept = await memory.add({ date: terminal.today, code: result.code, name, first });
  const left = (await tellUnusable(memory, { terminal })).some(({ aside }) => aside === null);
  return kept || (left ? 'left' : 'refused');
}

/** The same where nobody is asked anything: success and failure are told on stderr. */
export async function rememberAndTell(report: QuizReport, context: Context): Promise<void> {
  const { keptText } = await import('../pages/kept.ts');
  context.terminal.warn(`${keptText(await rememberResult(report, null, context)).join('\n')}\n`);
}
