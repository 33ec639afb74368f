import { defineConfig } from 'vitest/config';

/** Only the project's own tests; the limits are for hangs on busy machines, not for speed. */
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
