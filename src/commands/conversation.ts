import type { Answers, Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import type { Facts } from '../domain/quiz/result.ts';
import type { QuizReport } from '../report.ts';
import { type Prompts, type QuizOptions, wantsPlain } from '../terminal.ts';
import type { Context } from './context.ts';

/** What the command line says about a quiz with a person. */
export interface ConversationOptions {
  plain?: boolean;
  full?: boolean;
  resume?: boolean;
  fresh?: boolean;
  remember?: boolean;
  cards?: boolean;
  output?: string;
  /** Facts that are told already. */
  facts: Facts;
  /** Answers to go on from. */
  start?: Answers;
  /** Role of `--role`, or null. */
  about: string | null;
}

const quizOptions = ({ full, resume, fresh, facts, start }: ConversationOptions): QuizOptions => ({
  full: full ?? false,
  session: resume ? 'resume' : fresh ? 'fresh' : 'ask',
  facts,
  ...(start === undefined ? {} : { answers: start }),
});

const isNobody = ({ terminal }: Context, answers: Answers): boolean =>
  !terminal.interactive && Object.keys(answers).length === 0;

/** Asks which of the named roles the person would like to try, where that was not told and roles may be named. */
async function chosen(report: QuizReport, prompts: Prompts): Promise<QuizReport> {
  const { namedRoles } = await import('../domain/quiz/naming.ts');
  const named = namedRoles(report.result);
  if (named.length === 0 || report.facts.choice !== undefined) return report;
  return (await import('../advice.ts')).withChoice(report, await prompts.choice(named, null));
}

/** The result after its blind cards were judged, before a name is seen; as it was without advice. */
async function judged(report: QuizReport, prompts: Prompts): Promise<QuizReport> {
  const { blindCards } = await import('../domain/quiz/cards.ts');
  const cards = blindCards(report.catalog, report.answers, report.result);
  const given = cards.length === 0 ? null : await prompts.cards(cards.map(({ sentences }) => sentences));
  return given === null ? report : (await import('../advice.ts')).withCards(report, given);
}

/** Asks, delivers the result, and forgets the saved session only then; on a screen the first screen is all at first. */
async function takenQuiz(
  catalog: Catalog,
  options: ConversationOptions,
  prompts: Prompts,
  talks: boolean,
  context: Context,
): Promise<QuizReport> {
  const { terminal, deliver } = context;
  const { answers, facts, forget } = await prompts.quiz(catalog, quizOptions(options));
  // Without a terminal only plain lines come so far.
  if (isNobody(context, answers)) throw new Problem({ code: 'no-answers' });
  const { quizReport } = await import('../advice.ts');
  const date = { day: terminal.today, told: true };
  const scored = {
    ...quizReport(catalog, answers, { ...facts, ...options.facts }, options.about, terminal.month),
    date,
  };
  const report = options.cards ? await judged(scored, prompts) : scored;
  await deliver(talks ? { ...report, only: 'first' } : report);
  forget();
  if (!talks) return report;
  if (options.about !== null) await deliver({ ...report, only: 'about' });
  return chosen(report, prompts);
}

/** A quiz with a person, or with lines through a pipe: questions, result, and in a terminal the menu. */
export async function converse(
  catalog: Catalog,
  options: ConversationOptions,
  context: Context,
): Promise<void> {
  const { terminal, format } = context;
  const plain = options.plain ?? wantsPlain(terminal);
  if (!terminal.interactive && !plain) throw new Problem({ code: 'needs-terminal', command: 'quiz' });
  const prompts = await terminal.prompts(plain);
  const talks =
    terminal.interactive && terminal.outIsTerminal && format === 'text' && options.output === undefined;
  let wanted = options;
  for (;;) {
    const report = await takenQuiz(catalog, wanted, prompts, talks, context);
    // The engine and the menu load once the questions are answered: before the first one they would cost a tenth of the time to it.
    const [{ rememberResult }, { resultMenu }] = await Promise.all([
      import('./remembering.ts'),
      import('./result-menu.ts'),
    ]);
    const kept = options.remember === true ? await rememberResult(report, null, context) : null;
    if (kept !== null) prompts.tellKept(kept);
    if (!talks) return;
    const next = await resultMenu(report, kept === null ? null : kept === true, prompts, context);
    if (next === 'end') return;
    const { start: _, ...afresh } = options;
    wanted =
      next === 'again'
        ? { ...afresh, resume: false, fresh: true }
        : { ...options, full: true, start: next.answers, facts: next.facts };
  }
}
