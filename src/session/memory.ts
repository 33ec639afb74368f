import { lstatSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catalog } from '../domain/catalog.ts';
import type { LeftQuiz, Unusable } from '../domain/kept.ts';
import { codeOf } from '../domain/problem.ts';
import { isRecord } from '../domain/record.ts';
import { writeWhole } from '../files/drafts.ts';
import { makeFolder } from '../files/folder.ts';
import { alone } from '../files/lock.ts';
import type { Memory, Remembered } from '../terminal.ts';
import { sessionFolder } from './folder.ts';
import { lookFor } from './look.ts';
import { putAside } from './sessions.ts';

const NAME = 'hasil.json';
const FORMAT = 1;
const isLater = (format: unknown): boolean => Number.isInteger(format) && (format as number) > FORMAT;
/** Larger than so many bytes the file can only be somebody else's. */
const LARGEST = 1024 * 1024;
/** So many results are kept; the oldest go first. */
const MOST = 200;
/** What a person types as a name, in characters. */
const LONGEST_NAME = 80;

/** A day as it is written; that of no month is none. */
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** An entry as it was written; anything else is passed over. */
function entryIn(value: unknown): Remembered[] {
  if (!isRecord(value)) return [];
  const { date, code, name, first } = value;
  if (typeof date !== 'string' || !DATE.test(date) || typeof code !== 'string' || !texts(first)) return [];
  return [{ date, code, name: typeof name === 'string' ? name : null, first }];
}

/** All that the file holds, also what this version does not understand; or why it cannot be used. */
function resultsIn(path: string): unknown[] | Unusable['why'] {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > LARGEST) return 'damaged';
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isRecord(file) && isLater(file.history)) return 'later';
    return isRecord(file) && Array.isArray(file.results) ? file.results : 'damaged';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    return error instanceof SyntaxError ? 'damaged' : 'unreadable';
  }
}

function write(path: string, results: readonly unknown[]): void {
  writeWhole(path, `${JSON.stringify({ history: FORMAT, results })}\n`, true);
}

/** Takes these results out of the file, which goes with the last one; yields how many were there. */
function removeResults(path: string, gone: readonly Remembered[]): number {
  const all = resultsIn(path);
  if (typeof all === 'string') return 0;
  const texts = new Set(gone.map((one) => JSON.stringify(one)));
  const kept = all.filter((entry) => !entryIn(entry).some((known) => texts.has(JSON.stringify(known))));
  if (kept.length === all.length) return 0;
  if (kept.length === 0) rmSync(path, { force: true });
  else write(path, kept);
  return all.length - kept.length;
}

const nameOf = (path: string): string => basename(path, '.json');

function leftIn(folder: string, catalog: Catalog, tell: (met: Unusable) => void): LeftQuiz[] {
  const { unfinished, foreign, unusable } = lookFor(folder, catalog);
  unusable.forEach(tell);
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

/** Adds a result to the file while no other window does; false where a later version keeps its own there. Throws system errors. */
function addTo(path: string, entry: Remembered, tell: (met: Unusable) => void): boolean {
  const found = resultsIn(path);
  if (found === 'later' || found === 'unreadable') {
    tell({ what: 'results', why: found, path, aside: null });
    return false;
  }
  if (found === 'damaged') {
    const [aside] = putAside(path);
    if (aside === undefined) throw new Error('a file stands in the way');
    tell({ what: 'results', why: found, path, aside });
  }
  write(path, [...(found === 'damaged' ? [] : found), entry].slice(-MOST));
  return true;
}

/** Gathers what could not be used and gives each away once. */
function gathering() {
  const met: Unusable[] = [];
  const told = new Set<string>();
  return {
    tell(one: Unusable): void {
      const mark = JSON.stringify(one);
      if (!told.has(mark)) met.push(one);
      told.add(mark);
    },
    unusable: (): Unusable[] => met.splice(0),
  };
}

const NO_MEMORY: Memory = {
  all: () => [],
  add: async () => false,
  unfinished: () => [],
  remove: async () => 0,
  unusable: () => [],
};

/** Remembered results in the state folder, in one file that only its owner may read, and the unfinished quizzes beside it. */
export async function openMemory(env: Readonly<Record<string, string | undefined>>): Promise<Memory> {
  const folder = await sessionFolder(env).catch(() => null);
  if (folder === null) return NO_MEMORY;
  const path = join(folder, NAME);
  const { tell, unusable } = gathering();
  return {
    all: () => {
      const found = resultsIn(path);
      if (typeof found !== 'string') return found.flatMap(entryIn);
      tell({ what: 'results', why: found, path, aside: null });
      return [];
    },
    add: async (entry) => {
      try {
        makeFolder(folder, 0o700);
        const kept = { ...entry, name: entry.name === null ? null : entry.name.slice(0, LONGEST_NAME) };
        return await alone(path, () => addTo(path, kept, tell));
      } catch {
        return false;
      }
    },
    unfinished: (catalog) => leftIn(folder, catalog, tell),
    remove: async (results, quizzes) => {
      const gone = results.length === 0 ? 0 : await alone(path, () => removeResults(path, results));
      return gone + quizzes.filter((quiz) => removeQuiz(folder, quiz)).length;
    },
    unusable,
  };
}
