import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'rolldown';
import { expect, it } from 'vitest';
import { plainExports, withPlainExports } from '../../src/build/exports.ts';
import { tempFolder } from '../data/temp-folder.ts';

const require = createRequire(import.meta.url);

const getter = (name: string, local = name): string =>
  `Object.defineProperty(exports, "${name}", {\n  enumerable: true,\n  get: function () {\n    return ${local};\n  }\n});`;

it.each([
  ['a constant', 'const a = 1;'],
  ['a function', 'function a() { return 1; }'],
  ['a variable that is written once', 'var a = { b: 1 };'],
  ['a name that is only compared', 'var a = 1;\nif (a === 2 || a == 3 || ((a) => a)) f.a = 4;'],
])('exports the value of %s', (_, code) => {
  expect(withPlainExports(`${code}\n${getter('a')}`)).toBe(`${code}\nexports.a = a;`);
});

it.each([
  'let a = 1;\nf(() => { a = 2; });',
  'var a = 1;\nf(() => a++);',
  'let a = 0;\nf(() => (a ||= 2));',
  'var a;\nfunction f() { a = 1; }',
])('keeps the getter of what is written later: %j', (code) => {
  expect(withPlainExports(`${code}\n${getter('a')}`)).toBe(`${code}\n${getter('a')}`);
});

it('keeps the name that others know', () => {
  expect(withPlainExports(`const a$1 = 1;\n${getter('b', 'a$1')}`)).toBe('const a$1 = 1;\nexports.b = a$1;');
});

it('builds pieces that work without a helper, namespaces of shared pieces among them', async () => {
  const folder = tempFolder({
    'main.ts': `const all = () => Promise.all([import('./a1.ts'), import('./a2.ts'), import('./b1.ts'), import('./b2.ts')]);
      export const run = async () => {
        const [a1, a2, b1, b2] = await all();
        b2.raise();
        return [a1.one(), a2.two(), b1.three(), b2.count, Object.keys(b2)];
      };`,
    'a1.ts': 'export const one = () => 1;',
    'a2.ts': `import { one } from './a1.ts';\nexport const two = () => one() + 1;`,
    'b1.ts': `import { two } from './a2.ts';\nexport const three = () => two() + 1;`,
    'b2.ts': 'export let count = 0;\nexport const raise = () => { count++; };',
  });
  const groups = ['a', 'b'].map((name) => ({ name, test: new RegExp(`[\\\\/]${name}\\d\\.ts$`) }));
  const names = { entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' };
  const { output } = await build({
    input: { entry: join(folder, 'main.ts') },
    plugins: [plainExports],
    output: { dir: join(folder, 'out'), format: 'cjs', ...names, codeSplitting: { groups } },
  });
  writeFileSync(join(folder, 'out', 'package.json'), '{}');
  const pieces = output.map((piece) => [piece.fileName, 'code' in piece ? piece.code : '']);
  expect(pieces.map(([name]) => name).sort()).toEqual(['a.cjs', 'b.cjs', 'entry.cjs']);
  for (const [, code] of pieces) expect(code).not.toMatch(/rolldown-runtime|__exportAll/);
  const { run } = require(join(folder, 'out', 'entry.cjs'));
  expect(await run()).toEqual([1, 2, 3, 1, ['count', 'raise']]);
});

it('puts the helpers into the piece that needs them', async () => {
  const folder = tempFolder({
    'main.ts': `import old from './old.cjs';\nexport const run = () => import('./later.ts').then(({ two }) => old.one + two);`,
    'later.ts': `import old from './old.cjs';\nexport const two = old.one + 1;`,
    'old.cjs': 'exports.one = 1;',
  });
  const names = { entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' };
  const { output } = await build({
    input: { entry: join(folder, 'main.ts') },
    plugins: [plainExports],
    output: { dir: join(folder, 'out'), format: 'cjs', ...names, minify: true },
  });
  writeFileSync(join(folder, 'out', 'package.json'), '{}');
  expect(output.map(({ fileName }) => fileName)).not.toContain('rolldown-runtime.cjs');
  const { run } = require(join(folder, 'out', 'entry.cjs'));
  expect(await run()).toBe(3);
});
