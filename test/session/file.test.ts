import { expect, test } from 'vitest';
import { parseSession } from '../../src/session/file.ts';
import { realCatalog as catalog } from '../real-catalog.ts';

const [first, second] = catalog.questions.map(({ id }) => id) as [string, string];

/** A whole file but for what is given. */
const read = (changed: Record<string, unknown> = {}) =>
  parseSession(
    JSON.stringify({
      session: 1,
      quizVersion: catalog.quizVersion,
      owner: { pid: 1, started: 'never', place: 'here' },
      asked: [first, second],
      answers: { [first]: 4, [second]: null },
      facts: {},
      full: false,
      ...changed,
    }),
    catalog,
  );

test('a whole file is read', () => {
  expect(read()).toEqual({
    saved: { asked: [first, second], answers: { [first]: 4, [second]: null }, facts: {}, full: false },
    owner: { pid: 1, started: 'never', place: 'here' },
  });
});

test.each<[string, Record<string, unknown>]>([
  ['of another kind', { session: 0 }],
  ['whose kind is no number', { session: '2' }],
  ['whose answers are a list', { answers: [], asked: undefined }],
  ['whose facts are a list', { facts: [] }],
  ['whose facts are a word', { facts: 'sma' }],
  ['without facts', { facts: undefined }],
  ['with a stage that there is not', { facts: { stage: 'tk' } }],
  ['with a status that there is not', { facts: { asn: 'raja' } }],
  ['with schooling that there is not', { facts: { education: 'tk' } }],
  ['with a word for yes', { facts: { civilServant: 'ya' } }],
  ['that asked one question twice', { asked: [first, second, first] }],
  ['that asked something else too', { asked: [first, second, 'x'] }],
  ['that asked nothing', { asked: [] }],
  ['whose order is a word', { asked: 'all' }],
  ['without an owner', { owner: undefined }],
  ['whose process has half a number', { owner: { pid: 1.5 } }],
])('a file %s is damaged', (_, changed) => {
  expect(read(changed)).toEqual({ unfit: 'damaged' });
});

test('a file of a later version is told apart from a damaged one, whatever else it holds', () => {
  expect(read({ session: 2 })).toEqual({ unfit: 'later' });
  expect(read({ session: 3, owner: undefined, answers: undefined })).toEqual({ unfit: 'later' });
  expect(read({ session: 1.5 })).toEqual({ unfit: 'damaged' });
});

test('facts come back as they were told, skipped ones as such', () => {
  const factsOf = (facts: Record<string, unknown>) => read({ facts });
  expect(factsOf({ stage: 's1', asn: 'pppk' })).toMatchObject({
    saved: { facts: { stage: 's1', asn: 'pppk' } },
  });
  expect(factsOf({ stage: null, asn: null })).toMatchObject({ saved: { facts: { stage: null, asn: null } } });
  expect(factsOf({ education: null, civilServant: null })).toMatchObject({
    saved: { facts: { stage: null, asn: null } },
  });
  expect(factsOf({ education: 'd3', civilServant: false })).toMatchObject({
    saved: { facts: { stage: 'd3', asn: 'bukan' } },
  });
});

test('only what an owner may tell is taken of it', () => {
  expect(read({ owner: { pid: 7, started: 5, place: 6, more: 'x' } })).toMatchObject({
    owner: { pid: 7, started: null },
  });
  expect(read({ owner: { pid: 7, started: 5, place: 6 } })).not.toHaveProperty('owner.place');
});

test('a quiz is as long as wished only where the file says so', () => {
  expect(read({ full: true })).toMatchObject({ saved: { full: true } });
  expect(read({ full: 1 })).toMatchObject({ saved: { full: false } });
});

test('of another bank the answers are counted, whatever they are', () => {
  expect(read({ quizVersion: '9-zz', answers: { x: 9, y: 'z', [first]: 1 }, facts: 7 })).toMatchObject({
    unfit: 'foreign',
    count: 3,
  });
});
