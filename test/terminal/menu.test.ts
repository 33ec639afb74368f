import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { answerAll, builtCatalog, endFromMenu, questionAt, skipFacts } from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const state = stateFolder();
afterAll(state.remove);
const env = { XDG_STATE_HOME: state.path, HOME: state.path };

async function finishedQuiz(): Promise<Screen> {
  const screen = new Screen(['quiz', '--fresh'], { rows: 50, env });
  await answerAll(screen, catalog, (_, number) => (number % 5) + 1);
  await skipFacts(screen);
  return screen;
}

/** Points at a line of the menu and takes it. */
const take = (screen: Screen, line: number): void => screen.press(`${line}${KEYS.enter}`);

describe('the menu under a result', PATIENT, () => {
  test('shows a role, compares the first ones, answers "why not", and tells the code', async () => {
    const screen = await finishedQuiz();
    take(screen, 1);
    await screen.shows('Peran mana yang ingin kamu lihat?');
    screen.press('amil zakt');
    await screen.shows(/❯ Amil Zakat/);
    screen.press(KEYS.enter);
    await screen.shows('Mau apa sekarang?');
    expect(screen.all).toMatch(/^ *Amil Zakat/m);
    await screen.pressUntil(`2${KEYS.enter}`, /Dibuat dengan karir-sosial[\s\S]*Mau apa sekarang\?/);
    take(screen, 3);
    await screen.shows('Peran mana yang ingin kamu tanyakan?');
    screen.press('konselor');
    await screen.shows(/❯ Konselor Adiksi/);
    screen.press(KEYS.enter);
    await screen.shows('Mau apa sekarang?');
    expect(screen.all).toContain('Bagaimana dengan Konselor Adiksi?');
    take(screen, 5);
    await screen.shows(/Kode jawabanmu: \S+/);
    await screen.shows('Mau apa sekarang?');
    expect(await endFromMenu(screen)).toBe(0);
  });

  test.each([
    ['.txt', 'Hasil kuis'],
    ['.md', '# Hasil kuis'],
    ['.html', '<!doctype html'],
    ['.json', '"schemaVersion": 2'],
  ])('saves the report as %s by the ending of its name', async (ending, start) => {
    const path = join(state.path, `hasil${ending}`);
    const screen = await finishedQuiz();
    take(screen, 4);
    await screen.shows('Simpan dengan nama apa?');
    screen.press(`~/hasil${ending}${KEYS.enter}`);
    await screen.shows('Tersimpan di');
    await screen.shows('Mau apa sekarang?');
    expect(readFileSync(path, 'utf8').toLowerCase()).toContain(start.toLowerCase());
    await endFromMenu(screen);
  });

  test('goes on after a file that cannot be saved', async () => {
    const screen = await finishedQuiz();
    take(screen, 4);
    await screen.shows('Simpan dengan nama apa?');
    screen.press(join(state.path, 'nowhere', 'hasil.txt') + KEYS.enter);
    await screen.shows('tidak bisa ditulis');
    await screen.shows('Mau apa sekarang?');
    take(screen, 4);
    await screen.shows('Simpan dengan nama apa?');
    screen.press(KEYS.enter);
    await screen.shows('Mau apa sekarang?');
    expect(existsSync(join(state.path, 'nowhere'))).toBe(false);
    await endFromMenu(screen);
  });

  test('starts the quiz again from its first question, and asks before', async () => {
    const screen = await finishedQuiz();
    take(screen, 6);
    await screen.shows('Ulangi dari awal?');
    screen.press(KEYS.enter);
    await screen.shows('Mau apa sekarang?');
    take(screen, 6);
    await screen.shows('Ulangi dari awal?');
    take(screen, 2);
    await questionAt(screen, 1, catalog);
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
  });

  test('ends with 130 on Ctrl+C', async () => {
    const screen = await finishedQuiz();
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
    expect(screen.cursorShown).toBe(true);
  });
});

describe('the pickers', PATIENT, () => {
  test('show asks for a role, forgives a typo, and shows it', async () => {
    const screen = new Screen(['show'], { env });
    await screen.shows('Cari:');
    screen.press('pekrja sosal');
    await screen.shows(/❯ Pekerja Sosial/);
    screen.press(KEYS.enter);
    expect((await screen.ended).code).toBe(0);
    expect(screen.all).toContain('Pekerja Sosial');
  });

  test('show says when nothing fits, and takes the words back', async () => {
    const screen = new Screen(['show'], { env });
    await screen.shows('Cari:');
    screen.press('qqqq');
    await screen.shows('Tidak ada yang cocok');
    screen.press(KEYS.enter + KEYS.backspace.repeat(4));
    await screen.shows(/❯ /);
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
  });

  test('compare takes two to four roles and says so otherwise', async () => {
    const screen = new Screen(['compare'], { env, rows: 40 });
    await screen.shows('Cari:');
    screen.press('amil');
    await screen.shows('Cari: amil');
    screen.press(KEYS.tab);
    await screen.shows('❯ ◉ Amil Zakat');
    screen.press(KEYS.enter);
    await screen.shows('Centang paling sedikit dua');
    for (const word of ['konselor', 'analis', 'penggalang']) {
      screen.press(word);
      await screen.shows(`Cari: ${word}`);
      screen.press(KEYS.tab);
      await screen.until((text) => !text.includes(`Cari: ${word}`) || null, 'an empty search');
    }
    await screen.until((text) => text.match(/◉/g)?.length === 4 || null, 'four ticked roles');
    screen.press(KEYS.down + KEYS.tab);
    await screen.shows('Paling banyak empat');
    screen.press(KEYS.enter);
    expect((await screen.ended).code).toBe(0);
    expect(screen.all).toContain('Konselor Adiksi');
  });

  test.each([['show'], ['compare']])('%s ends with 130 on Esc', async (command) => {
    const screen = new Screen([command], { env });
    await screen.shows('Cari:');
    screen.press('\u001b');
    expect((await screen.ended).code).toBe(130);
  });

  test('Esc leads from a picker back to the menu', async () => {
    const screen = await finishedQuiz();
    for (const line of [1, 3]) {
      take(screen, line);
      await screen.shows('Cari:');
      screen.press('amil\u001b');
      await screen.shows('Mau apa sekarang?');
    }
    expect(await endFromMenu(screen)).toBe(0);
  });

  test.each([['show'], ['compare']])('%s ends with 130 on Ctrl+C', async (command) => {
    const screen = new Screen([command], { env });
    await screen.shows('Cari:');
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
    expect(screen.text).not.toMatch(/Error|\.cjs/);
  });
});
