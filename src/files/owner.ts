import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that writes a file. `started` tells a reused process number from the old one, where the system says it. */
export interface Owner {
  pid: number;
  started: string | null;
  /** Where its process number counts: one start of one machine, one container; absent in files of older versions. */
  place?: string;
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

const told = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

/** A short print of a text, by FNV-1a: told apart, not kept secret. */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** One start of this machine and one space of process numbers: the same number elsewhere is another process. */
const thisPlace = (): string =>
  printOf(
    [
      hostname(),
      told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
      told(() => readlinkSync('/proc/self/ns/pid')),
    ].join('\n'),
  );

let own: Owner | undefined;

export function thisOwner(): Owner {
  own ??= { pid: process.pid, started: startOf(process.pid), place: thisPlace() };
  return own;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What is known of the process that wrote a file; of another machine, container or start nothing is. */
export type Fate = 'this' | 'running' | 'gone' | 'unknown';

export function fateOf({ pid, started, place }: Owner): Fate {
  const here = thisOwner();
  if (place !== undefined && place !== here.place) return 'unknown';
  if (pid === here.pid && started === here.started) return 'this';
  return pid !== process.pid && exists(pid) && startOf(pid) === started ? 'running' : 'gone';
}
