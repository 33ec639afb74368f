import { quizReport } from '../advice.ts';
import type { ProblemFact } from '../domain/problem.ts';
import { type BlindCard, blindCards } from '../domain/quiz/cards.ts';
import { beginFlow, FACTS, type Flow, stepOf, stop, tell } from '../domain/quiz/flow.ts';
import { namedRoles } from '../domain/quiz/naming.ts';
import type { Facts } from '../domain/quiz/result.ts';
import type { QuizReport } from '../report.ts';
import type { Keeper, Kept, Where } from './keep.ts';
import type { Setup } from './setup.ts';

/** What is asked before answers are removed. */
export type Removal = 'again' | 'other' | 'delete';

/** Who answers, as typed on the result; kept in memory only. */
export interface Person {
  name: string;
  group: string;
}

/** What the result says of a code that was just sent on. */
export type Told = 'copied' | 'byHand' | 'sent' | 'saved';

export interface ResultScreen {
  at: 'result';
  flow: Flow;
  report: QuizReport;
  person: Person;
  qr: boolean;
  told: Told | null;
}

/** Everything that is on the screen: one new value for each tap. */
export type Screen =
  /** `code`: the field for a code is open; `typed`: what stands in it; `wrong`: what is wrong with that. */
  | { at: 'start'; code: boolean; typed: string; wrong: ProblemFact | null }
  | { at: 'saved'; kept: Kept }
  | { at: 'sure'; what: Removal; before: Screen }
  | { at: 'quiz'; flow: Flow }
  | { at: 'card'; flow: Flow; card: BlindCard }
  | { at: 'choice'; flow: Flow; report: QuizReport }
  | ResultScreen
  | { at: 'gone' };

/** What a screen works with. */
export interface World {
  setup: Setup;
  keeper: Keeper;
  now(): Date;
  /** Where the newest answer is kept. */
  where: Where;
  /** When the newest answer was given, in milliseconds; absent before one is known. */
  answered?: number;
  /** Who answers, once typed. */
  person?: Person | undefined;
}

export const START: Screen & { at: 'start' } = { at: 'start', code: false, typed: '', wrong: null };

const two = (value: number): string => String(value).padStart(2, '0');

/** YYYY-MM-DD by the calendar of this phone. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export function freshFlow({ setup: { catalog, full } }: World): Flow {
  return beginFlow(catalog, { full, asked: [], answers: {}, facts: {}, asks: FACTS });
}

/** The quiz that was kept, where it was left. */
export function resumedFlow({ setup: { catalog, full } }: World, kept: Kept): Flow {
  const { asked, answers, facts, cards } = kept;
  const begun = beginFlow(catalog, { full: full || kept.full, asked, answers, facts, asks: FACTS });
  let flow: Flow = { ...begun, cards };
  if (facts.stage !== undefined) flow = stop(flow);
  for (const fact of FACTS) {
    const shown = stepOf(flow);
    const value = facts[fact];
    if (shown?.kind === 'fact' && shown.fact === fact && value !== undefined) flow = tell(flow, value);
  }
  return flow;
}

/** Goes on with the questions that are open, without end before the bank is done. */
export function restFlow({ setup: { catalog } }: World, { asked, answers, facts }: Flow): Flow {
  const open = asked.filter((id) => answers[id] != null);
  const told = Object.fromEntries(open.map((id) => [id, answers[id] ?? null]));
  return beginFlow(catalog, { full: true, asked: open, answers: told, facts, asks: FACTS });
}

export const keptOf = ({ asked, answers, facts, cards = [], full }: Flow, when: number): Kept => ({
  asked,
  answers,
  facts,
  cards,
  full,
  when,
});

/** Keeps the quiz as it stands. */
export function keep(world: World, flow: Flow): void {
  world.answered = world.now().getTime();
  world.where = world.keeper.write(keptOf(flow, world.answered));
}

/** The result of what was answered, with the day on which it was. */
export function reportOf(
  { setup: { catalog, about }, now, answered }: Pick<World, 'setup' | 'now' | 'answered'>,
  { answers, facts, cards }: Pick<Flow, 'answers' | 'facts' | 'cards'>,
): QuizReport {
  const today = now();
  const report = quizReport(catalog, answers, facts, about, dayOf(today).slice(0, 7), { cards });
  return { ...report, date: { day: dayOf(new Date(answered ?? today)), told: true } };
}

/** The first blind card that is not judged yet; undefined where none is asked. */
function openCard(
  { setup }: World,
  { answers, cards = [] }: Flow,
  { result }: QuizReport,
): BlindCard | undefined {
  return setup.cards ? blindCards(setup.catalog, answers, result)[cards.length] : undefined;
}

/** The question that is open, then the cards, the choice among the roles named, then the result. */
export function screenOf(world: World, flow: Flow): Screen {
  if (stepOf(flow) !== undefined) return { at: 'quiz', flow };
  const report = reportOf(world, flow);
  const card = openCard(world, flow, report);
  if (card !== undefined) return { at: 'card', flow, card };
  if (flow.facts.choice === undefined && namedRoles(report.result).length > 0)
    return { at: 'choice', flow, report };
  const { person = { name: '', group: '' } } = world;
  return { at: 'result', flow, report, person, qr: false, told: null };
}

/** The same quiz with the role that the person would like to try; null for none. */
export const chosen = (flow: Flow, choice: Facts['choice']): Flow => ({
  ...flow,
  facts: { ...flow.facts, choice: choice ?? null },
});

/** After another answer other roles may be named: cards and choice are asked again. */
export function unchosen(flow: Flow): Flow {
  const { choice: _, ...facts } = flow.facts;
  return { ...flow, facts, cards: [] };
}
