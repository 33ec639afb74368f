import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = resolve('.ci/prepare.mjs');
const BUILD = `const { appendFileSync, mkdirSync, writeFileSync } = require('fs');
mkdirSync('dist/types', { recursive: true });
writeFileSync('dist/types/index.d.ts', '');
appendFileSync('built', '.');`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-siapkan-'));
  for (const name of ['src', 'data', '.ci']) mkdirSync(join(folder, name));
  for (const name of [
    'package-lock.json',
    'rolldown.config.ts',
    'tsconfig.json',
    'tsconfig.types.json',
    'src/a.ts',
  ])
    writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'build.cjs'), BUILD);
  writeFileSync(join(folder, 'package.json'), '{ "scripts": { "build": "node build.cjs" } }');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How often it was built so far, after another preparation. */
function prepared(): number {
  execFileSync(process.execPath, [SCRIPT], { cwd: folder, stdio: 'pipe' });
  return existsSync(join(folder, 'built')) ? readFileSync(join(folder, 'built'), 'utf8').length : 0;
}

test('the program is built where it is not, and again only where a source is newer', () => {
  expect(prepared()).toBe(1);
  expect(prepared()).toBe(1);
  const later = Date.now() / 1000 + 60;
  utimesSync(join(folder, 'src/a.ts'), later, later);
  expect(prepared()).toBe(2);
});
