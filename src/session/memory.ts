import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../domain/record.ts';
import { writeWhole } from '../files/drafts.ts';
import { makeFolder } from '../files/folder.ts';
import type { Memory, Remembered } from '../terminal.ts';
import { sessionFolder } from './folder.ts';

const NAME = 'hasil.json';
/** Larger than so many bytes the file can only be somebody else's. */
const LARGEST = 1024 * 1024;
/** So many results are kept; the oldest go first. */
const MOST = 200;
/** What a person types as a name, in characters. */
const LONGEST_NAME = 80;

const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** An entry as it was written; anything else is passed over. */
function entryIn(value: unknown): Remembered[] {
  if (!isRecord(value)) return [];
  const { date, code, name, first } = value;
  if (
    typeof date !== 'string' ||
    !/^\d{4}-\d\d-\d\d$/.test(date) ||
    typeof code !== 'string' ||
    !texts(first)
  )
    return [];
  return [{ date, code, name: typeof name === 'string' ? name : null, first }];
}

function entriesIn(path: string): Remembered[] {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > LARGEST) return [];
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecord(file) && Array.isArray(file.results) ? file.results.flatMap(entryIn) : [];
  } catch {
    return [];
  }
}

/** Remembered results in the state folder, in one file that only its owner may read. */
export async function openMemory(env: Readonly<Record<string, string | undefined>>): Promise<Memory> {
  const folder = await sessionFolder(env).catch(() => null);
  const path = folder === null ? null : join(folder, NAME);
  const all = (): Remembered[] => (path === null ? [] : entriesIn(path));
  return {
    all,
    add: (entry) => {
      if (folder === null || path === null) return false;
      try {
        makeFolder(folder, 0o700);
        const kept = { ...entry, name: entry.name === null ? null : entry.name.slice(0, LONGEST_NAME) };
        const results = [...all(), kept].slice(-MOST);
        writeWhole(path, `${JSON.stringify({ history: 1, results })}\n`, true);
        return true;
      } catch {
        return false;
      }
    },
    clear: () => {
      const count = all().length;
      if (path !== null) rmSync(path, { force: true });
      return count;
    },
  };
}
