import { describe, expect, test } from 'vitest';
import {
  answer,
  beginFlow,
  canStop,
  FACTS,
  type Flow,
  given,
  goBack,
  goForward,
  onlyMiddles,
  stepOf,
  stop,
  tell,
} from '../../../src/domain/quiz/flow.ts';
import { filledCells } from '../../../src/domain/quiz/progress.ts';
import { nextQuestion } from '../../../src/domain/quiz/step.ts';
import { realCatalog } from '../../real-catalog.ts';
import { builtCatalog } from '../../terminal/quiz-player.ts';
import { flowAfter } from './sample-flow.ts';

const idOf = (flow: Flow): string | undefined => {
  const step = stepOf(flow);
  return step?.kind === 'question' ? step.question.id : step?.fact;
};

describe('the way through a quiz', () => {
  test('asks what the engine would ask after the same answers', () => {
    const flow = flowAfter(5);
    expect(idOf(flow)).toBe(nextQuestion(realCatalog, flow.answers)?.id);
  });

  test('keeps later answers when an earlier one is changed, and returns to the newest question', () => {
    const before = flowAfter(5);
    const after = answer(goBack(goBack(before)), 5);
    expect(after.asked).toEqual(before.asked);
    expect(Object.values(after.answers)).toEqual([...Object.values(before.answers).slice(0, 3), 5, 3]);
    expect(stepOf(after)).toMatchObject({ kind: 'question', number: 6 });
  });

  test('goes back to the first question and forward again without touching an answer', () => {
    let flow = flowAfter(4);
    for (let i = 0; i < 9; i++) flow = goBack(flow);
    expect(stepOf(flow)).toMatchObject({ number: 1 });
    expect(given(flow)).toBe(2);
    for (let i = 0; i < 9; i++) flow = goForward(flow);
    expect(flow).toEqual(flowAfter(4));
  });

  test('offers the end from the tenth question on', () => {
    expect(canStop(flowAfter(8))).toBe(false);
    expect(stop(flowAfter(8))).toEqual(flowAfter(8));
    expect(canStop(flowAfter(9))).toBe(true);
    expect(idOf(stop(flowAfter(9)))).toBe('stage');
  });

  test('comes back from the facts to the question that was left', () => {
    const left = idOf(flowAfter(9));
    const flow = goBack(stop(flowAfter(9)));
    expect(idOf(flow)).toBe(left);
    expect(stepOf(flow)).toMatchObject({ number: 10 });
  });

  test('ends after the facts, which may be skipped', () => {
    const flow = tell(tell(stop(flowAfter(9)), 's1'), null);
    expect(stepOf(flow)).toBeUndefined();
    expect(flow.facts).toEqual({ stage: 's1', asn: null });
  });

  test.each(['sekolah', 'smp'] as const)('asks nobody at stage %s about serving the state', (stage) => {
    const flow = tell(stop(flowAfter(9)), stage);
    expect(stepOf(flow)).toBeUndefined();
    expect(flow.facts).toEqual({ stage, asn: 'bukan' });
    expect(idOf(goBack(flow))).toBe('stage');
  });

  test('goes back through questions called by whole numbers in the order of asking', () => {
    const questions = realCatalog.questions.map((question, i) => ({ ...question, id: String(60 - i) }));
    const catalog = { ...realCatalog, questions };
    let flow = beginFlow(catalog, { full: false, asked: [], answers: {}, facts: {}, asks: [] });
    const shown: string[] = [];
    for (let i = 0; i < 6; i++) {
      shown.push(idOf(flow) ?? '');
      flow = answer(flow, (i % 3) + 2);
    }
    expect(flow.asked).toEqual(shown);
    for (const id of shown.reverse()) {
      flow = goBack(flow);
      expect(idOf(flow)).toBe(id);
    }
  });

  test('has no facts to ask when the command line told them', () => {
    const flow = stop(flowAfter(9, { asks: [] }));
    expect(stepOf(flow)).toBeUndefined();
  });

  test('never lets the bar go back or the estimate jump, however the answers fall', () => {
    for (const value of [1, 3, 5, null]) {
      let flow = flowAfter(0);
      let cells = 0;
      while (flow.fact < 0) {
        const after = answer(flow, value === 1 && flow.asked.length % 2 ? 5 : value);
        const now = filledCells(after.bar, 100);
        expect(now).toBeGreaterThanOrEqual(cells);
        if (after.left > 0) expect(Math.abs(after.left - flow.left)).toBeLessThanOrEqual(3);
        cells = now;
        flow = after;
      }
      expect(cells).toBe(100);
    }
  });
});

describe('the first question', () => {
  test('is the one that the build has worked out, and the engine agrees', () => {
    const opening = nextQuestion(realCatalog, {});
    const other = realCatalog.questions.find(({ id }) => id !== opening?.id);
    const start = { full: false, asked: [], answers: {}, facts: {}, asks: [] };
    expect(idOf(beginFlow(realCatalog, start))).toBe(opening?.id);
    expect(idOf(beginFlow({ ...realCatalog, opening: other }, start))).toBe(other?.id);
    expect(builtCatalog().opening).toEqual(nextQuestion(builtCatalog(), {}));
  });
});

describe('a quiz that goes on from a record of answers', () => {
  const opening = realCatalog.questions[0];
  const start = { full: false, asked: [], answers: {}, facts: {}, asks: FACTS };

  test('asks what the engine asks, whatever the build has worked out', () => {
    const { asked, answers } = flowAfter(3);
    const catalog = { ...realCatalog, opening };
    const flow = beginFlow(catalog, { ...start, asked, answers });
    expect(idOf(flow)).toBe(nextQuestion(realCatalog, answers)?.id);
    expect(idOf(flow)).not.toBe(opening?.id);
    expect(stepOf(flow)).toMatchObject({ number: 4 });
  });

  test('asks for the whole bank where that is wanted', () => {
    const catalog = { ...realCatalog, opening };
    expect(beginFlow(catalog, { ...start, full: true }).left).toBe(realCatalog.questions.length);
    const flow = beginFlow(catalog, start);
    expect(flow.left).toBeLessThan(realCatalog.questions.length);
    expect(flow.bar).toBe(0);
    expect(answer(beginFlow(catalog, { ...start, full: true }), 3).left).toBe(
      realCatalog.questions.length - 1,
    );
  });

  test('asks for all the rest of the bank where that is wanted', () => {
    const { asked, answers } = flowAfter(9);
    const whole = beginFlow(realCatalog, { ...start, full: true, asked, answers });
    expect(whole.left).toBe(realCatalog.questions.length - 9);
    expect(beginFlow(realCatalog, { ...start, asked, answers }).left).toBeLessThan(whole.left);
  });

  test('goes on to the facts where every question is answered', () => {
    const asked = realCatalog.questions.map(({ id }) => id);
    const answers = Object.fromEntries(asked.map((id) => [id, 3]));
    const flow = beginFlow(realCatalog, { ...start, asked, answers });
    expect(idOf(flow)).toBe('stage');
    expect(flow.bar).toBe(1);
    expect(stepOf(goBack(flow))).toMatchObject({ kind: 'question', number: asked.length });
  });
});

describe('an answer to something else than what is shown', () => {
  test('changes nothing', () => {
    const facts = stop(flowAfter(9));
    expect(answer(facts, 3)).toBe(facts);
    const questions = flowAfter(2);
    expect(tell(questions, 's1')).toBe(questions);
    const over = tell(tell(facts, null), null);
    expect(answer(over, 3)).toBe(over);
    expect(tell(over, 's1')).toBe(over);
    expect(given(over)).toBeUndefined();
  });
});

describe('what was told of a fact', () => {
  const facts = stop(flowAfter(9));

  test('is seen again on the way back', () => {
    expect(given(facts)).toBeUndefined();
    expect(given(goBack(tell(facts, 's1')))).toBe('s1');
    expect(given(goBack(tell(facts, null)))).toBeNull();
    expect(idOf(goBack(tell(facts, 's1')))).toBe('stage');
    expect(idOf(tell(facts, 's1'))).toBe('asn');
    expect(stepOf(tell(facts, 's1'))).toMatchObject({ number: 2 });
  });

  test('adds nothing that is not to be asked', () => {
    const alone = tell(stop(flowAfter(9, { asks: ['stage'] })), 'sekolah');
    expect(alone.facts).toEqual({ stage: 'sekolah' });
    expect(alone.fact).toBe(1);
    expect(idOf(goBack(alone))).toBe('stage');
  });

  test('is one step back after the second one too', () => {
    expect(idOf(goBack(tell(tell(facts, 's1'), 'bukan')))).toBe('asn');
    expect(idOf(goBack(goBack(tell(tell(facts, 's1'), 'bukan'))))).toBe('stage');
  });
});

describe('only middle answers', () => {
  /** A quiz with these answers, one after the other. */
  const answered = (values: readonly (number | null)[]): Flow =>
    values.reduce((flow: Flow, value) => answer(flow, value), flowAfter(0));
  const middles = (count: number): number[] => Array(count).fill(3);

  test('are told from the tenth in a row on', () => {
    expect(onlyMiddles(answered(middles(9)))).toBe(false);
    expect(onlyMiddles(answered(middles(10)))).toBe(true);
    expect(onlyMiddles(answered(middles(11)))).toBe(true);
  });

  test('are those of the newest ten alone', () => {
    expect(onlyMiddles(answered([4, ...middles(10)]))).toBe(true);
    expect(onlyMiddles(answered([...middles(9), 4]))).toBe(false);
    expect(onlyMiddles(answered([...middles(5), null, ...middles(5)]))).toBe(false);
    expect(onlyMiddles(answered(Array(10).fill(4)))).toBe(false);
  });

  test('are told while a new question is shown, not on the way back or with the facts', () => {
    const flow = answered(middles(10));
    expect(onlyMiddles(goBack(flow))).toBe(false);
    expect(onlyMiddles(goForward(goBack(flow)))).toBe(true);
    expect(onlyMiddles(stop(flow))).toBe(false);
    expect(onlyMiddles(tell(stop(flow), 's1'))).toBe(false);
  });
});
