import { quizReport } from '../advice.ts';
import { parseAnswers } from '../answers/sheet.ts';
import type { Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { decodeAnswers } from '../domain/quiz/answer-code.ts';
import type { Sheet } from '../domain/quiz/code-fields.ts';
import type { Report } from '../report.ts';
import type { CommonOptions, Context } from './context.ts';
import { aboutOf, type FactOptions, factsOf } from './facts.ts';

export interface QuizCommandOptions extends CommonOptions, FactOptions {
  answers?: string;
  code?: string;
  batch?: string;
  questions?: boolean;
  plain?: boolean;
  full?: boolean;
  resume?: boolean;
  fresh?: boolean;
}

/** Options that say where the answers come from, or that none are wanted; one at a time. */
const WAYS = [
  ['answers', '--answers'],
  ['code', '--code'],
  ['batch', '--batch'],
  ['questions', '--questions'],
] as const;

function refuseConflicts(options: QuizCommandOptions): void {
  const given = WAYS.filter(([key]) => options[key] !== undefined).map(([, name]) => name);
  if (options.resume) given.push('--resume' as never);
  if (options.fresh) given.push('--fresh' as never);
  const [first, second] = given;
  if (first !== undefined && second !== undefined) throw new Problem({ code: 'conflict', first, second });
}

/** The answers that a file or a code holds; null when a person has to be asked. */
async function sheetOf(
  options: QuizCommandOptions,
  catalog: Catalog,
  { terminal }: Context,
): Promise<Sheet | null> {
  if (options.answers !== undefined) {
    return {
      answers: parseAnswers(await terminal.read(options.answers), options.answers, catalog),
      facts: {},
      cards: null,
      dropped: false,
    };
  }
  return options.code === undefined ? null : decodeAnswers(catalog, options.code);
}

/** The advice for one person; null when a person was asked and has it already. Also what two commands below can be called by. */
export async function quiz(options: QuizCommandOptions, context: Context): Promise<Report | null> {
  refuseConflicts(options);
  if (options.questions) return (await import('./questions.ts')).questions([], {}, context);
  if (options.batch !== undefined)
    return (await import('./batch.ts')).batch([options.batch], options, context);
  const facts = factsOf(options);
  const about = await aboutOf(options, context);
  const { catalog, terminal } = context;
  const sheet = await sheetOf(options, catalog, context);
  if (sheet !== null)
    return quizReport(catalog, sheet.answers, { ...sheet.facts, ...facts }, about, terminal.month, sheet);
  const { converse } = await import('./conversation.ts');
  await converse(catalog, { ...options, facts, about }, context);
  return null;
}
