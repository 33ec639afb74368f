import type { Compiled } from '../../src/data/compile.ts';
import { builtInCatalog } from '../../src/data/store.ts';

const catalog = builtInCatalog('dist/data');

/** The catalogue as it was built: compiling the YAML files again would cost a second for each mutant. */
export const compiled: Compiled = {
  // As compiled from the sources: the question that opens a quiz is worked out when the program is built.
  catalog: { ...catalog, opening: undefined },
  rules: new Map(catalog.rules.map((rule) => [rule.id, rule])),
  ways: [...catalog.ways],
  guide: catalog.guide,
  findings: [],
  remarks: [],
};
export const realCatalog = compiled.catalog;
