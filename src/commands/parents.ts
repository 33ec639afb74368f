import { quizReport } from '../advice.ts';
import { Problem } from '../domain/problem.ts';
import { decodeAnswers } from '../domain/quiz/answer-code.ts';
import { parentsValues } from '../pages/school/parents.ts';
import type { PaperReport } from '../report.ts';
import type { CommonOptions, Context } from './context.ts';
import { type FactOptions, factsOf } from './facts.ts';
import { paperReport } from './papers.ts';

/** The page that a pupil takes home: what was done, what it is not, and what to talk about. */
export async function parents(
  _: readonly string[],
  options: CommonOptions & FactOptions & { code?: string },
  { catalog, terminal }: Context,
): Promise<PaperReport> {
  if (options.code === undefined)
    throw new Problem({ code: 'needs-code', command: ['quiz', 'print', 'parents'] });
  const sheet = decodeAnswers(catalog, options.code);
  const facts = { ...sheet.facts, ...factsOf(options) };
  const report = quizReport(catalog, sheet.answers, facts, null, terminal.month, sheet);
  return paperReport(catalog, 'parents', [parentsValues(report)]);
}
