import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';
import type { Draft } from '../terminal.ts';
import { refuseForeign } from './save.ts';
import { codeOf, writeAll } from './write.ts';

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

/** A report that grows beside its place, and takes it only when it is whole. */
export function openDraft(path: string, force: boolean): Draft {
  return told(path, () => {
    if (!force) refuseForeign(path);
    const place = existsSync(path) ? realpathSync(path) : path;
    const mode = statSync(place, { throwIfNoEntry: false })?.mode ?? 0o666;
    const beside = `${place}.${process.pid}.baru`;
    const fd = openSync(beside, 'wx', mode);
    const remove = () => rmSync(beside, { force: true });
    const release = guard(remove);
    return {
      write: (text) => {
        told(path, () => writeAll(fd, text));
        return true;
      },
      keep: () =>
        told(path, () => {
          closeSync(fd);
          renameSync(beside, place);
          release();
        }),
      discard: () => {
        remove();
        release();
      },
    };
  });
}
