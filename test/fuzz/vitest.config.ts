import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: a hundred times the sample of `npm test`, more than 100,000 cases; FUZZ_SEED tries others. */
export default defineConfig({
  test: {
    include: ['test/fuzz/fuzz.test.ts'],
    env: { FUZZ_SCALE: process.env.FUZZ_SCALE ?? '100', FUZZ_SEED: process.env.FUZZ_SEED ?? '20261122' },
    reporters: 'verbose',
  },
});
