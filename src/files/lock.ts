import { closeSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { type DraftFile, isLeftOver, newDraft, remove } from './drafts.ts';

/** One mark stands for so long at most; a process whose mark stays longer sleeps, or has ended on another machine. In seconds. */
const LONGEST_HELD = 10;
/** So long a process waits for its turn; in seconds. */
const LONGEST_WAIT = 30;
/** Between two looks, in milliseconds: by chance, so that two that met do not meet again. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20));

/** Seconds by a clock that nobody can set. */
const now = (): number => process.uptime();

const isMark = (name: string): boolean => name.endsWith('.kunci') && name.startsWith('.karir-sosial-');

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The marks that others have in a folder; those of processes that are gone, or have stood too long, go. */
function marksIn(folder: string, own: string | null, seen: Map<string, number>): string[] {
  return namesIn(folder).filter((name) => {
    if (!isMark(name) || name === own) return false;
    const since = seen.get(name) ?? now();
    seen.set(name, since);
    if (!isLeftOver(name) && now() - since < LONGEST_HELD) return true;
    remove(join(folder, name));
    return false;
  });
}

/** A mark of this process in the folder of `place`, or null where nothing can be written. */
function markAt(place: string): DraftFile | null {
  try {
    const mark = newDraft(place, 0o600, 'kunci');
    closeSync(mark.fd);
    return mark;
  } catch {
    return null;
  }
}

/**
 * Calls an action that reads a file and writes it anew while no other process of ours does the same in that folder. Each
 * leaves a mark under a name of its own and then looks for others: of two, the later one sees the earlier and steps back. A
 * mark that was left behind by a killed process stops nobody, for the name tells whose it was. Where no mark can be left
 * nothing can be written either, and the action itself tells. Rejects with the Problem `unwritable` when the turn never comes.
 */
export async function alone<T>(place: string, action: () => T | Promise<T>): Promise<T> {
  const folder = dirname(place);
  const seen = new Map<string, number>();
  for (const begun = now(); now() - begun < LONGEST_WAIT; await pause()) {
    const mark = markAt(place);
    if (mark === null) return action();
    try {
      if (marksIn(folder, basename(mark.path), seen).length === 0) return await action();
    } finally {
      mark.release(true);
    }
    while (marksIn(folder, null, seen).length > 0 && now() - begun < LONGEST_WAIT) await pause();
  }
  throw new Problem({ code: 'unwritable', path: place, reason: 'EBUSY' });
}
