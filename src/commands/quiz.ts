import { parseAnswers } from '../answers/sheet.ts';
import type { Answers, Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { decodeAnswers } from '../domain/quiz/answer-code.ts';
import type { Sheet } from '../domain/quiz/code-fields.ts';
import { evaluate, type More } from '../domain/quiz/evaluate.ts';
import { factsFrom } from '../domain/quiz/facts.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { ASN, type Asn, STAGES, type Stage } from '../domain/role.ts';
import type { QuestionsReport, QuizReport } from '../report.ts';
import { oneOf } from '../words.ts';
import { type CommonOptions, type Context, namedRole } from './context.ts';

export interface QuizCommandOptions extends CommonOptions {
  answers?: string;
  code?: string;
  batch?: string;
  questions?: boolean;
  plain?: boolean;
  full?: boolean;
  resume?: boolean;
  fresh?: boolean;
  role?: string;
  stage?: string;
  asn?: string;
  /** Older names of the two. */
  education?: string;
  civilServant?: boolean;
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

/** Stage and status as told on the command line; what was not said is absent. */
function factsOf(options: QuizCommandOptions): Facts {
  const word = options.stage ?? options.education;
  const option = options.stage === undefined ? '--education' : '--stage';
  return factsFrom({
    ...(word === undefined ? {} : { stage: oneOf<Stage>(option, word, STAGES) }),
    ...(options.asn === undefined ? {} : { asn: oneOf<Asn>('--asn', options.asn, ASN) }),
    ...(options.civilServant === undefined ? {} : { civilServant: options.civilServant }),
  });
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

const aboutOf = async ({ role }: QuizCommandOptions, { catalog }: Context): Promise<string | null> =>
  role === undefined ? null : (await namedRole(role, catalog)).id;

/** The questionnaire, or the advice for one person; null when a person was asked and has it already. */
export async function quiz(
  options: QuizCommandOptions,
  context: Context,
): Promise<QuizReport | QuestionsReport | null> {
  refuseConflicts(options);
  const facts = factsOf(options);
  if (options.questions) return { kind: 'questions', instrument: context.catalog };
  const about = await aboutOf(options, context);
  const { catalog } = context;
  if (options.batch !== undefined) {
    const { batch } = await import('./batch.ts');
    return batch(options.batch, { catalog, facts, about }, options, context);
  }
  const sheet = await sheetOf(options, catalog, context);
  if (sheet !== null)
    return quizReport(
      catalog,
      sheet.answers,
      { ...sheet.facts, ...facts },
      about,
      context.terminal.month,
      sheet,
    );
  const { converse } = await import('./conversation.ts');
  await converse(catalog, { ...options, facts, about }, context);
  return null;
}

/** The report of one sheet. */
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
