import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { thisOwner } from '../../src/files/owner.ts';
import { leftOpen } from './descriptors.ts';

let folder: string;
let newDraft: typeof import('../../src/files/drafts.ts').newDraft;
let writeWhole: typeof import('../../src/files/drafts.ts').writeWhole;
beforeEach(async () => {
  // Each folder is swept once in a process, and the end of a process is watched once: each test begins as a new one.
  vi.resetModules();
  ({ newDraft, writeWhole } = await import('../../src/files/drafts.ts'));
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);
const { pid, started, place } = thisOwner();

describe('a draft', () => {
  test('stands beside its place, says whose it is, and goes or stays as it is told', () => {
    const draft = newDraft(at('a.txt'), 0o600);
    expect(readdirSync(folder)).toEqual([basename(draft.path)]);
    expect(basename(draft.path)).toMatch(
      new RegExp(`^\\.karir-sosial-${place}-${pid}-${started ?? 'x'}-[0-9a-f]{16}\\.baru$`),
    );
    closeSync(draft.fd);
    draft.release(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of one place is never that of another', () => {
    const drafts = [1, 2, 3].map(() => newDraft(at('a.txt'), 0o600));
    expect(new Set(drafts.map(({ path }) => path)).size).toBe(3);
    for (const { fd, release } of drafts) {
      closeSync(fd);
      release(true);
    }
  });

  test('goes when the program ends, unless it was released; one watch is enough for all', async () => {
    const before = new Set(process.listeners('exit'));
    const [kept, left, other] = ['a', 'b', 'c'].map((name) => newDraft(at(name), 0o600));
    if (!kept || !left || !other) throw new Error('three drafts');
    for (const { fd } of [kept, left, other]) closeSync(fd);
    kept.release(false);
    const added = process.listeners('exit').filter((listener) => !before.has(listener));
    expect(added).toHaveLength(1);
    for (const listener of added) listener(0);
    expect([kept, left, other].map(({ path }) => existsSync(path))).toEqual([true, false, false]);
    for (const listener of added) process.removeListener('exit', listener);
    for (const draft of [left, other]) draft.release(true);
    // Signals are heard for one more turn.
    await new Promise((resolve) => setImmediate(resolve));
  });

  test('lets the program end at once on a signal while it is open', () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
    const draft = newDraft(at('a'), 0o600);
    process.emit('SIGTERM', 'SIGTERM');
    expect(exit).toHaveBeenCalledWith(143);
    closeSync(draft.fd);
    draft.release(true);
  });

  test('fails with the reason of the system where there is no folder', () => {
    expect(() => newDraft(at('none/a'), 0o600)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});

describe.skipIf(process.platform !== 'linux')('what other runs have left in a folder', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const named = (owner: { place?: string; pid?: number; started?: string }, end = '0123456789abcdef.baru') =>
    `.karir-sosial-${owner.place ?? place}-${owner.pid ?? ended}-${owner.started ?? '12'}-${end}`;
  const startOf = (of: number): string =>
    readFileSync(`/proc/${of}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';

  test('goes where the run is gone, once for each folder, and nothing else goes', () => {
    const gone = [named({}), named({ started: 'x' })];
    const stays = [
      named({ pid: process.ppid, started: startOf(process.ppid) }),
      named({ place: 'elsewhere' }),
      named({}, '0123456789abcde.baru'),
      `${named({})}.txt`,
      `x${named({})}`,
      'catatan.baru',
    ];
    for (const name of [...gone, ...stays]) writeFileSync(at(name), 'x');
    writeWhole(at('a'), 'isi', false);
    expect(readdirSync(folder).sort()).toEqual([...stays, 'a'].sort());
    writeFileSync(at(named({})), 'x');
    writeWhole(at('a'), 'isi', false);
    expect(existsSync(at(named({})))).toBe(true);
  });

  test('that is no file stays', () => {
    mkdirSync(at(named({})));
    writeWhole(at('a'), 'isi', false);
    expect(readdirSync(folder).sort()).toEqual([named({}), 'a'].sort());
  });
});

describe('a file of its own', () => {
  test('is written whole, for the owner alone, and leaves nothing else', async () => {
    const text = 'é'.repeat(300_000);
    for (const durable of [true, false]) {
      writeWhole(at('a'), text, durable);
      expect(readFileSync(at('a'), 'utf8')).toBe(text);
    }
    if (process.platform !== 'win32') expect(statSync(at('a')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(await leftOpen(() => writeWhole(at('a'), 'isi', false))).toBe(0);
  });

  test('that cannot take its place leaves no draft', () => {
    mkdirSync(at('a'));
    expect(() => writeWhole(at('a'), 'isi', false)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(readdirSync(folder)).toEqual(['a']);
  });
});
