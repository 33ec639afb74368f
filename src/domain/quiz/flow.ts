import type { Answers, Catalog, Question } from '../catalog.ts';
import { nextQuestion, questionsLeft } from './next.ts';
import { barAfter, smoothed } from './progress.ts';
import type { Facts } from './result.ts';

/** "Cukup, lihat hasil" is offered from this question on. */
const STOP_FROM = 10;

export type FactId = 'education' | 'civilServant';

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
  /** In the order in which they were given. */
  readonly answers: Answers;
  readonly facts: Facts;
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
  answers: Answers;
  facts: Facts;
  asks: readonly FactId[];
}

/** Estimate for the first question; the engine's own would cost a third of the time to it. */
const FIRST_ESTIMATE = 18;

export const askedIn = (flow: Flow): string[] => Object.keys(flow.answers);

/** Moves on to the facts when no question is left to show. */
const settle = (flow: Flow): Flow => {
  const over = flow.enough || flow.next === undefined;
  return flow.fact < 0 && over && flow.at >= askedIn(flow).length ? { ...flow, fact: 0 } : flow;
};

const firstEstimate = (catalog: Catalog, { full, answers }: FlowStart): number =>
  full || Object.keys(answers).length > 0
    ? questionsLeft(catalog, answers, { full })
    : catalog.opening === undefined
      ? Math.min(FIRST_ESTIMATE, catalog.questions.length)
      : FIRST_ESTIMATE;

function firstQuestion(catalog: Catalog, { full, answers }: FlowStart): Question | undefined {
  const fresh = Object.keys(answers).length === 0;
  return (fresh ? catalog.opening : undefined) ?? nextQuestion(catalog, answers, { full });
}

export function beginFlow(catalog: Catalog, start: FlowStart): Flow {
  const at = Object.keys(start.answers).length;
  const left = firstEstimate(catalog, start);
  return settle({
    catalog,
    ...start,
    next: firstQuestion(catalog, start),
    enough: false,
    at,
    fact: -1,
    left,
    bar: barAfter(0, at, left),
  });
}

/** The step to show; undefined when all is told. */
export function stepOf(flow: Flow): Step | undefined {
  const asked = askedIn(flow);
  if (flow.fact >= 0) {
    const fact = flow.asks[flow.fact];
    return fact && { kind: 'fact', fact, number: flow.fact + 1 };
  }
  const earlier = asked[flow.at];
  const question =
    earlier === undefined ? flow.next : flow.catalog.questions.find(({ id }) => id === earlier);
  return question && { kind: 'question', question, number: flow.at + 1 };
}

/** True while an earlier question is looked at again. */
export const looksBack = (flow: Flow): boolean => flow.fact < 0 && flow.at < askedIn(flow).length;

export const canGoBack = (flow: Flow): boolean => flow.fact > 0 || (askedIn(flow).length > 0 && flow.at > 0);

/** From the tenth question on. */
export const canStop = (flow: Flow): boolean => flow.fact < 0 && askedIn(flow).length >= STOP_FROM - 1;

/** Answers the shown question (null skips it) and goes on to the newest one. */
export function answer(flow: Flow, value: number | null): Flow {
  const step = stepOf(flow);
  if (step?.kind !== 'question') return flow;
  const answers = { ...flow.answers, [step.question.id]: value };
  const options = { full: flow.full };
  const next = nextQuestion(flow.catalog, answers, options);
  const estimate = next === undefined ? 0 : questionsLeft(flow.catalog, answers, options);
  const left = smoothed(flow.left, estimate, flow.full);
  const at = Object.keys(answers).length;
  return settle({ ...flow, answers, next, at, left, bar: barAfter(flow.bar, at, left) });
}

/** Tells the shown fact (null skips it). */
export function tell(flow: Flow, value: Facts[FactId]): Flow {
  const step = stepOf(flow);
  if (step?.kind !== 'fact') return flow;
  return { ...flow, facts: { ...flow.facts, [step.fact]: value ?? null }, fact: flow.fact + 1 };
}

/** One step back; from the first fact to the question that was shown before it. */
export function goBack(flow: Flow): Flow {
  if (!canGoBack(flow)) return flow;
  if (flow.fact > 0) return { ...flow, fact: flow.fact - 1 };
  if (flow.fact < 0) return { ...flow, at: flow.at - 1 };
  const asked = askedIn(flow).length;
  return { ...flow, enough: false, fact: -1, at: flow.next === undefined ? asked - 1 : asked };
}

/** One step forward again over a question that is answered already. */
export const goForward = (flow: Flow): Flow =>
  looksBack(flow) ? settle({ ...flow, at: flow.at + 1 }) : flow;

/** "Cukup, lihat hasil": no further question. */
export const stop = (flow: Flow): Flow =>
  canStop(flow) ? settle({ ...flow, enough: true, at: askedIn(flow).length }) : flow;

/** What was answered to the shown step: undefined when nothing yet, null when skipped. */
export function given(flow: Flow): number | string | boolean | null | undefined {
  const step = stepOf(flow);
  if (step === undefined) return undefined;
  return step.kind === 'question' ? flow.answers[step.question.id] : flow.facts[step.fact];
}
