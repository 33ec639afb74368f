import { parseAnswers } from '../answers/sheet.ts';
import type { Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import type { Sheet } from '../domain/quiz/code-fields.ts';
import type { QuizReport, Report } from '../report.ts';
import type { CommonOptions, Context } from './context.ts';
import type { ConversationOptions } from './conversation.ts';
import { aboutOf, choiceOf, type FactOptions, factsOf } from './facts.ts';

export interface QuizCommandOptions extends CommonOptions, FactOptions {
  answers?: string;
  code?: string;
  batch?: string;
  questions?: boolean;
  plain?: boolean;
  full?: boolean;
  resume?: boolean;
  fresh?: boolean;
  remember?: boolean;
  cards?: boolean;
  many?: boolean;
}

/** Options that say where the answers come from, or that none are wanted; one at a time. */
const WAYS = [
  ['answers', '--answers'],
  ['code', '--code'],
  ['batch', '--batch'],
  ['questions', '--questions'],
  ['many', '--many'],
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
  if (options.code === undefined) return null;
  return (await import('../domain/quiz/answer-code.ts')).decodeAnswers(catalog, options.code);
}

const wayOf = ({ code }: QuizCommandOptions): string => (code === undefined ? '--answers' : '--code');

/** With answers from elsewhere `--full` asks what they lack, and so needs somebody to ask and nothing else to write. */
function refuseWithoutTerminal(options: QuizCommandOptions, { terminal, format }: Context): void {
  if (!terminal.interactive || !terminal.outIsTerminal || format !== 'text' || options.output !== undefined)
    throw new Problem({ code: 'conflict', first: '--full', second: wayOf(options) });
}

/** The advice for one person; null when a person was asked and has it already. Also what two commands below can be called by. */
export async function quiz(options: QuizCommandOptions, context: Context): Promise<Report | null> {
  refuseConflicts(options);
  if (options.questions) return (await import('./questions.ts')).questions([], {}, context);
  if (options.batch !== undefined)
    return (await import('./batch.ts')).batch([options.batch], options, context);
  if (options.many) return (await import('./many.ts')).many(options, context);
  const facts = { ...factsOf(options), ...(await choiceOf(options, context)) };
  const about = await aboutOf(options, context);
  const { catalog, terminal } = context;
  const sheet = await sheetOf(options, catalog, context);
  const converse = async (start: Pick<ConversationOptions, 'facts' | 'start'>): Promise<null> => {
    const talk = await import('./conversation.ts');
    await talk.converse(catalog, { ...options, about, ...start }, context);
    return null;
  };
  if (sheet === null) return converse({ facts });
  const told = { ...sheet.facts, ...facts };
  if (options.full) {
    refuseWithoutTerminal(options, context);
    return converse({ facts: told, start: sheet.answers });
  }
  if (options.cards) throw new Problem({ code: 'conflict', first: wayOf(options), second: '--cards' });
  const { quizReport } = await import('../advice.ts');
  const report = quizReport(catalog, sheet.answers, told, about, terminal.month, sheet);
  const dated: QuizReport = { ...report, date: { day: terminal.today, told: false } };
  if (options.remember) await (await import('./remembering.ts')).rememberAndTell(dated, context);
  return dated;
}
