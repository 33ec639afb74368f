import { describe, expect, test } from 'vitest';
import { checkedFacts, factsFrom } from '../../../src/domain/quiz/facts.ts';
import type { Facts } from '../../../src/domain/quiz/result.ts';

const ROLES = [{ id: 'a' }];

describe('facts under the names of today', () => {
  test.each<[Facts, Facts]>([
    [{}, {}],
    [{ stage: 's1' }, { stage: 's1' }],
    [
      { stage: null, asn: null },
      { stage: null, asn: null },
    ],
    [
      { asn: 'pppk', choice: 'a' },
      { asn: 'pppk', choice: 'a' },
    ],
    [{ choice: null }, { choice: null }],
    [{ education: 'sma' }, { stage: 'sma' }],
    [{ education: 'sma', stage: null }, { stage: null }],
    [{ civilServant: true }, { asn: 'pns' }],
    [{ civilServant: false }, { asn: 'bukan' }],
    [{ civilServant: null }, { asn: null }],
    [{ civilServant: true, asn: 'bukan' }, { asn: 'bukan' }],
  ])('%j are %j', (told, wanted) => {
    expect(factsFrom(told)).toStrictEqual(wanted);
  });
});

describe('facts that are looked at', () => {
  test.each<Facts>([
    {},
    { stage: null, asn: null, choice: null, education: null, civilServant: null },
    { stage: 'smp', asn: 'pns', choice: 'a', education: 's1', civilServant: false },
  ])('%j are right', (facts) => {
    expect(() => checkedFacts(facts, ROLES)).not.toThrow();
  });

  test.each([[null], [[]], ['s1'], [undefined]])('%j is no record of facts', (facts) => {
    expect(() => checkedFacts(facts as never, ROLES)).toThrow(
      new TypeError('facts must be a record: stage, asn, choice'),
    );
  });

  test.each([
    [{ stage: 'sd' }, 'stage must be one of sekolah, smp, sma, kuliah, d3, s1, s2 or null, got sd'],
    [{ education: 'smp' }, 'education must be one of sma, d3, s1, s2 or null, got smp'],
    [{ civilServant: 'ya' }, 'civilServant must be one of true, false or null, got ya'],
    [{ choice: 'b' }, 'unknown role: b'],
  ])('%j are not', (facts, message) => {
    expect(() => checkedFacts(facts as never, ROLES)).toThrow(new RangeError(message));
  });
});
