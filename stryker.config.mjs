import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run mutate`. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: ['src/domain/**/*.ts', 'src/data/**/*.ts'],
  coverageAnalysis: 'perTest',
  // Stryker asks TypeScript 7 for a function that it no longer has, unless there is nothing to read.
  tsconfigFile: 'there-is-none.json',
  // Outside of the project, where `npm test` would find the copies of the tests.
  tempDirName: join(tmpdir(), 'karir-sosial-stryker'),
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  timeoutMS: 6_000,
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
};
