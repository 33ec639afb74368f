import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import { decodeAnswers, encodeAnswers } from '../../../src/domain/quiz/answer-code.ts';
import { blindCards } from '../../../src/domain/quiz/cards.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { idealSheet } from '../../bench/robustness.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';

const sheets = catalog.roles.map((_, r) => idealSheet(catalog, r));
const cardsOf = (answers: Answers) => blindCards(catalog, answers, evaluate(catalog, answers));
const six = ['yes', 'no', 'unsure', 'no', 'no', 'yes'] as const;

describe('blind cards', () => {
  test('are the three nearest roles and the three farthest', () => {
    for (const answers of sheets) {
      const { ranking } = evaluate(catalog, answers);
      const cards = cardsOf(answers);
      expect(cards.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual([1, 2, 3, 28, 29, 30]);
      for (const { role, rank, near } of cards) {
        expect(ranking[rank - 1]?.role).toBe(role);
        expect(near).toBe(rank <= 3);
      }
    }
  });

  test('name no role, and say four things of each', () => {
    const names = catalog.roles.flatMap(({ title, aliases }) => [title, ...aliases]);
    for (const answers of sheets) {
      for (const { sentences } of cardsOf(answers)) {
        expect(sentences).toHaveLength(4);
        const text = ` ${sentences
          .join(' ')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
        for (const name of names) {
          const word = name
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim();
          expect(text).not.toContain(` ${word} `);
        }
      }
    }
  });

  test('stand in an order that the answers fix, and that differs among people', () => {
    const [first = {}] = sheets;
    const turned = Object.fromEntries(Object.entries(first).reverse());
    const skipped = { ...first, [catalog.questions[0]?.id ?? '']: null };
    const bare = Object.fromEntries(Object.entries(skipped).filter(([, value]) => value !== null));
    expect(cardsOf(turned)).toEqual(cardsOf(first));
    expect(cardsOf(skipped)).toEqual(cardsOf(bare));
    const patterns = new Set(
      sheets.map((answers) =>
        cardsOf(answers)
          .map(({ near }) => near)
          .join(),
      ),
    );
    expect(patterns.size).toBeGreaterThan(8);
  });

  test('are none without advice, and none for fewer than six roles', () => {
    expect(cardsOf({})).toEqual([]);
    const few = { ...catalog, roles: catalog.roles.slice(0, 5), calibration: undefined };
    const [answers = {}] = sheets;
    expect(blindCards(few, answers, evaluate(few, answers))).toEqual([]);
    expect('cards' in evaluate(few, answers, {}, { cards: six })).toBe(false);
    expect('cards' in evaluate(catalog, {}, {}, { cards: six })).toBe(false);
  });

  test('are kept in the code and in the result, and change nothing else', () => {
    for (const answers of sheets.slice(0, 5)) {
      const plain = evaluate(catalog, answers);
      const { cards = [], code, ...rest } = evaluate(catalog, answers, {}, { cards: six });
      const { code: _, ...other } = plain;
      expect(rest).toEqual(other);
      expect(cards.map(({ answer }) => answer)).toEqual(six);
      expect(cards.map(({ role }) => role)).toEqual(cardsOf(answers).map(({ role }) => role));
      expect(code).toBe(encodeAnswers(catalog, answers, {}, six));
      const back = decodeAnswers(catalog, code);
      expect(back.cards).toEqual(six);
      expect(evaluate(catalog, back.answers, back.facts, back).cards).toEqual(cards);
    }
  });
});
