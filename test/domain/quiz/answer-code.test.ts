import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { decodeAnswers, encodeAnswers } from '../../../src/domain/quiz/answer-code.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import type { Facts } from '../../../src/domain/quiz/result.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';

const ids = catalog.questions.map(({ id }) => id);
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const sheets: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.subarray(ids),
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: ids.length, maxLength: ids.length }),
  )
  .map(([asked, values]) => Object.fromEntries(asked.map((id, i) => [id, values[i] as number])));
const facts: fc.Arbitrary<Facts> = fc.record({
  education: fc.constantFrom(null, 'sma', 'd3', 's1', 's2'),
  civilServant: fc.constantFrom(null, true, false),
});

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return error instanceof Problem ? error.fact.code : String(error);
  }
};

describe('the answer code', () => {
  test('gives back answers and facts, whatever was answered', () => {
    fc.assert(
      fc.property(sheets, facts, (answers, told) => {
        const back = decodeAnswers(catalog, encodeAnswers(catalog, answers, told));
        expect(back).toEqual({ answers, facts: told });
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  test('a full sheet takes under 40 signs, without O, 0, I and 1', () => {
    for (const value of [1, 3, 5]) {
      const code = encodeAnswers(catalog, Object.fromEntries(ids.map((id) => [id, value])), {
        education: 's2',
        civilServant: false,
      });
      expect(code.length).toBeLessThan(40);
      expect(code).toMatch(/^[2-9A-HJ-NP-Z-]+$/);
    }
  });

  test('replays the same bytes', () => {
    const answers = Object.fromEntries(ids.slice(0, 20).map((id, i) => [id, 1 + ((i * 7) % 5)]));
    const told: Facts = { education: 's1', civilServant: false };
    const first = evaluate(catalog, answers, told);
    const back = decodeAnswers(catalog, first.code);
    expect(JSON.stringify(evaluate(catalog, back.answers, back.facts))).toBe(JSON.stringify(first));
  });

  test('takes small letters, spaces and no hyphens', () => {
    const answers = { [ids[3] as string]: 2 };
    const code = encodeAnswers(catalog, answers);
    expect(decodeAnswers(catalog, ` ${code.toLowerCase().replaceAll('-', ' ')} `).answers).toEqual(answers);
  });

  test('notices every single wrong sign and every swap of neighbours', () => {
    fc.assert(
      fc.property(sheets, (answers) => {
        const signs = [...encodeAnswers(catalog, answers).replaceAll('-', '')];
        signs.forEach((sign, i) => {
          for (const other of SIGNS) {
            if (other !== sign)
              expect(codeOf(() => decodeAnswers(catalog, signs.with(i, other).join('')))).toBe('bad-code');
          }
          const next = signs[i + 1];
          if (next === undefined || next === sign) return;
          const swapped = signs
            .with(i, next)
            .with(i + 1, sign)
            .join('');
          expect(codeOf(() => decodeAnswers(catalog, swapped))).toBe('bad-code');
        });
      }),
      { numRuns: 12, seed: 6 },
    );
  });

  test.each(['', '----', 'ABC', 'O0I1O0I1', 'HALLO-DUNIA', 'é'.repeat(10), 'A'.repeat(3000)])(
    'refuses %j',
    (code) => {
      expect(codeOf(() => decodeAnswers(catalog, code))).toBe('bad-code');
    },
  );

  test('random signs are refused, never scored as something', () => {
    const random = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 5, maxLength: 45 });
    const results = fc
      .sample(random, { numRuns: 400, seed: 7 })
      .map((code) => codeOf(() => decodeAnswers(catalog, code)));
    expect(results.filter((result) => result === 'none').length).toBe(0);
  });

  test('a code of an older bank is told apart from a mistyped one', () => {
    const code = encodeAnswers({ ...catalog, quizVersion: '2-ab' }, { [ids[0] as string]: 4 });
    expect(codeOf(() => decodeAnswers(catalog, code))).toBe('old-code');
  });

  test('a code of another bank with the same version is refused', () => {
    const [version] = catalog.quizVersion.split('-');
    const code = encodeAnswers({ ...catalog, quizVersion: `${version}-00` }, { [ids[0] as string]: 4 });
    expect(codeOf(() => decodeAnswers(catalog, code))).toBe('foreign-code');
  });
});
