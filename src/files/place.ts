import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf, Problem } from '../domain/problem.ts';

/** Where a report goes: a descriptor of this process, something that is no plain file, or a place for one. */
export type Place =
  | { kind: 'descriptor'; fd: number }
  | { kind: 'stream'; path: string }
  | { kind: 'socket'; path: string }
  /** A whole disk: writing to it would end the files of everybody on it. */
  | { kind: 'disk' }
  /** `before` is what stands there. */
  | { kind: 'file'; path: string; before: Stats | undefined };

const DESCRIPTORS: Readonly<Record<string, number>> = { '/dev/stdout': 1, '/dev/stderr': 2 };
const LINKS = 40;

/** The descriptor that a path names: opened anew, a redirected file would be cut or written from its start. */
function descriptorOf(path: string): number | undefined {
  if (Object.hasOwn(DESCRIPTORS, path)) return DESCRIPTORS[path];
  const number = /^\/(?:dev|proc\/(?:self|thread-self))\/fd\/(\d{1,6})$/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}

const refused = (path: string, reason: string): Problem => new Problem({ code: 'unwritable', path, reason });

/** The end of a chain of links, also where nothing stands there yet; or the descriptor that a link names. */
function endOf(path: string): string {
  let end = path;
  for (let i = 0; i < LINKS; i++) {
    if (descriptorOf(end) !== undefined) return end;
    if (!lstatSync(end, { throwIfNoEntry: false })?.isSymbolicLink()) return end;
    end = resolve(dirname(end), readlinkSync(end));
  }
  throw refused(path, 'ELOOP');
}

/** Looks at a path without changing anything. Throws Problem `unwritable`. */
export function placeAt(path: string): Place {
  const end = endOf(path);
  const fd = descriptorOf(end);
  if (fd !== undefined) return { kind: 'descriptor', fd };
  const before = statSync(end, { throwIfNoEntry: false });
  if (before === undefined || before.isFile()) return { kind: 'file', path: end, before };
  if (before.isDirectory()) throw refused(path, 'EISDIR');
  if (before.isBlockDevice()) return { kind: 'disk' };
  return { kind: before.isSocket() ? 'socket' : 'stream', path: end };
}

/** Whether a path is no plain file, nor a place for one: then its name says nothing about a format. */
export function isStream(path: string): boolean {
  try {
    return placeAt(path).kind !== 'file';
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const lastOf = (path: string): string => {
  try {
    return endOf(path);
  } catch {
    return path;
  }
};

/** The first folder on the way to a path that is not there, or is none; nothing where the way is whole. */
function brokenWay(path: string, reason: string): { folder?: string } {
  if (reason !== 'ENOENT' && reason !== 'ENOTDIR') return {};
  let folder: string | undefined;
  for (let above = dirname(lastOf(path)); !isFolder(above); above = dirname(above)) {
    folder = above;
    if (dirname(above) === above) break;
  }
  return folder === undefined ? {} : { folder };
}

/** A problem of the disk, told of the path that the person named. */
export function told<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason =
      error instanceof Problem && error.fact.code === 'unwritable' ? error.fact.reason : codeOf(error);
    if (error instanceof Problem && error.fact.code !== 'unwritable') throw error;
    throw new Problem({ code: 'unwritable', path, reason, ...brokenWay(path, reason) });
  }
}
