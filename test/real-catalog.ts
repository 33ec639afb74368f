import { compile, emptyBase } from '../src/data/compile.ts';
import { readFolder } from '../src/data/folder.ts';
import type { Catalog } from '../src/domain/catalog.ts';

/** The catalogue as the files in data/ say it now, whatever was built last. */
export const realCatalog: Catalog = compile(readFolder('data'), emptyBase).catalog;
