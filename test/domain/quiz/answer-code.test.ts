import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { decodeAnswers, encodeAnswers } from '../../../src/domain/quiz/answer-code.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import type { Facts } from '../../../src/domain/quiz/result.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';
import { statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

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

/** The code of a sheet put together another way: lists of places are counted, not computed. */
function byHand(
  total: number,
  sheet: Record<number, number>,
  {
    version = 1,
    print = 0,
    facts = 0,
    rank,
  }: { version?: number; print?: number; facts?: number; rank?: number } = {},
): string {
  const places = Object.keys(sheet).map(Number);
  // All sets of as many places, in the order of their largest place, then the next …
  const sets: number[][] = [];
  for (let bits = 0; bits < 2 ** total; bits++) {
    const set = Array.from({ length: total }, (_, i) => i).filter((i) => bits & (1 << i));
    if (set.length === places.length) sets.push(set);
  }
  const place = rank ?? sets.findIndex((set) => set.join() === places.join());
  let number = places.reduce((sum, at) => sum * 5n + BigInt((sheet[at] as number) - 1), BigInt(place));
  number =
    ((number * BigInt(total + 1) + BigInt(places.length)) * 15n + BigInt(facts)) * 1024n + BigInt(print);
  const signs = (value: bigint): string =>
    (value < 32n ? '' : signs(value / 32n)) + SIGNS[Number(value % 32n)];
  const body = (SIGNS[version] as string) + signs(number).padStart(2, '2');
  const whole = [...body].reduce((sum, sign) => sum * 32n + BigInt(SIGNS.indexOf(sign)), 0n) * 1024n;
  const check =
    Array.from({ length: 1021 }, (_, i) => BigInt(i)).find((i) => (whole + i) % 1021n === 1n) ?? 0n;
  return (signs(whole + check).match(/.{1,7}/g) ?? []).join('-');
}

describe('a code, digit by digit', () => {
  const bank = Array.from({ length: 8 }, (_, i) => statement(`q${i}`, { x: 0.7 }));
  const small = (quizVersion: string) => ({
    ...tinyCatalog(['x'], [tinyRole('a', { x: 5 })], bank),
    quizVersion,
  });
  const named = (sheet: Record<number, number>): Answers =>
    Object.fromEntries(Object.entries(sheet).map(([at, value]) => [`q${at}`, value]));

  test.each<[Record<number, number>]>([
    [{}],
    [{ 0: 1 }],
    [{ 7: 5 }],
    [{ 1: 2, 4: 3, 6: 5 }],
    [{ 2: 1, 3: 1, 7: 1 }],
    [{ 0: 5, 1: 4, 2: 3, 3: 2, 4: 1, 5: 2, 6: 3, 7: 4 }],
  ])('%j is what the book says, and comes back', (sheet) => {
    const catalog = small('1');
    const code = byHand(8, sheet);
    expect(encodeAnswers(catalog, named(sheet))).toBe(code);
    expect(decodeAnswers(catalog, code)).toEqual({
      answers: named(sheet),
      facts: { education: null, civilServant: null },
    });
  });

  test('holds version, fingerprint and facts', () => {
    const sheet = { 3: 4 };
    const print = Number.parseInt('k3', 36);
    const facts: [Facts, number][] = [
      [{}, 0],
      [{ civilServant: true }, 1],
      [{ civilServant: false }, 2],
      [{ education: 'sma' }, 3],
      [{ education: 's2', civilServant: false }, 14],
    ];
    for (const [told, number] of facts)
      expect(encodeAnswers(small('5-k3'), named(sheet), told)).toBe(
        byHand(8, sheet, { version: 5, print, facts: number }),
      );
    expect(encodeAnswers(small('1-zz'), {})).toBe(byHand(8, {}, { print: 1295 % 1024 }));
    expect(encodeAnswers(small(''), {})).toBe(byHand(8, {}, { version: 0 }));
  });

  test.each([
    ['', 'empty'],
    [' - - ', 'empty'],
    ['2'.repeat(2001), 'length'],
    ['2'.repeat(2000), 'check'],
    ['2222', 'length'],
    ['22222', 'check'],
    ['22O22', 'characters'],
    ['2222!2', 'characters'],
  ])('%j is refused for its reason', (code, reason) => {
    const fact = (() => {
      try {
        return decodeAnswers(small('1'), code);
      } catch (error) {
        return (error as Problem).fact;
      }
    })();
    expect(fact).toEqual({ code: 'bad-code', reason });
  });

  test('with a right remainder but a list of questions that is none is refused', () => {
    const catalog = small('1');
    expect(codeOf(() => decodeAnswers(catalog, byHand(8, { 1: 2, 4: 3 }, { rank: 27 })))).toBe('none');
    expect(codeOf(() => decodeAnswers(catalog, byHand(8, { 1: 2, 4: 3 }, { rank: 28 })))).toBe('bad-code');
  });

  test('of another version or bank is told with both versions', () => {
    const old = byHand(8, { 1: 2 }, { version: 3 });
    expect(() => decodeAnswers(small('4'), old)).toThrow(
      expect.objectContaining({ fact: { code: 'old-code', version: 3, current: 4 } }),
    );
    expect(() => decodeAnswers(small('3-01'), old)).toThrow(
      expect.objectContaining({ fact: { code: 'foreign-code' } }),
    );
  });
});
