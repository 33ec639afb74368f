import { expect, test } from 'vitest';
import { compareRoles } from '../../src/index.ts';
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
