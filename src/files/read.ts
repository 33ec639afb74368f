import { createReadStream, fstatSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { codeOf, Problem } from '../domain/problem.ts';

/** The most that is read of one answer sheet, whatever it comes from, in bytes. */
export const MAX_READ = 10 * 1024 * 1024;

/** Stdin as what it is: for devices and folders Node's own stream ends at once without a word. Throws system errors. */
export function openStdin(): Readable {
  const stat = fstatSync(0);
  if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  const device = stat.isCharacterDevice() && !process.stdin.isTTY;
  return device ? createReadStream('', { fd: 0, autoClose: false }) : process.stdin;
}

/** The bytes of a file, or of stdin for "-", a piece at a time. Throws Problem `unreadable`. */
export async function* chunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    if (path !== '-' && statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    yield* path === '-' ? openStdin() : createReadStream(path);
  } catch (error) {
    throw new Problem({ code: 'unreadable', path, reason: codeOf(error) });
  }
}

/** The whole bytes of a file, a pipe or stdin, up to a limit. Throws Problem `unreadable`, `too-large`. */
export async function readAll(path: string, limit = MAX_READ): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of chunks(path)) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) throw new Problem({ code: 'too-large', path, limit });
  }
  return Buffer.concat(pieces);
}
