import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../domain/catalog.ts';
import { codeOf } from '../domain/problem.ts';
import { makeFolder } from '../files/folder.ts';
import { parseSession, type Saved, sessionText, type Unfit, writeWhole } from './file.ts';
import { isAlive, thisOwner } from './owner.ts';

/** One running quiz has one file, so that two windows never write to the same one. */
const NAME = /^kuis-[0-9a-z]+-[0-9a-z]+\.json$/;

/** No two quizzes get the same: the process number, and the nanoseconds since the machine started. */
const newName = (): string => `kuis-${process.pid.toString(36)}-${process.hrtime.bigint().toString(36)}.json`;
/** Larger than any session can be, in bytes. */
const LARGEST = 1024 * 1024;
/** A file untouched for so long is open nowhere, whatever process has its number now; in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** An unfinished quiz that no window has open. */
export interface Unfinished {
  path: string;
  saved: Saved;
  changed: number;
}

/** A file that was moved out of the way, with its new place. */
export interface SetAside {
  path: string;
  reason: Unfit;
}

export interface Look {
  /** The newest first. */
  unfinished: Unfinished[];
  setAside: SetAside[];
}

/** Where the running quiz is kept. */
interface Session {
  /** Writes the whole state before it returns; null when kept, otherwise the system's error code. */
  save(saved: Saved): string | null;
  /** Removes the file; never fails. */
  forget(): void;
}

function textOf(path: string): { text: string; changed: number } {
  const stat = statSync(path);
  if (!stat.isFile() || stat.size > LARGEST) return { text: '', changed: stat.mtimeMs };
  return { text: readFileSync(path, 'utf8'), changed: stat.mtimeMs };
}

function putAside(path: string, reason: Unfit): SetAside[] {
  const away = path.replace(/\.json$/, reason === 'damaged' ? '.rusak' : '.lain');
  try {
    renameSync(path, away);
    return [{ path: away, reason }];
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

/** The sessions in a folder. Files that cannot be one are renamed; those of running windows and empty ones are passed over. */
export function lookFor(folder: string, catalog: Catalog): Look {
  const look: Look = { unfinished: [], setAside: [] };
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return look;
  }
  for (const name of names.sort()) lookAt(join(folder, name), catalog, look);
  look.unfinished.sort((a, b) => b.changed - a.changed);
  return look;
}

function lookAt(path: string, catalog: Catalog, look: Look): void {
  try {
    const { text, changed } = textOf(path);
    const found = parseSession(text, catalog);
    if ('owner' in found && Date.now() - changed < DAY && isAlive(found.owner)) return;
    if ('unfit' in found) look.setAside.push(...putAside(path, found.unfit));
    else if (Object.keys(found.saved.answers).length === 0) remove(path);
    else look.unfinished.push({ path, saved: found.saved, changed });
  } catch {
    // Another window took or finished it between the two looks, or it cannot be read.
  }
}

/**
 * The file of a new quiz, or of one that goes on. Taking over is one rename, so only one window gets it;
 * the other's next save writes its own whole state again.
 */
export function openSession(folder: string, catalog: Catalog, from?: Unfinished): Session {
  const path = join(folder, newName());
  const owner = thisOwner();
  const save = (saved: Saved): string | null => {
    try {
      makeFolder(folder, 0o700);
      const durable = Object.keys(saved.answers).length > 0;
      writeWhole(path, sessionText(saved, catalog.quizVersion, owner), durable);
      return null;
    } catch (error) {
      return codeOf(error);
    }
  };
  if (from !== undefined) take(from.path, path);
  return {
    save,
    forget: () => {
      remove(path);
      remove(`${path}.baru`);
    },
  };
}

function take(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Taken by another window or in a read-only folder: the answers are in memory and the next save tells.
  }
}
