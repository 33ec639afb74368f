import { afterAll, describe, expect, test } from 'vitest';
import type { Question } from '../../src/domain/catalog.ts';
import { beginFlow, FACTS } from '../../src/domain/quiz/flow.ts';
import { drawQuestion } from '../../src/prompts/drawn/question-view.ts';
import { startRow } from '../../src/prompts/rows.ts';
import { lacks } from '../programs.ts';
import { builtCatalog, questionAt } from './quiz-player.ts';
import { KEYS, PATIENT, Screen, type ScreenSettings, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const state = stateFolder();
afterAll(state.remove);

const open = (settings: ScreenSettings = {}, args: string[] = []): Screen =>
  new Screen(['quiz', '--fresh', ...args], {
    rows: 40,
    ...settings,
    env: { XDG_STATE_HOME: state.path, ...settings.env },
  });

async function leave(screen: Screen): Promise<void> {
  screen.press(KEYS.interrupt);
  await screen.ended;
}

/** Answers until a question of this kind shows; yields its number. */
async function untilKind(screen: Screen, kind: 'statement' | 'dilemma'): Promise<number> {
  for (let number = 1; ; number++) {
    if ((await questionAt(screen, number, catalog)).kind === kind) return number;
    screen.press(number % 2 ? '4' : '2');
  }
}

const wordsOf = ({ text, a = '', b = '' }: Question): string[] => `${text} ${a} ${b}`.trim().split(/\s+/);

describe('the window', PATIENT, () => {
  test.each([40, 80, 120, 200])('shows the drawn screen and nothing else at %i columns', async (columns) => {
    const screen = open({ columns });
    const question = await questionAt(screen, 1, catalog);
    const start = { full: false, asked: [], answers: {}, facts: {}, asks: FACTS };
    const flow = { ...beginFlow(catalog, start), next: question };
    const canvas = { columns, rows: 40, color: false, unicode: true };
    const { lines, cursor } = drawQuestion(
      { flow, active: startRow(flow) },
      { note: null, saved: false },
      canvas,
    );
    const drawn = lines.join('\n').trimEnd();
    expect(screen.text.endsWith(drawn)).toBe(true);
    const above = screen.text.split('\n').length - drawn.split('\n').length;
    expect(screen.cursor.y).toBe(above + cursor);
    await leave(screen);
  });

  test('cuts no word at 40 columns', async () => {
    const screen = open({ columns: 40 }, ['--full']);
    for (let number = 1; number <= 30; number++) {
      const question = await questionAt(screen, number, catalog);
      const seen = new Set(screen.text.split(/\s+/));
      expect(wordsOf(question).filter((word) => !seen.has(word))).toEqual([]);
      expect(Math.max(...screen.text.split('\n').map((line) => line.length))).toBeLessThan(40);
      screen.press('2');
    }
    await leave(screen);
  });

  test('is drawn anew when it changes in the middle of a question, and nothing stays behind', async () => {
    const screen = open({ columns: 100 });
    const number = await untilKind(screen, 'dilemma');
    screen.press(KEYS.up + KEYS.up);
    await screen.shows(/❯ 4/);
    const before = lastScreen(screen.text);
    screen.resize(40, 40);
    await screen.until(
      (text) => text.includes('Lewati') && !text.includes('╭') && /❯ 4/.test(text),
      'a narrow screen',
    );
    const title = new RegExp(`^ {2}${number}\\. `, 'gm');
    expect(screen.text.match(title)).toHaveLength(1);
    screen.resize(100, 40);
    await screen.until(
      (text) => text.includes('╭') && /❯ 4/.test(text) && text.includes('Lewati'),
      'a wide screen',
    );
    expect(screen.text.match(title)).toHaveLength(1);
    expect(lastScreen(screen.text)).toBe(before);
    screen.press(KEYS.enter);
    await questionAt(screen, number + 1, catalog);
    expect(screen.text).not.toMatch(title);
    await leave(screen);
  });

  test('keeps the pointer in sight where it is too low for everything', async () => {
    const screen = open({ columns: 60, rows: 12 });
    for (const [key, row] of [
      [KEYS.up, '5'],
      [KEYS.up, '4'],
      [KEYS.down, '5'],
      [KEYS.down, '0'],
    ] as const) {
      await screen.shows('❯');
      screen.press(key);
      await screen.shows(new RegExp(`❯ ${row}`));
      expect(screen.text.match(/❯/g)).toHaveLength(1);
    }
    await leave(screen);
  });

  test('uses signs that every terminal has where there is no Unicode', async () => {
    const screen = open({ columns: 80, env: { LANG: 'C', LC_ALL: 'C' } });
    await untilKind(screen, 'dilemma');
    expect(screen.text).toMatch(/> 0 /);
    expect(screen.raw.replace(/[\x00-\x7f]/g, '')).toBe('');
    await leave(screen);
  });

  test('has no colour with NO_COLOR, and the pointer still tells where one is', async () => {
    const screen = open({ env: { NO_COLOR: '1' } });
    await untilKind(screen, 'dilemma');
    expect(screen.raw).not.toMatch(/\u001b\[[\d;]*m/);
    expect(screen.text).toMatch(/❯ 0/);
    await leave(screen);
  });

  test('is not redrawn where TERM is dumb', async () => {
    const screen = open({ env: { TERM: 'dumb' } });
    await screen.shows('Jawaban:');
    expect(screen.raw).not.toContain('\u001b');
    screen.press('4\r');
    await screen.shows('Pertanyaan 2');
    expect(screen.raw).not.toContain('\u001b');
    await leave(screen);
  });

  test.each([['quiz'], ['show'], ['compare']])(
    'is not redrawn where ACCESSIBLE is set, in %s',
    async (command) => {
      const env = { XDG_STATE_HOME: state.path, ACCESSIBLE: '1' };
      const screen = new Screen([command, ...(command === 'quiz' ? ['--fresh'] : [])], { env, rows: 60 });
      await screen.shows('Jawaban:');
      expect(screen.raw).not.toContain('\u001b');
      await leave(screen);
    },
  );

  test.skipIf(lacks('bash'))('is drawn anew after Ctrl+Z and fg, and goes on', async () => {
    const program: [string, string[]] = ['bash', ['--norc', '--noprofile', '-i']];
    const env = { XDG_STATE_HOME: state.path, PS1: 'shell> ', HISTFILE: '/dev/null' };
    const screen = new Screen([], { rows: 40, program, env });
    await screen.shows('shell>');
    screen.press(`"${process.execPath}" bin/karir-sosial.cjs quiz --fresh\r`);
    const first = await questionAt(screen, 1, catalog);
    await screen.pressUntil('\u001a', /Stopped[\s\S]*shell>/);
    await screen.pressUntil('fg\r', /0 {2}Lewati[\s\S]*Ctrl\+C/);
    expect((await questionAt(screen, 1, catalog)).id).toBe(first.id);
    screen.press('4');
    await questionAt(screen, 2, catalog);
    screen.press(KEYS.interrupt);
    await screen.shows('karir-sosial quiz --resume');
    screen.press('exit\r');
    await screen.ended;
  });

  test('rests the cursor on the line of the pointer and never hides it', async () => {
    const screen = open();
    await questionAt(screen, 1, catalog);
    expect(screen.text.split('\n')[screen.cursor.y]).toMatch(/❯ 0/);
    expect(screen.raw).not.toContain('\u001b[?25l');
    await leave(screen);
  });
});

/** The part of the screen that belongs to the question, without the introduction above it. */
function lastScreen(text: string): string {
  const lines = text.split('\n');
  return lines.slice(lines.findIndex((line) => /lagi$/.test(line))).join('\n');
}
