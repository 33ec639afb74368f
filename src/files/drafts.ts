import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fateOf, thisOwner } from './owner.ts';
import { hearSignals } from './signals.ts';

/** Unfinished files of this process: gone when it ends, however that comes about but by KILL. */
const unfinished = new Set<string>();
let watched = false;

/** Ends the name of a file in the making, or of the mark of a process that wants to be alone with one. */
type Ending = 'baru' | 'kunci';

const NAME = /^\.karir-sosial-([0-9a-z]+)-(\d+)-(\d+|x)-[0-9a-f]{16}\.(?:baru|kunci)$/;

function newName(ending: Ending): string {
  const { pid, started, place } = thisOwner();
  const unpredictable = Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
  return `.karir-sosial-${place}-${pid}-${started ?? 'x'}-${unpredictable}.${ending}`;
}

/** Whether the process that has made a file of such a name is surely gone; false for any other name. */
export function isLeftOver(name: string): boolean {
  const [, place = '', pid = '', started = ''] = NAME.exec(name) ?? [];
  return (
    place !== '' && fateOf({ pid: Number(pid), started: started === 'x' ? null : started, place }) === 'gone'
  );
}

export const remove = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that forbids it keeps it; the next run tries again.
  }
};

const swept = new Set<string>();

/** Removes what processes of ours that are gone have left in a folder; once for each folder. */
function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) if (isLeftOver(name)) remove(join(folder, name));
}

/** A new file beside its future place, which nobody can guess or has made before. */
export interface DraftFile {
  path: string;
  fd: number;
  /** To be called once it is in its place or given up: then it is not removed any more, or at once. */
  release(left: boolean): void;
}

/** Opens a draft in the folder of `place`; it goes when the program is interrupted. */
export function newDraft(place: string, mode: number, ending: Ending = 'baru'): DraftFile {
  const folder = dirname(place);
  sweep(folder);
  const path = join(folder, newName(ending));
  if (!watched) {
    watched = true;
    process.on('exit', () => unfinished.forEach(remove));
  }
  const deafen = hearSignals((exit) => process.exit(exit));
  unfinished.add(path);
  const release = (left: boolean): void => {
    if (left) remove(path);
    unfinished.delete(path);
    deafen();
  };
  try {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants;
    return { path, fd: openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode), release };
  } catch (error) {
    release(false);
    throw error;
  }
}

/**
 * Replaces a file that this program keeps for itself: whoever reads sees the old text or the new one, never a part. Only
 * the owner may read it. `durable` waits for the disk, so that even a power cut loses nothing.
 */
export function writeWhole(path: string, text: string, durable: boolean): void {
  const draft = newDraft(path, 0o600);
  let left = true;
  try {
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(draft.fd, bytes, at);
      if (durable) fsyncSync(draft.fd);
    } finally {
      closeSync(draft.fd);
    }
    renameSync(draft.path, path);
    left = false;
  } finally {
    draft.release(left);
  }
}
