import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = process.env.MUTATE ?? '{domain,data}';

/** The tests of the mutated folders; the audit of the shipped bank judges the data and takes seconds for each mutant. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^.*\/real-catalog\.ts$/,
        replacement: fileURLToPath(new URL('built-catalog.ts', import.meta.url)),
      },
    ],
  },
  test: {
    testTimeout: 60_000,
    include: [`test/${folder}/**/*.test.ts`],
    exclude: ['test/domain/quiz/audit.test.ts', 'test/data/build.test.ts', 'test/data/fuzz.test.ts'],
  },
});
