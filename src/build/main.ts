import { mkdirSync, writeFileSync } from 'node:fs';
import { version } from '../../package.json' with { type: 'json' };
import { compile, emptyBase } from '../data/compile.ts';
import { readFolder } from '../data/folder.ts';
import { auditText } from './audit.ts';
import { build } from './catalog.ts';
import { manual } from './manual.ts';

/** Compiles data/ into dist/data, or tells every mistake and fails. */
function compileData(): void {
  const mistakes = build('data', 'dist/data');
  for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
  if (mistakes.length === 0) return;
  process.stderr.write(`${mistakes.length} kesalahan dalam data; perbaiki lalu bangun lagi.\n`);
  process.exitCode = 1;
}

function writeManual(): void {
  mkdirSync('dist/man', { recursive: true });
  writeFileSync('dist/man/karir-sosial.1', manual(version));
}

/** `npm run audit`: what the roles cover, for those who keep them up to date. */
function printAudit(): void {
  const { catalog, rules } = compile(readFolder('data'), emptyBase);
  process.stdout.write(auditText(catalog.roles, [...rules.values()]));
}

if (process.argv[2] === 'audit') printAudit();
else {
  writeManual();
  compileData();
}
