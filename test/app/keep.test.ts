import { describe, expect, test } from 'vitest';
import { type Kept, keeperOf } from '../../src/app/keep.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { realCatalog as catalog } from '../real-catalog.ts';
import { fakePlaces } from './phone-store.ts';

const ids = catalog.questions.map(({ id }) => id);
const [a = '', b = '', c = ''] = ids;
const kept: Kept = {
  asked: [c, a, b],
  answers: { [c]: 5, [a]: null, [b]: 1 },
  facts: { stage: 'sma' },
  cards: [],
  full: false,
  when: Date.parse('2026-11-26T08:00:00Z'),
};
const DAY = 24 * 60 * 60 * 1000;
const key = `karir-sosial:${catalog.quizVersion}`;

describe('where storage is allowed', () => {
  test('a quiz comes back in the order of asking, with what was skipped', () => {
    const places = fakePlaces();
    const keeper = keeperOf(catalog, places);
    expect(keeper.write(kept)).toBe('storage');
    expect(keeper.read()).toEqual(kept);
    expect(keeper.read()?.asked).toEqual([c, a, b]);
    expect(places.hash).toBe('');
  });

  test('only answers, facts and the time are in it, under the version of the bank', () => {
    const places = fakePlaces();
    keeperOf(catalog, places).write(kept);
    expect([...places.kept.keys()]).toEqual([key]);
    expect(Object.keys(JSON.parse(places.kept.get(key) ?? ''))).toEqual(['answers', 'facts', 'full', 'when']);
  });

  test('nothing is left after it was cleared', () => {
    const places = fakePlaces();
    const keeper = keeperOf(catalog, places);
    keeper.write(kept);
    keeper.clear();
    expect([places.kept.size, places.hash, keeper.read()]).toEqual([0, '', null]);
  });

  test('it is gone after 30 days, and so is one of an older bank, but not a young one', () => {
    const places = fakePlaces();
    places.kept.set('karir-sosial:0-zz', JSON.stringify({ when: places.time - 31 * DAY }));
    places.kept.set('karir-sosial:0-yy', JSON.stringify({ when: places.time - DAY }));
    places.kept.set('of-another-page', '{}');
    const keeper = keeperOf(catalog, places);
    keeper.write(kept);
    places.time += 29 * DAY;
    expect(keeper.read()).not.toBeNull();
    places.time += 2 * DAY;
    expect(keeper.read()).toBeNull();
    expect([...places.kept.keys()]).toEqual(['of-another-page']);
  });

  test.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['an unknown question', JSON.stringify({ answers: [['nowhere', 3]], facts: {}, when: kept.when })],
    ['an answer of 6', JSON.stringify({ answers: [[a, 6]], facts: {}, when: kept.when })],
    ['an answer in words', JSON.stringify({ answers: [[a, '3']], facts: {}, when: kept.when })],
    ['no time', JSON.stringify({ answers: [[a, 3]], facts: {} })],
    ['answers that are no list', JSON.stringify({ answers: { length: 1 }, facts: {}, when: kept.when })],
  ])('%s from another page is not believed', (_, text) => {
    const places = fakePlaces();
    places.kept.set(key, text);
    expect(keeperOf(catalog, places).read()).toBeNull();
  });

  test('unknown facts are dropped', () => {
    const places = fakePlaces();
    const facts = { stage: 'raja', asn: 'pns', choice: '<img>', name: 'Ani' };
    places.kept.set(key, JSON.stringify({ answers: [[a, 3]], facts, when: kept.when }));
    expect(keeperOf(catalog, places).read()?.facts).toEqual({ asn: 'pns' });
  });
});

describe('where storage is refused', () => {
  test('the code in the address holds answers and what was told; skipped questions are asked again', () => {
    const places = fakePlaces('storage');
    const keeper = keeperOf(catalog, places);
    expect(keeper.write(kept)).toBe('address');
    expect(places.hash).toBe(encodeAnswers(catalog, kept.answers, kept.facts));
    const read = keeper.read();
    expect(read?.answers).toEqual({ [c]: 5, [b]: 1 });
    expect(read?.facts).toEqual({ stage: 'sma' });
    keeper.clear();
    expect(places.hash).toBe('');
  });

  test('a finished quiz is known as finished', () => {
    const places = fakePlaces('storage');
    const keeper = keeperOf(catalog, places);
    keeper.write({ ...kept, facts: { stage: null, asn: null, choice: null } });
    expect(keeper.read()?.facts).toEqual({ stage: null, asn: null, choice: null });
  });

  test.each(['', 's12', 'L5B3KDN-K2GV5XQ', '%'])('"%s" in the address is no quiz', (hash) => {
    const places = fakePlaces('storage');
    places.hash = hash;
    expect(keeperOf(catalog, places).read()).toBeNull();
  });

  test('a storage that forgets at once counts as refused', () => {
    const places = fakePlaces();
    const { storage } = places;
    places.storage = () => ({ ...storage(), setItem: () => {} });
    expect(keeperOf(catalog, places).write(kept)).toBe('address');
  });
});

test('where nothing is allowed, that is told and nothing breaks', () => {
  const keeper = keeperOf(catalog, fakePlaces('both'));
  expect(keeper.write(kept)).toBe('nowhere');
  expect(keeper.read()).toBeNull();
  keeper.clear();
});
