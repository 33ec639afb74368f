import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clean,
  cleanJson,
  harmless,
  hasHidden,
  isBlank,
  mayNeedCleaning,
  shownPart,
} from '../../src/domain/characters.ts';
import { problemText, savedText } from '../../src/pages/problem.ts';
import { systemText } from '../../src/pages/system.ts';

/** One of every kind: controls, zero width, soft hyphen, direction, tags, private, halves, separators. */
const HIDDEN = [
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u009b', '\u00ad', '\u061c', '\u200b', '\u200d', '\u200f'],
  ...['\u2028', '\u2029', '\u202e', '\u2060', '\u2066', '\ufeff', '\ufff9', '\ue000', '\ud800', '\u{e0041}'],
];
/** The policy, told once more and otherwise: no control, format, private or half character, no separator of lines. */
const SEEN = /^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]*$/u;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.oneof(fc.constantFrom(...HIDDEN), fc.string({ maxLength: 4 }))).map((parts) => parts.join('')),
);

describe('a hidden character', () => {
  test.each(HIDDEN.map((sign) => [sign.codePointAt(0)?.toString(16), sign]))(
    'U+%s is seen',
    (_, sign = '') => {
      expect([hasHidden(`a${sign}b`), clean(`a${sign}b`)]).toEqual([true, 'a?b']);
      expect(cleanJson(JSON.stringify({ a: sign }))).toMatch(/^[\x20-\x7e]*$/);
    },
  );

  test('is none in what people write: letters, accents, emoji, other scripts', () => {
    for (const text of ['Pekerja Sosial', 'é “kutipan” … ≈ ↑ ─ █', '社会 😀', 'ب', ''])
      expect([hasHidden(text), clean(text)]).toEqual([false, text]);
  });

  test('that breaks a line becomes a space', () => {
    expect(clean('a\r\n\tb')).toBe('a b');
  });
});

describe('a structure', () => {
  const around = (text: string) => ({ kind: 'list', items: [{ text: ['awal', text] }], note: null });

  test.each(['"kutip" biasa', '≈ 3', '− + ✓ ✗ ● ○ ◆ ░ ━ “” … →', 'é', ''])(
    'of %j needs no cleaning',
    (text) => {
      expect(mayNeedCleaning(around(text))).toBe(false);
    },
  );

  test.each(['\u001b[31m', '\n', '\u200b', '\u{e0041}', '\ud800', 'C:\\"'])(
    'with %j is looked at',
    (text) => {
      expect(mayNeedCleaning(around(`a${text}b`))).toBe(true);
    },
  );

  test('that needs none holds no text that cleaning would change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (!mayNeedCleaning(around(text))) expect(clean(text)).toBe(text);
      }),
    );
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      if (!mayNeedCleaning([sign])) expect(clean(sign)).toBe(sign);
    }
  });
});

describe('a blank text', () => {
  const fillers = [
    '\u3164',
    '\u115f',
    '\u1160',
    '\uffa0',
    '\u2800',
    '\u034f',
    '\ufe0f',
    '\u{e0101}',
    '\u{1d159}',
  ];
  test.each(
    ['', ' ', '\t\n', '\u00a0\u3000', ...HIDDEN, ...fillers].map((text) => [JSON.stringify(text), text]),
  )('is %s, alone and many times', (_, text = '') => {
    expect([isBlank(text), isBlank(` ${text}${text} `), shownPart(text)]).toEqual([true, true, '']);
    expect(isBlank(`${text}é${text}`)).toBe(false);
  });

  test('is none that shows something: a neighbour of a filler, a dot of Braille, a letter of any script', () => {
    for (const text of [
      '\u3163',
      '\u3165',
      '\u115e',
      '\u1161',
      '\uffa1',
      '\u2801',
      '.',
      '0',
      '社',
      '😀',
      'ـ',
    ])
      expect([text, isBlank(text), shownPart(` ${text}`)]).toEqual([text, false, text]);
  });
});

test('no path lets one through, and JSON says the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const shown of [
        clean(text),
        harmless(text),
        savedText(text),
        ...problemText({ code: 'unknown-role', name: text, nearest: [text], test: null }).split('\n'),
        ...problemText({ code: 'unreadable', path: text, reason: 'ENOENT' }).split('\n'),
        ...problemText({
          code: 'bad-data',
          findings: [{ path: text, line: 1, message: text }],
          total: 1,
        }).split('\n'),
      ])
        expect(shown).toMatch(SEEN);
      const json = JSON.stringify({ [text]: [text] }, null, 2);
      expect(JSON.parse(cleanJson(json))).toEqual(JSON.parse(json));
      for (const line of cleanJson(json).split('\n')) expect(line).toMatch(SEEN);
    }),
  );
});

test('white space between values of JSON stays', () => {
  const json = '{\n\t"a": "\u202e",\r\n "b": 1}';
  expect(cleanJson(json)).toBe('{\n\t"a": "\\u202e",\r\n "b": 1}');
});

test('every answer of the system is told without its English name, unless nobody knows it', () => {
  for (const code of ['ENOENT', 'EINVAL', 'EXDEV', 'EBUSY', 'EDQUOT', 'EIO'])
    expect(systemText(code)).not.toMatch(/E[A-Z]{2}/);
  expect(systemText('EWHATEVER')).toContain('EWHATEVER');
});
