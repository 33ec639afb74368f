import { spawnSync } from 'node:child_process';
import { builtInCatalog } from '../../src/data/store.ts';

/** Programs that measure other programs stand on their own. */
async function script(name: string, args: string[]): Promise<void> {
  process.exitCode =
    spawnSync(process.execPath, [`test/bench/${name}.mjs`, ...args], { stdio: 'inherit' }).status ?? 1;
}

/** What can be measured: `npm run bench -- NAME …`; without a name, how true the advice is. */
const BENCHES: Record<string, (args: string[]) => Promise<void>> = {
  accuracy: async () => (await import('./accuracy.ts')).main(builtInCatalog('dist/data')),
  calibrate: async (args) => (await import('./calibrate.ts')).main(args),
  constants: async () => (await import('./constants.ts')).main(builtInCatalog('dist/data')),
  crosscheck: async (args) => (await import('./crosscheck.ts')).main(builtInCatalog('dist/data'), args),
  real: async (args) => (await import('./real.ts')).main(args),
  separation: async () => (await import('./separation.ts')).main(builtInCatalog('dist/data')),
  start: (args) => script('start', args),
  batch: (args) => script('batch', args),
  agreement: async () => (await import('./agreement.ts')).main(),
};

const [name = 'accuracy', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`${name}: no such bench; ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
} else await bench(args);
