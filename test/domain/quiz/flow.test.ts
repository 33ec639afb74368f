import { describe, expect, test } from 'vitest';
import {
  answer,
  beginFlow,
  canStop,
  type Flow,
  given,
  goBack,
  goForward,
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
