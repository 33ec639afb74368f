import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { MAX_READ } from '../cli/terminal.ts';
import { codeOf, Problem } from '../domain/problem.ts';
import { makeFolder } from './folder.ts';
import { isOurs } from './mark.ts';

/** The first bytes of a large file: of our reports only those of batches grow so large, and they begin with their mark. */
function startOf(path: string): string {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(65_536);
    return bytes.toString('utf8', 0, readSync(fd, bytes));
  } finally {
    closeSync(fd);
  }
}

/** Refuses to overwrite a file that no report of ours has made. */
export function refuseForeign(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isFile() && stat.size === 0)) return;
  if (!stat.isFile())
    throw new Problem({ code: 'unwritable', path, reason: stat.isDirectory() ? 'EISDIR' : 'EINVAL' });
  if (!isOurs(stat.size > MAX_READ ? startOf(path) : readFileSync(path, 'utf8')))
    throw new Problem({ code: 'not-ours', path });
}

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
}
