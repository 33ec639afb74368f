import { defineConfig } from 'vitest/config';

/** The tests of the mutated folders; the audit of the shipped bank judges the data and takes seconds for each mutant. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: ['test/domain/**/*.test.ts', 'test/data/**/*.test.ts'],
    exclude: ['test/domain/quiz/audit.test.ts', 'test/data/build.test.ts', 'test/data/fuzz.test.ts'],
  },
});
