import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { codeOf, Problem } from '../domain/problem.ts';
import type { Draft } from '../terminal.ts';
import { type Place, told } from './place.ts';
import { writeAll } from './write.ts';

/** What is no plain file is written to as it is; it cannot be taken back. */
export function streamDraft(place: Extract<Place, { kind: 'descriptor' | 'stream' }>, path: string): Draft {
  const fd = place.kind === 'descriptor' ? place.fd : openSync(place.path, constants.O_WRONLY);
  const close = (): void => {
    if (place.kind !== 'descriptor') closeSync(fd);
  };
  return { write: (text) => told(path, () => writeAll(fd, text)), keep: close, discard: close };
}

/** Whoever listens may stop whenever it likes, as the reader of a pipe may. */
const LEFT: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Connects to a Unix socket, which gets the report as it comes; `path` is what the person named. Throws `unwritable`. */
export async function socketDraft(place: string, path: string): Promise<Draft> {
  const unwritable = (error: unknown) => new Problem({ code: 'unwritable', path, reason: codeOf(error) });
  // Node's sockets are loaded for the few who write to one.
  const [{ connect }, { finished }] = await Promise.all([import('node:net'), import('node:stream/promises')]);
  const socket = connect(place);
  await once(socket, 'connect').catch((error) => {
    throw unwritable(error);
  });
  // What is said back is not read, and must not keep the program waiting.
  socket.resume();
  const sent = finished(socket, { readable: false });
  sent.catch(() => {});
  return {
    write: (content) => {
      if (socket.writable) socket.write(content);
      return socket.writable;
    },
    keep: async () => {
      socket.end();
      await sent.catch((error) => {
        if (!LEFT.has(codeOf(error))) throw unwritable(error);
      });
      socket.destroy();
    },
    discard: () => void socket.destroy(),
  };
}
