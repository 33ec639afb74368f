import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtCatalog, questionAt, sightAfter } from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const folders = [stateFolder(), stateFolder(), stateFolder(), stateFolder(), stateFolder()] as const;
afterAll(() => {
  for (const folder of folders) folder.remove();
});

const sessionsIn = (state: string): string[] => {
  const folder = join(state, 'karir-sosial');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
};

const savedAnswers = (state: string): Record<string, number | null>[] =>
  sessionsIn(state).map((path) => JSON.parse(readFileSync(path, 'utf8')).answers);

interface Break {
  name: string;
  state: string;
  args: string[];
  stop(screen: Screen): void;
  code: number;
  signal: number | undefined;
}

const breaks: Break[] = [
  {
    name: 'Ctrl+C',
    state: folders[0].path,
    args: ['--resume'],
    stop: (screen) => screen.press(KEYS.interrupt),
    code: 130,
    signal: undefined,
  },
  {
    name: 'TERM',
    state: folders[1].path,
    args: [],
    stop: (screen) => screen.kill('SIGTERM'),
    code: 143,
    signal: undefined,
  },
  {
    name: 'kill -9',
    state: folders[2].path,
    args: ['--resume'],
    stop: (screen) => screen.kill('SIGKILL'),
    code: 0,
    signal: 9,
  },
];

describe('a quiz that is broken off', PATIENT, () => {
  test.each(breaks)('goes on after $name at every question', async (way) => {
    const given: Record<string, number> = {};
    for (let number = 1; ; number++) {
      const args = number === 1 ? ['--fresh'] : way.args;
      const screen = new Screen(['quiz', ...args], { env: { XDG_STATE_HOME: way.state } });
      if (number > 1 && args.length === 0) {
        await screen.shows(`dengan ${number - 1} pertanyaan terjawab`);
        screen.press(KEYS.enter);
      }
      const question = await questionAt(screen, number, catalog);
      const value = (number % 5) + 1;
      given[question.id] = value;
      screen.press(String(value));
      const sight = await sightAfter(screen, number, catalog);
      way.stop(screen);
      expect(await screen.ended).toEqual({ code: way.code, signal: way.signal });
      expect(savedAnswers(way.state)).toEqual([given]);
      if (way.signal === undefined) {
        expect(screen.text).toContain('karir-sosial quiz --resume');
        expect(screen.text).not.toMatch(/\bat .*\.cjs|Error/);
      }
      expect(screen.cursorShown).toBe(true);
      if (sight.kind !== 'question') break;
    }
    expect(Object.keys(given).length).toBeGreaterThanOrEqual(10);
  });

  test('loses no answer in a hundred kills', async () => {
    const kills = async (state: string, count: number): Promise<void> => {
      for (let number = 1; number <= count; number++) {
        await killedAfterAnswer(state, number);
        expect(savedAnswers(state).map((answers) => Object.keys(answers).length)).toEqual([number]);
      }
    };
    await Promise.all([kills(folders[3].path, 50), kills(folders[4].path, 50)]);
  });

  test('ends with 129 and without a word when its window is closed', async () => {
    const state = stateFolder();
    const screen = new Screen(['quiz'], { env: { XDG_STATE_HOME: state.path } });
    await questionAt(screen, 1, catalog);
    screen.press('4');
    await questionAt(screen, 2, catalog);
    screen.kill('SIGHUP');
    expect((await screen.ended).code).toBe(129);
    const other = new Screen(['quiz', '--resume'], { env: { XDG_STATE_HOME: state.path } });
    await questionAt(other, 2, catalog);
    other.close();
    await other.ended;
    expect(savedAnswers(state.path).map((answers) => Object.values(answers))).toEqual([[4]]);
    state.remove();
  });

  test('of several offers every one, and goes on with the one that was chosen', async () => {
    const state = stateFolder();
    const env = { XDG_STATE_HOME: state.path };
    for (const digits of ['4', '25']) {
      const screen = new Screen(['quiz', '--fresh'], { env });
      for (const [i, digit] of [...digits].entries()) {
        await questionAt(screen, i + 1, catalog);
        screen.press(digit);
      }
      await questionAt(screen, digits.length + 1, catalog);
      screen.press(KEYS.interrupt);
      await screen.ended;
    }
    const screen = new Screen(['quiz'], { env });
    await screen.shows('Ada 2 kuis yang belum selesai. Yang mana?');
    await screen.shows(/Lanjutkan yang hari ini pukul \d\d\.\d\d, 2 terjawab/);
    await screen.shows('Mulai dari awal, semuanya tetap disimpan');
    expect(screen.text).not.toContain('dihapus');
    const line = /(\d) {2}Lanjutkan yang hari ini pukul \d\d\.\d\d, 1 terjawab/.exec(screen.text);
    screen.press(line?.[1] ?? '?');
    await questionAt(screen, 2, catalog);
    screen.press(KEYS.interrupt);
    await screen.ended;
    expect(
      savedAnswers(state.path)
        .map((answers) => Object.values(answers))
        .sort(),
    ).toEqual([[2, 5], [4]]);
    state.remove();
  });

  test('can be left with Ctrl+D as with Ctrl+C', async () => {
    const state = stateFolder();
    const screen = new Screen(['quiz'], { env: { XDG_STATE_HOME: state.path } });
    await questionAt(screen, 1, catalog);
    screen.press('2');
    await questionAt(screen, 2, catalog);
    screen.press(KEYS.end);
    expect((await screen.ended).code).toBe(130);
    expect(screen.text).toContain('karir-sosial quiz --resume');
    state.remove();
  });
});

/** Answers question `number` of the whole bank through a pipe and kills the program the moment the next one shows. */
function killedAfterAnswer(state: string, number: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ['bin/karir-sosial.cjs', 'quiz', '--plain', '--full', number === 1 ? '--fresh' : '--resume'];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, XDG_STATE_HOME: state },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let told = '';
    let answered = false;
    child.stdin.on('error', () => {});
    child.stderr.on('data', (data) => {
      told += data;
      if (!answered && told.includes(`Pertanyaan ${number} `)) {
        answered = true;
        child.stdin.write('4\n');
      }
      if (told.includes(`Pertanyaan ${number + 1} `)) child.kill('SIGKILL');
    });
    child.on('close', (code) =>
      code === null ? resolve() : reject(new Error(`ended with ${code}: ${told}`)),
    );
  });
}
