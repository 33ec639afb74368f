import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerAll, builtCatalog, endFromMenu, questionAt, skipFacts } from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();

const open = (state: string, args: string[] = []): Screen =>
  new Screen(['quiz', ...args], { rows: 60, env: { XDG_STATE_HOME: state } });

const folderOf = (state: string): string => join(state, 'karir-sosial');
const namesIn = (state: string): string[] => readdirSync(folderOf(state)).sort();
/** Without the draft of a window that is saving at this moment. */
const quizzesIn = (state: string): string[] => namesIn(state).filter((name) => name.endsWith('.json'));

async function answered(screen: Screen, values: readonly string[], from = 1): Promise<void> {
  for (const [i, value] of values.entries()) {
    await questionAt(screen, from + i, catalog);
    screen.press(value);
  }
  await questionAt(screen, from + values.length, catalog);
}

async function broken(screen: Screen): Promise<void> {
  screen.kill('SIGKILL');
  await screen.ended;
}

/** A mounted memory disk, or null where the tests may not mount one. */
function memoryDisk(size: string): { path: string; remount(options: string): void; remove(): void } | null {
  const path = mkdtempSync(join(tmpdir(), 'karir-sosial-disk-'));
  const run = (file: string, args: string[]): void => void execFileSync(file, args, { stdio: 'ignore' });
  try {
    run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', path]);
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  return {
    path,
    remount: (options) => run('mount', ['-o', `remount,${options}`, path]),
    remove: () => {
      run('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}

const canMount = ((): boolean => {
  const disk = memoryDisk('16k');
  disk?.remove();
  return disk !== null;
})();

describe('a damaged installation', PATIENT, () => {
  test('is told in words in the middle of the quiz, and the screen is left in order', async () => {
    const copy = stateFolder();
    for (const part of ['bin', 'dist/cli', 'dist/data', 'package.json'])
      cpSync(part, join(copy.path, part), { recursive: true });
    const role = join(copy.path, 'dist', 'data', 'roles', `${catalog.roles[0]?.id}.json`);
    writeFileSync(role, '{');
    const program: [string, string[]] = [process.execPath, [join(copy.path, 'bin/karir-sosial.cjs'), 'quiz']];
    const screen = new Screen([], { program, env: { XDG_STATE_HOME: copy.path } });
    await questionAt(screen, 1, catalog);
    screen.press('4');
    expect((await screen.ended).code).toBe(1);
    expect(screen.text).toContain('hilang atau rusak');
    expect(screen.text).not.toContain('Lewati');
    copy.remove();
  });
});

describe('the saved quiz', PATIENT, () => {
  test('is readable by its owner alone, and gone when the quiz is done', async () => {
    const state = stateFolder();
    const screen = open(state.path);
    await answered(screen, ['4', '2']);
    const [name = ''] = namesIn(state.path);
    expect(namesIn(state.path)).toHaveLength(1);
    expect(statSync(join(folderOf(state.path), name)).mode & 0o777).toBe(0o600);
    expect(statSync(folderOf(state.path)).mode & 0o777).toBe(0o700);
    await broken(screen);
    const again = open(state.path, ['--resume']);
    await answerAll(again, catalog, () => 4, undefined, 3);
    await skipFacts(again);
    expect(namesIn(state.path)).toEqual([]);
    expect(await endFromMenu(again)).toBe(0);
    state.remove();
  });

  test('can be scored as an answer sheet', async () => {
    const state = stateFolder();
    const screen = open(state.path);
    await answered(screen, ['4', '2', '0']);
    await broken(screen);
    const sheet = join(folderOf(state.path), namesIn(state.path)[0] ?? '');
    const out = execFileSync(process.execPath, [
      'bin/karir-sosial.cjs',
      'quiz',
      '--answers',
      sheet,
      '--json',
    ]);
    expect(JSON.parse(out.toString())).toMatchObject({ answered: 2 });
    state.remove();
  });

  test('survives a start from scratch that is left before the first answer', async () => {
    const state = stateFolder();
    const first = open(state.path);
    await answered(first, ['4', '2', '5']);
    await broken(first);
    const mistaken = open(state.path, ['--fresh']);
    await questionAt(mistaken, 1, catalog);
    mistaken.press(KEYS.interrupt);
    expect((await mistaken.ended).code).toBe(130);
    expect(mistaken.text).not.toContain('--resume');
    const again = open(state.path);
    await again.shows('dengan 3 pertanyaan terjawab');
    again.press(KEYS.down);
    await again.shows('❯ 2');
    again.press(KEYS.enter);
    await answered(again, ['1']);
    expect(namesIn(state.path)).toHaveLength(1);
    await broken(again);
    state.remove();
  });

  test('is not shared by two quizzes at the same time', async () => {
    const state = stateFolder();
    const one = open(state.path);
    await answered(one, ['1', '2', '3']);
    const two = open(state.path);
    await answered(two, ['5', '4']);
    expect(two.all).not.toContain('belum selesai');
    expect(quizzesIn(state.path)).toHaveLength(2);
    await answered(one, ['4'], 4);
    await broken(one);
    const three = open(state.path, ['--resume']);
    await questionAt(three, 5, catalog);
    await answered(two, ['3'], 3);
    const saved = quizzesIn(state.path).map(
      (name) => JSON.parse(readFileSync(join(folderOf(state.path), name), 'utf8')).answers,
    );
    expect(saved.map((answers) => Object.values(answers)).sort()).toEqual([
      [1, 2, 3, 4],
      [5, 4, 3],
    ]);
    await broken(two);
    await broken(three);
    state.remove();
  });

  test.each([
    ['damaged', '{"session":1,"answers":{"s01', 'rusak', '.rusak'],
    ['of another program', '{"hello":"world"}', 'rusak', '.rusak'],
    ['full of wrong values', 'ANSWERS:99', 'rusak', '.rusak'],
  ])('is set aside with one line when it is %s', async (_, text, told, ending) => {
    const state = stateFolder();
    mkdirSync(folderOf(state.path), { recursive: true });
    const good = {
      session: 1,
      quizVersion: catalog.quizVersion,
      owner: { pid: 1, started: 'never' },
      answers: { [catalog.questions[0]?.id ?? '']: 4 } as Record<string, number>,
      facts: {},
      full: false,
    };
    if (text === 'ANSWERS:99') good.answers = { [catalog.questions[0]?.id ?? '']: 99 };
    writeFileSync(
      join(folderOf(state.path), 'kuis-a-b.json'),
      text.startsWith('{') ? text : JSON.stringify(good),
    );
    const screen = open(state.path);
    await questionAt(screen, 1, catalog);
    expect(screen.text.split('\n').filter((line) => line.includes('disisihkan'))).toHaveLength(1);
    expect(screen.text).toContain(told);
    expect(namesIn(state.path)).toContain(`kuis-a-b${ending}`);
    await answered(screen, ['4']);
    await broken(screen);
    state.remove();
  });

  test('of another bank of questions is told with its time and count, and stays', async () => {
    const state = stateFolder();
    mkdirSync(folderOf(state.path), { recursive: true });
    const foreign = {
      session: 1,
      quizVersion: '9-zz',
      owner: { pid: 1, started: 'never' },
      answers: { a: 4, b: 2 },
      facts: {},
      full: false,
    };
    writeFileSync(join(folderOf(state.path), 'kuis-a-b.json'), JSON.stringify(foreign));
    const screen = open(state.path);
    await questionAt(screen, 1, catalog);
    expect(screen.text.replace(/\s+/g, ' ')).toMatch(
      /Kuis dari hari ini pukul \d\d\.\d\d \(2 terjawab\) memakai daftar pertanyaan lain/,
    );
    await answered(screen, ['4']);
    expect(namesIn(state.path)).toContain('kuis-a-b.json');
    await broken(screen);
    const again = open(state.path, ['--resume']);
    await questionAt(again, 2, catalog);
    await broken(again);
    expect(namesIn(state.path)).toContain('kuis-a-b.json');
    state.remove();
  });

  test('stays when another is begun, unless the person says that this one goes', async () => {
    const state = stateFolder();
    const first = open(state.path);
    await answered(first, ['4', '2', '5']);
    await broken(first);
    const given = open(state.path);
    await given.shows('dengan 3 pertanyaan terjawab');
    await given.shows('kuis itu dihapus');
    given.press('2');
    await answered(given, ['1']);
    await broken(given);
    expect(namesIn(state.path)).toHaveLength(1);
    const kept = open(state.path);
    await kept.shows('dengan 1 pertanyaan terjawab');
    kept.press('3');
    await answered(kept, ['1', '2']);
    await broken(kept);
    expect(namesIn(state.path)).toHaveLength(2);
    const third = open(state.path);
    await third.shows('Ada 2 kuis yang belum selesai');
    third.press('3');
    await answered(third, ['1']);
    await broken(third);
    expect(namesIn(state.path)).toHaveLength(3);
    state.remove();
  });

  test('is offered after four hours behind a new start', async () => {
    const state = stateFolder();
    const first = open(state.path);
    await answered(first, ['4', '2']);
    await broken(first);
    const long = Date.now() / 1000 - 5 * 3600;
    for (const name of namesIn(state.path)) utimesSync(join(folderOf(state.path), name), long, long);
    const again = open(state.path);
    await again.shows(/❯ 1 {2}Mulai dari awal, kuis itu tetap disimpan/);
    expect(again.text).not.toContain('Sepenuhnya');
    again.press(KEYS.enter);
    await answered(again, ['1']);
    await broken(again);
    expect(namesIn(state.path)).toHaveLength(2);
    state.remove();
  });

  test('that cannot be written is mentioned once, and the quiz goes on to its end', async () => {
    const state = stateFolder();
    const file = join(state.path, 'file');
    writeFileSync(file, '');
    const screen = open(file);
    await screen.shows('tidak bisa disimpan');
    screen.press('4');
    await questionAt(screen, 2, catalog);
    expect(screen.all).not.toContain('tidak bisa disimpan');
    expect(screen.all).not.toContain('tersimpan');
    await answerAll(screen, catalog, () => 4, undefined, 2);
    await skipFacts(screen);
    expect(screen.all).not.toContain('tidak bisa disimpan');
    expect(await endFromMenu(screen)).toBe(0);
    state.remove();
  });

  test.skipIf(!canMount)('is not promised on a read-only disk', async () => {
    const disk = memoryDisk('64k');
    disk?.remount('ro');
    const screen = open(disk?.path ?? '');
    await screen.shows(/tempatnya\s+hanya\s+bisa\s+dibaca/);
    await answered(screen, ['4']);
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
    expect(screen.text).not.toContain('--resume');
    disk?.remove();
  });

  test.skipIf(!canMount)('keeps what it had when the disk runs full, and says so once', async () => {
    const disk = memoryDisk('64k');
    const state = disk?.path ?? '';
    const screen = open(state);
    await answered(screen, ['4', '2']);
    fillUp(join(state, 'ballast'));
    screen.press('5');
    await questionAt(screen, 4, catalog);
    expect(screen.text.replace(/\s+/g, ' ')).toContain('ruang simpan penuh');
    await answered(screen, ['1'], 4);
    expect(screen.text).not.toContain('ruang simpan penuh');
    await broken(screen);
    const again = open(state, ['--resume']);
    await questionAt(again, 3, catalog);
    rmSync(join(state, 'ballast'));
    await answered(again, ['5'], 3);
    await broken(again);
    disk?.remove();
  });
});

/** Writes until nothing more fits. */
function fillUp(path: string): void {
  for (let size = 64; size > 0; size--) {
    try {
      writeFileSync(path, Buffer.alloc(size * 1024));
      return;
    } catch {
      rmSync(path, { force: true });
    }
  }
}
