import type { Answers, Catalog } from './domain/catalog.ts';
import { evaluate, type More } from './domain/quiz/evaluate.ts';
import type { Facts } from './domain/quiz/result.ts';
import type { QuizReport } from './report.ts';

/** Everything that is told of one sheet of answers. */
export function quizReport(
  catalog: Catalog,
  answers: Answers,
  facts: Facts,
  about: string | null,
  month: string,
  { cards, dropped }: Pick<More, 'cards' | 'dropped'> = {},
): QuizReport {
  const result = evaluate(catalog, answers, facts, { about: about ?? undefined, cards, dropped });
  return { kind: 'quiz', result, catalog, answers, facts, about, month };
}

/** The same result beside another choice, which never changes a score. */
export function withChoice(
  { catalog, answers, facts, about, month, date }: QuizReport,
  choice: string | null,
): QuizReport {
  const report = quizReport(catalog, answers, { ...facts, choice }, about, month);
  return date === undefined ? report : { ...report, date };
}
