import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import { alternating } from '../../../src/domain/quiz/asked.ts';
import { brief } from '../../../src/domain/quiz/brief.ts';
import { nextQuestion } from '../../../src/domain/quiz/step.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';

/** The first questions in the order in which the quiz asks for them, when each is answered like this. */
function inOrder(values: readonly (number | null)[]): Record<string, number | null> {
  const answers: Record<string, number | null> = {};
  for (const value of values) {
    const next = nextQuestion(catalog, answers, { full: true });
    if (next !== undefined) answers[next.id] = value;
  }
  return answers;
}
const inBank = (values: readonly number[]): Answers =>
  Object.fromEntries(values.map((value, i) => [catalog.questions[i]?.id ?? '', value]));
const zigzag = (count: number, a = 1, b = 5): number[] =>
  Array.from({ length: count }, (_, i) => (i % 2 ? b : a));

describe('two answers that alternate', () => {
  test('are seen in the order of the bank', () => {
    expect(alternating(catalog, inBank(zigzag(12)))).toBe(true);
    expect(alternating(catalog, inBank([...zigzag(11), 3]))).toBe(false);
  });

  test('are seen in the order of asking', () => {
    const answers = inOrder(zigzag(12));
    const values = catalog.questions.flatMap(({ id }) => answers[id] ?? []);
    expect(values.every((value, i) => i === 0 || value !== values[i - 1])).toBe(false);
    expect(alternating(catalog, answers)).toBe(true);
    expect(alternating(catalog, inOrder([...zigzag(11), 1]))).toBe(false);
  });

  test('are seen past questions that were skipped', () => {
    expect(alternating(catalog, inOrder([1, null, 5, 1, null, null, 5, 1, 5, 1]))).toBe(true);
    expect(alternating(catalog, inOrder([1, null, 5, 5, null, 1]))).toBe(false);
  });

  test('are no two answers alike, and none at all', () => {
    expect(alternating(catalog, {})).toBe(false);
    expect(alternating(catalog, inBank([4, 4, 4, 4]))).toBe(false);
    expect(alternating(catalog, inBank([1, 5]))).toBe(false);
  });
});

test('a sheet among many that alternates names no role', () => {
  const sheet = (values: readonly number[]) => Uint8Array.from(catalog.questions, (_, i) => values[i] ?? 0);
  expect(brief(catalog, sheet(zigzag(20))).advice).toBe('none');
  expect(brief(catalog, sheet([...zigzag(10), 4, ...zigzag(9, 5, 1)])).advice).not.toBe('none');
});
