import { chmodSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../domain/catalog.ts';
import type { Unusable } from '../domain/kept.ts';
import { once } from '../domain/once.ts';
import { codeOf } from '../domain/problem.ts';
import { writeWhole } from '../files/drafts.ts';
import { makeFolder } from '../files/folder.ts';
import { fateOf, thisOwner } from '../files/owner.ts';
import { parseSession, type Saved, sessionText } from './file.ts';

/** No two quizzes get the same, on whatever machine of one home, and nobody can guess it. */
function newName(): string {
  const [first = 0, second = 0] = crypto.getRandomValues(new BigUint64Array(2));
  return `kuis-${first.toString(36)}-${second.toString(36)}.json`;
}
/** Larger than any session can be, in bytes. */
const LARGEST = 1024 * 1024;
/** A file untouched for so long is open nowhere, whatever process has its number now; in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** An unfinished quiz that no window of this machine has open. */
export interface Unfinished {
  path: string;
  saved: Saved;
  /** When it was saved, in milliseconds since 1970. */
  changed: number;
}

/** An unfinished quiz of another bank: it stays, but cannot go on here. `count`: how many were answered. */
export interface Foreign {
  path: string;
  count: number;
  changed: number;
}

export interface Look {
  /** The newest first. */
  unfinished: Unfinished[];
  foreign: Foreign[];
  /** Damaged files, which were moved out of the way, and those of a later version, which were left. */
  unusable: Unusable[];
}

/** Where the running quiz is kept. */
interface Session {
  /** Writes the whole state before it returns; null when kept, otherwise the system's error code. */
  save(saved: Saved): string | null;
  /** Removes the file; never fails. */
  forget(): void;
}

/** In a folder that others may write to, a link or their file is none of ours. */
const isOurs = (stat: Stats): boolean => process.getuid === undefined || stat.uid === process.getuid();

function textOf(path: string, stat: Stats): string {
  return !stat.isFile() || stat.size > LARGEST ? '' : readFileSync(path, 'utf8');
}

/** Moves a damaged file out of the way, over nothing else. */
export function putAside(path: string): string[] {
  const named = (number: number): string =>
    path.replace(/\.json$/, `${number === 0 ? '' : `-${number}`}.rusak`);
  try {
    let number = 0;
    while (existsSync(named(number))) number++;
    renameSync(path, named(number));
    return [named(number)];
  } catch {
    return [];
  }
}

/** Removes a file if it is there; a folder that forbids it is left as it is. */
export function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing is lost by a file that stays.
  }
}

/** Adds what one file holds to a look; damaged files and empty ones of ended windows go. */
export function lookAt(path: string, catalog: Catalog, look: Look, now: number): void {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink() || !isOurs(stat)) return;
    const changed = stat.mtimeMs;
    const found = parseSession(textOf(path, stat), catalog);
    if (!('owner' in found)) {
      const [aside] = found.unfit === 'damaged' ? putAside(path) : [null];
      if (aside !== undefined) look.unusable.push({ what: 'quiz', why: found.unfit, path, aside });
      return;
    }
    const fate = fateOf(found.owner);
    if (fate === 'this' || (fate === 'running' && now - changed < DAY)) return;
    if ('unfit' in found) look.foreign.push({ path, count: found.count, changed });
    else if (Object.keys(found.saved.answers).length > 0)
      look.unfinished.push({ path, saved: found.saved, changed });
    else if (fate === 'gone') remove(path);
  } catch {
    // Another window took or finished it between the two looks, or it cannot be read.
  }
}

/** Makes the folder where there is none, and closes one of ours that others may write to. */
function closedFolder(folder: string): void {
  makeFolder(folder, 0o700);
  const stat = lstatSync(folder);
  if (stat.isDirectory() && isOurs(stat) && (stat.mode & 0o022) !== 0) chmodSync(folder, 0o700);
}

/**
 * The file of a new quiz, or of one that goes on. Taking over is one rename, so only one window gets it;
 * the other's next save writes its own whole state again.
 */
export function openSession(folder: string, catalog: Catalog, from?: Unfinished): Session {
  // Random numbers and the process's own marks come after the first question is drawn.
  const path = once(() => join(folder, newName()));
  const save = (saved: Saved): string | null => {
    try {
      closedFolder(folder);
      const durable = Object.keys(saved.answers).length > 0;
      writeWhole(path(), sessionText(saved, catalog.quizVersion, thisOwner()), durable);
      return null;
    } catch (error) {
      return codeOf(error);
    }
  };
  if (from !== undefined) take(from.path, path());
  return { save, forget: () => remove(path()) };
}

function take(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Taken by another window or in a read-only folder: the answers are in memory and the next save tells.
  }
}
