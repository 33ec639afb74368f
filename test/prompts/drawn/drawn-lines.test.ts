import { Chalk } from 'chalk';
import fc from 'fast-check';
import { wrapAnsi as byLibrary } from 'fast-wrap-ansi';
import { expect, test } from 'vitest';
import { wrapAnsi } from '../../../src/prompts/drawn/drawn-lines.ts';
import { wrap } from '../../../src/prompts/drawn/ink.ts';

const ink = new Chalk({ level: 1 });
const sign = fc.constantFrom('a', ' ', '━', '·', '❯', '字', '👩‍🌾', 'é', 'e\u0301', '\t');
const piece = fc
  .tuple(fc.string({ unit: sign, maxLength: 12 }), fc.constantFrom(ink.dim, ink.bold, ink.cyan.bold, String))
  .map(([text, stroke]) => stroke(text));
const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

/** As Inquirer calls it. */
const HARD = { trim: false, wordWrap: false };

test('drawn lines are cut as the library cuts them, whether they fit or not', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 8, max: 60 }), (text, width) => {
      expect(wrapAnsi(text, width, HARD)).toBe(byLibrary(text, width, HARD));
    }),
  );
});

test('sentences are wrapped as the library wraps them', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 80 }), fc.integer({ min: 8, max: 60 }), (text, width) => {
      expect(wrap(text, width)).toEqual(byLibrary(text, width).split('\n'));
    }),
  );
});
