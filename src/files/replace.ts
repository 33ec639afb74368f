import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { codeOf, Problem } from '../domain/problem.ts';
import type { Draft } from '../terminal.ts';
import { type DraftFile, newDraft } from './drafts.ts';
import { standing } from './ours.ts';
import { type Place, placeAt, told } from './place.ts';
import { socketDraft, streamDraft } from './streams.ts';
import { writeAll } from './write.ts';

function refuseForeign(path: string, place: string): void {
  const found = standing(place);
  if (found === 'edited') throw new Problem({ code: 'edited', paths: [path] });
  if (found === 'foreign') throw new Problem({ code: 'not-ours', path });
}

/** Gives a file mode and owner of the one that it replaces, where the disk knows any; false when the owner would change. */
function likeBefore(fd: number, before: Stats): boolean {
  const own = fstatSync(fd);
  let same = own.uid === before.uid && own.gid === before.gid;
  try {
    if (!same) fchownSync(fd, before.uid, before.gid);
    same = true;
    fchmodSync(fd, before.mode & 0o777);
  } catch {
    // USB sticks and shared folders often refuse the mode; the report matters more.
  }
  return same;
}

/** A link or an owner that a swap would end is kept by writing into the file; what stood there comes back if that fails. */
function writeInto(place: string, text: Buffer): void {
  const fd = openSync(place, 'r+');
  try {
    const before = readFileSync(fd);
    const put = (bytes: Buffer): void => {
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, at);
      ftruncateSync(fd, bytes.length);
      fsyncSync(fd);
    };
    try {
      put(text);
    } catch (error) {
      put(before);
      throw error;
    }
  } finally {
    closeSync(fd);
  }
}

/** Systems and disks without hard links, where a new file can only be moved. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EACCES',
]);

/** Puts a new file where there was none, and never over one that came meanwhile. */
function appear(draft: DraftFile, place: string): boolean {
  try {
    linkSync(draft.path, place);
    return true;
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    renameSync(draft.path, place);
    return false;
  }
}

/** Brings the whole draft to its place, looking again at what stands there; yields whether the draft itself is left. */
function swap(draft: DraftFile, path: string, force: boolean): boolean {
  const now = placeAt(path);
  if (now.kind !== 'file') throw new Problem({ code: 'unwritable', path, reason: 'EEXIST' });
  const { before } = now;
  if (before === undefined) {
    try {
      return appear(draft, now.path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return swap(draft, path, force);
      throw error;
    }
  }
  if (!force) refuseForeign(path, now.path);
  const fd = openSync(draft.path, constants.O_RDWR);
  try {
    if (before.nlink === 1 && likeBefore(fd, before)) {
      renameSync(draft.path, now.path);
      return false;
    }
    writeInto(now.path, readFileSync(fd));
    return true;
  } finally {
    closeSync(fd);
  }
}

/** A file is there as soon as it is kept. */
interface FileDraft extends Draft {
  keep(): void;
}

function fileDraft(
  place: Extract<Place, { kind: 'file' }>,
  path: string,
  force: boolean,
  mode: number,
): FileDraft {
  if (!force && place.before !== undefined) refuseForeign(path, place.path);
  const draft = newDraft(place.path, mode);
  let closed = false;
  const close = (): void => {
    if (closed) return;
    // A descriptor whose close fails is closed all the same.
    closed = true;
    closeSync(draft.fd);
  };
  return {
    write: (text) => {
      told(path, () => writeAll(draft.fd, text));
      return true;
    },
    keep: () =>
      told(path, () => {
        fsyncSync(draft.fd);
        close();
        draft.release(swap(draft, path, force));
      }),
    discard: () => {
      close();
      draft.release(true);
    },
  };
}

/** A report that grows beside its place, and takes it only when it is whole. Throws `not-ours`, `unwritable`. */
export function openFile(path: string, force: boolean, mode = 0o666): FileDraft {
  return told(path, () => {
    const place = placeAt(path);
    if (place.kind === 'file') return fileDraft(place, path, force, mode);
    throw new Problem({ code: 'unwritable', path, reason: 'EEXIST' });
  });
}

/** The same; a pipe, a device or a socket gets the report as it comes. Throws `not-ours`, `unwritable`. */
export async function openDraft(path: string, force: boolean): Promise<Draft> {
  const place = told(path, () => placeAt(path));
  if (place.kind === 'file') return openFile(path, force);
  if (place.kind === 'disk') throw new Problem({ code: 'unwritable', path, reason: 'DISK' });
  if (place.kind !== 'socket') return told(path, () => streamDraft(place, path));
  return socketDraft(place.path, path);
}

/** Writes a report atomically: the old file stays whole if anything fails, also when the disk fills up on the way. */
export async function save(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  const draft = await openDraft(path, force);
  try {
    draft.write(content);
    await draft.keep();
  } catch (error) {
    draft.discard();
    throw error;
  }
}
