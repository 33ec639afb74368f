import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HANG } from '../spent.ts';
import { builtCatalog, questionAt } from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const folders: ReturnType<typeof stateFolder>[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

interface Reply {
  from: string;
  what: string;
  bytes?: string;
}
const replies: Reply[] = JSON.parse(readFileSync('test/prompts/terminal-replies.json', 'utf8'));

async function begun(): Promise<{ screen: Screen; answers(): unknown }> {
  const state = stateFolder();
  folders.push(state);
  const screen = new Screen(['quiz', '--fresh'], { rows: 40, env: { XDG_STATE_HOME: state.path } });
  await questionAt(screen, 1, catalog);
  const folder = join(state.path, 'karir-sosial');
  const answers = (): unknown =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => Object.values(JSON.parse(readFileSync(join(folder, name), 'utf8')).answers));
  return { screen, answers };
}

/** Ends the program in one way and yields how long that took, in milliseconds. */
async function ended(screen: Screen, end: () => void): Promise<{ code: number; time: number }> {
  const start = performance.now();
  end();
  const { code } = await screen.ended;
  return { code, time: performance.now() - start };
}

/** Types faster than anybody could, but lets the program draw, as terminals do. */
async function pour(screen: Screen, text: string): Promise<void> {
  for (let at = 0; at < text.length; at += 2048) {
    screen.press(text.slice(at, at + 2048));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe('in a terminal', PATIENT, () => {
  test('nothing that terminals send by themselves answers, and the next key does', async () => {
    const { screen, answers } = await begun();
    for (const { bytes } of replies) if (bytes !== undefined) screen.press(bytes);
    screen.press('4');
    await questionAt(screen, 2, catalog);
    expect(answers()).toEqual([4]);
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
  });

  test.each([
    ['4\r\n', [4]],
    ['4\r', [4]],
    ['45', [4]],
    ['\u001b[200~4\r\u001b[201~', []],
    ['Jl. Mawar 3 RT 04, 5 orang\r', []],
  ])('%j answers one question at most', async (keys, wanted) => {
    const { screen, answers } = await begun();
    screen.press(keys);
    if (wanted.length > 0) await questionAt(screen, 2, catalog);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(answers()).toEqual(wanted);
    screen.press('2');
    await questionAt(screen, wanted.length + 2, catalog);
    expect(answers()).toEqual([...wanted, 2]);
    screen.press(KEYS.interrupt);
    await screen.ended;
  });

  const floods: [string, string][] = [
    ['5,000 letters', 'a'.repeat(5000)],
    ['a quarter of a megabyte of digits', '3'.repeat(256 * 1024)],
    ['as much of lines', '4\r\n'.repeat(85_000)],
    ['half a string sequence', `\u001b]11;${'x'.repeat(5000)}`],
    ['half a paste', `\u001b[200~${'4\r'.repeat(5000)}`],
    ['10,000 arrows', KEYS.down.repeat(10_000)],
  ];
  const waysOut: [string, (screen: Screen) => void, number][] = [
    ['Ctrl+C', (screen) => screen.press(KEYS.interrupt), 130],
    ['TERM', (screen) => screen.kill('SIGTERM'), 143],
  ];

  test.each(floods)('the quiz ends on Ctrl+C and on a signal after %s', async (_, flood) => {
    for (const [, out, code] of waysOut) {
      const { screen } = await begun();
      await pour(screen, flood);
      const end = await ended(screen, () => out(screen));
      expect(end.code).toBe(code);
      expect(end.time).toBeLessThan(HANG);
    }
  });

  test.each(floods)('a picker ends on Ctrl+C and on a signal after %s', async (_, flood) => {
    for (const command of ['show', 'compare'])
      for (const [, out, code] of waysOut) {
        const screen = new Screen([command], { rows: 40 });
        await screen.shows('Cari:');
        await pour(screen, flood.replaceAll('\r', ' '));
        const end = await ended(screen, () => out(screen));
        expect(end.code).toBe(code);
        expect(end.time).toBeLessThan(HANG);
      }
  });
});
