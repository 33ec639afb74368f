import { labelOf } from '../domain/kinds.ts';
import { ASN, STAGES } from '../domain/person.ts';
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
import type { Key } from './keys.ts';
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

/** The row to begin on: the answer given before, otherwise the one that skips, since an Enter must not answer unseen. */
export function startRow(flow: Flow): number {
  const rows = rowsOf(flow);
  const before = rows.findIndex((row) => row.given);
  return before >= 0 ? before : rows.findIndex(({ key }) => key === 'skip');
}

/** What the prompt shows: the quiz and the row under the pointer. */
export interface Standing {
  flow: Flow;
  active: number;
}

/** Letters that name a row. */
const SHORT: Record<string, RowKey> = { 0: 'skip', l: 'skip', k: 'back', h: 'enough' };

const land = (flow: Flow): Standing => ({ flow, active: startRow(flow) });

/** The row that a key chooses. */
function chosen({ flow, active }: Standing, { name, text }: Key): Row | undefined {
  const rows = rowsOf(flow);
  if (name === 'return') return rows[active];
  const word = text.toLowerCase();
  const wanted = BACK.has(name) ? 'back' : (SHORT[word] ?? word);
  return rows.find(({ key }) => key === wanted);
}

const BACK: ReadonlySet<Key['name']> = new Set(['left', 'backspace', 'escape']);

/** The quiz after a key; the same value when the key means nothing here. */
export function press(standing: Standing, key: Key): Standing {
  const { flow, active } = standing;
  const count = rowsOf(flow).length;
  const move = (by: number): Standing => ({ flow, active: (active + by + count) % count });
  if (key.name === 'up') return move(-1);
  if (key.name === 'down') return move(1);
  if (key.name === 'right') return goForward(flow) === flow ? standing : land(goForward(flow));
  const row = chosen(standing, key);
  return row === undefined ? standing : land(row.choose(flow));
}

/** True when something was told between two standings: an answer, a fact, or that it is enough. */
const told = (before: Flow, after: Flow): boolean =>
  before.answers !== after.answers || before.facts !== after.facts || before.enough !== after.enough;

/**
 * The quiz after all keys that came at once. At most one of them tells something, and only of the question that was
 * shown: nobody has seen the one behind it, so a pasted "4⏎" is one answer and a paste is none.
 */
export function pressAll(standing: Standing, keys: readonly Key[], flood: boolean): Standing {
  let now = standing;
  if (flood) return now;
  for (const key of keys) {
    if (key.pasted || stepOf(now.flow) === undefined) continue;
    const after = press(now, key);
    if (!told(now.flow, after.flow)) now = after;
    else return now.flow === standing.flow ? after : now;
  }
  return now;
}
