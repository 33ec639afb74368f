import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { alone } from '../../src/files/lock.ts';
import { thisOwner } from '../../src/files/owner.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Every look at the clock takes so many seconds. */
function clockOf(seconds: number): void {
  let time = 1_000;
  vi.spyOn(process, 'uptime').mockImplementation(() => {
    time += seconds;
    return time;
  });
}

describe('an action that is alone', () => {
  test('is done once, yields what it yields, and leaves no mark', async () => {
    const marks = await alone(at('a'), () => readdirSync(folder));
    expect(marks).toEqual([expect.stringMatching(/^\.karir-sosial-.*\.kunci$/)]);
    expect(await alone(at('a'), async () => 7)).toBe(7);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that fails leaves no mark either', async () => {
    const fails = async (): Promise<never> => {
      await wait(1);
      throw new Error('gagal');
    };
    await expect(alone(at('a'), fails)).rejects.toThrow('gagal');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is done without a mark where none can be left, and tells itself what is wrong', async () => {
    expect(await alone(at('none/a'), () => existsSync(at('none')))).toBe(false);
  });

  test('is alone among those of its own process', async () => {
    let inside = 0;
    const most: number[] = [];
    const deed = async (): Promise<void> => {
      inside++;
      most.push(inside);
      await wait(2);
      inside--;
    };
    await Promise.all([1, 2, 3, 4].map(() => alone(at('a'), deed)));
    expect(most).toEqual([1, 1, 1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('waits for no other folder', async () => {
    const inner = await alone(at('a'), () => {
      const other = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
      return alone(join(other, 'a'), () => 'done').finally(() => rmSync(other, { recursive: true }));
    });
    expect(inner).toBe('done');
  });
});

describe.skipIf(process.platform !== 'linux')('the mark of another', () => {
  const { place } = thisOwner();
  const marked = (owner: { place?: string; pid: number; started: string }, kind = 'kunci'): string => {
    const name = `.karir-sosial-${owner.place ?? place}-${owner.pid}-${owner.started}-0123456789abcdef.${kind}`;
    writeFileSync(at(name), '');
    return name;
  };
  const started = (): string =>
    readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  const running = () => ({ pid: process.ppid, started: started() });

  test('that runs is waited for', async () => {
    const name = marked(running());
    const done = vi.fn();
    const waiting = alone(at('a'), done);
    await wait(100);
    expect(done).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual([name]);
    rmSync(at(name));
    await waiting;
    expect(done).toHaveBeenCalledOnce();
  });

  test('that is gone is cleared away', async () => {
    // A folder that this process uses for the first time is cleared anyway.
    await alone(at('a'), () => {});
    marked({ pid: spawnSync(process.execPath, ['-e', '']).pid, started: '1' });
    clockOf(0);
    await alone(at('a'), () => {});
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['this machine', () => running()],
    ['another machine', () => ({ pid: 1, started: '1', place: 'elsewhere' })],
  ])('on %s is cleared away once it has stood for ten seconds', async (_, owner) => {
    const name = marked(owner());
    clockOf(1);
    await alone(at('a'), () => expect(existsSync(at(name))).toBe(false));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that only looks like one stops nobody and stays', async () => {
    const names = [marked(running(), 'baru'), 'x.kunci', '.karir-sosial.kunci', '.karir-sosial-x.kunci.txt'];
    for (const name of names.slice(1)) writeFileSync(at(name), '');
    expect(await alone(at('a'), () => 'done')).toBe('done');
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  test('that never ends is told', async () => {
    const name = marked(running());
    const done = vi.fn();
    clockOf(31);
    await expect(alone(at('a'), done)).rejects.toMatchObject({
      fact: { code: 'unwritable', path: at('a'), reason: 'EBUSY' },
    });
    expect(done).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual([name]);
  });
});
