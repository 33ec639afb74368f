import { readFileSync } from 'node:fs';

/** The process that writes a session. `started` tells a reused process number from the old one, where the system says it. */
export interface Owner {
  pid: number;
  started: string | null;
}

/** Start time of a process in ticks since boot, field 22 of /proc/<pid>/stat; null where there is no such file. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
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
