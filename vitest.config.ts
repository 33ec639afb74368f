import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { styles } from './src/build/styles.ts';

/** What draws from many inputs, or goes through every page, role or sheet. */
const FUZZ = ['test/fuzz/**/*.test.ts', 'test/**/*.wide.test.ts'];
const BROWSER = 'test/**/*.browser.test.ts';
/** What runs the built program again and again, in a terminal, a shell or as a package. */
const TERMINAL = [
  'test/terminal/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/docs/**/*.test.ts',
  'test/**/*.process.test.ts',
];

/** The limits are for hangs on busy machines, not for speed. */
const common = { testTimeout: 300_000, hookTimeout: 300_000 };

/** Real terminals and browsers on a busy machine: where CI is set a test that failed is tried once more, and told. */
const real = { ...common, retry: process.env.CI ? 1 : 0 };

/** `npx vitest run --project unit` is the quick half; `npm test` runs all that this machine can run. */
export default defineConfig({
  test: {
    reporters: ['default', './test/missing-programs.ts'],
    globalSetup: './test/own-state.ts',
    // Terminals and browsers mostly wait: two at a time take two thirds of the time, on two cores too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [styles],
        test: {
          ...common,
          name: 'unit',
          // One worker loads each module once: the catalogue and the parsers are most of a quick run.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...FUZZ, BROWSER, ...TERMINAL],
        },
      },
      { plugins: [styles], test: { ...real, name: 'terminal', include: TERMINAL } },
      { plugins: [styles], test: { ...common, name: 'fuzz', include: FUZZ } },
      { plugins: [styles], test: { ...real, name: 'browser', include: [BROWSER] } },
    ],
  },
});
