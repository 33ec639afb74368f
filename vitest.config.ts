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
const common = { testTimeout: 120_000, hookTimeout: 120_000 };

/** `npx vitest run --project unit` is the quick half; `npm test` runs all that this machine can run. */
export default defineConfig({
  test: {
    reporters: ['default', './test/missing-programs.ts'],
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
      { plugins: [styles], test: { ...common, name: 'terminal', include: TERMINAL } },
      { plugins: [styles], test: { ...common, name: 'fuzz', include: FUZZ } },
      { plugins: [styles], test: { ...common, name: 'browser', include: [BROWSER] } },
    ],
  },
});
