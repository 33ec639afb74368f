import { writeSync } from 'node:fs';
import { codeOf, Problem } from '../domain/problem.ts';

/** Node writes a text as it is, which spares most of them a copy in bytes. */
const write = (fd: number, content: string | Uint8Array): number =>
  typeof content === 'string' ? writeSync(fd, content) : writeSync(fd, content);

/** What is still to be written after so many bytes. */
function restOf(content: string | Uint8Array, written: number): string | Uint8Array {
  if (typeof content !== 'string') return content.subarray(written);
  return written === Buffer.byteLength(content) ? '' : Buffer.from(content).subarray(written);
}

/**
 * Writes all of a text, or of bytes, to a descriptor: partial writes go on, a full pipe waits, a closed one is silent. False when
 * nobody reads any more.
 */
export function writeAll(fd: number, content: string | Uint8Array): boolean {
  let rest = content;
  while (rest.length > 0) {
    try {
      rest = restOf(rest, write(fd, rest));
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
