import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A room that is not pure takes other tests (test/mutation/vitest.config.ts) and a lower bar. */
const room = process.env.MUTATE;

/** `npm run mutate`, or `MUTATE=session npm run mutate` for another folder of src/. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [`src/${room ?? '{domain,data}'}/**/*.ts`],
  coverageAnalysis: 'perTest',
  // Stryker asks TypeScript 7 for a function that it no longer has, unless there is nothing to read.
  tsconfigFile: 'there-is-none.json',
  disableTypeChecks: false,
  // Outside of the project, where `npm test` would find the copies of the tests.
  tempDirName: join(tmpdir(), 'karir-sosial-stryker'),
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  timeoutMS: room === undefined ? 6_000 : 20_000,
  concurrency: 2,
  thresholds: room === undefined ? { high: 95, low: 90, break: 90 } : { high: 90, low: 85, break: 85 },
};
