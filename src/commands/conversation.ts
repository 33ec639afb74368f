import { quizReport } from '../advice.ts';
import type { Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import type { Facts, RankedRole } from '../domain/quiz/result.ts';
import type { QuizReport } from '../report.ts';
import type { Prompts, QuizOptions } from '../terminal.ts';
import type { Context } from './context.ts';
import { show } from './show.ts';

/** What the command line says about a quiz with a person. */
export interface ConversationOptions {
  plain?: boolean;
  full?: boolean;
  resume?: boolean;
  fresh?: boolean;
  output?: string;
  /** Facts that are told already. */
  facts: Facts;
  /** Role of `--role`, or null. */
  about: string | null;
}

/** So many of the first roles are compared from the menu. */
const COMPARED = 3;

const quizOptions = ({ full, resume, fresh, facts }: ConversationOptions): QuizOptions => ({
  full: full ?? false,
  session: resume ? 'resume' : fresh ? 'fresh' : 'ask',
  facts,
});

/** Asks, delivers the result, and forgets the saved session only then. */
async function takenQuiz(
  catalog: Catalog,
  options: ConversationOptions,
  prompts: Prompts,
  { terminal, deliver }: Context,
): Promise<QuizReport> {
  const { answers, facts, forget } = await prompts.quiz(catalog, quizOptions(options));
  if (!terminal.interactive && Object.keys(answers).length === 0)
    throw new Problem({ code: 'needs-terminal', command: 'quiz' });
  const report = quizReport(catalog, answers, { ...facts, ...options.facts }, options.about, terminal.month);
  await deliver(report);
  forget();
  return report;
}

const firstOf = ({ result }: QuizReport): RankedRole[] => result.ranking.slice(0, COMPARED);

function aboutRole(report: QuizReport, about: string): QuizReport {
  const { catalog, answers, facts, month } = report;
  return { ...quizReport(catalog, answers, facts, about, month), only: 'about' };
}

/** No shell reads what is typed into a prompt, so the folder "~" is meant here as well. */
const atHome = (path: string, home = ''): string => (home === '' ? path : path.replace(/^~(?=\/)/, home));

/** The menu after a result, until the person has enough; true when the quiz is to start again. */
async function menu(report: QuizReport, prompts: Prompts, context: Context): Promise<boolean> {
  const { catalog, deliver, attempt } = context;
  const ids = firstOf(report).map(({ role }) => role);
  for (;;) {
    const action = await prompts.menu(firstOf(report).map(({ title }) => title));
    if (action === 'end' || action === 'again') return action === 'again';
    await attempt(async () => {
      if (action === 'show') {
        const id = await prompts.pickRole(catalog.index, 'show');
        if (id !== null) await deliver(await show([id], {}, context));
      } else if (action === 'compare') {
        const { compare } = await import('./compare.ts');
        await deliver(await compare(ids, context));
      } else if (action === 'why') {
        const id = await prompts.pickRole(catalog.index, 'why');
        if (id !== null) await deliver(aboutRole(report, id));
      } else if (action === 'code') prompts.tellCode(report.result.code);
      else {
        const path = atHome(await prompts.path(), context.terminal.env.HOME);
        if (path !== '') await deliver(report, path);
      }
    });
  }
}

/** A quiz with a person, or with lines through a pipe: questions, result, and in a terminal the menu. */
export async function converse(
  catalog: Catalog,
  options: ConversationOptions,
  context: Context,
): Promise<void> {
  const { terminal, format } = context;
  if (!terminal.interactive && !options.plain) throw new Problem({ code: 'needs-terminal', command: 'quiz' });
  const prompts = await terminal.prompts(options.plain ?? false);
  const talks =
    terminal.interactive && terminal.outIsTerminal && format === 'text' && options.output === undefined;
  let wanted = options;
  for (;;) {
    const report = await takenQuiz(catalog, wanted, prompts, context);
    if (!talks || !(await menu(report, prompts, context))) return;
    wanted = { ...options, resume: false, fresh: true };
  }
}
