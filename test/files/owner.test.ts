import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hash32 } from '../../src/domain/quiz/fingerprint.ts';
import type { fateOf as fate, Owner } from '../../src/files/owner.ts';

let fateOf: typeof fate;
let here: Owner;
beforeEach(async () => {
  // A process looks once at who it is.
  vi.resetModules();
  const owner = await import('../../src/files/owner.ts');
  fateOf = owner.fateOf;
  here = owner.thisOwner();
});
afterEach(() => vi.restoreAllMocks());

function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] as string;
}

describe.skipIf(process.platform !== 'linux')('who wrote a file', () => {
  test('is told by number and start of the process, and by the one place where both count', () => {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    const place = [hostname(), boot, readlinkSync('/proc/self/ns/pid')].join('\n');
    expect(here).toEqual({
      pid: process.pid,
      started: startOf(process.pid),
      // Files of another version of the program are known by the same.
      place: hash32(place).toString(36),
    });
  });

  test('is this process, with or without its place', () => {
    expect(fateOf(here)).toBe('this');
    expect(fateOf({ pid: here.pid, started: here.started })).toBe('this');
  });

  test('is gone when its number has gone to another, to this one too', () => {
    expect(fateOf({ ...here, started: '1' })).toBe('gone');
    expect(fateOf({ ...here, pid: 1, started: 'never' })).toBe('gone');
    expect(fateOf({ ...here, pid: process.ppid, started: null })).toBe('gone');
  });

  test('is gone when it has ended', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(fateOf({ pid, started: null })).toBe('gone');
    expect(fateOf({ ...here, pid, started: here.started })).toBe('gone');
  });

  test('runs while it runs, and nothing is known of one elsewhere', () => {
    const parent = { pid: process.ppid, started: startOf(process.ppid) };
    expect(fateOf(parent)).toBe('running');
    expect(fateOf({ ...parent, place: here.place as string })).toBe('running');
    expect(fateOf({ ...parent, place: 'elsewhere' })).toBe('unknown');
    expect(fateOf({ ...here, place: 'elsewhere' })).toBe('unknown');
  });

  test.each([
    ['EPERM', 'running'],
    ['ESRCH', 'gone'],
  ])('a process of somebody else, of which the system says %s, is %s', (code, known) => {
    const parent = { pid: process.ppid, started: startOf(process.ppid) };
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error(), { code });
    });
    // Where the process is gone indeed there is no start to be read either: none is as none.
    expect(fateOf(code === 'EPERM' ? parent : { pid: 2 ** 30, started: null })).toBe(known);
  });

  test('is gone when it has ended and only waits for its parent', async () => {
    const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$; read line <&3" & exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    const door = parent.stdio[3] as Writable;
    try {
      const [line] = await once(parent.stdout as Readable, 'data');
      const owner = { pid: Number(String(line)), started: startOf(Number(String(line))) };
      expect(fateOf(owner)).toBe('running');
      door.end();
      const state = (): string => readFileSync(`/proc/${owner.pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? '';
      await vi.waitUntil(() => state() === 'Z', { timeout: 30_000, interval: 20 });
      expect(fateOf(owner)).toBe('gone');
    } finally {
      parent.kill();
    }
  });
});
