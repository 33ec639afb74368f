import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, Problem } from '../domain/problem.ts';
import type { Draft } from '../terminal.ts';
import { refuseForeign } from './save.ts';
import { writeAll } from './write.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Removes the unfinished file when the program is interrupted, then lets the signal do its work. */
function guard(remove: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return release;
}

/** A problem of the disk, told of the path that the person named. */
function told<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason =
      error instanceof Problem && error.fact.code === 'unwritable' ? error.fact.reason : codeOf(error);
    if (error instanceof Problem && error.fact.code !== 'unwritable') throw error;
    throw new Problem({ code: 'unwritable', path, reason });
  }
}

/** A new file, for which signals are watched already; `release` ends that where there is none. */
function openedNew(path: string, release: () => void): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    release();
    throw error;
  }
}

/** Gives a file the permissions of the one that it replaces, where the disk knows any. */
function copyMode(fd: number, mode: number): void {
  try {
    fchmodSync(fd, mode & 0o777);
  } catch {
    // USB sticks and shared folders often refuse; the report matters more.
  }
}

/** A report that grows beside its place, and takes it only when it is whole. */
export function openDraft(path: string, force: boolean): Draft {
  return told(path, () => {
    if (!force) refuseForeign(path);
    const place = existsSync(path) ? realpathSync(path) : path;
    const before = statSync(place, { throwIfNoEntry: false });
    // A short name of its own, so that a place with the longest possible name works too.
    const beside = join(dirname(place), `.${process.pid}-${Math.random().toString(36).slice(2, 8)}.baru`);
    const remove = () => rmSync(beside, { force: true });
    const release = guard(remove);
    const fd = openedNew(beside, release);
    if (before) copyMode(fd, before.mode);
    return {
      write: (text) => {
        told(path, () => writeAll(fd, text));
        return true;
      },
      keep: () =>
        told(path, () => {
          fsyncSync(fd);
          closeSync(fd);
          renameSync(beside, place);
          release();
        }),
      discard: () => {
        try {
          closeSync(fd);
        } catch {
          // It was closed before it could not be renamed.
        }
        remove();
        release();
      },
    };
  });
}

/** Writes a report atomically: the old file stays whole if anything fails, also when the disk fills up on the way. */
export function save(path: string, content: string | Uint8Array, force: boolean): void {
  const draft = openDraft(path, force);
  try {
    draft.write(content);
    draft.keep();
  } catch (error) {
    draft.discard();
    throw error;
  }
}
