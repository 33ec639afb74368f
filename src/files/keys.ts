import { chmodSync, lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { codeOf, Problem } from '../domain/problem.ts';
import type { Keys } from '../terminal.ts';
import { mayReplace } from './ours.ts';
import { isStream } from './place.ts';
import { openFile } from './replace.ts';

/** What stands in a folder of pages and in no other. */
const PAGES = ['index.html', 'semua.html'];

function isOurPage(path: string): boolean {
  try {
    return lstatSync(path).isFile() && mayReplace(path);
  } catch {
    return false;
  }
}

/** The keys of "hasil.csv" and of "hasil/" stand in "hasil-kunci.csv"; those of "./" beside that folder. */
function keysPath(output: string): string {
  const named = /^\.{0,2}$/.test(basename(output)) ? resolve(output) : output;
  const isFolder = /[\\/]$/.test(output);
  const stem = basename(named, isFolder ? '' : extname(named));
  if (stem === '' || (!isFolder && isStream(output)))
    throw new Problem({ code: 'keys-place', path: output, reason: 'stream' });
  return join(dirname(named), `${stem}-kunci.csv`);
}

/** Whoever is given a folder of pages gets all that stands in it. */
function refusePages(path: string): void {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder))
    if (PAGES.every((page) => isOurPage(join(folder, page))))
      throw new Problem({ code: 'keys-place', path: folder, reason: 'pages' });
}

/** The text that stands there, or null; a link is somebody's own arrangement. */
function textAt(path: string, mark: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const text = stat.isFile() ? readFileSync(path, 'utf8') : '';
  if (!text.replace(/^\ufeff/, '').startsWith(mark)) throw new Problem({ code: 'keys-taken', path });
  return text;
}

const withoutHead = (text: string): string => text.slice(text.indexOf('\n'));

function closed(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch {
    // Disks without modes keep the file all the same.
  }
}

/** Writes keys beside an output, readable by the owner alone; see `keys` of the terminal. */
export function openKeys(output: string, mark: string, text: string, force: boolean): Keys {
  const path = keysPath(output);
  refusePages(path);
  try {
    const before = textAt(path, mark);
    const same = before !== null && withoutHead(before) === withoutHead(text);
    if (before !== null && !same && !force) throw new Problem({ code: 'not-ours', path });
    if (same) return { path, keep: () => closed(path), discard: () => {} };
    const draft = openFile(path, before !== null, 0o600);
    draft.write(text);
    const keep = (): void => {
      draft.keep();
      closed(path);
    };
    return { path, keep, discard: draft.discard };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({ code: 'unwritable', path, reason: codeOf(error) });
  }
}
