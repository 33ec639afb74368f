import { sidesOf } from '../../domain/kinds.ts';
import { canGoBack, canStop, type Flow, given, looksBack, stepOf } from '../../domain/quiz/flow.ts';
import { leftText } from '../../pages/asking.ts';
import { type Row, rowsOf } from '../rows.ts';
import { WORDS } from '../wording.ts';

const { plain } = WORDS;

/** What a typed word chooses; the letters stand in the line above the answer. */
const TYPED: Record<string, Row['key']> = {
  '0': 'skip',
  l: 'skip',
  lewati: 'skip',
  k: 'back',
  kembali: 'back',
  h: 'enough',
  hasil: 'enough',
  cukup: 'enough',
};

function title(flow: Flow): string[] {
  const step = stepOf(flow);
  if (step === undefined) return [];
  if (step.kind === 'fact') return [...(step.number === 1 ? [WORDS.factNote] : []), WORDS.facts[step.fact]];
  const { question, number } = step;
  const sides = sidesOf(question).map((side, i) => `${'AB'[i]}: ${side}`);
  return [plain.question(number, leftText(flow)), question.text, ...sides];
}

function ways(flow: Flow): string {
  const answers = rowsOf(flow).filter(({ key }) => /^\d$/.test(key)).length;
  return [
    plain.choose(answers),
    plain.skip,
    ...(canGoBack(flow) ? [plain.back] : []),
    ...(canStop(flow) ? [plain.enough] : []),
    ...(looksBack(flow) || given(flow) !== undefined ? [plain.keep] : []),
  ].join(', ');
}

/** A question as numbered lines, with every key that works. */
export function plainQuestion(flow: Flow): string {
  const rows = rowsOf(flow).filter(({ key }) => /^\d$/.test(key));
  const lines = rows.map(
    ({ key, label, given: before }) => `${key}. ${label}${before ? ` (${WORDS.yours})` : ''}`,
  );
  return `\n${[...title(flow), ...lines, ways(flow)].join('\n')}\n${plain.prompt}`;
}

/** The quiz after a typed line; undefined when the line means nothing here. */
export function typed(flow: Flow, line: string): Flow | undefined {
  const word = line.normalize('NFKC').trim().toLowerCase();
  const rows = rowsOf(flow);
  if (word === '') return rows.find((row) => row.given)?.choose(flow);
  const key = TYPED[word] ?? word;
  return rows.find((row) => row.key === key)?.choose(flow);
}
