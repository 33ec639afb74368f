import { writeSync } from 'node:fs';
import { codeOf, Problem } from '../domain/problem.ts';

/**
 * Writes all of a text, or of bytes, to a descriptor: partial writes go on, a full pipe waits, a closed one is silent. False when
 * nobody reads any more.
 */
export function writeAll(fd: number, content: string | Uint8Array): boolean {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      // Nobody reads stderr any more once its window is closed; the exit code still tells.
      else if (code === 'EPIPE' || code === 'EOF' || fd === 2) return false;
      else throw new Problem({ code: 'unwritable', path: fd === 1 ? 'stdout' : 'stderr', reason: code });
    }
  }
  return true;
}
