import { expect, test } from 'vitest';
import { compareRoles, evaluate } from '../../src/index.ts';
import { realCatalog as catalog } from '../real-catalog.ts';

const ids = catalog.roles.map(({ id }) => id);

test.each([0, 1, 5])('%i roles are not compared', (count) => {
  expect(() => compareRoles(catalog, ids.slice(0, count))).toThrow(
    new RangeError(`two to four roles, got ${count}`),
  );
});

test.each([2, 4])('%i roles are compared', (count) => {
  expect(compareRoles(catalog, ids.slice(0, count)).roles).toHaveLength(count);
});

/** Every object and list in a value, itself included. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

test('what the library gives shares no object with the catalogue, nor with what it gave before', () => {
  const answers = Object.fromEntries(catalog.questions.slice(0, 12).map(({ id }, i) => [id, 1 + (i % 5)]));
  const own = new Set(partsOf(catalog));
  const before = evaluate(catalog, answers, { stage: 's1', asn: 'pns' });
  for (const part of [...partsOf(compareRoles(catalog, ids.slice(0, 3))), ...partsOf(before)])
    expect(own.has(part)).toBe(false);
  const kept = structuredClone(before);
  for (const { requirements } of before.ranking)
    for (const item of requirements.items) item.source.length = 0;
  expect(evaluate(catalog, answers, { stage: 's1', asn: 'pns' })).toEqual(kept);
});
