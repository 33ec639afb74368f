import { shortForm } from '../domain/quiz/short-form.ts';
import type { QuestionsReport } from '../report.ts';
import type { Context } from './context.ts';

/** The bank to be printed, filled in or read by a program: whole, or the twenty questions of one lesson. */
export async function questions(
  _names: readonly string[],
  { short = false }: { short?: boolean },
  { catalog }: Context,
): Promise<QuestionsReport> {
  if (!short) return { kind: 'questions', instrument: catalog };
  const { groups, traits, scale, quizVersion } = catalog;
  return {
    kind: 'questions',
    short: true,
    instrument: { groups, traits, scale, quizVersion, questions: shortForm(catalog) },
  };
}
