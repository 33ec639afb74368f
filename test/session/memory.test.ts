import {
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
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sessionText } from '../../src/session/file.ts';
import { openMemory } from '../../src/session/memory.ts';
import type { Memory, Remembered } from '../../src/terminal.ts';
import { realCatalog as catalog } from '../real-catalog.ts';

const [first = ''] = catalog.questions.map(({ id }) => id);
const gone = { pid: 1, started: 'never' };
const entry = (code: string, name: string | null = null): Remembered => ({
  date: '2026-11-26',
  code,
  name,
  first: ['pekerja-sosial'],
});

let state: string;
let folder: string;
let memory: Memory;
beforeEach(async () => {
  state = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
  folder = join(state, 'karir-sosial');
  memory = await openMemory({ XDG_STATE_HOME: state });
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

/** An unfinished quiz that a window has left, so many seconds ago. */
function left(name: string, age = 0, quizVersion = catalog.quizVersion): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `kuis-${name}-0.json`);
  writeFileSync(
    path,
    sessionText({ asked: [first], answers: { [first]: 3 }, facts: {}, full: false }, quizVersion, gone),
  );
  const time = Date.now() / 1000 - age;
  utimesSync(path, time, time);
}

test('results come back as they were kept, for the owner alone, and only those named go', async () => {
  expect(memory.all()).toEqual([]);
  const all = [entry('AAAA', 'Ayu'), entry('BBBB'), entry('CCCC')];
  for (const one of all) expect(await memory.add(one)).toBe(true);
  expect(statSync(join(folder, 'hasil.json')).mode & 0o777).toBe(0o600);
  expect(memory.all()).toEqual(all);
  expect(await memory.remove([entry('BBBB'), entry('ZZZZ'), entry('AAAA', 'Budi')], [])).toBe(1);
  expect(memory.all()).toEqual([all[0], all[2]]);
  expect(await memory.remove(memory.all(), [])).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

test('unfinished quizzes are told newest first, without answers, and only the named one goes', async () => {
  left('a', 50);
  left('b', 10);
  left('c', 0, '9-zz');
  await memory.add(entry('AAAA'));
  const quizzes = memory.unfinished(catalog);
  expect(quizzes.map(({ name, answered, foreign }) => [name, answered, foreign])).toEqual([
    ['kuis-b-0', 1, false],
    ['kuis-a-0', 1, false],
    ['kuis-c-0', 1, true],
  ]);
  expect(JSON.stringify(quizzes)).not.toContain(first);
  expect(await memory.remove([], quizzes.slice(1, 2))).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['hasil.json', 'kuis-b-0.json', 'kuis-c-0.json']);
});

test('a quiz that went on since it was listed stays', async () => {
  left('a', 50);
  const listed = memory.unfinished(catalog);
  left('a', 0);
  expect(await memory.remove([], listed)).toBe(0);
  expect(readdirSync(folder)).toEqual(['kuis-a-0.json']);
});

test('a damaged or foreign memory is no memory, and is left as it is by removing', async () => {
  mkdirSync(folder, { recursive: true });
  for (const text of ['', '{', '[]', '{"results":[{"date":"x"}]}', `"${'x'.repeat(2 ** 20)}"`]) {
    writeFileSync(join(folder, 'hasil.json'), text);
    expect(memory.all()).toEqual([]);
    expect(await memory.remove([entry('AAAA')], [])).toBe(0);
    expect(readFileSync(join(folder, 'hasil.json'), 'utf8')).toBe(text);
  }
});

test('only the newest two hundred stay, with names cut to what somebody types', async () => {
  mkdirSync(folder, { recursive: true });
  const results = Array.from({ length: 200 }, (_, i) => entry(`C${i}`));
  writeFileSync(join(folder, 'hasil.json'), JSON.stringify({ history: 1, results }));
  await memory.add(entry('NEW', 'a'.repeat(500)));
  const all = memory.all();
  expect(all).toHaveLength(200);
  expect(all[0]?.code).toBe('C1');
  expect(all.at(-1)).toMatchObject({ code: 'NEW', name: 'a'.repeat(80) });
});

test('where nothing can be written it says so', async () => {
  writeFileSync(join(state, 'file'), '');
  const nowhere = await openMemory({ XDG_STATE_HOME: join(state, 'file') });
  expect(await nowhere.add(entry('AAAA'))).toBe(false);
  expect(nowhere.all()).toEqual([]);
  expect(nowhere.unfinished(catalog)).toEqual([]);
});

test.each([
  ['broken off', '{"history":1,"results":[{"date":"2026-11-2'],
  ['of another shape', '{"history":1,"people":[]}'],
  ['too large', `{"results":[],"x":"${'x'.repeat(1024 * 1024)}"}`],
])('a file that is %s is told, and moved out of the way instead of written over', async (_, text) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'hasil.json');
  writeFileSync(path, text);
  expect(memory.all()).toEqual([]);
  expect(memory.all()).toEqual([]);
  expect(memory.unusable()).toEqual([{ what: 'results', why: 'damaged', path, aside: null }]);
  expect(await memory.add(entry('AAAA'))).toBe(true);
  expect(memory.all()).toEqual([entry('AAAA')]);
  const aside = join(folder, 'hasil.rusak');
  expect(memory.unusable()).toEqual([{ what: 'results', why: 'damaged', path, aside }]);
  expect(readFileSync(aside, 'utf8')).toBe(text);
});

test('a file of a later version is told and left alone', async () => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'hasil.json');
  const text = '{"history":2,"results":[{"when":1}]}';
  writeFileSync(path, text);
  expect(memory.all()).toEqual([]);
  expect(await memory.add(entry('AAAA'))).toBe(false);
  expect(await memory.remove([entry('AAAA')], [])).toBe(0);
  expect(memory.unusable()).toEqual([{ what: 'results', why: 'later', path, aside: null }]);
  expect(readdirSync(folder)).toEqual(['hasil.json']);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('results that a later version has kept stay when one is added or removed', async () => {
  mkdirSync(folder, { recursive: true });
  const later = { when: 'tomorrow', code: 'NEXT' };
  writeFileSync(join(folder, 'hasil.json'), JSON.stringify({ history: 1, results: [later, entry('AAAA')] }));
  expect(memory.all()).toEqual([entry('AAAA')]);
  await memory.add(entry('BBBB'));
  expect(await memory.remove(memory.all(), [])).toBe(2);
  expect(JSON.parse(readFileSync(join(folder, 'hasil.json'), 'utf8')).results).toEqual([later]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a word', 'AAAA'],
  ['a day with more before it', { ...entry('X'), date: 'x2026-11-26' }],
  ['a day with more behind it', { ...entry('X'), date: '2026-11-26x' }],
  ['a day in a list', { ...entry('X'), date: ['2026-11-26'] }],
  ['no day', { ...entry('X'), date: undefined }],
  ['a day of no month', { ...entry('X'), date: '2026-13-01' }],
  ['a day that no month has', { ...entry('X'), date: '2026-12-32' }],
  ['a month of nought', { ...entry('X'), date: '2026-00-10' }],
  ['a number for a code', { ...entry('X'), code: 5 }],
  ['no roles', { ...entry('X'), first: undefined }],
  ['a word for its roles', { ...entry('X'), first: 'pekerja-sosial' }],
  ['a number among its roles', { ...entry('X'), first: ['pekerja-sosial', 5] }],
])('a result that holds %s is passed over, and the one behind it is not', (_, odd) => {
  mkdirSync(folder, { recursive: true });
  const results = [odd, entry('AAAA')];
  writeFileSync(join(folder, 'hasil.json'), JSON.stringify({ history: 1, results }));
  expect(memory.all()).toEqual([entry('AAAA')]);
});

test('a name that is no text is none, and a memory may be as large as its limit', () => {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ history: 1, results: [{ ...entry('AAAA'), name: 5 }] });
  writeFileSync(join(folder, 'hasil.json'), text.padEnd(1024 * 1024));
  expect(memory.all()).toEqual([entry('AAAA')]);
});

test('what was moved out of the way leaves nothing in the new file', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'hasil.json'), '{');
  await memory.add(entry('AAAA'));
  expect(JSON.parse(readFileSync(join(folder, 'hasil.json'), 'utf8'))).toEqual({
    history: 1,
    results: [entry('AAAA')],
  });
});

test('a quiz that another window has finished meanwhile is not counted as removed', async () => {
  left('a', 50);
  const listed = memory.unfinished(catalog);
  rmSync(join(folder, 'kuis-a-0.json'));
  expect(await memory.remove([], listed)).toBe(0);
});

test('on a system that knows no home folder nothing is kept, and nothing fails', async () => {
  const homeless = Object.defineProperty({}, 'XDG_STATE_HOME', {
    get: () => {
      throw new Error('no home');
    },
  });
  const none = await openMemory(homeless);
  expect(await none.add(entry('AAAA'))).toBe(false);
  expect([
    none.all(),
    none.unfinished(catalog),
    await none.remove([entry('AAAA')], []),
    none.unusable(),
  ]).toEqual([[], [], 0, []]);
});

test.skipIf(process.platform === 'win32')(
  'a memory that cannot be read is told and left as it is',
  async () => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'hasil.json');
    symlinkSync('hasil.json', path);
    const told = [{ what: 'results', why: 'unreadable', path, aside: null }];
    expect([memory.all(), memory.unusable()]).toEqual([[], told]);
    expect(await (await openMemory({ XDG_STATE_HOME: state })).add(entry('AAAA'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['hasil.json']);
  },
);
