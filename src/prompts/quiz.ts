import type { Catalog } from '../domain/catalog.ts';
import { beginFlow, FACTS, type FactId, type Flow } from '../domain/quiz/flow.ts';
import type { Facts } from '../domain/quiz/result.ts';
import type { Unfinished } from '../session/sessions.ts';
import type { QuizOptions, QuizOutcome, Terminal } from '../terminal.ts';
import { asideText, type Keeper, keeperOf, lookAtShelf, type Shelf } from './keeping.ts';
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

/** The unfinished quiz to go on with, or none; a person is asked unless the command line says it. */
async function chosenSession(
  { unfinished }: Shelf,
  { session }: QuizOptions,
  asker: QuizAsker,
): Promise<Unfinished | undefined> {
  const [newest] = unfinished;
  if (session === 'fresh' || (session === 'ask' && !asker.person)) return undefined;
  if (newest === undefined) {
    if (session === 'resume') asker.say(`${WORDS.nothingToResume}\n`);
    return undefined;
  }
  if (session === 'resume') return newest;
  const count = Object.keys(newest.saved.answers).length;
  return (await asker.choose(WORDS.unfinished(count), [WORDS.goOn, WORDS.startNew])) === 0
    ? newest
    : undefined;
}

/** Quizzes that a person gives up by starting anew; a script gives up none. */
const givenUp = (shelf: Shelf, from: Unfinished | undefined, asker: QuizAsker, { session }: QuizOptions) =>
  from === undefined && (asker.person || session === 'fresh') ? shelf.unfinished : [];

function greet(from: Unfinished | undefined, { say }: QuizAsker): void {
  const lines = from ? [WORDS.resumed(Object.keys(from.saved.answers).length)] : WORDS.intro;
  say(`\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

function startOf(from: Unfinished | undefined, catalog: Catalog, options: QuizOptions): Flow {
  const { asked = [], answers = {}, facts = {}, full = false } = from?.saved ?? {};
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
  const shelf = await lookAtShelf(asker.env, catalog);
  for (const file of shelf.setAside) asker.say(`${asideText(file)}\n`);
  const from = await chosenSession(shelf, options, asker);
  const start = startOf(from, catalog, options);
  const keeper = keeperOf(shelf, catalog, from, givenUp(shelf, from, asker, options));
  greet(from, asker);
  const flow = await asker.run(start, keeper.keep, keeper.saved);
  asker.say(farewell(flow));
  return { answers: flow.answers, facts: flow.facts, forget: keeper.forget };
}
