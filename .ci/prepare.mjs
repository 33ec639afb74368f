import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'data',
  '.ci',
  'package.json',
  'package-lock.json',
  'rolldown.config.ts',
  'tsconfig.json',
  'tsconfig.types.json',
];
/** Written last. */
const BUILT = 'dist/types/index.d.ts';

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npx in a clone prepares the package too: whoever has just installed it should not wait for a second build.
if (built < Math.max(...SOURCES.map(newest))) execSync('npm run build', { stdio: 'inherit' });
