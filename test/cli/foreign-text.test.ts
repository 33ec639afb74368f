import { describe, test } from 'vitest';
import { expectHarmless, hostile, WAYS_IN } from './foreign-text.ts';

/** The wide form stands among the fuzzers. */
describe('no foreign text steers a screen or a page, whether it comes as', () => {
  test.each(WAYS_IN)('%s', (way) => expectHarmless(way, hostile('a')));
});
