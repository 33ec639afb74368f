import { defineConfig } from 'vitest/config';
import { styles } from '../../src/build/styles.ts';

/** `npm run fuzz`: a hundred times the sample of `npm test`, more than 100,000 cases; FUZZ_SEED tries others. */
export default defineConfig({
  plugins: [styles],
  test: {
    include: ['test/fuzz/fuzz.test.ts'],
    env: { FUZZ_SCALE: process.env.FUZZ_SCALE ?? '100', FUZZ_SEED: process.env.FUZZ_SEED ?? '20261122' },
    reporters: 'verbose',
  },
});
