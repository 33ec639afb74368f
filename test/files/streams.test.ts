import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openDraft, openFile, save } from '../../src/files/replace.ts';
import { writeAll } from '../../src/files/write.ts';
import { leftOpen } from './descriptors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const root = process.getuid?.() === 0;
const { O_RDONLY, O_WRONLY, O_NONBLOCK } = constants;
const factOf = async (action: () => unknown): Promise<unknown> => {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};

/** A named pipe with both ends in this process; it can be read without waiting. */
function pipe(): { path: string; reader: number } {
  execFileSync('mkfifo', [at('pipe')]);
  return { path: at('pipe'), reader: openSync(at('pipe'), O_RDONLY | O_NONBLOCK) };
}

/** What stands in the pipe; null when somebody may still write and has not. */
function readFrom(reader: number): string | null {
  const bytes = Buffer.alloc(100_000);
  try {
    return bytes.toString('utf8', 0, readSync(reader, bytes));
  } catch (error) {
    expect(error).toMatchObject({ code: 'EAGAIN' });
    return null;
  }
}

describe.skipIf(process.platform === 'win32')('a report into what is no plain file', () => {
  test('into a descriptor: it is written to where it stands, and stays open', async () => {
    writeFileSync(at('a'), 'lama\n');
    const fd = openSync(at('a'), 'a');
    const draft = await openDraft(`/dev/fd/${fd}`, false);
    expect(draft.write('baru\n')).toBe(true);
    await draft.keep();
    draft.discard();
    writeSync(fd, 'lagi\n');
    closeSync(fd);
    expect(readFileSync(at('a'), 'utf8')).toBe('lama\nbaru\nlagi\n');
  });

  test('into a pipe: the reader gets it at once, and its end when it is kept', async () => {
    const { path, reader } = pipe();
    const draft = await openDraft(path, false);
    expect(readFrom(reader)).toBeNull();
    expect(draft.write('isi')).toBe(true);
    expect(readFrom(reader)).toBe('isi');
    expect(readFrom(reader)).toBeNull();
    await draft.keep();
    expect(readFrom(reader)).toBe('');
    closeSync(reader);
  });

  test('into a pipe whose reader has left: nobody is told anything', async () => {
    const { path, reader } = pipe();
    const draft = await openDraft(path, false);
    closeSync(reader);
    expect(draft.write('isi')).toBe(false);
    draft.discard();
  });

  test.skipIf(process.platform !== 'linux')(
    'into a device that is full: told of the path that was named',
    async () => {
      const full = { code: 'unwritable', path: '/dev/full', reason: 'ENOSPC' };
      expect(await factOf(() => save('/dev/full', 'isi', false))).toEqual(full);
      expect(await leftOpen(() => factOf(() => save('/dev/full', 'isi', false)))).toBe(0);
    },
  );

  test('a device is no place for a file of its own', async () => {
    expect(await factOf(() => openFile('/dev/null', true))).toEqual({
      code: 'unwritable',
      path: '/dev/null',
      reason: 'EEXIST',
    });
  });

  test.skipIf(!root)('a whole disk is refused', async () => {
    execFileSync('mknod', [at('disk'), 'b', '240', '99']);
    expect(await factOf(() => openDraft(at('disk'), true))).toEqual({
      code: 'unwritable',
      path: at('disk'),
      reason: 'DISK',
    });
  });
});

describe.skipIf(process.platform === 'win32')('a report into a socket', () => {
  /** A listening socket; what it gets, and how to close it. */
  async function listen(answer: (socket: Socket) => void = () => {}) {
    const got: string[] = [];
    const server = createServer((socket) => {
      socket.on('data', (piece) => got.push(String(piece)));
      socket.on('error', () => {});
      answer(socket);
    });
    await once(server.listen(at('socket')), 'listening');
    return { got, server, path: at('socket') };
  }

  test('is sent whole, text and bytes, and its end is told', async () => {
    const ends: string[] = [];
    // What is said back is not read, however much it is.
    const { got, server, path } = await listen((socket) => {
      socket.write('x'.repeat(3_000_000));
      socket.on('end', () => ends.push('end'));
    });
    const draft = await openDraft(path, false);
    expect(draft.write('isi ')).toBe(true);
    expect(draft.write(Buffer.from('bita'))).toBe(true);
    await draft.keep();
    await once(server.close(), 'close');
    expect(got.join('')).toBe('isi bita');
    expect(ends).toEqual(['end']);
  });

  test('whose reader leaves ends quietly, and nothing more is taken', async () => {
    const { server, path } = await listen((socket) => void socket.destroy());
    const draft = await openDraft(path, false);
    draft.write('isi');
    await draft.keep();
    expect(draft.write('lagi')).toBe(false);
    server.close();
  });

  test('is broken off when it is given up', async () => {
    const closed = new Promise<void>((resolve) => {
      void listen((socket) => void socket.on('close', () => resolve())).then(async ({ path, server }) => {
        const draft = await openDraft(path, false);
        draft.discard();
        server.close();
      });
    });
    await closed;
  });

  test('to which nobody listens is told by the path that was named', async () => {
    const { server, path } = await listen();
    execFileSync('ln', [path, at('left')]);
    server.close();
    await once(server, 'close');
    expect(await factOf(() => openDraft(at('left'), false))).toEqual({
      code: 'unwritable',
      path: at('left'),
      reason: 'ECONNREFUSED',
    });
  });
});

describe.skipIf(process.platform === 'win32')('writing to a descriptor', () => {
  test('takes text and bytes', () => {
    const fd = openSync(at('a'), 'w');
    expect([writeAll(fd, 'é'), writeAll(fd, Buffer.from('x')), writeAll(fd, '')]).toEqual([true, true, true]);
    closeSync(fd);
    expect(readFileSync(at('a'), 'utf8')).toBe('éx');
  });

  test('waits for a slow reader of a full pipe', async () => {
    const text = 'isi “é” '.repeat(50_000);
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('sh', ['-c', 'exec < pipe; sleep 0.3; cat > out'], { cwd: folder, stdio: 'ignore' });
    const end = once(reader, 'exit');
    let fd = -1;
    while (fd < 0)
      try {
        fd = openSync(at('pipe'), O_WRONLY | O_NONBLOCK);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    expect(writeAll(fd, text)).toBe(true);
    closeSync(fd);
    await end;
    expect(readFileSync(at('out'), 'utf8')).toBe(text);
  });

  test('tells what the system says against it', async () => {
    writeFileSync(at('a'), '');
    const fd = openSync(at('a'), 'r');
    expect(await factOf(() => writeAll(fd, 'isi'))).toMatchObject({ code: 'unwritable', reason: 'EBADF' });
    closeSync(fd);
  });
});
