import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'rolldown';
import { expect, it } from 'vitest';
import { functionsOf, late } from '../../src/build/late.ts';
import { tempFolder } from '../data/temp-folder.ts';

const require = createRequire(import.meta.url);

async function built(files: Record<string, string>): Promise<{ folder: string; pieces: string[] }> {
  const folder = tempFolder(files);
  const { output } = await build({
    input: { entry: join(folder, 'main.ts') },
    plugins: [late([join(folder, 'seldom.ts')])],
    output: { dir: join(folder, 'out'), format: 'cjs', entryFileNames: '[name].cjs' },
  });
  writeFileSync(join(folder, 'out', 'package.json'), '{}');
  return { folder: join(folder, 'out'), pieces: output.map(({ fileName }) => fileName).sort() };
}

it('loads a module when one of its functions is called, and not where it is imported', async () => {
  const { folder, pieces } = await built({
    'main.ts': `import { twice } from './seldom.ts';\nexport const four = (): number => twice(2);`,
    'seldom.ts': `export function twice(n: number): number { return 2 * n; }`,
  });
  expect(pieces).toEqual(['entry.cjs', 'late-seldom.cjs']);
  const { four } = require(join(folder, 'entry.cjs'));
  const seldom = join(folder, 'late-seldom.cjs');
  expect(require.cache[seldom]).toBeUndefined();
  expect(four()).toBe(4);
  expect(require.cache[seldom]).toBeDefined();
});

it('finds functions of every kind, and no types', () => {
  const code = [
    'export interface Shape { width: number }',
    'export type Name = string;',
    'export function plain(): void {}',
    'export async function waiting(): Promise<void> {}',
    'export const short = (n: number): number => n;',
    'export const wide = <T>(value: T): T => value;',
    'const own = 1;',
  ].join('\n');
  expect(functionsOf(code, 'a.ts')).toEqual(['plain', 'waiting', 'short', 'wide']);
});

it.each([
  'export const LIMIT = 3;',
  'export class Shape {}',
  "export { a } from './a.ts';",
  'export default 1;',
])('refuses "%s", which cannot wait for a call', (line) => {
  expect(() => functionsOf(line, 'a.ts')).toThrow(`a.ts: only functions can be loaded late, not "${line}"`);
});
