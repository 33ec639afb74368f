import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, Problem } from '../domain/problem.ts';
import { makeFolder } from './folder.ts';
import { mayReplace } from './ours.ts';
import { hearSignals } from './signals.ts';

/** Makes a folder for reports where there is none yet. */
export function makeReportFolder(path: string): void {
  try {
    makeFolder(path);
  } catch (error) {
    throw new Problem({
      code: 'unwritable',
      path,
      reason: codeOf(error) === 'EEXIST' ? 'ENOTDIR' : codeOf(error),
    });
  }
  // From here on files come one by one, and one way to end is right for all the time between.
  hearSignals((exit) => process.exit(exit));
}

/** Whether a file of a folder is an earlier page of ours; what cannot be read is none. */
function isOldPage(path: string): boolean {
  try {
    return lstatSync(path).isFile() && mayReplace(path);
  } catch {
    return false;
  }
}

/** Removes earlier pages of ours whose names fit and are not among the new ones; yields their names. */
export function removeOldPages(folder: string, names: RegExp, kept: ReadonlySet<string>): string[] {
  const old = readdirSync(folder)
    .filter((name) => names.test(name) && !kept.has(name) && isOldPage(join(folder, name)))
    .sort();
  return old.filter((name) => {
    try {
      rmSync(join(folder, name));
      return true;
    } catch {
      return false;
    }
  });
}
