import type { Catalog } from '../domain/catalog.ts';
import { beginFlow, FACTS, type FactId, type Flow } from '../domain/quiz/flow.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { unusableText } from '../pages/kept.ts';
import { isLongAgo, momentText } from '../pages/moments.ts';
import type { Unfinished } from '../session/sessions.ts';
import type { QuizOptions, QuizOutcome, Terminal } from '../terminal.ts';
import { type Keeper, keeperOf, lookAtShelf, NO_KEEPER, NO_SHELF, type Shelf } from './keeping.ts';
import { WORDS } from './wording.ts';

/** What taking a quiz needs of the prompts, whether they redraw or not. */
export interface QuizAsker {
  env: Terminal['env'];
  /** False when lines come through a pipe: then nothing is offered, only told options count. */
  person: boolean;
  say(text: string): void;
  /** Yields the place of the chosen label. */
  choose(message: string, labels: readonly string[]): Promise<number>;
  /** Asks all that is left; keeps the quiz at the beginning and after every answer. */
  run(start: Flow, keep: Keeper['keep'], saved: Keeper['saved']): Promise<Flow>;
}

const factsToAsk = (told: Facts): FactId[] => FACTS.filter((fact) => told[fact] === undefined);

/** How a quiz begins: from where it goes on, or which unfinished one the person gives up for it. */
interface Beginning {
  from?: Unfinished;
  givenUp?: Unfinished;
}

const countOf = ({ saved }: Unfinished): number => Object.keys(saved.answers).length;

type Choices = [label: string, then: Beginning][];

/** The one unfinished quiz by its time, not by its answers; after hours somebody else may sit here. */
function oneOffer(quiz: Unfinished, now: number): { message: string; choices: Choices } {
  const { goOn, startNew, replace } = WORDS;
  const choices: Choices = [
    [goOn, { from: quiz }],
    [replace, { givenUp: quiz }],
  ];
  const afresh: Choices = [[startNew, {}]];
  return {
    message: WORDS.unfinished(countOf(quiz), momentText(quiz.changed, now)),
    choices: isLongAgo(quiz.changed, now) ? [...afresh, ...choices] : [...choices, ...afresh],
  };
}

/** Every one of several, the newest first; here none is given up, for a list is easily misread. */
function manyOffers(quizzes: readonly Unfinished[], now: number): { message: string; choices: Choices } {
  const choices: Choices = quizzes.map((quiz) => [
    WORDS.goOnWith(countOf(quiz), momentText(quiz.changed, now)),
    { from: quiz },
  ]);
  const afresh: Choices = [[WORDS.startNewBeside, {}]];
  const old = quizzes.every(({ changed }) => isLongAgo(changed, now));
  return {
    message: WORDS.severalUnfinished(quizzes.length),
    choices: old ? [...afresh, ...choices] : [...choices, ...afresh],
  };
}

async function offered(quizzes: readonly Unfinished[], asker: QuizAsker, now: number): Promise<Beginning> {
  const [only, ...others] = quizzes;
  if (only === undefined) return {};
  const { message, choices } = others.length === 0 ? oneOffer(only, now) : manyOffers(quizzes, now);
  const labels = choices.map(([label]) => label);
  return choices[await asker.choose(message, labels)]?.[1] ?? {};
}

/** Tells of what cannot go on here; a person is asked about what is unfinished unless the command line says what to do. */
async function beginning(shelf: Shelf, { session }: QuizOptions, asker: QuizAsker): Promise<Beginning> {
  const now = Date.now();
  for (const one of shelf.unusable) asker.say(`${unusableText(one)}\n`);
  if (asker.person)
    for (const { count, changed } of shelf.foreign)
      asker.say(`${WORDS.foreign(count, momentText(changed, now))}\n`);
  if (session === 'fresh' || session === 'none' || (session === 'ask' && !asker.person)) return {};
  if (session === 'ask') return offered(shelf.unfinished, asker, now);
  const [newest] = shelf.unfinished;
  if (newest === undefined) asker.say(`${WORDS.nothingToResume}\n`);
  return newest === undefined ? {} : { from: newest };
}

function greet(from: Unfinished | undefined, kept: boolean, { say }: QuizAsker): void {
  const intro = kept ? WORDS.intro : [...WORDS.intro.slice(0, -1), WORDS.many.intro];
  const lines = from ? [WORDS.resumed(Object.keys(from.saved.answers).length)] : intro;
  say(`\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

function startOf(from: Unfinished | undefined, catalog: Catalog, options: QuizOptions): Flow {
  const told = options.answers ?? {};
  const { asked, answers, facts, full } = from?.saved ?? {
    asked: Object.keys(told),
    answers: told,
    facts: {},
    full: false,
  };
  return beginFlow(catalog, {
    full: options.full || full,
    asked,
    answers,
    facts: { ...facts, ...options.facts },
    asks: factsToAsk(options.facts),
  });
}

function farewell(flow: Flow): string {
  const asked = flow.asked;
  const skipped = asked.filter((id) => flow.answers[id] === null).length;
  return `  ${WORDS.finished(asked.length - skipped, skipped)}\n\n`;
}

/** A whole quiz: offer to go on, introduction, questions, facts. Throws the Problem `interrupted`. */
export async function takeQuiz(
  catalog: Catalog,
  options: QuizOptions,
  asker: QuizAsker,
): Promise<QuizOutcome> {
  const kept = options.session !== 'none';
  const shelf = kept ? await lookAtShelf(asker.env, catalog) : NO_SHELF;
  const goesOn = options.answers !== undefined;
  const { from, givenUp } = goesOn ? {} : await beginning(shelf, options, asker);
  const start = startOf(from, catalog, options);
  const keeper = kept ? keeperOf(shelf, catalog, from, givenUp) : NO_KEEPER;
  if (!goesOn) greet(from, kept, asker);
  const flow = await asker.run(start, keeper.keep, keeper.saved);
  asker.say(farewell(flow));
  return { answers: flow.answers, facts: flow.facts, forget: keeper.forget };
}
