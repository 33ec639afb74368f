import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Catalog } from '../../../src/domain/catalog.ts';
import { ASN, STAGES } from '../../../src/domain/person.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { decodeAnswers, encodeAnswers } from '../../../src/domain/quiz/answer-code.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { rankingPrint, releasedFingerprint } from '../../../src/domain/quiz/fingerprint.ts';
import { CARD_ANSWERS, type CardAnswer, type Facts } from '../../../src/domain/quiz/result.ts';
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
  stage: fc.constantFrom(null, ...STAGES),
  asn: fc.constantFrom(null, ...ASN),
});
const cards: fc.Arbitrary<CardAnswer[] | null> = fc.option(
  fc.array(fc.constantFrom(...CARD_ANSWERS), { minLength: 6, maxLength: 6 }),
);

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return error instanceof Problem ? error.fact.code : String(error);
  }
};

const signAt = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return (error as { fact: { sign: unknown } }).fact.sign;
  }
};

describe('the answer code', () => {
  test('gives back every field, whatever was told', () => {
    fc.assert(
      fc.property(sheets, facts, cards, fc.nat(3), (answers, told, judged, place) => {
        const choice =
          place === 0 ? {} : { choice: evaluate(catalog, answers).ranking[place - 1]?.role ?? '' };
        const code = encodeAnswers(catalog, answers, { ...told, ...choice }, judged);
        expect(decodeAnswers(catalog, code)).toEqual({
          answers,
          facts: { ...told, ...choice },
          cards: judged,
          dropped: false,
        });
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  test('takes 34 signs at 24 answers and 40 at sixty, with every field filled, without O, 0, I and 1', () => {
    const lengthOf = (count: number, value: number): number => {
      const answers = Object.fromEntries(ids.slice(ids.length - count).map((id) => [id, value]));
      const choice = evaluate(catalog, answers).ranking[2]?.role ?? '';
      const judged = Array.from({ length: 6 }, (): CardAnswer => 'unsure');
      const code = encodeAnswers(catalog, answers, { stage: 's2', asn: 'bukan', choice }, judged);
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{7}(-[2-9A-HJ-NP-Z]{1,7})+$/);
      return code.replaceAll('-', '').length;
    };
    for (const value of [1, 3, 5]) {
      expect(lengthOf(24, value)).toBeLessThanOrEqual(34);
      expect(lengthOf(60, value)).toBeLessThanOrEqual(40);
    }
    expect(lengthOf(60, 5)).toBe(40);
  });

  test('keeps a choice only where it is one of the first three', () => {
    const answers = Object.fromEntries(ids.map((id, i) => [id, 1 + ((i * 7) % 5)]));
    const { ranking } = evaluate(catalog, answers);
    const choiceAt = (place: number) => {
      const choice = ranking[place]?.role ?? '';
      const result = evaluate(catalog, answers, { choice });
      expect(result.choice).toBe(choice);
      const told = result.warnings.map(({ code }) => code).filter((code) => code.startsWith('choice'));
      return [told, decodeAnswers(catalog, result.code).facts.choice ?? null];
    };
    expect(choiceAt(2)).toEqual([[], ranking[2]?.role]);
    expect(choiceAt(3)).toEqual([['choice-not-in-code'], null]);
  });

  test('leaves choice and cards out, and says so, where roles, profiles or parameters changed since', () => {
    const answers = Object.fromEntries(ids.map((id, i) => [id, 1 + ((i * 7) % 5)]));
    const choice = evaluate(catalog, answers).ranking[1]?.role ?? '';
    const judged: CardAnswer[] = ['yes', 'no', 'unsure', 'yes', 'yes', 'no'];
    const code = encodeAnswers(catalog, answers, { stage: 'kuliah', asn: 'pppk', choice }, judged);
    const [first, ...others] = catalog.roles;
    const [question, ...questions] = catalog.questions;
    if (!first || !question) throw new Error('a role and a question');
    const changed: Catalog[] = [
      { ...catalog, roles: others },
      { ...catalog, roles: [{ ...first, profile: { ...first.profile, lapangan: 5.5 } }, ...others] },
      { ...catalog, questions: [{ ...question, mean: 3.1 }, ...questions] },
    ];
    for (const other of changed) {
      const back = decodeAnswers(other, code);
      expect(back).toEqual({ answers, facts: { stage: 'kuliah', asn: 'pppk' }, cards: null, dropped: true });
      const { warnings } = evaluate(other, back.answers, back.facts, back);
      expect(warnings.map(({ code }) => code)).toContain('choice-dropped');
      expect(decodeAnswers(other, encodeAnswers(catalog, answers)).dropped).toBe(false);
    }
  });

  test('replays the same bytes', () => {
    const answers = Object.fromEntries(ids.slice(0, 20).map((id, i) => [id, 1 + ((i * 7) % 5)]));
    const told: Facts = { stage: 's1', asn: 'bukan' };
    const first = evaluate(catalog, answers, told);
    const back = decodeAnswers(catalog, first.code);
    expect(JSON.stringify(evaluate(catalog, back.answers, back.facts))).toBe(JSON.stringify(first));
  });

  test('is read whatever a chat program, a keyboard or a hand makes of it', () => {
    const answers = Object.fromEntries(ids.slice(0, 20).map((id, i) => [id, 1 + ((i * 7) % 5)]));
    const code = encodeAnswers(catalog, answers);
    const wide = code.replace(/[^-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const typed = [
      ` ${code.toLowerCase().replaceAll('-', ' ')} `,
      code.replaceAll('-', '\u2013'),
      code.replaceAll('-', '\u2011\u200b'),
      `*${code.replaceAll('-', '.')}*\n`,
      wide,
      code.replaceAll('A', '\u0410').replaceAll('H', '\u041d').replaceAll('K', '\u039a'),
    ];
    for (const text of typed) expect(decodeAnswers(catalog, text).answers).toEqual(answers);
  });

  test('takes 1 and I for L, and 0 and O for D or Q, where the check agrees', () => {
    const read: string[] = [];
    for (const id of ids) {
      const answers = { [id]: 2 };
      const code = encodeAnswers(catalog, answers);
      const misread = code.replaceAll('L', '1').replaceAll('D', 'O').replaceAll('Q', '0');
      if (misread === code) continue;
      expect(decodeAnswers(catalog, misread).answers).toEqual(answers);
      read.push(misread);
    }
    expect(read.length).toBeGreaterThan(20);
  });

  test('takes 0 for D here and for Q there, and never one sheet for another', () => {
    let mixed = 0;
    for (let n = 0; n < 300; n++) {
      const answers = Object.fromEntries(
        ids.slice(0, 24).map((id, i) => [id, 1 + ((i * 7 + n * 31 + i * n) % 5)]),
      );
      const code = encodeAnswers(catalog, answers).replaceAll('-', '');
      const misread = code.replace(/[DQ]/g, '0');
      const [rounds, both] = [misread.split('0').length - 1, code.includes('D') && code.includes('Q')];
      if (!both || rounds > 6) continue;
      mixed++;
      expect(decodeAnswers(catalog, misread).answers).toEqual(answers);
      const at = [...misread].findIndex((sign, i) => i > 8 && sign !== '0');
      const wrong = misread.slice(0, at) + (misread[at] === '7' ? '8' : '7') + misread.slice(at + 1);
      if (wrong !== misread) expect(() => decodeAnswers(catalog, wrong)).toThrow();
    }
    expect(mixed).toBeGreaterThan(50);
  });

  test('names the one wrong sign, or the first of two that changed places', () => {
    const answers = Object.fromEntries(ids.slice(0, 20).map((id, i) => [id, 1 + ((i * 7) % 5)]));
    const signs = [...encodeAnswers(catalog, answers).replaceAll('-', '')];
    const told = signs.map((sign, i) => {
      const other = SIGNS[(SIGNS.indexOf(sign) + 7) % 32] as string;
      return signAt(() => decodeAnswers(catalog, signs.with(i, other).join('')));
    });
    expect(told.filter((sign, i) => sign === i + 1).length).toBeGreaterThanOrEqual(signs.length - 6);
    const [a, b] = [signs[8] as string, signs[9] as string];
    expect(a).not.toBe(b);
    expect(signAt(() => decodeAnswers(catalog, signs.with(8, b).with(9, a).join('')))).toBe(9);
    expect(signAt(() => decodeAnswers(catalog, signs.slice(3).join('')))).toBeNull();
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
      { numRuns: 4, seed: 6 },
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
    const code = encodeAnswers({ ...catalog, quizVersion: '9-ab' }, { [ids[0] as string]: 4 });
    expect(codeOf(() => decodeAnswers(catalog, code))).toBe('old-code');
  });

  test('a code of another bank with the same version is refused', () => {
    const [version] = catalog.quizVersion.split('-');
    const code = encodeAnswers({ ...catalog, quizVersion: `${version}-00` }, { [ids[0] as string]: 4 });
    expect(codeOf(() => decodeAnswers(catalog, code))).toBe('foreign-code');
  });
});

/** The first signs, the figures behind them by base and value, the last first, and the remainder: counted, not computed. */
function byHand(
  total: number,
  sheet: Record<number, number>,
  head: number,
  tail: readonly (readonly [base: number, value: number])[],
  rank?: number,
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
  number = number * BigInt(total + 1) + BigInt(places.length);
  for (const [base, value] of tail) number = number * BigInt(base) + BigInt(value);
  const signs = (value: bigint): string =>
    (value < 32n ? '' : signs(value / 32n)) + SIGNS[Number(value % 32n)];
  const body = (SIGNS[head] as string) + signs(number).padStart(2, '2');
  const whole = [...body].reduce((sum, sign) => sum * 32n + BigInt(SIGNS.indexOf(sign)), 0n) * 1024n;
  const check =
    Array.from({ length: 1021 }, (_, i) => BigInt(i)).find((i) => (whole + i) % 1021n === 1n) ?? 0n;
  return (signs(whole + check).match(/.{1,7}/g) ?? []).join('-');
}

interface Fields {
  version: number;
  print: number;
  ranking: number;
  stage: number;
  asn: number;
  choice: number;
  cards: number;
  layout: number;
  rank: number;
}

const bank = Array.from({ length: 8 }, (_, i) => statement(`q${i}`, { x: 0.7 }));
const small = (quizVersion: string) => ({
  ...tinyCatalog(['x', 'y'], [tinyRole('a', { x: 5, y: 1 }), tinyRole('b', { x: 1, y: 5 })], bank),
  quizVersion,
});
const named = (sheet: Record<number, number>): Answers =>
  Object.fromEntries(Object.entries(sheet).map(([at, value]) => [`q${at}`, value]));

/** A code of today's layout. */
const handMade = (sheet: Record<number, number>, fields: Partial<Fields> = {}): string => {
  const { version = 1, print = 0, ranking = rankingPrint(small('1')), rank } = fields;
  const { stage = 0, asn = 0, choice = 0, cards = 0, layout = 0 } = fields;
  const tail = [
    [4, choice],
    [4, asn],
    [8, stage],
    [1024, ranking],
    [1024, print],
    [730, cards],
    [2, layout],
  ] as const;
  return byHand(8, sheet, 16 + version, tail, rank);
};

const none = { facts: { stage: null, asn: null }, cards: null, dropped: false };

describe('a code, digit by digit', () => {
  test.each<[Record<number, number>]>([
    [{}],
    [{ 0: 1 }],
    [{ 7: 5 }],
    [{ 1: 2, 4: 3, 6: 5 }],
    [{ 2: 1, 3: 1, 7: 1 }],
    [{ 0: 5, 1: 4, 2: 3, 3: 2, 4: 1, 5: 2, 6: 3, 7: 4 }],
  ])('%j is what the book says, and comes back', (sheet) => {
    const catalog = small('1');
    const code = handMade(sheet);
    expect(encodeAnswers(catalog, named(sheet))).toBe(code);
    expect(decodeAnswers(catalog, code)).toEqual({ answers: named(sheet), ...none });
  });

  test('holds version, prints, stage, status, choice and cards', () => {
    const sheet = { 3: 4 };
    const print = Number.parseInt('k3', 36);
    const told: [Facts, Partial<Fields>][] = [
      [{}, {}],
      [{ asn: 'pns' }, { asn: 1 }],
      [{ asn: 'bukan' }, { asn: 3 }],
      [{ stage: 'sekolah' }, { stage: 1 }],
      [
        { stage: 's2', asn: 'pppk' },
        { stage: 7, asn: 2 },
      ],
      [
        { education: 'sma', civilServant: true },
        { stage: 3, asn: 1 },
      ],
      [{ choice: 'a' }, { choice: 1 }],
      [{ choice: 'nobody' }, {}],
    ];
    for (const [facts, fields] of told)
      expect(encodeAnswers(small('5-k3'), named(sheet), facts)).toBe(
        handMade(sheet, { version: 5, print, ...fields }),
      );
    expect(encodeAnswers(small('1'), named(sheet), { choice: 'b' })).toBe(handMade(sheet, { choice: 2 }));
    const judged: CardAnswer[] = ['yes', 'no', 'unsure', 'yes', 'yes', 'no'];
    const cards = 1 + ((((0 * 3 + 1) * 3 + 2) * 3 + 0) * 3 + 0) * 3 + 1;
    expect(encodeAnswers(small('1'), named(sheet), {}, judged)).toBe(handMade(sheet, { cards }));
    expect(decodeAnswers(small('1'), handMade(sheet, { cards })).cards).toEqual(judged);
    expect(encodeAnswers(small('1'), named(sheet), {}, ['yes'])).toBe(handMade(sheet));
    expect(encodeAnswers(small('1-zz'), {})).toBe(handMade({}, { print: 1295 % 1024 }));
    expect(encodeAnswers(small('19'), {})).toBe(handMade({}, { version: 3 }));
  });

  test.each([
    ['', 'empty', null],
    [' - - ', 'empty', null],
    ['2'.repeat(2001), 'length', null],
    ['2222', 'length', null],
    ['22222', 'check', null],
    ['22O22', 'characters', 3],
    ['2222\u00e922', 'characters', 5],
    ['2222!2', 'check', null],
  ])('%j is refused for its reason', (code, reason, sign) => {
    const fact = (() => {
      try {
        return decodeAnswers(small('1'), code);
      } catch (error) {
        return (error as Problem).fact;
      }
    })();
    expect(fact).toEqual({ code: 'bad-code', reason, sign });
  });

  test('with a right remainder but a list of questions that is none is refused', () => {
    const catalog = small('1');
    expect(codeOf(() => decodeAnswers(catalog, handMade({ 1: 2, 4: 3 }, { rank: 27 })))).toBe('none');
    expect(codeOf(() => decodeAnswers(catalog, handMade({ 1: 2, 4: 3 }, { rank: 28 })))).toBe('bad-code');
  });

  test('of another version, bank or layout is told as such', () => {
    const old = handMade({ 1: 2 }, { version: 3 });
    expect(() => decodeAnswers(small('4'), old)).toThrow(
      expect.objectContaining({ fact: { code: 'old-code', version: 3, current: 4 } }),
    );
    expect(codeOf(() => decodeAnswers(small('3-01'), old))).toBe('foreign-code');
    expect(codeOf(() => decodeAnswers(small('1'), handMade({ 1: 2 }, { layout: 1 })))).toBe('newer-code');
  });
});

describe('a code of the released program', () => {
  const print = Number.parseInt(releasedFingerprint(bank), 36) % 1024;
  const released = (sheet: Record<number, number>, facts: number, version = 1, own = print, rank?: number) =>
    byHand(
      8,
      sheet,
      version,
      [
        [15, facts],
        [1024, own],
      ],
      rank,
    );
  const sheet = { 1: 2, 4: 3, 6: 5 };

  test.each<[number, Facts]>([
    [0, { stage: null, asn: null }],
    [1, { stage: null, asn: 'pns' }],
    [2, { stage: null, asn: 'bukan' }],
    [3, { stage: 'sma', asn: null }],
    [7, { stage: 'd3', asn: 'pns' }],
    [14, { stage: 's2', asn: 'bukan' }],
  ])('with facts %i is read', (number, facts) => {
    const back = decodeAnswers(small('1'), released(sheet, number));
    expect(back).toEqual({ answers: named(sheet), facts, cards: null, dropped: false });
  });

  test('of another version, bank or set of questions is refused by name', () => {
    expect(codeOf(() => decodeAnswers(small('2'), released(sheet, 3)))).toBe('old-code');
    expect(codeOf(() => decodeAnswers(small('1'), released(sheet, 3, 1, print ^ 1)))).toBe('foreign-code');
    expect(codeOf(() => decodeAnswers(small('1'), released(sheet, 3, 1, print, 56)))).toBe('bad-code');
  });

  test('shows its one wrong sign too', () => {
    const signs = [...released(sheet, 3).replaceAll('-', '')];
    const other = SIGNS[(SIGNS.indexOf(signs[4] as string) + 5) % 32] as string;
    expect(signAt(() => decodeAnswers(small('1'), signs.with(4, other).join('')))).toBe(5);
  });
});
