import { describe, expect, test } from 'vitest';
import { SCHOOLING, STAGES, type Stage } from '../../../src/domain/person.ts';
import {
  concerns,
  judge,
  metOf,
  type Told,
  together,
  type Verdict,
} from '../../../src/domain/quiz/conditions.ts';
import type { Needs, Requirement } from '../../../src/domain/role.ts';

const told = (stage: Stage | null, asn: Told['asn'] = null): Told => ({ stage, asn });

describe('schooling', () => {
  test.each<[Stage, number]>([
    ['sekolah', 0],
    ['smp', 1],
    ['sma', 2],
    ['kuliah', 2],
    ['d3', 3],
    ['s1', 4],
    ['s2', 5],
  ])('of %s meets the lowest %i levels', (stage, count) => {
    const verdicts = SCHOOLING.map((least) => judge({ stage: least }, told(stage)));
    expect(verdicts).toEqual(SCHOOLING.map((_, i) => (i < count ? 'met' : 'unmet')));
  });

  test('that was not told is not known', () => {
    expect(judge({ stage: 'smp' }, told(null))).toBe('untold');
  });
});

describe('serving the state', () => {
  test('is met by each of the statuses that are asked for', () => {
    expect(judge({ asn: ['pns', 'pppk'] }, told(null, 'pppk'))).toBe('met');
    expect(judge({ asn: ['pns'] }, told(null, 'pppk'))).toBe('unmet');
    expect(judge({ asn: ['pns'] }, told(null))).toBe('untold');
  });
});

describe('an age', () => {
  test('holds back only who is at school still, from twenty on', () => {
    for (const stage of STAGES)
      expect(judge({ age: { from: 20 } }, told(stage))).toBe(stage === 'sekolah' ? 'unmet' : 'free');
    expect(judge({ age: { from: 19 } }, told('sekolah'))).toBe('free');
    expect(judge({ age: { to: 35 } }, told('sekolah'))).toBe('free');
  });

  test('is never known to be met', () => {
    const needs: Needs = { stage: 'sma', age: { from: 18 } };
    expect(judge(needs, told('s1'))).toBe('met');
    expect(metOf(needs, told('s1'))).toBeNull();
    expect(metOf({ stage: 'sma' }, told('s1'))).toBe(true);
    expect(metOf(needs, told('smp'))).toBe(false);
    expect(metOf(needs, told(null))).toBeNull();
    expect(metOf({}, told('s1'))).toBeNull();
  });
});

describe('several conditions', () => {
  test.each<[Verdict[], Verdict]>([
    [[], 'free'],
    [['free', 'free'], 'free'],
    [['free', 'met'], 'met'],
    [['met', 'untold', 'free'], 'untold'],
    [['met', 'untold', 'unmet'], 'unmet'],
  ])('%j are %s together', (verdicts, verdict) => {
    expect(together(verdicts)).toBe(verdict);
  });

  test('are looked at by those that are named', () => {
    const needs: Needs = { stage: 's2', asn: ['pns'] };
    const person = told('s1', 'pns');
    expect(judge(needs, person)).toBe('unmet');
    expect(judge(needs, person, ['asn'])).toBe('met');
    expect(judge(needs, person, [])).toBe('free');
  });
});

test('a line for those who serve concerns nobody else', () => {
  const line = { for: 'asn' } as Requirement;
  expect([null, 'bukan', 'pns', 'pppk'].map((asn) => concerns(line, told(null, asn as Told['asn'])))).toEqual(
    [false, false, true, true],
  );
  expect(concerns({} as Requirement, told(null))).toBe(true);
});
