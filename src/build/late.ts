import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'rolldown';

const MARK = '\0late:';

/** How a module says that it exports a function. */
const FUNCTION = /^export (?:async )?(?:function |const (?=\w+ = (?:async )?[(<]))(\w+)/;

/** Names of the functions that a module exports. Throws where it exports what cannot wait for a call. */
export function functionsOf(code: string, path: string): string[] {
  const exported = code.split('\n').filter((line) => /^export (?!type |interface )/.test(line));
  return exported.map((line) => {
    const name = FUNCTION.exec(line)?.[1];
    if (name === undefined) throw new TypeError(`${path}: only functions can be loaded late, not "${line}"`);
    return name;
  });
}

/** No piece that the bundler names itself is called so. */
const fileOf = (path: string): string => `late-${basename(path, '.ts')}.cjs`;

/** Functions of the same names that load their piece of the bundle when one is called for the first time. */
const standIn = (path: string): string =>
  functionsOf(readFileSync(path, 'utf8'), path)
    .map((name) => `export const ${name} = (...given) => require('./${fileOf(path)}').${name}(...given);`)
    .join('\n');

/**
 * Puts each of these modules into a piece of its own, `late-NAME.cjs`, and loads it when one of its functions
 * is first called and not where it is imported. They export functions alone.
 */
export function late(paths: readonly string[]): Plugin {
  const modules = new Set(paths.map((path) => resolve(path)));
  return {
    name: 'late',
    buildStart() {
      for (const id of modules) this.emitFile({ type: 'chunk', id, fileName: fileOf(id) });
    },
    resolveId(id, importer, { kind }) {
      if (importer?.startsWith(MARK)) return { id, external: true };
      if (importer === undefined || kind !== 'import-statement') return null;
      const path = resolve(dirname(importer), id);
      return modules.has(path) ? MARK + path : null;
    },
    load: (id) => (id.startsWith(MARK) ? standIn(id.slice(MARK.length)) : null),
  };
}
