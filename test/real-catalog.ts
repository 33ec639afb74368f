import { compile, emptyBase } from '../src/data/compile.ts';
import { readFolder } from '../src/data/folder.ts';
import type { Catalog } from '../src/domain/catalog.ts';

/** The project's own data folder, read and checked once for a test file, whatever was built last. */
export const compiled = compile(readFolder('data'), emptyBase);

/** The catalogue as the files in data/ say it now. */
export const realCatalog: Catalog = { ...compiled.catalog, guide: compiled.guide };
