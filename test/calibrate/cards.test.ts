import { expect, test } from 'vitest';
import { cardStudy } from '../../src/calibrate/cards.ts';
import { blindCards } from '../../src/domain/quiz/cards.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import type { CardAnswer } from '../../src/domain/quiz/result.ts';
import { KINDS, type WorldKind, worldOf } from '../bench/world.ts';
import { realCatalog } from '../real-catalog.ts';

const ids = realCatalog.questions.map(({ id }) => id);

/** People who say yes to so many near cards out of ten, and to so many far ones. */
function people(count: number, near: number, far: number) {
  const world = worldOf(realCatalog, KINDS[0] as WorldKind, 3);
  return Array.from({ length: count }, (_, i) => {
    const { answers } = world.person();
    const shown = blindCards(realCatalog, answers, evaluate(realCatalog, answers));
    const cards = shown.map(
      (card): CardAnswer => (i % 10 < (card.near ? near : far) ? 'yes' : i % 2 ? 'no' : 'unsure'),
    );
    const sheet = Uint8Array.from(ids, (id) => answers[id] ?? 0);
    return { sheet, job: '', group: '', person: '', cards: cards.length === 6 ? cards : null };
  });
}

test('yes by rank, near over far, and nothing missing once that can be told', () => {
  const found = cardStudy(realCatalog, people(40, 6, 2));
  expect(found?.people).toBeGreaterThan(30);
  expect(found?.ranks.map(({ share }) => share > 0.4)).toEqual([true, true, true, false, false, false]);
  expect(found?.lift?.ratio).toBeGreaterThan(2);
  expect(found?.lift?.low).toBeGreaterThan(1.4);
  expect(found?.missing).toBe(0);
});

test('twelve people are told how many judgements are missing, nine are told nothing', () => {
  expect(cardStudy(realCatalog, people(12, 4, 1))?.missing).toBeGreaterThan(50);
  expect(cardStudy(realCatalog, people(9, 4, 2))).toBeNull();
  expect(cardStudy(realCatalog, people(20, 5, 0))?.lift).toBeNull();
});
