import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { styles } from '../../src/build/styles.ts';

const folder = process.env.MUTATE ?? '{domain,data}';

/** Quick tests of other folders that are about lines of these. */
const BESIDE: Readonly<Record<string, string[]>> = {
  files: ['test/session/sessions.test.ts'],
  session: ['test/commands/history.test.ts'],
};

/**
 * The quick tests of the mutated folders. What judges the shipped bank, runs whole quizzes or builds the data again takes
 * seconds for each mutant and is left out: a mutant has to be caught by a test that is about its line.
 */
export default defineConfig({
  plugins: [styles],
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
    include: [`test/${folder}/**/*.test.ts`, ...(BESIDE[folder] ?? [])],
    exclude: [
      '**/*.{wide,process}.test.ts',
      'test/domain/quiz/separation.test.ts',
      'test/data/{build,language,rules,unprinted}.test.ts',
    ],
    testNamePattern: /^(?!.*3,000 roles)/,
  },
});
