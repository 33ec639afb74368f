import type { Answers, Catalog } from './domain/catalog.ts';
import { evaluate, type More } from './domain/quiz/evaluate.ts';
import type { CardAnswer, Facts, Struck } from './domain/quiz/result.ts';
import type { QuizReport } from './report.ts';

/** Everything that is told of one sheet of answers. */
export function quizReport(
  catalog: Catalog,
  answers: Answers,
  facts: Facts,
  about: string | null,
  month: string,
  more: Pick<More, 'cards' | 'dropped'> = {},
  judge: typeof evaluate = evaluate,
): QuizReport {
  const result = judge(catalog, answers, facts, { ...more, about: about ?? undefined });
  return { kind: 'quiz', result, catalog, answers, facts, about, month };
}

/** The same result with other facts, struck roles or judged cards; none of them changes a score. */
function revised(
  report: QuizReport,
  facts: Facts,
  struck: readonly Struck[],
  cards = report.result.cards?.map(({ answer }) => answer),
): QuizReport {
  const { catalog, answers, about, result } = report;
  const dropped = result.warnings.some(({ code }) => code === 'choice-dropped');
  const more: More = { about: about ?? undefined, cards, struck, dropped };
  return { ...report, facts, result: evaluate(catalog, answers, facts, more) };
}

/** The same result with the answers to its blind cards. */
export const withCards = (report: QuizReport, cards: CardAnswer[]): QuizReport =>
  revised(report, report.facts, report.result.struck ?? [], cards);

/** The same result beside another choice. */
export const withChoice = (report: QuizReport, choice: string | null): QuizReport =>
  revised(report, { ...report.facts, choice }, report.result.struck ?? []);

/** The same result without these roles on the shortlist; who strikes a role no longer wants to try it. */
export function withStruck(report: QuizReport, struck: readonly Struck[]): QuizReport {
  const { choice, ...facts } = report.facts;
  const gone = struck.some(({ role }) => role === choice);
  return revised(report, choice === undefined ? facts : { ...facts, choice: gone ? null : choice }, struck);
}

/** The same result, with a role that is asked about. */
export const withAbout = (report: QuizReport, about: string): QuizReport =>
  revised({ ...report, about }, report.facts, report.result.struck ?? []);
