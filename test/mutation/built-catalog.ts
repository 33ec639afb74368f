import type { Compiled } from '../../src/data/compile.ts';
import { builtInStore, catalogOf } from '../../src/data/store.ts';

const store = builtInStore('dist/data');

/** The catalogue as it was built: compiling the YAML files again would cost a second for each mutant. */
export const compiled: Compiled = {
  catalog: { ...catalogOf(store) },
  rules: new Map(store.rules().map((rule) => [rule.id, rule])),
  findings: [],
  remarks: [],
};
export const realCatalog = compiled.catalog;
