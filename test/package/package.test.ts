import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A folder into which the packed package is installed, as a user would. */
const folder = mkdtempSync(join(tmpdir(), 'karir-package-'));
const root = join(folder, 'node_modules', 'karir-sosial');
const shell = process.platform === 'win32';

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'ignore'] });

/** Runs the installed program. */
const run = (args: readonly string[], input = ''): string =>
  execFileSync(process.execPath, [join(root, 'bin', 'karir-sosial.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });

beforeAll(() => {
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('all four commands run from the installed package', () => {
  expect(run(['list'])).toContain('pekerja-sosial');
  expect(JSON.parse(run(['show', 'pekerja-sosial', '--json']))).toMatchObject({ id: 'pekerja-sosial' });
  expect(run(['compare', 'pekerja-sosial', 'amil-zakat'])).toContain('Amil Zakat');
  expect(JSON.parse(run(['quiz', '--answers', '-', '--json'], '{}'))).toMatchObject({ answered: 0 });
});

test('it brings no other package and runs nothing when it is installed', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'karir-sosial',
  ]);
  const { scripts, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(dependencies).toBeUndefined();
  expect(Object.keys(scripts).filter((name) => /install|^(pre|post)?publish$/.test(name))).toEqual([]);
});

test('it holds what is needed to run and read it, and nothing else', () => {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const roles = readdirSync('data/roles').map((name) => name.replace('.yaml', ''));
  const held = names.filter((name) => name.startsWith('dist/data/roles/'));
  expect(held.map((name) => /([^/]+)\.json$/.exec(name)?.[1]).sort()).toEqual(roles.sort());
  const strange = names.filter(
    (name) => !/^(bin|dist|LICENSE|package\.json|README\.md|CHANGELOG\.md)(\/|$)/.test(name),
  );
  expect(strange).toEqual([]);
  expect(names.filter((name) => /\.map$|\.ts$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
});

test('every declaration that another one speaks of is in it', () => {
  const types = join(root, 'dist', 'types');
  const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const wanted = files.flatMap((name) =>
    [...readFileSync(join(types, name), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
      join(dirname(name), path.replace(/\.ts$/, '.d.ts')),
    ),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(wanted.filter((name) => !files.includes(name))).toEqual([]);
});

test('the manual page and the licences of what is bundled are in it', () => {
  expect(existsSync(join(root, 'dist', 'man', 'karir-sosial.1'))).toBe(true);
  const licences = readFileSync(join(root, 'dist', 'THIRD-PARTY.txt'), 'utf8');
  for (const name of ['commander', '@inquirer/core', 'yaml', 'zod', 'chalk']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'));
  }
  expect(licences).toContain('  Copyright Eemeli Aro');
  expect(licences).toContain('The above copyright notice and this permission notice shall be included');
});

/** Ten lines that score a sheet, as in the README. */
const EXAMPLE = `
import { compareRoles, evaluate, loadCatalog, nextQuestion } from 'karir-sosial';

const catalog = await loadCatalog();
const answers = {};
for (let next = nextQuestion(catalog, answers); next; next = nextQuestion(catalog, answers)) {
  answers[next.id] = next.kind === 'dilemma' ? 5 : 4;
}
const { ranking } = evaluate(catalog, answers, { education: 's1' });
const [first, second] = ranking.map(({ role }) => role);
console.log(JSON.stringify({ first, gaps: compareRoles(catalog, [first, second]).gaps.length }));
`;

test('the library scores a sheet in ten lines', () => {
  writeFileSync(join(folder, 'example.js'), EXAMPLE);
  const result = JSON.parse(
    execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' }),
  );
  const ids = JSON.parse(run(['list', '--json'])).roles.map(({ id }: { id: string }) => id);
  expect(ids).toContain(result.first);
  expect(result.gaps).toBeGreaterThan(10);
});

test("the library reads role files of one's own", () => {
  writeFileSync(
    join(folder, 'own.js'),
    "import { loadCatalog } from 'karir-sosial';\nawait loadCatalog({ data: 'nowhere' }).catch((error) => console.log(error.fact.code));\n",
  );
  expect(execFileSync(process.execPath, ['own.js'], { cwd: folder, encoding: 'utf8' })).toBe('unreadable\n');
});

test('the library is typed', () => {
  const typed =
    EXAMPLE.replace('const answers = {}', 'const answers: Record<string, number | null> = {}')
      .replace(
        /console.*/,
        'export const title: string = ranking[0]?.title ?? "";\n// @ts-expect-error no such fact\nevaluate(catalog, answers, { age: 20 });',
      )
      .replace('const [first, second]', 'const [first = "", second = ""]') +
    'export const widest: number = compareRoles(catalog, [first, second]).gaps[0]?.gap ?? 0;\n';
  writeFileSync(join(folder, 'example.ts'), typed);
  const tsc = join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc');
  const flags = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', ''];
  expect(
    execFileSync(process.execPath, [tsc, ...flags, 'example.ts'], { cwd: folder, encoding: 'utf8' }),
  ).toBe('');
});
