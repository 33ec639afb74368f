import { describe, expect, test } from 'vitest';
import { Problem } from '../../../src/domain/problem.ts';
import { isSealed, numberOf, SIGNS, sealed, signsOf, wrongSign } from '../../../src/domain/quiz/signs.ts';

const signsIn = (text: string): number[] => [...text].map((sign) => SIGNS.indexOf(sign));
const textOf = (signs: readonly number[]): string => signs.map((sign) => SIGNS[sign]).join('');
/** What is wrong with a code; null when it may be one. */
function fault(code: string): unknown {
  try {
    signsOf(code);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
}
const bad = (reason: string, sign: number | null = null) => ({ code: 'bad-code', reason, sign });

describe('a sealed code', () => {
  test('holds its first sign and its body, and keeps its check', () => {
    for (const [first, body] of [
      [0, 0n],
      [1, 1n],
      [31, 31n],
      [5, 32n],
      [9, 123_456_789_012_345n],
    ] as const) {
      const signs = signsOf(sealed(first, body));
      expect(isSealed(signs)).toBe(true);
      expect(signs[0]).toBe(first);
      expect(numberOf(signs.slice(1, -2))).toBe(body);
    }
  });

  test('stands in groups of seven, with two signs of body at least', () => {
    expect(sealed(0, 0n)).toMatch(/^222..$/);
    expect(sealed(1, 5n)).toMatch(/^327..$/);
    expect(sealed(1, 32n ** 3n)).toMatch(/^33222..$/);
    expect(sealed(1, 32n ** 4n)).toMatch(/^332222.-.$/);
    expect(sealed(1, 32n ** 12n)).toMatch(/^3322222-2222222-..$/);
  });

  test('is another number with every other sign', () => {
    expect(numberOf([])).toBe(0n);
    expect(numberOf([1, 0, 31])).toBe(1055n);
  });
});

describe('a code as somebody typed it', () => {
  const code = sealed(7, 987_654_321n).replaceAll('-', '');

  test('may hold anything between its signs, and small letters', () => {
    const signs = signsIn(code);
    for (const text of [code, code.toLowerCase(), [...code].join(' '), [...code].join('-'), `  *${code}*.\n`])
      expect(signsOf(text)).toEqual(signs);
  });

  test.each([
    ['Cyrillic', 'АВЕЅЈКМНРСТУХ', 'ABESJKMHPCTYX'],
    ['Greek', 'ΑΒΕΖΗΚΜΝΡΤΥΧ', 'ABEZHKMNPTYX'],
  ])('may have %s letters that look like its own', (_, foreign, latin) => {
    for (const [i, letter] of [...foreign].entries())
      expect(textOf(signsOf(`2222${letter}`)), letter).toBe(`2222${latin[i]}`);
  });

  test('of nothing but other signs is empty', () => {
    for (const text of ['', '  ', '-.-', '***']) expect(fault(text)).toEqual(bad('empty'));
  });

  test('is five signs at least, and 2000 characters at most', () => {
    expect(fault('2222')).toEqual(bad('length'));
    expect(fault('22222')).toBeNull();
    expect(fault('2'.repeat(2000))).toBeNull();
    expect(fault('2'.repeat(2001))).toEqual(bad('length'));
  });

  test('with a sign that no code has is told where it stands', () => {
    expect(fault('Ж2222')).toEqual(bad('characters', 1));
    expect(fault('2222É')).toEqual(bad('characters', 5));
    expect(fault('2-2 2é2')).toEqual(bad('characters', 4));
  });

  test.each(['1', 'I', 'i', 'І', 'Ι'])('has an L where "%s" was typed', (typed) => {
    const withL = Array.from({ length: 400 }, (_, i) => sealed(3, BigInt(1000 + i)).replaceAll('-', '')).find(
      (one) => one.split('L').length === 2 && !/[DQ]/.test(one),
    ) as string;
    expect(textOf(signsOf(withL.replace('L', typed)))).toBe(withL);
  });

  /** The first sealed code in which D and Q stand together so often. */
  const round = (count: number, pattern: RegExp): string => {
    for (let body = 0n; ; body++) {
      const tail = sealed(Number(body % 32n), body * 7919n)
        .replaceAll('-', '')
        .slice(0, -2);
      const whole = sealed(SIGNS.indexOf('D'), numberOf(signsIn(`${'D'.repeat(count)}${tail}`))).replaceAll(
        '-',
        '',
      );
      if (pattern.test(whole.slice(1)) && whole.split(/[DQ]/).length === count + 2) return whole;
    }
  };

  test.each(['0', 'O', 'o', 'О', 'Ο'])('has D or Q where "%s" was typed, as its check tells', (typed) => {
    const whole = round(2, /^DD/);
    expect(textOf(signsOf(whole.replace(/[DQ]/g, typed)))).toBe(whole);
  });

  test('with more than six round signs is read with all of them alike', () => {
    const seven = round(6, /^D{6}[^DQ]*$/);
    expect(textOf(signsOf(seven.replaceAll('D', '0')))).toBe(seven);
    const many = round(9, /^D{9}[^DQ]*$/);
    expect(textOf(signsOf(many.replaceAll('D', 'O')))).toBe(many);
  });

  test('with as many round signs all of which were Q is read so', () => {
    for (let body = 0n; ; body++) {
      const whole = sealed(
        SIGNS.indexOf('Q'),
        numberOf(signsIn(`${'Q'.repeat(7)}${SIGNS[Number(body)]}`)),
      ).replaceAll('-', '');
      if (/D/.test(whole) || /Q$|Q.$/.test(whole)) continue;
      expect(textOf(signsOf(whole.replaceAll('Q', '0')))).toBe(whole);
      break;
    }
  });

  test('with a round sign and a broken check is told of that sign', () => {
    const whole = round(1, /^D/);
    const broken = `0${whole.slice(1, -1)}${whole.endsWith('7') ? '8' : '7'}`;
    expect(isSealed(signsIn(broken.replace('0', 'D'))) || isSealed(signsIn(broken.replace('0', 'Q')))).toBe(
      false,
    );
    expect(fault(broken)).toEqual(bad('characters', 1));
  });
});

describe('the place of a wrong sign', () => {
  const right = signsIn(sealed(7, 987_654_321n).replaceAll('-', ''));
  /** Whether signs are those of the whole code. */
  const whole = (signs: readonly number[]): boolean => textOf(signs) === textOf(right);
  const wrong = (...changes: [number, number][]): number[] => {
    const signs = [...right];
    for (const [at, sign] of changes) signs[at] = sign;
    return signs;
  };

  test('is that of the one that differs, from 1', () => {
    for (const at of right.keys()) {
      const signs = wrong([at, ((right[at] as number) + 5) % 32]);
      expect(isSealed(signs)).toBe(false);
      expect(wrongSign(signs, whole)).toBe(at + 1);
    }
  });

  test('is that of the first of two that changed places', () => {
    for (let at = 0; at + 1 < right.length; at++) {
      const [a, b] = [right[at] as number, right[at + 1] as number];
      if (a !== b) expect(wrongSign(wrong([at, b], [at + 1, a]), whole)).toBe(at + 1);
    }
  });

  test('is unknown where two signs are wrong, where nothing is whole, or where more than one place would do', () => {
    const signs = wrong([3, ((right[3] as number) + 5) % 32]);
    expect(wrongSign(wrong([1, 0], [4, 1]), whole)).toBeNull();
    expect(wrongSign(signs, () => false)).toBeNull();
    expect(wrongSign(signs, () => true)).toBe(4);
    const places = (trial: readonly number[]): number => {
      const seen = new Set<number>();
      wrongSign(trial, (mended) => {
        seen.add(mended.findIndex((sign, at) => sign !== trial[at]));
        return false;
      });
      return seen.size;
    };
    const unclear = Array.from({ length: 32 }, (_, sign) => wrong([2, sign])).filter(
      (trial) => places(trial) > 1,
    );
    expect(unclear.length).toBeGreaterThan(0);
    for (const trial of unclear) expect(wrongSign(trial, () => true)).toBeNull();
  });

  test('offers only signs of the same number that keep the check, and never the typed ones', () => {
    const signs = wrong([3, ((right[3] as number) + 5) % 32]);
    const seen: number[][] = [];
    wrongSign(signs, (trial) => {
      seen.push([...trial]);
      return false;
    });
    expect(seen.length).toBeGreaterThan(0);
    for (const trial of seen) {
      expect(trial).toHaveLength(right.length);
      expect(isSealed(trial)).toBe(true);
      expect(trial).not.toEqual(signs);
    }
  });
});
