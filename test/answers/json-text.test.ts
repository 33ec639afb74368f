import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersOf, ObjectCutter, type Piece, textOfJson } from '../../src/answers/json-text.ts';

describe('members of an object', () => {
  test.each<[string, [string, string][]]>([
    ['{}', []],
    [' { "a" : 1 } ', [['a', '1']]],
    [
      '{"b":1,"2":2,"1":3}',
      [
        ['b', '1'],
        ['2', '2'],
        ['1', '3'],
      ],
    ],
    [
      '{"a":{"b":[1,{"c":2}],"d":3},"e":[[],{}]}',
      [
        ['a', '{"b":[1,{"c":2}],"d":3}'],
        ['e', '[[],{}]'],
      ],
    ],
    [
      '{"a\\"b":"c:{,[\\\\","d":"}]\\""}',
      [
        ['a"b', '"c:{,[\\\\"'],
        ['d', '"}]\\""'],
      ],
    ],
    [
      '{"a":1.50,"b":-0,"c":1e400,"d":12345678901234567890}',
      [
        ['a', '1.50'],
        ['b', '-0'],
        ['c', '1e400'],
        ['d', '12345678901234567890'],
      ],
    ],
    [
      '{\n"a":\n true ,\n"b": null\n}',
      [
        ['a', 'true'],
        ['b', 'null'],
      ],
    ],
    [
      '{"a":"","":"x"}',
      [
        ['a', '""'],
        ['', '"x"'],
      ],
    ],
  ])('%s', (text, members) => {
    const found = membersOf(text);
    expect(found.map(([key, json]) => [key, json])).toEqual(members);
    for (const [key, , at] of found) expect(text.slice(at).startsWith(JSON.stringify(key))).toBe(true);
  });

  test('whatever the object is, its members are there as they were written', () => {
    const values = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1, '\t'), (value, space) => {
        const members = membersOf(JSON.stringify(value, null, space));
        expect(members.map(([key]) => key)).toEqual(Object.keys(value));
        expect(members.map(([, json]) => JSON.parse(json))).toEqual(
          Object.values(value).map((one) => JSON.parse(JSON.stringify(one))),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a person reads the words of a string, nothing for null, and the rest as it was written', () => {
    expect(['"a\\nb"', 'null', '1.50', '[1]', 'true', '""'].map(textOfJson)).toEqual([
      'a\nb',
      '',
      '1.50',
      '[1]',
      'true',
      '',
    ]);
  });
});

/** The pieces of a text that comes in parts of a size. */
function cut(text: string, { size = text.length, most = 100, line = 1 } = {}): Piece[] {
  const cutter = new ObjectCutter(most, line);
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += size) pieces.push(...cutter.cut(text.slice(at, at + size)));
  return [...pieces, ...cutter.rest()];
}

const whole = (text: string, line = 1): Piece => ({ text, line, whole: true });
const open = (line: number): Piece => ({ text: '', line, whole: false, why: 'open' });
const junk = (line: number): Piece => ({ text: '', line, whole: false, why: 'junk' });
const long = (line: number): Piece => ({ text: '', line, whole: false });

describe('a stream of objects', () => {
  test.each<[string, Piece[]]>([
    ['', []],
    [' \n\t', []],
    ['[]', []],
    ['[{"a":1},{"b":2}]', [whole('{"a":1}'), whole('{"b":2}')]],
    ['{"a":1}{"b":2}', [whole('{"a":1}'), whole('{"b":2}')]],
    ['\n{"a":\n1}\n\n {"b":2}', [whole('{"a":\n1}', 2), whole('{"b":2}', 5)]],
    ['{"a":{"b":[{}]}}', [whole('{"a":{"b":[{}]}}')]],
    ['{"a":"}]{["} {"\\"}":"\\\\"}', [whole('{"a":"}]{["}'), whole('{"\\"}":"\\\\"}')]],
    ['[{"a":1}', [whole('{"a":1}'), open(1)]],
    ['{"a":1}\n{"b"', [whole('{"a":1}'), open(2)]],
    ['{"a":"x', [open(1)]],
    ['[', [open(1)]],
    ['[[]', [open(1)]],
    ['x y\nz {"a":1} w', [junk(1), whole('{"a":1}', 2), junk(2)]],
    ['[1,2]', [junk(1)]],
    ['"a" "b"', [junk(1)]],
  ])('%j', (text, pieces) => {
    for (const size of [1, 2, 5, text.length || 1]) expect(cut(text, { size })).toEqual(pieces);
  });

  test('lines are counted from the one at which it begins', () => {
    expect(cut('{}\n{}', { line: 7 })).toEqual([whole('{}', 7), whole('{}', 8)]);
  });

  test('an object as long as the most is whole, a longer one is told and the next is read', () => {
    const text = '{"a":"12345"}\n{"b":1}';
    for (const size of [1, 3, text.length]) {
      expect(cut(text, { size, most: 13 })).toEqual([whole('{"a":"12345"}'), whole('{"b":1}', 2)]);
      const [first, ...rest] = cut(text, { size, most: 12 });
      expect(first).toMatchObject({ line: 1, whole: false });
      expect(first).not.toHaveProperty('why');
      expect(rest).toEqual([whole('{"b":1}', 2)]);
    }
  });

  test('one that is too long and never ends is told as too long', () => {
    for (const size of [1, 4]) expect(cut(`{"a":"${'x'.repeat(50)}`, { size, most: 20 })).toEqual([long(1)]);
  });

  test('any objects come out as they went in, however the text is cut', () => {
    const objects = fc.array(fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(objects, fc.boolean(), fc.integer({ min: 1, max: 9 }), (all, list, size) => {
        const texts = all.map((one) => JSON.stringify(one));
        const pieces = cut(list ? `[${texts.join(',\n')}]` : texts.join('\n'), { size, most: 10_000 });
        expect(pieces).toEqual(texts.map((text, at) => whole(text, at + 1)));
      }),
      { numRuns: 60 },
    );
  });
});
