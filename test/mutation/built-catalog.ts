import { builtInStore, catalogOf } from '../../src/data/store.ts';

/** The catalogue as it was built: compiling the YAML files again would cost a second for each mutant. */
export const realCatalog = catalogOf(builtInStore('dist/data'));
