import { expect } from 'vitest';
import type { Outcome } from '../command-line.ts';

/** What no output may hold: a stack, the words for a bug, English of a library, characters that steer a terminal. */
const STACK = /^\s+at .*[:(]\d+/m;
const BUG = 'kesalahan di dalam program';
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** The program did its work or said in one way or another what is wrong; nothing broke. */
export function expectCalm({ code, out, err }: Pick<Outcome, 'code' | 'out' | 'err'>): void {
  expect([0, 1, 2]).toContain(code);
  expect(err).not.toMatch(STACK);
  expect(err).not.toContain(BUG);
  expect(out.replaceAll('\r\n', '\n')).not.toMatch(STEERING);
  expect(err).not.toMatch(STEERING);
  if (code !== 0) expect(err.trim()).not.toBe('');
}
