import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/catalog.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import { modelOf } from '../../src/domain/quiz/model.ts';
import { apartBy, planOf, posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import { realCatalog as catalog } from '../real-catalog.ts';

const ids = catalog.questions.map(({ id }) => id);
const model = modelOf(catalog);
const value = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3, nil: null });
const sheets: fc.Arbitrary<Answers> = fc
  .tuple(fc.shuffledSubarray(ids), fc.array(value, { minLength: ids.length, maxLength: ids.length }))
  .map(([order, values]) => Object.fromEntries(order.map((id, i) => [id, values[i] as number | null])));
const runs = { numRuns: 60, seed: 20_261_122 };

describe('for any answer sheet', () => {
  test('the effects of a role sum to its score', () => {
    fc.assert(
      fc.property(sheets, (answers) => {
        for (const { score, reasons, doubts } of evaluate(catalog, answers).ranking) {
          const sum = [...reasons, ...doubts].reduce((total, { effect }) => total + effect, 0);
          expect(Math.abs(sum - score)).toBeLessThan(0.005);
        }
      }),
      runs,
    );
  });

  test('the order of answers changes nothing, and a skipped question is an absent one', () => {
    fc.assert(
      fc.property(sheets, (answers) => {
        const entries = Object.entries(answers);
        const backwards = Object.fromEntries([...entries].reverse());
        const told = Object.fromEntries(entries.filter(([, given]) => given !== null));
        const once = JSON.stringify(evaluate(catalog, answers));
        expect(JSON.stringify(evaluate(catalog, backwards))).toBe(once);
        expect(JSON.stringify(evaluate(catalog, told))).toBe(once);
      }),
      runs,
    );
  });

  test('one more answer never raises the posterior variance of a difference between roles', () => {
    const roles = fc.integer({ min: 0, max: catalog.roles.length - 1 });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(model.items),
        fc.constantFrom(...model.items),
        roles,
        roles,
        (items, more, a, b) => {
          const before = apartBy(planOf(model, items), a, b);
          const after = apartBy(planOf(model, [...items, more]), a, b);
          expect(after).toBeLessThanOrEqual(before + 1e-9);
        },
      ),
      runs,
    );
  });

  test('every counterfactual does what it says, with at most four changes of answered questions', () => {
    fc.assert(
      fc.property(sheets, (answers) => {
        for (const { role, changes } of evaluate(catalog, answers, {}, { about: catalog.roles.at(-1)?.id })
          .counterfactuals) {
          expect(changes.length).toBeLessThanOrEqual(4);
          if (changes.length === 0) continue;
          for (const { question, from } of changes) expect(answers[question]).toBe(from);
          const changed = {
            ...answers,
            ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
          };
          expect(evaluate(catalog, changed).ranking[0]?.role).toBe(role);
        }
      }),
      runs,
    );
  });

  test('no counterfactual uses two changes where one would do', () => {
    fc.assert(
      fc.property(sheets, (answers) => {
        const winners = new Set<string>();
        for (const [id, given] of Object.entries(answers)) {
          if (given === null) continue;
          for (let to = 1; to <= 5; to++) {
            const { scores } = posterior(model, { ...answers, [id]: to });
            winners.add(catalog.roles[leaderOf(scores)]?.id ?? '');
          }
        }
        for (const { role, changes } of evaluate(catalog, answers).counterfactuals) {
          if (changes.length !== 1) expect(winners.has(role)).toBe(false);
        }
      }),
      { ...runs, numRuns: 15 },
    );
  });

  test('probabilities are shares that sum to 1, and every number is finite and in its range', () => {
    fc.assert(
      fc.property(sheets, (answers) => {
        const { ranking, confidence, traits } = evaluate(catalog, answers);
        expect(ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 2);
        for (const { fit, score, probability } of ranking) {
          expect(Number.isInteger(fit) && fit >= 0 && fit <= 100).toBe(true);
          expect(Number.isFinite(score) && probability >= 0 && probability <= 1).toBe(true);
        }
        expect(confidence.stability).toBeGreaterThanOrEqual(0);
        expect(confidence.stability).toBeLessThanOrEqual(1);
        for (const { level, sd } of traits) expect(level >= 1 && level <= 5 && sd > 0 && sd <= 1).toBe(true);
      }),
      runs,
    );
  });

  test('the quiz asks each question once and ends', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 50, maxLength: 50 }), (values) => {
        const answers: Answers = {};
        for (const given of values) {
          const next = nextQuestion(catalog, answers);
          if (!next) break;
          expect(next.id in answers).toBe(false);
          answers[next.id] = given;
        }
        expect(nextQuestion(catalog, answers)).toBeUndefined();
        expect(Object.keys(answers).length).toBeLessThanOrEqual(40);
      }),
      { ...runs, numRuns: 10 },
    );
  });
});
