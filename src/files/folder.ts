import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it where there are none. Node's own recursive way never returns where the system says
 * ENOENT of an existing place, as /proc does, and calls a read-only disk ENOENT.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) makeFolder(above, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
