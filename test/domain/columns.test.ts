import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { expect, test } from 'vitest';
import { isNarrow, wrapNarrow } from '../../src/domain/columns.ts';

const everySign = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

test('every narrow sign takes one column, by the library too', () => {
  const narrow = everySign.filter(isNarrow);
  expect(narrow.length).toBeGreaterThan(700);
  expect(narrow.filter((sign) => stringWidth(sign) !== 1)).toEqual([]);
});

const words = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'é', '–', '→', '-'), minLength: 1, maxLength: 9 }),
);

test('narrow words are wrapped as the library wraps them', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 9, max: 40 }), (all, width) => {
      const text = all.join(' ');
      expect(wrapNarrow(text, width)).toEqual(wrapAnsi(text, width).split('\n'));
    }),
  );
});

test('a word wider than a line is left to others', () => {
  expect(wrapNarrow('ini terlalupanjang', 8)).toBeUndefined();
});
