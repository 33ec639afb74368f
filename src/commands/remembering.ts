import { namedRoles } from '../domain/quiz/naming.ts';
import type { QuizReport } from '../report.ts';
import type { Context } from './context.ts';

/** Keeps a result on this computer; false when the disk refuses or there is no answer to keep. */
export async function rememberResult(
  { result }: QuizReport,
  name: string | null,
  { terminal }: Context,
): Promise<boolean> {
  if (result.answered === 0) return false;
  const first = namedRoles(result).map(({ role }) => role);
  return (await terminal.memory()).add({ date: terminal.today, code: result.code, name, first });
}

/** The same where nobody is asked anything: success and failure are told on stderr. */
export async function rememberAndTell(report: QuizReport, context: Context): Promise<void> {
  const { keptText } = await import('../pages/kept.ts');
  context.terminal.warn(`${keptText(await rememberResult(report, null, context)).join('\n')}\n`);
}
