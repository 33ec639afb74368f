import { type OpenCatalog, opened } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { compile } from './compile.ts';
import { readFolder } from './folder.ts';

/** So many findings are told; the rest is only counted. */
const TOLD = 20;

/** The built-in catalogue with the role files of `path` added. Throws `bad-data` with every mistake. */
export function ownCatalog(path: string, builtIn: OpenCatalog): OpenCatalog {
  const rules = new Map(builtIn.rules.map((rule) => [rule.id, rule]));
  const compiled = compile(readFolder(path), { catalog: builtIn, rules, ways: builtIn.ways });
  const { findings } = compiled;
  if (findings.length > 0) {
    throw new Problem({ code: 'bad-data', findings: findings.slice(0, TOLD), total: findings.length });
  }
  return opened(compiled.catalog, [...compiled.rules.values()], compiled.ways);
}
