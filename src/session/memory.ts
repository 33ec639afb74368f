import { lstatSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catalog } from '../domain/catalog.ts';
import { codeOf } from '../domain/problem.ts';
import { isRecord } from '../domain/record.ts';
import { writeWhole } from '../files/drafts.ts';
import { makeFolder } from '../files/folder.ts';
import type { LeftQuiz, Memory, Remembered } from '../terminal.ts';
import { sessionFolder } from './folder.ts';
import { lookFor, putAside } from './sessions.ts';

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

/** All that the file holds, also what this version does not understand; null where it holds something else. */
function resultsIn(path: string): unknown[] | null {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > LARGEST) return null;
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecord(file) && Array.isArray(file.results) ? file.results : null;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : null;
  }
}

/** The same before another is added: what cannot be understood is moved out of the way. Throws when it cannot be moved. */
function keptIn(path: string): unknown[] {
  const found = resultsIn(path);
  if (found === null && putAside(path).length === 0) throw new Error('a file stands in the way');
  return found ?? [];
}

function write(path: string, results: readonly unknown[]): void {
  writeWhole(path, `${JSON.stringify({ history: 1, results })}\n`, true);
}

/** Takes these results out of the file, which goes with the last one; yields how many were there. */
function removeResults(path: string, gone: readonly Remembered[]): number {
  const all = resultsIn(path) ?? [];
  const texts = new Set(gone.map((one) => JSON.stringify(one)));
  const kept = all.filter((entry) => !entryIn(entry).some((known) => texts.has(JSON.stringify(known))));
  if (kept.length === all.length) return 0;
  if (kept.length === 0) rmSync(path, { force: true });
  else write(path, kept);
  return all.length - kept.length;
}

const nameOf = (path: string): string => basename(path, '.json');

function leftIn(folder: string, catalog: Catalog): LeftQuiz[] {
  const { unfinished, foreign } = lookFor(folder, catalog);
  return [
    ...unfinished.map(({ path, saved, changed }) => ({
      name: nameOf(path),
      answered: Object.keys(saved.answers).length,
      changed,
      foreign: false,
    })),
    ...foreign.map(({ path, count, changed }) => ({
      name: nameOf(path),
      answered: count,
      changed,
      foreign: true,
    })),
  ];
}

/** Removes a file that is still as it was listed; another window may have taken it meanwhile. */
function removeQuiz(folder: string, { name, changed }: LeftQuiz): boolean {
  const path = join(folder, `${name}.json`);
  try {
    if (lstatSync(path).mtimeMs !== changed) return false;
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Remembered results in the state folder, in one file that only its owner may read, and the unfinished quizzes beside it. */
export async function openMemory(env: Readonly<Record<string, string | undefined>>): Promise<Memory> {
  const folder = await sessionFolder(env).catch(() => null);
  if (folder === null) return { all: () => [], add: () => false, unfinished: () => [], remove: () => 0 };
  const path = join(folder, NAME);
  return {
    all: () => (resultsIn(path) ?? []).flatMap(entryIn),
    add: (entry) => {
      try {
        makeFolder(folder, 0o700);
        const kept = { ...entry, name: entry.name === null ? null : entry.name.slice(0, LONGEST_NAME) };
        write(path, [...keptIn(path), kept].slice(-MOST));
        return true;
      } catch {
        return false;
      }
    },
    unfinished: (catalog) => leftIn(folder, catalog),
    remove: (results, quizzes) =>
      removeResults(path, results) + quizzes.filter((quiz) => removeQuiz(folder, quiz)).length,
  };
}
