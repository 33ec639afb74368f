import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/domain/quiz/flow.ts';
import { pressAll, type Standing, startRow } from '../../src/prompts/rows.ts';
import { flowAfter } from '../domain/quiz/sample-flow.ts';
import { keysOf } from './keystrokes.ts';

const at = (flow: Flow): Standing => ({ flow, active: startRow(flow) });
const keyed = (standing: Standing, ...names: string[]): Standing =>
  pressAll(standing, keysOf(...names), false);
const valuesOf = ({ flow }: Standing) => Object.values(flow.answers);

describe('keys at a question', () => {
  test.each(['1', '2', '3', '4', '5'])('%s answers at once', (name) => {
    expect(valuesOf(keyed(at(flowAfter(0)), name))).toEqual([Number(name)]);
  });

  test.each(['0', 'l', 'L'])('%s skips', (name) => {
    expect(valuesOf(keyed(at(flowAfter(0)), name))).toEqual([null]);
  });

  test('the pointer starts on no answer, moves in a circle, and Enter takes its row', () => {
    const standing = at(flowAfter(0));
    expect(standing.active).toBe(5);
    expect(valuesOf(keyed(standing, 'up', 'return'))).toEqual([5]);
    expect(valuesOf(keyed(standing, 'down', 'return'))).toEqual([1]);
    expect(valuesOf(keyed(standing, 'return'))).toEqual([null]);
  });

  test.each(['6', '9', 'x', 'tab', 'h', 'left', 'right', 'escape'])(
    '%s means nothing at the first',
    (name) => {
      const standing = at(flowAfter(0));
      expect(keyed(standing, name)).toBe(standing);
    },
  );

  test.each(['left', 'backspace', 'escape', 'k', 'K'])('%s goes back', (name) => {
    expect(keyed(at(flowAfter(3)), name).flow.at).toBe(2);
  });
});

describe('keys that come at once', () => {
  test('answer the shown question alone, since nobody has seen the next', () => {
    const before = valuesOf(at(flowAfter(3)));
    expect(valuesOf(keyed(at(flowAfter(3)), '4', 'return'))).toEqual([...before, 4]);
    expect(valuesOf(keyed(at(flowAfter(3)), '4', '5', '1', 'up', 'return'))).toEqual([...before, 4]);
  });

  test('go back as often as they say, and answer nothing behind that', () => {
    const standing = keyed(at(flowAfter(5)), 'left', 'left', '4');
    expect(standing.flow.at).toBe(3);
    expect(standing.flow.answers).toEqual(flowAfter(5).answers);
  });

  test('answer nothing as a paste, whether the terminal calls it one or not', () => {
    const standing = at(flowAfter(3));
    expect(pressAll(standing, keysOf('4', 'return'), true)).toBe(standing);
    const pasted = keysOf('4', 'return').map((key) => ({ ...key, pasted: true }));
    expect(pressAll(standing, pasted, false)).toBe(standing);
  });
});
