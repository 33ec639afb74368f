import { readFileSync } from 'node:fs';

/** The process that writes a session. `started` tells a reused process number from the old one, where the system says it. */
export interface Owner {
  pid: number;
  started: string | null;
}

/**
 * Start time of a running process in ticks since boot, field 22 of /proc/<pid>/stat; null where there is no such file
 * or the process has ended and only waits for its parent.
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

export const thisOwner = (): Owner => ({ pid: process.pid, started: startOf(process.pid) });

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True when the process that wrote a session still runs, so that another window has this quiz open. */
export const isAlive = ({ pid, started }: Owner): boolean =>
  pid !== process.pid && exists(pid) && startOf(pid) === started;
