/**
 * `npm run size`: what the package weighs to download, and its pieces unpacked with what grew since the record was
 * written. Fails above the budget. `npm run size -- --write` writes the record anew.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const RECORD = new URL('size.json', import.meta.url);
/** Bytes of the tarball, which is what people wait for: thirty roles with their ways in are a third of it, the phone quiz a tenth, calibration a thirtieth, and what refuses or repairs files of others about as much. */
const BUDGET = 510_000;

const windows = process.platform === 'win32';

function packed() {
  const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: windows,
  });
  return JSON.parse(out)[0];
}

/** Role files and declarations count as one piece each; documents are not watched. */
function pieceOf(path) {
  if (/\.md$|^LICENSE$|^package\.json$/.test(path)) return 'documents';
  return /^dist\/(data\/roles|types)\//.exec(path)?.[0] ?? path;
}

function weigh(files) {
  const pieces = {};
  for (const { path, size } of files) pieces[pieceOf(path)] = (pieces[pieceOf(path)] ?? 0) + size;
  return Object.fromEntries(Object.entries(pieces).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const bytes = (count) => `${(count / 1000).toFixed(1)} kB`.padStart(10);

function report(now, before) {
  for (const piece of Object.keys({ ...before, ...now })) {
    const change = (now[piece] ?? 0) - (before[piece] ?? 0);
    const mark = Math.abs(change) < 100 ? '' : `${change > 0 ? '+' : '-'}${bytes(Math.abs(change)).trim()}`;
    process.stdout.write(`${bytes(now[piece] ?? 0)}  ${piece}  ${mark}\n`);
  }
}

const { files, unpackedSize, size } = packed();
const now = weigh(files);
if (process.argv.includes('--write')) writeFileSync(RECORD, `${JSON.stringify(now, null, 2)}\n`);
report(now, JSON.parse(readFileSync(RECORD, 'utf8')));
process.stdout.write(`${bytes(unpackedSize)}  unpacked, ${files.length} files\n`);
process.stdout.write(`${bytes(size)}  to download, budget ${bytes(BUDGET).trim()}\n`);
if (size > BUDGET) {
  process.stderr.write('The package is over its budget.\n');
  process.exitCode = 1;
}
