import type { Answers, Catalog, Question } from '../catalog.ts';
import { barAfter, smoothed } from './progress.ts';
import type { CardAnswer, Facts } from './result.ts';
import { step } from './step.ts';

/** "Cukup, lihat hasil" is offered from this question on. */
const STOP_FROM = 10;

/** What is asked after the questions, in this order. */
export const FACTS = ['stage', 'asn'] as const;
export type FactId = (typeof FACTS)[number];

/** What a person is asked at this moment; `number` counts from 1. */
export type Step =
  | { kind: 'question'; question: Question; number: number }
  | { kind: 'fact'; fact: FactId; number: number };

/** A quiz on its way: pure data, one new value for each key that changes something. */
export interface Flow {
  readonly catalog: Catalog;
  readonly full: boolean;
  /** The facts to ask after the questions. */
  readonly asks: readonly FactId[];
  /** Ids of the questions in the order in which they were asked; a record of answers has none. */
  readonly asked: readonly string[];
  readonly answers: Answers;
  readonly facts: Facts;
  /** Answers to the blind cards so far, where they are asked with the questions. */
  readonly cards?: readonly CardAnswer[];
  /** The newest question; undefined when there is no further one. */
  readonly next: Question | undefined;
  /** True after "Cukup, lihat hasil". */
  readonly enough: boolean;
  /** Place among the questions asked, or their number for the newest. */
  readonly at: number;
  /** Place among the facts, −1 while questions are asked. */
  readonly fact: number;
  /** Estimate of the questions left, as shown. */
  readonly left: number;
  /** How far the bar stands, 0..1. */
  readonly bar: number;
}

export interface FlowStart {
  full: boolean;
  asked: readonly string[];
  answers: Answers;
  facts: Facts;
  asks: readonly FactId[];
}

/** Estimate for the first question; the engine's own would cost a third of the time to it. */
const FIRST_ESTIMATE = 23;

/** Moves on to the facts when no question is left to show. */
const settle = (flow: Flow): Flow => {
  const over = flow.enough || flow.next === undefined;
  return flow.fact < 0 && over && flow.at >= flow.asked.length ? { ...flow, fact: 0 } : flow;
};

/** The first question as the build has worked it out; the engine's own would cost a third of the time to it. */
function firstStep(
  catalog: Catalog,
  { full, asked, answers }: FlowStart,
): { question: Question | undefined; left: number } {
  if (asked.length > 0 || catalog.opening === undefined) return step(catalog, answers, { full });
  return { question: catalog.opening, left: full ? catalog.questions.length : FIRST_ESTIMATE };
}

export function beginFlow(catalog: Catalog, start: FlowStart): Flow {
  const at = start.asked.length;
  const { question, left } = firstStep(catalog, start);
  return settle({
    catalog,
    ...start,
    next: question,
    enough: false,
    at,
    fact: -1,
    left,
    bar: barAfter(0, at, left),
  });
}

/** The step to show; undefined when all is told. */
export function stepOf(flow: Flow): Step | undefined {
  if (flow.fact >= 0) {
    const fact = flow.asks[flow.fact];
    return fact && { kind: 'fact', fact, number: flow.fact + 1 };
  }
  const earlier = flow.asked[flow.at];
  const question =
    earlier === undefined ? flow.next : flow.catalog.questions.find(({ id }) => id === earlier);
  return question && { kind: 'question', question, number: flow.at + 1 };
}

/** True while an earlier question is looked at again. */
export const looksBack = (flow: Flow): boolean => flow.fact < 0 && flow.at < flow.asked.length;

export const canGoBack = (flow: Flow): boolean => flow.fact > 0 || (flow.asked.length > 0 && flow.at > 0);

/** From the tenth question on. */
export const canStop = (flow: Flow): boolean => flow.fact < 0 && flow.asked.length >= STOP_FROM - 1;

/** Answers the shown question (null skips it) and goes on to the newest one. */
export function answer(flow: Flow, value: number | null): Flow {
  const shown = stepOf(flow);
  if (shown?.kind !== 'question') return flow;
  const { id } = shown.question;
  const asked = flow.asked.includes(id) ? flow.asked : [...flow.asked, id];
  const answers = { ...flow.answers, [id]: value };
  const { question, left: estimate } = step(flow.catalog, answers, { full: flow.full });
  const left = smoothed(flow.left, estimate, flow.full);
  const at = asked.length;
  return settle({ ...flow, asked, answers, next: question, at, left, bar: barAfter(flow.bar, at, left) });
}

/** Who is still at school, or left it, serves the state nowhere: that need not be asked. */
const tooEarly = ({ stage }: Facts): boolean => stage === 'sekolah' || stage === 'smp';

/** Tells the shown fact (null skips it). */
export function tell(flow: Flow, value: Facts[FactId]): Flow {
  const shown = stepOf(flow);
  if (shown?.kind !== 'fact') return flow;
  const facts = { ...flow.facts, [shown.fact]: value ?? null };
  const early = flow.asks[flow.fact + 1] === 'asn' && tooEarly(facts);
  return { ...flow, facts: early ? { ...facts, asn: 'bukan' } : facts, fact: flow.fact + (early ? 2 : 1) };
}

/** One step back; from the first fact to the question that was shown before it. */
export function goBack(flow: Flow): Flow {
  if (!canGoBack(flow)) return flow;
  if (flow.fact > 0)
    return {
      ...flow,
      fact: flow.fact - (flow.asks[flow.fact - 1] === 'asn' && tooEarly(flow.facts) ? 2 : 1),
    };
  if (flow.fact < 0) return { ...flow, at: flow.at - 1 };
  const count = flow.asked.length;
  return { ...flow, enough: false, fact: -1, at: flow.next === undefined ? count - 1 : count };
}

/** One step forward again over a question that is answered already. */
export const goForward = (flow: Flow): Flow =>
  looksBack(flow) ? settle({ ...flow, at: flow.at + 1 }) : flow;

/** "Cukup, lihat hasil": no further question. */
export const stop = (flow: Flow): Flow =>
  canStop(flow) ? settle({ ...flow, enough: true, at: flow.asked.length }) : flow;

/** What was answered to the shown step: undefined when nothing yet, null when skipped. */
export function given(flow: Flow): number | string | null | undefined {
  const shown = stepOf(flow);
  if (shown === undefined) return undefined;
  return shown.kind === 'question' ? flow.answers[shown.question.id] : flow.facts[shown.fact];
}

/** So many middle answers in a row may mean that the questions are hard to choose. */
const MIDDLES = 10;

/** True when the newest answers were all in the middle, while a new question is shown. */
export function onlyMiddles(flow: Flow): boolean {
  const { scale } = flow.catalog;
  const middle = scale[Math.floor(scale.length / 2)]?.value;
  const newest = flow.asked.slice(-MIDDLES);
  const alike = newest.length === MIDDLES && newest.every((id) => flow.answers[id] === middle);
  return alike && flow.fact < 0 && !looksBack(flow);
}
