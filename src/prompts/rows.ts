import { labelOf } from '../domain/kinds.ts';
import {
  answer,
  canGoBack,
  canStop,
  type FactId,
  type Flow,
  given,
  goBack,
  goForward,
  type Step,
  stepOf,
  stop,
  tell,
} from '../domain/quiz/flow.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { ASN, STAGES } from '../domain/role.ts';
import { WORDS } from './wording.ts';

/** The key that a row names: a digit answers, the three words are the ways around an answer. */
export type RowKey = `${number}` | 'skip' | 'back' | 'enough';

/** One line that can be chosen, and the quiz after it was. */
export interface Row {
  key: RowKey;
  label: string;
  /** True for what was answered to this question before. */
  given: boolean;
  choose(flow: Flow): Flow;
}

interface Option {
  label: string;
  value: number | string;
}

/** The answers to a step, in the order of the keys 1, 2, 3 … */
export function optionsOf(step: Step, flow: Flow): Option[] {
  if (step.kind === 'question')
    return flow.catalog.scale.map((point) => ({ label: labelOf(step.question, point), value: point.value }));
  return step.fact === 'stage'
    ? STAGES.map((value) => ({ label: WORDS.stages[value], value }))
    : ASN.map((value) => ({ label: WORDS.asn[value], value }));
}

const take = (flow: Flow, value: Option['value'] | null): Flow =>
  stepOf(flow)?.kind === 'question'
    ? answer(flow, value as number | null)
    : tell(flow, value as Facts[FactId]);

/** Everything that can be chosen at a step. */
export function rowsOf(flow: Flow): Row[] {
  const step = stepOf(flow);
  if (step === undefined) return [];
  const before = given(flow);
  const rows: Row[] = optionsOf(step, flow).map(({ label, value }, i) => ({
    key: `${i + 1}`,
    label,
    given: before === value,
    choose: (now) => take(now, value),
  }));
  rows.push({ key: 'skip', label: WORDS.skip, given: before === null, choose: (now) => take(now, null) });
  if (canGoBack(flow)) rows.push({ key: 'back', label: WORDS.back, given: false, choose: goBack });
  if (canStop(flow)) rows.push({ key: 'enough', label: WORDS.enough, given: false, choose: stop });
  return rows;
}

/**
 * The row to begin on: the answer given before, otherwise the middle of the scale, which favours no side, and for a fact
 * the row that skips it, since a wrong one would be worse.
 */
export function startRow(flow: Flow): number {
  const rows = rowsOf(flow);
  const before = rows.findIndex((row) => row.given);
  if (before >= 0) return before;
  const question = stepOf(flow)?.kind === 'question';
  return question ? Math.floor(flow.catalog.scale.length / 2) : rows.findIndex(({ key }) => key === 'skip');
}

/** A key press as readline names it. */
export interface Key {
  name?: string | undefined;
  ctrl?: boolean | undefined;
}

/** What the prompt shows: the quiz and the row under the pointer. */
export interface Standing {
  flow: Flow;
  active: number;
}

const SHORT: Record<string, RowKey> = {
  0: 'skip',
  l: 'skip',
  left: 'back',
  backspace: 'back',
  k: 'back',
  h: 'enough',
};

const land = (flow: Flow): Standing => ({ flow, active: startRow(flow) });

/** The quiz after a key; the same value when the key means nothing here. */
export function press(standing: Standing, { name = '', ctrl = false }: Key): Standing {
  const { flow, active } = standing;
  const rows = rowsOf(flow);
  const move = (by: number): Standing => ({ flow, active: (active + by + rows.length) % rows.length });
  if (ctrl) return standing;
  if (name === 'up') return move(-1);
  if (name === 'down') return move(1);
  if (name === 'right') return goForward(flow) === flow ? standing : land(goForward(flow));
  const wanted = SHORT[name] ?? name;
  const row = name === 'return' || name === 'enter' ? rows[active] : rows.find(({ key }) => key === wanted);
  return row === undefined ? standing : land(row.choose(flow));
}
