import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/domain/catalog.ts';
import {
  fingerprint,
  hash32,
  namesBank,
  parametersOf,
  profilePrint,
  releasedFingerprint,
} from '../../../src/domain/quiz/fingerprint.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
])('FNV-1a of "%s" is the published value', (text, hash) => {
  expect(hash32(text)).toBe(hash);
});

describe('the fingerprint of a bank', () => {
  const bank: Question[] = [statement('q1', { a: 0.75 }), dilemma('q2', 'a', 'b')];
  const [first, second] = bank as [Question, Question];

  test('is two letters or digits that do not change', () => {
    expect(fingerprint(bank)).toBe('jj');
    expect(fingerprint([])).toBe('h6');
    const many = Array.from({ length: 200 }, (_, i) => fingerprint([statement(`p${i}`, {})]));
    for (const print of many) expect(print).toMatch(/^[0-9a-s][0-9a-z]$/);
    expect(many.some((print) => print.startsWith('0'))).toBe(true);
  });

  test.each<[string, Question]>([
    ['an id', { ...first, id: 'q9' }],
    ['a kind', { ...first, kind: 'dilemma' } as Question],
    ['the sign of a loading', { ...first, loadings: { a: -0.75 } }],
    ['the trait of a loading', { ...first, loadings: { b: 0.75 } }],
  ])('is another one when %s changes', (_, changed) => {
    expect(fingerprint([changed, second])).not.toBe(fingerprint(bank));
  });

  test('is the same when only parameters change, or the order of loadings', () => {
    const measured = bank.map((item) => ({ ...item, mean: 3.4, sd: 0.8 }));
    expect(fingerprint(measured)).toBe(fingerprint(bank));
    expect(fingerprint([{ ...first, loadings: { a: 0.9 } }, second])).toBe(fingerprint(bank));
    const turned = { ...second, loadings: { b: 0.75, a: -0.75 } };
    expect(fingerprint([first, turned])).toBe(fingerprint(bank));
    expect(fingerprint([second, first])).not.toBe(fingerprint(bank));
  });

  test('of the released program belongs to a version of any length', () => {
    const catalog = { ...tinyCatalog(['a', 'b'], [], bank), quizVersion: `12-${fingerprint(bank)}` };
    expect(namesBank(catalog, '12-kd')).toBe(true);
    expect(namesBank(catalog, '1-kd')).toBe(false);
  });

  test('of the released program covered the parameters, and its name still names the bank', () => {
    const catalog = { ...tinyCatalog(['a', 'b'], [], bank), quizVersion: `1-${fingerprint(bank)}` };
    expect(releasedFingerprint(bank)).toBe('kd');
    expect(releasedFingerprint([{ ...first, mean: 3.1 }, second])).not.toBe('kd');
    expect(['1-kd', catalog.quizVersion, '2-kd', '1-xx', 1].map((name) => namesBank(catalog, name))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is the same when only words change', () => {
    expect(fingerprint([{ ...first, text: 'lain' }, { ...second, a: 'lain' } as Question])).toBe(
      fingerprint(bank),
    );
  });
});

test('parameters are named "default" until one is measured', () => {
  const [first, second] = [statement('q1', { a: 0.75 }), dilemma('q2', 'a', 'b')];
  expect(parametersOf([first, second])).toBe('default');
  const measured = [
    [{ ...first, mean: 3.2 }, second],
    [{ ...first, sd: 0.9 }, second],
    [{ ...first, loadings: { a: 0.8 } }, second],
  ].map(parametersOf);
  expect(new Set(measured).size).toBe(3);
  for (const print of measured) expect(print).toMatch(/^[0-9a-z]{7}$/);
});

describe('the print of the profiles', () => {
  const print = (...roles: [string, Record<string, number>][]) =>
    profilePrint(
      tinyCatalog(
        [],
        roles.map(([id, profile]) => tinyRole(id, profile)),
        [],
      ),
    );

  test('is eight hexadecimal digits, whatever the order of roles and traits', () => {
    const kept = print(['a', { x: 1, y: 5 }], ['b', { x: 2, y: 3 }]);
    expect(kept).toBe('6220f591');
    expect(print(['b', { y: 3, x: 2 }], ['a', { y: 5, x: 1 }])).toBe(kept);
  });

  test('begins with zeros where the number is small', () => {
    const small = Array.from({ length: 400 }, (_, i) => print([`r${i}`, { x: 1 }])).filter((text) =>
      text.startsWith('0'),
    );
    expect(small.length).toBeGreaterThan(5);
    for (const text of small) expect(text).toHaveLength(8);
  });

  test('changes with any level and any role', () => {
    const all = [
      print(['a', { x: 1 }]),
      print(['a', { x: 2 }]),
      print(['a', { y: 1 }]),
      print(['b', { x: 1 }]),
      print(['a', { x: 1 }], ['b', { x: 1 }]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
