import { readFileSync, statSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { Problem } from '../domain/problem.ts';
import { isOurs } from '../render/mark.ts';
import { MAX_READ } from './terminal.ts';
import { codeOf } from './write.ts';

/** Refuses to overwrite a file that no report of ours has made. */
function refuseForeign(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isFile() && stat.size === 0)) return;
  if (!stat.isFile())
    throw new Problem({ code: 'unwritable', path, reason: stat.isDirectory() ? 'EISDIR' : 'EINVAL' });
  if (stat.size > MAX_READ || !isOurs(readFileSync(path, 'utf8')))
    throw new Problem({ code: 'not-ours', path });
}

/** Writes a report atomically: the old file stays whole if anything fails. */
export async function save(path: string, text: string, force: boolean): Promise<void> {
  try {
    if (!force) refuseForeign(path);
    await writeFileAtomic(path, text);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({ code: 'unwritable', path, reason: codeOf(error) });
  }
}
