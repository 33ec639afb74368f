import { describe, expect, test } from 'vitest';
import { answerIn, checkAnswers, parseAnswers } from '../../src/answers/sheet.ts';
import { Problem } from '../../src/domain/problem.ts';
import { isRecord } from '../../src/domain/record.ts';
import { statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';

const catalog = tinyCatalog(
  ['x'],
  [tinyRole('a', { x: 5 })],
  ['s01-sabar', 's02-teliti', 's03-berani'].map((id) => statement(id, { x: 0.7 })),
);

const factOf = (text: string): unknown => {
  try {
    return parseAnswers(text, 'a.json', catalog);
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};

describe('a file of answers', () => {
  test('holds them at its top or under "answers", with or without a byte order mark', () => {
    const answers = { 's01-sabar': 5, 's03-berani': null };
    for (const text of [
      JSON.stringify(answers),
      `\ufeff${JSON.stringify(answers)}`,
      JSON.stringify({ answers, facts: {} }),
      JSON.stringify(answers, null, 2),
    ])
      expect(factOf(text)).toEqual(answers);
    expect(factOf('{}')).toEqual({});
  });

  test.each(['[]', '3', '"x"', 'null', 'true', '[{"s01-sabar":3}]'])('%s is no sheet', (text) => {
    expect(factOf(text)).toEqual({ code: 'bad-answers', path: 'a.json', line: 1, reason: 'shape' });
  });

  test.each([
    ['{"s01-sabar": 5,}', 1, 17],
    ['{"s01-sabar": x\n}', 1, 15],
    ['{\n  "s01-sabar": 5,\n  s02-teliti: 4,\n  "s03-berani": 3\n}', 3, 3],
    ['{"s01-sabar": truth}', 1, 18],
    ['x', 1, 1],
    ['{} x', 1, 4],
    ['{"s01-sabar": 5}\ufeff', 1, 17],
    ['{\n  "s01-sabar": 5\n  "s02-teliti": 4\n}', 3, 3],
    ['', 1, 1],
    ['{"s01-sabar": 5', 1, 16],
    ['{\n"s01-sabar": 5', 2, 15],
  ])('%j is told with line and column', (text, line, column) => {
    expect(factOf(text)).toEqual({ code: 'bad-json', path: 'a.json', line, column });
  });

  test('a result of ours is told with the way to open it again', () => {
    const result = { schemaVersion: 2, code: 'AAAA', ranking: [] };
    expect(factOf(JSON.stringify(result))).toEqual({ code: 'own-result', path: 'a.json', answers: 'AAAA' });
  });

  test('lines may end as on any system', () => {
    expect(factOf('{\r  "s01-sabar": 5,\r  "s02-teliti": 4\r}\r')).toEqual({
      's01-sabar': 5,
      's02-teliti': 4,
    });
    for (const end of ['\n', '\r\n', '\r']) {
      expect(factOf(['{', '"s01-sabar": 5,', '"s02-teliti": x', '}'].join(end))).toMatchObject({
        line: 3,
        column: 15,
      });
      expect(factOf(['{', '"s01-sabar": 5,', '"s02-teliti": 9', '}'].join(end))).toMatchObject({
        line: 3,
        id: 's02-teliti',
      });
    }
  });

  test.each([
    ['{"s01-sabar":1,"s01-sabar":5}', 1, 's01-sabar'],
    ['{\n"s01-sabar":1,\n"s02-teliti":3,\n"s01-sabar":1\n}', 4, 's01-sabar'],
    ['{"s01-sabar":1,\r\n"\\u007301-sabar":null}', 2, 's01-sabar'],
    ['{"answers":\n{"s01-sabar":1,\n"s01-sabar":5}}', 3, 's01-sabar'],
    ['{"answers":{"s01-sabar":1},\r"answers":{"s01-sabar":5}}', 2, 'answers'],
    ['{"answers":{"s01-sabar":1},\n"s01-sabar":5}', 2, 's01-sabar'],
    ['{"s01-sabar":5,\n"answers":{\n"s02-teliti":1,\n"s01-sabar":5}}', 4, 's01-sabar'],
  ])('%j has one key twice, which is told with the line of the second', (text, line, key) => {
    expect(factOf(text)).toEqual({ code: 'repeated-key', path: 'a.json', line, key });
  });

  test('keys that only look alike, or stand in texts and deeper, are not repeated', () => {
    expect(
      factOf('{"facts":{"a":1,"b":{"a":2,"a":3}},"note":"\\"s01-sabar\\":1","answers":{"s01-sabar":2}}'),
    ).toEqual({
      's01-sabar': 2,
    });
  });

  test('an unknown question is told with its line and the nearest known one', () => {
    expect(factOf('{\n "s01-sabar": 5,\n "s02-telitti": 4\n}')).toEqual({
      code: 'unknown-question',
      path: 'a.json',
      line: 3,
      id: 's02-telitti',
      nearest: 's02-teliti',
    });
    expect(factOf('{"zzzzzzzzzzzz": 4}')).toMatchObject({ nearest: null, line: 1 });
    const long = 'x'.repeat(200);
    expect(factOf(`{"${long}": 4}`)).toMatchObject({ id: 'x'.repeat(80) });
  });

  test.each([
    ['0', '0'],
    ['6', '6'],
    ['3.5', '3.5'],
    ['"3"', '"3"'],
    ['true', 'true'],
    ['[1]', '[1]'],
    ['{}', '{}'],
    [`"${'y'.repeat(60)}"`, `"${'y'.repeat(39)}`],
  ])('%s is no answer', (value, shown) => {
    expect(factOf(`{\n"s01-sabar": ${value}}`)).toEqual({
      code: 'bad-answer',
      path: 'a.json',
      line: 2,
      id: 's01-sabar',
      value: shown,
    });
  });
});

test('answers are whole numbers from 1 to 5, or null', () => {
  for (const value of [1, 2, 3, 4, 5, null]) expect(answerIn(value)).toBe(true);
  for (const value of [0, 6, -1, 2.5, Number.NaN, '3', undefined, true, [], {}])
    expect(answerIn(value)).toBe(false);
});

test('records are objects, no lists and not null', () => {
  expect([{}, { a: 1 }].every(isRecord)).toBe(true);
  expect([null, [], 'x', 1, undefined].some(isRecord)).toBe(false);
});

test('a sheet from elsewhere is checked with lines of its own; what JSON cannot write is told all the same', () => {
  expect(checkAnswers({ 's01-sabar': 2 }, catalog, 'k.csv', () => 7)).toEqual({ 's01-sabar': 2 });
  expect(() => checkAnswers({ 's01-sabar': undefined }, catalog, 'k.csv', () => 7)).toThrow(
    expect.objectContaining({
      fact: { code: 'bad-answer', path: 'k.csv', line: 7, id: 's01-sabar', value: '' },
    }),
  );
});

test('an answer that is nested too deep to be written is told as what it is', () => {
  let list: unknown = [];
  let record: unknown = {};
  for (let i = 0; i < 20_000; i++) [list, record] = [[list], { x: record }];
  for (const [value, shown] of [
    [list, '[…]'],
    [record, '{…}'],
  ])
    expect(() => checkAnswers({ 's01-sabar': value }, catalog, 'k', () => 1)).toThrow(
      expect.objectContaining({ fact: expect.objectContaining({ code: 'bad-answer', value: shown }) }),
    );
});
