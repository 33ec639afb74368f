import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/files/drafts.ts';
import { sealed, signed } from '../../src/files/ours.ts';
import { openDraft, openFile, save } from '../../src/files/replace.ts';
import { leftOpen } from './descriptors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const old = signed('lama\n');
const fresh = signed('baru\n');
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const root = process.getuid?.() === 0;

describe.skipIf(process.platform === 'win32')('saving a report', () => {
  test('replaces one of ours and keeps what is not', async () => {
    writeFileSync(at('a.txt'), old);
    await save(at('a.txt'), fresh, false);
    expect(text('a.txt')).toBe(fresh);
    writeFileSync(at('b.txt'), 'catatan');
    await expect(save(at('b.txt'), fresh, false)).rejects.toThrow(
      expect.objectContaining({ fact: { code: 'not-ours', path: at('b.txt') } }),
    );
    expect(text('b.txt')).toBe('catatan');
    await save(at('b.txt'), fresh, true);
    expect(text('b.txt')).toBe(fresh);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
  });

  test('looks again at the swap: what came meanwhile, or was changed, stays', async () => {
    for (const before of [undefined, old]) {
      const path = at(before === undefined ? 'new.txt' : 'old.txt');
      if (before !== undefined) writeFileSync(path, before);
      const draft = await openDraft(path, false);
      draft.write(fresh);
      writeFileSync(path, 'seseorang menulis ini');
      expect(draft.keep).toThrow(expect.objectContaining({ fact: { code: 'not-ours', path } }));
      draft.discard();
      expect(readFileSync(path, 'utf8')).toBe('seseorang menulis ini');
    }
    expect(readdirSync(folder).sort()).toEqual(['new.txt', 'old.txt']);
  });

  test('a device or folder that came meanwhile is not replaced, even with force', async () => {
    const draft = await openDraft(at('x.txt'), true);
    draft.write(fresh);
    mkdirSync(at('x.txt'));
    expect(draft.keep).toThrow(expect.objectContaining({ message: 'unwritable' }));
    draft.discard();
    expect(readdirSync(folder)).toEqual(['x.txt']);
    expect(statSync(at('x.txt')).isDirectory()).toBe(true);
  });

  test('keeps a link, also one that leads to nothing yet, and the mode', async () => {
    mkdirSync(at('deep'));
    writeFileSync(at('deep/real.txt'), old, { mode: 0o640 });
    chmodSync(at('deep/real.txt'), 0o640);
    symlinkSync('deep/real.txt', at('link.txt'));
    symlinkSync('deep/none.txt', at('dangling.txt'));
    for (const [link, real] of [
      ['link.txt', 'deep/real.txt'],
      ['dangling.txt', 'deep/none.txt'],
    ] as const) {
      await save(at(link), fresh, false);
      expect(readlinkSync(at(link))).toBe(real);
      expect(text(real)).toBe(fresh);
      expect(lstatSync(at(real)).isFile()).toBe(true);
    }
    expect(statSync(at('deep/real.txt')).mode & 0o777).toBe(0o640);
    symlinkSync('round.txt', at('round.txt'));
    await expect(save(at('round.txt'), fresh, true)).rejects.toThrow(
      expect.objectContaining({ fact: { code: 'unwritable', path: at('round.txt'), reason: 'ELOOP' } }),
    );
  });

  test('keeps hard links', async () => {
    writeFileSync(at('a.txt'), `${'x'.repeat(500)}${old}`);
    linkSync(at('a.txt'), at('b.txt'));
    await save(at('a.txt'), fresh, false);
    expect([text('a.txt'), text('b.txt')]).toEqual([fresh, fresh]);
    expect(statSync(at('a.txt')).ino).toBe(statSync(at('b.txt')).ino);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
  });

  test.skipIf(!root)('keeps the owner', async () => {
    writeFileSync(at('a.txt'), old);
    chownSync(at('a.txt'), 12345, 54321);
    await save(at('a.txt'), fresh, false);
    const { uid, gid } = statSync(at('a.txt'));
    expect([uid, gid, text('a.txt')]).toEqual([12345, 54321, fresh]);
  });

  test('a planted link at a guessable draft is not followed', () => {
    writeFileSync(at('victim'), 'precious');
    symlinkSync(at('victim'), at('kuis.json.baru'));
    writeWhole(at('kuis.json'), 'text', true);
    expect([text('victim'), text('kuis.json')]).toEqual(['precious', 'text']);
    expect(statSync(at('kuis.json')).mode & 0o777).toBe(0o600);
  });

  test('refuses what is not ours before any work is done for it', () => {
    writeFileSync(at('a.txt'), 'catatan');
    expect(() => openFile(at('a.txt'), false)).toThrow(
      expect.objectContaining({ fact: { code: 'not-ours', path: at('a.txt') } }),
    );
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('leaves nothing beside a new file, and closes what it has opened', async () => {
    await save(at('a.txt'), fresh, false);
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(text('a.txt')).toBe(fresh);
    writeFileSync(at('b.txt'), old);
    linkSync(at('b.txt'), at('c.txt'));
    let last = '';
    const again = async (): Promise<void> => {
      last = last === old ? fresh : old;
      for (const name of ['a.txt', 'b.txt']) await save(at(name), last, false);
    };
    expect(await leftOpen(again)).toBe(0);
    expect(
      await leftOpen(async () => {
        const draft = await openDraft(at('d.txt'), false);
        draft.discard();
      }),
    ).toBe(0);
  });

  test('takes bytes, and may be given up once it is kept', async () => {
    const draft = openFile(at('a.bin'), false);
    expect(draft.write(Buffer.from([0, 1, 2]))).toBe(true);
    draft.keep();
    draft.discard();
    expect([...readFileSync(at('a.bin'))]).toEqual([0, 1, 2]);
  });

  test('changes no file in place that it can replace: whoever reads the old one reads on', async () => {
    writeFileSync(at('a.txt'), old);
    const reader = openSync(at('a.txt'), 'r');
    await save(at('a.txt'), fresh, false);
    expect(readFileSync(reader, 'utf8')).toBe(old);
    closeSync(reader);
  });

  test.skipIf(!root)('keeps a group that is not its own', async () => {
    writeFileSync(at('a.txt'), old);
    chownSync(at('a.txt'), 0, 54321);
    await save(at('a.txt'), fresh, false);
    expect(statSync(at('a.txt'))).toMatchObject({ uid: 0, gid: 54321 });
    writeFileSync(at('b.txt'), old);
    chownSync(at('b.txt'), 12345, 0);
    await save(at('b.txt'), fresh, false);
    expect(statSync(at('b.txt'))).toMatchObject({ uid: 12345, gid: 0 });
  });

  test('replaces no paper that was written into, unless it is forced', async () => {
    writeFileSync(at('a.txt'), sealed('Nama: ____\n').replace('____', 'Ani'));
    await expect(save(at('a.txt'), fresh, false)).rejects.toThrow(
      expect.objectContaining({ fact: { code: 'edited', paths: [at('a.txt')] } }),
    );
    await save(at('a.txt'), fresh, true);
    expect(text('a.txt')).toBe(fresh);
  });

  test('leaves what came meanwhile even where it is as long and as old', async () => {
    writeFileSync(at('a.txt'), old);
    const { mtime } = statSync(at('a.txt'));
    const draft = await openDraft(at('a.txt'), false);
    draft.write(fresh);
    writeFileSync(at('a.txt'), 'x'.repeat(Buffer.byteLength(old)));
    utimesSync(at('a.txt'), mtime, mtime);
    expect(draft.keep).toThrow(expect.objectContaining({ fact: { code: 'not-ours', path: at('a.txt') } }));
    draft.discard();
  });

  test('a pipe that came meanwhile is no place any more', async () => {
    const draft = await openDraft(at('a.txt'), true);
    execFileSync('mkfifo', [at('a.txt')]);
    expect(draft.keep).toThrow(
      expect.objectContaining({ fact: { code: 'unwritable', path: at('a.txt'), reason: 'EEXIST' } }),
    );
    draft.discard();
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
