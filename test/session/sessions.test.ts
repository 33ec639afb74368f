import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { releasedFingerprint } from '../../src/domain/quiz/fingerprint.ts';
import { fateOf, type Owner, thisOwner } from '../../src/files/owner.ts';
import type { Saved } from '../../src/session/file.ts';
import { parseSession, sessionText } from '../../src/session/file.ts';
import { sessionFolder } from '../../src/session/folder.ts';
import { lookFor } from '../../src/session/look.ts';
import { openSession } from '../../src/session/sessions.ts';
import { realCatalog as catalog } from '../real-catalog.ts';

const [first, second] = catalog.questions.map(({ id }) => id) as [string, string];
const saved = (value: number): Saved => ({
  asked: [first, second],
  answers: { [first]: value, [second]: null },
  facts: {},
  full: false,
});
const gone: Owner = { pid: 1, started: 'never' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A session file as a process that is gone has left it; `age` in seconds. */
function left(name: string, state: Saved, owner = gone, age = 0, quizVersion = catalog.quizVersion): string {
  const path = join(folder, `kuis-${name}-0.json`);
  writeFileSync(path, sessionText(state, quizVersion, owner));
  const time = Date.now() / 1000 - age;
  utimesSync(path, time, time);
  return path;
}

describe('a session', () => {
  test('comes back as it was saved', () => {
    const state: Saved = {
      asked: [second, first],
      answers: { [first]: null, [second]: 5 },
      facts: { stage: 's1' },
      full: true,
    };
    expect(openSession(folder, catalog).save(state)).toBeNull();
    const [name = ''] = readdirSync(folder);
    const found = parseSession(readFileSync(join(folder, name), 'utf8'), catalog);
    expect(found).toEqual({ saved: state, owner: thisOwner() });
  });

  test('of the released program is read: the order of its answers, its facts, its name of the bank', () => {
    const [version] = catalog.quizVersion.split('-');
    const quizVersion = `${version}-${releasedFingerprint(catalog.questions)}`;
    const facts = { education: 'd3', civilServant: true };
    const old = { session: 1, quizVersion, owner: gone, answers: { [second]: 5, [first]: null }, facts };
    expect(parseSession(JSON.stringify(old), catalog)).toMatchObject({
      saved: { asked: [second, first], facts: { stage: 'd3', asn: 'pns' }, full: false },
    });
  });

  test('keeps the order of asking where ids are whole numbers', () => {
    const [one, two, ...others] = catalog.questions;
    if (!one || !two) throw new Error('two questions');
    const numbered = { ...catalog, questions: [{ ...one, id: '1' }, { ...two, id: '2' }, ...others] };
    const text = sessionText(
      { ...saved(1), asked: ['2', '1'], answers: { 2: 4, 1: 3 } },
      catalog.quizVersion,
      gone,
    );
    expect(parseSession(text, numbered)).toMatchObject({
      saved: { asked: ['2', '1'], answers: { 1: 3, 2: 4 } },
    });
  });

  test.each([[['x']], [[]], [[first, first]], [[first]], ['all']])('with asked %j is damaged', (asked) => {
    const text = sessionText({ ...saved(1), asked: asked as string[] }, catalog.quizVersion, gone);
    expect(parseSession(text, catalog)).toEqual({ unfit: 'damaged' });
  });

  test('is offered newest first', () => {
    left('a', saved(1), gone, 50);
    left('b', saved(2), gone, 10);
    left('c', saved(3), gone, 90);
    expect(lookFor(folder, catalog).unfinished.map((one) => one.saved.answers[first])).toEqual([2, 1, 3]);
  });

  test('of another bank is told newest first as well', () => {
    for (const [name, age] of [
      ['a', 50],
      ['b', 10],
      ['c', 90],
    ] as const)
      left(name, saved(1), gone, age, '9-zz');
    const names = lookFor(folder, catalog).foreign.map(({ path }) => path.slice(folder.length + 1));
    expect(names).toEqual(['kuis-b-0.json', 'kuis-a-0.json', 'kuis-c-0.json']);
  });

  test('that this very process has open is passed over', () => {
    openSession(folder, catalog).save(saved(1));
    expect(lookFor(folder, catalog).unfinished).toEqual([]);
  });

  test('is passed over while its process runs, and offered a day later whatever runs under that number', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const pid = child.pid ?? 0;
    const started = startOf(pid);
    expect(fateOf({ pid, started })).toBe('running');
    expect(fateOf({ pid, started, place: 'elsewhere' })).toBe('unknown');
    left('a', saved(1), { pid, started });
    expect(lookFor(folder, catalog).unfinished).toEqual([]);
    left('a', saved(1), { pid, started }, 25 * 3600);
    expect(lookFor(folder, catalog).unfinished).toHaveLength(1);
    const path = left('a', saved(1), { pid, started });
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const day = 24 * 3600 * 1000;
    expect(lookFor(folder, catalog, 1_700_000_000_000 + day - 1).unfinished).toEqual([]);
    expect(lookFor(folder, catalog, 1_700_000_000_000 + day).unfinished).toHaveLength(1);
    left('a', saved(1), { pid, started: '1' });
    expect(lookFor(folder, catalog).unfinished).toHaveLength(1);
    child.kill();
    await new Promise((resolve) => child.on('exit', resolve));
    expect(fateOf({ pid, started })).toBe('gone');
  });

  test('without an answer is not worth an offer', () => {
    left('a', { asked: [], answers: {}, facts: {}, full: false });
    expect(lookFor(folder, catalog)).toEqual({ unfinished: [], foreign: [], unusable: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('without an answer stays where its window may still run on another machine', () => {
    left(
      'a',
      { asked: [], answers: {}, facts: {}, full: false },
      { pid: 1, started: '7', place: 'elsewhere' },
    );
    expect(lookFor(folder, catalog).unfinished).toEqual([]);
    expect(readdirSync(folder)).toEqual(['kuis-a-0.json']);
  });

  test('is taken over by one window only, and the other still has its answers', () => {
    left('a', saved(4));
    const [found] = lookFor(folder, catalog).unfinished;
    const one = openSession(folder, catalog, found);
    const two = openSession(folder, catalog, found);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(one.save(saved(5))).toBeNull();
    expect(two.save(saved(2))).toBeNull();
    expect(readdirSync(folder)).toHaveLength(2);
    one.forget();
    two.forget();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['', 'damaged'],
    ['null', 'damaged'],
    ['[]', 'damaged'],
    ['{"session":2}', 'later'],
    [sessionText(saved(1), catalog.quizVersion, gone).replace('"session":1', '"session":7'), 'later'],
    ['{"session":"2"}', 'damaged'],
    ['{"session":1,"answers":{},"owner":{"pid":"x"}}', 'damaged'],
    [sessionText({ ...saved(1), answers: { nowhere: 3 } }, catalog.quizVersion, gone), 'damaged'],
    [sessionText({ ...saved(1), answers: { [first]: 6 } }, catalog.quizVersion, gone), 'damaged'],
    [sessionText({ ...saved(1), facts: { stage: 'tk' as 'sma' } }, catalog.quizVersion, gone), 'damaged'],
    [sessionText(saved(1), '9-zz', gone), 'foreign'],
  ])('text %s is %s', (text, unfit) => {
    expect(parseSession(text, catalog)).toMatchObject({ unfit });
    const path = join(folder, 'kuis-a-0.json');
    writeFileSync(path, text);
    writeFileSync(join(folder, 'kuis-a-0.rusak'), 'an earlier one');
    const { unusable, unfinished, foreign } = lookFor(folder, catalog);
    expect(unfinished).toEqual([]);
    expect(foreign.map(({ count }) => count)).toEqual(unfit === 'foreign' ? [2] : []);
    const aside = unfit === 'damaged' ? join(folder, 'kuis-a-0-1.rusak') : null;
    expect(unusable).toEqual(unfit === 'foreign' ? [] : [{ what: 'quiz', why: unfit, path, aside }]);
    expect(existsSync(path)).toBe(unfit !== 'damaged');
    if (aside !== null) expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(readFileSync(join(folder, 'kuis-a-0.rusak'), 'utf8')).toBe('an earlier one');
    expect(lookFor(folder, catalog).unusable).toHaveLength(unfit === 'later' ? 1 : 0);
  });

  test('that is a folder or too large is set aside as well', () => {
    mkdirSync(join(folder, 'kuis-a-0.json'));
    writeFileSync(join(folder, 'kuis-b-0.json'), ' '.repeat(2 * 1024 * 1024));
    expect(lookFor(folder, catalog).unusable).toHaveLength(2);
  });

  test('may be as large as its limit and no larger, whatever the space is', () => {
    const text = sessionText(saved(1), catalog.quizVersion, gone);
    writeFileSync(join(folder, 'kuis-a-0.json'), text.padEnd(1024 * 1024));
    writeFileSync(join(folder, 'kuis-b-0.json'), text.padEnd(1024 * 1024 + 1));
    const { unfinished, unusable } = lookFor(folder, catalog);
    expect(unfinished.map(({ path }) => path)).toEqual([join(folder, 'kuis-a-0.json')]);
    expect(unusable.map(({ aside }) => aside)).toEqual([join(folder, 'kuis-b-0.rusak')]);
  });

  test('is set aside beside itself, whatever its folder is called', () => {
    const odd = join(folder, 'a.json');
    mkdirSync(odd);
    writeFileSync(join(odd, 'kuis-a-0.json'), '');
    expect(lookFor(odd, catalog).unusable.map(({ aside }) => aside)).toEqual([join(odd, 'kuis-a-0.rusak')]);
  });

  test('is none where there is no folder', () => {
    expect(lookFor(join(folder, 'none'), catalog)).toEqual({ unfinished: [], foreign: [], unusable: [] });
  });

  test('leaves files of others alone', () => {
    const names = ['kuis-1-2.json.bak', 'kuis-a.json', 'kuis-ab-C.json', 'notes.json', 'x-kuis-a-0.json'];
    for (const name of names) writeFileSync(join(folder, name), 'x');
    expect(lookFor(folder, catalog)).toEqual({ unfinished: [], foreign: [], unusable: [] });
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  test('is known by a name of two runs of letters and digits, as long as they may be', () => {
    const text = sessionText(saved(1), catalog.quizVersion, gone);
    for (const name of ['kuis-ab1-cd2.json', 'kuis-0-z.json']) writeFileSync(join(folder, name), text);
    expect(lookFor(folder, catalog).unfinished).toHaveLength(2);
  });
});

describe('writing', () => {
  test.skipIf(process.platform === 'win32')(
    'follows no link of others, and closes a folder of its own',
    () => {
      const victim = join(folder, 'victim');
      writeFileSync(victim, 'precious');
      const inside = join(folder, 'state');
      mkdirSync(inside);
      chmodSync(inside, 0o777);
      symlinkSync(victim, join(inside, 'kuis-a-0.json'));
      const session = openSession(inside, catalog);
      expect(lookFor(inside, catalog)).toEqual({ unfinished: [], foreign: [], unusable: [] });
      expect(session.save(saved(1))).toBeNull();
      for (const name of readdirSync(inside))
        if (!existsSync(join(inside, `${name}.baru`))) symlinkSync(victim, join(inside, `${name}.baru`));
      expect(session.save(saved(2))).toBeNull();
      expect(readFileSync(victim, 'utf8')).toBe('precious');
      expect(statSync(inside).mode & 0o777).toBe(0o700);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'closes no folder that is closed enough, nor one behind a link',
    () => {
      const [closed, target, link] = ['closed', 'target', 'link'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      mkdirSync(closed);
      chmodSync(closed, 0o755);
      mkdirSync(target);
      chmodSync(target, 0o777);
      symlinkSync(target, link);
      for (const place of [closed, link]) expect(openSession(place, catalog).save(saved(1))).toBeNull();
      expect([closed, target].map((place) => statSync(place).mode & 0o777)).toEqual([0o755, 0o777]);
    },
  );

  test.skipIf(process.getuid?.() !== 0)('closes no folder of somebody else', () => {
    const theirs = join(folder, 'theirs');
    mkdirSync(theirs);
    chownSync(theirs, 12345, 12345);
    chmodSync(theirs, 0o777);
    expect(openSession(theirs, catalog).save(saved(1))).toBeNull();
    expect(statSync(theirs).mode & 0o777).toBe(0o777);
  });

  test.skipIf(process.getuid?.() !== 0)('reads nothing that somebody else has put there', () => {
    chownSync(left('a', saved(1)), 12345, 12345);
    expect(lookFor(folder, catalog)).toEqual({ unfinished: [], foreign: [], unusable: [] });
  });

  test('tells when there is no place', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(openSession(join(folder, 'file', 'deeper'), catalog).save(saved(1))).toBe('ENOTDIR');
  });
});

describe('the folder', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('is the one of XDG_STATE_HOME when that is absolute', async () => {
    expect(await sessionFolder({ XDG_STATE_HOME: '/state' })).toBe(join('/state', 'karir-sosial'));
    expect(await sessionFolder({ XDG_STATE_HOME: 'relative' })).toMatch(/karir-sosial/);
    expect(await sessionFolder({})).toMatch(/karir-sosial$/);
  });

  test('is that of data where the system has no other, and never one beside the work at hand', async () => {
    const { data, log } = envPaths('karir-sosial', { suffix: '' });
    expect(await sessionFolder({}, 'darwin')).toBe(data);
    expect(await sessionFolder({}, 'win32')).toBe(data);
    expect(await sessionFolder({}, 'linux')).toBe(log);
    vi.stubEnv('XDG_STATE_HOME', 'relative');
    expect(await sessionFolder({ XDG_STATE_HOME: 'relative' }, 'linux')).toBe(join(data, 'state'));
  });
});

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
