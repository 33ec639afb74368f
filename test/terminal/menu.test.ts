import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { answerOf, PEOPLE, type Person } from '../reading/people.ts';
import {
  answerAll,
  builtCatalog,
  endFromMenu,
  MENU,
  questionAt,
  skipFacts,
  takeFromMenu,
  takeFromMore,
} from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const state = stateFolder();
afterAll(state.remove);
const env = { XDG_STATE_HOME: state.path, HOME: state.path };

const { helper, undecided } = PEOPLE as Record<'helper' | 'undecided', Person>;

async function finishedQuiz(person = helper, args: readonly string[] = [], rows = 50): Promise<Screen> {
  const screen = new Screen(['quiz', '--fresh', ...args], { rows, env });
  await answerAll(screen, catalog, answerOf(person));
  await skipFacts(screen);
  return screen;
}

/** Ticks the first thing that is kept, and confirms. */
async function forgetFirst(): Promise<void> {
  const screen = new Screen(['quiz', 'history', 'forget'], { env });
  await screen.shows('Centang yang mau dihapus');
  screen.press('1');
  await screen.shows('◉ 1');
  screen.press(KEYS.enter);
  await screen.shows(/Hapus yang ini\?/);
  screen.press('2');
  expect((await screen.ended).code).toBe(0);
  expect(screen.all).toContain('1 simpanan sudah dihapus');
}

describe('the menu under a result', PATIENT, () => {
  test('stands with the first screen on 24 rows of 80 columns, and comes back to it from everywhere', async () => {
    const screen = await finishedQuiz(helper, [], 24);
    const whole = async (): Promise<void> => {
      await screen.shows(/Hasil angket minat kerja[\s\S]*Paling dekat[\s\S]*Bisa mulai\?[\s\S]*1 Mengapa/);
    };
    await whole();
    for (const [part, title] of [
      ['Mengapa', 'Mengapa peran ini'],
      ['Jalan ke sana', 'Bulan ini'],
      ['Urutan', 'Arti angkanya'],
    ] as const) {
      const mark = screen.raw.length;
      await takeFromMenu(screen, part);
      await screen.until(() => screen.raw.slice(mark).includes(title), title);
      await screen.shows('hasil tadi');
      screen.press('\u001b');
      await whole();
    }
    expect(await endFromMenu(screen)).toBe(0);
    expect(screen.all).toMatch(/^karir-sosial quiz --code [2-9A-HJ-NP-Z-]{20,}$/m);
  });

  test('shows a role, compares the first ones, and answers "why not"', async () => {
    const screen = await finishedQuiz();
    await takeFromMore(screen, 'Lihat satu peran');
    await screen.shows('Peran mana yang ingin kamu lihat?');
    screen.press('amil zakt');
    await screen.shows(/❯ Amil Zakat/);
    screen.press(KEYS.enter);
    await screen.shows(MENU);
    expect(screen.all).toMatch(/^ *Amil Zakat/m);
    await takeFromMore(screen, 'Bandingkan');
    await screen.until(
      (text) => text.includes(MENU) && screen.all.includes('peran berdampingan'),
      'comparison',
    );
    await takeFromMore(screen, 'Mengapa bukan peran lain?');
    await screen.shows('Peran mana yang ingin kamu tanyakan?');
    screen.press('konselor');
    await screen.shows(/❯ Konselor Adiksi/);
    screen.press(KEYS.enter);
    await screen.until(
      (text) => text.includes(MENU) && screen.all.includes('Bagaimana dengan Konselor Adiksi?'),
      'why',
    );
    expect(await endFromMenu(screen)).toBe(0);
  });

  test('comes after six blind cards where they were wanted, with the way back among them', async () => {
    const screen = new Screen(['quiz', '--fresh', '--cards'], { rows: 24, env });
    await answerAll(screen, catalog, answerOf(helper));
    await screen.shows('Sekarang kamu');
    screen.press('0');
    await screen.shows('pegawai pemerintah');
    screen.press('0');
    await screen.shows(/Kartu 1 dari 6[\s\S]*Mau tahu lebih banyak[\s\S]*3 {2}Belum tahu/);
    screen.press('2');
    await screen.shows('Kartu 2 dari 6');
    screen.press('\u001b');
    for (let card = 1; card <= 6; card++) {
      await screen.shows(`Kartu ${card} dari 6`);
      screen.press('1');
    }
    await screen.shows(/ingin kamu coba|Ingin mencoba/);
    // The question may have scrolled the title away in the same moment.
    expect(screen.all).toContain('Hasil angket minat kerja');
    screen.press(KEYS.up + KEYS.enter);
    await screen.shows(MENU);
    expect(await endFromMenu(screen)).toBe(0);
    const [, code = ''] = /quiz --code ([2-9A-HJ-NP-Z-]{20,})/.exec(screen.all) ?? [];
    expect(decodeAnswers(catalog, code).cards).toEqual(Array(6).fill('yes'));
  });

  test('asks for the own choice, shows it beside the advice, and lets it be changed', async () => {
    const screen = await finishedQuiz();
    expect(screen.text).not.toContain('Yang ingin kamu coba');
    await takeFromMenu(screen, 'Pilihanku');
    await screen.shows('ingin kamu coba?');
    const second = /2 {2}(.+)/.exec(screen.text)?.[1]?.trim() ?? '?';
    screen.press('2');
    await screen.shows(`Yang ingin kamu coba: ${second}`);
    await screen.shows(MENU);
    await takeFromMenu(screen, 'Pilihanku');
    await screen.shows('Tidak memilih dulu');
    screen.press('\u001b');
    await screen.until((text) => text.includes(MENU) && !text.includes('Tidak memilih dulu'), 'the menu');
    expect(screen.text).toContain(`Yang ingin kamu coba: ${second}`);
    expect(await endFromMenu(screen)).toBe(0);
  });

  test('strikes a role with a reason, shows the next, keeps the ranking, and takes it back', async () => {
    const screen = await finishedQuiz(helper, [], 24);
    const ways = (): string[] =>
      /Bisa mulai\?\n((?: {2}.+\n)+)/.exec(screen.text)?.[1]?.match(/^ {2}\S.*?(?= {2}|$)/gm) ?? [];
    const saved = async (): Promise<string> => {
      await takeFromMenu(screen, 'Simpan');
      await screen.shows('Simpan dengan nama apa?');
      screen.press(`~/dicoret.json${KEYS.enter}`);
      await screen.shows('Tersimpan di');
      await screen.shows(MENU);
      const text = readFileSync(join(state.path, 'dicoret.json'), 'utf8');
      rmSync(join(state.path, 'dicoret.json'));
      return text;
    };
    const before = JSON.parse(await saved());
    await screen.pressUntil('\u001b', /Bisa mulai\?[\s\S]*ketik angkanya/);
    const three = ways();
    expect(three).toHaveLength(3);
    await takeFromMore(screen, 'Bukan untukku');
    await screen.shows('bukan untukmu?');
    screen.press('1');
    await screen.shows('Apa yang tidak pas?');
    screen.press('3');
    await screen.shows('tanpa yang kamu coret');
    await screen.shows(MENU);
    const next = ways();
    expect(next.slice(0, 2)).toEqual(three.slice(1));
    expect(next[2]).not.toBe(three[0]);
    const after = JSON.parse(await saved());
    const [first] = before.ranking;
    expect(after.struck).toEqual([{ role: first.role, reason: 'way-in' }]);
    expect({ ...after, struck: undefined }).toEqual({ ...before, struck: undefined });
    await takeFromMenu(screen, 'Urutan');
    await screen.until(
      (text) => text.includes(MENU) && screen.all.includes(`Kamu coret: ${first.title} (jalan masuknya)`),
      'the ranking',
    );
    await takeFromMore(screen, 'Bukan untukku');
    await screen.shows(`Kembalikan ${first.title}`);
    screen.press('4');
    await screen.shows(/Paling dekat dengan jawabanmu\n/);
    await screen.shows(MENU);
    expect(ways()).toEqual(three);
    await takeFromMore(screen, 'Bukan untukku');
    await screen.shows('bukan untukmu?');
    screen.press('2');
    await screen.shows('Apa yang tidak pas?');
    screen.press('\u001b');
    await screen.shows(MENU);
    expect(ways()).toEqual(three);
    expect(await endFromMenu(screen)).toBe(0);
  });

  test('of an undecided person names no role and goes on with the open questions', async () => {
    const screen = await finishedQuiz(undecided);
    const titles = catalog.roles.map(({ title }) => title);
    expect(titles.filter((title) => screen.all.includes(title))).toEqual([]);
    expect(screen.text).not.toContain('Urutan');
    await takeFromMenu(screen, 'Jawab sisanya');
    await screen.until((text) => /^ {2}(\d+)\. /m.test(text), 'a question');
    expect(Number(/^ {2}(\d+)\. /m.exec(screen.text)?.[1])).toBeGreaterThan(10);
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
  });

  test('remembers a result only when asked, and shows and forgets it later', async () => {
    const history = async (...args: string[]): Promise<string> => {
      const screen = new Screen(['quiz', 'history', ...args], { env, rows: 50 });
      await screen.ended;
      return screen.all;
    };
    const asked = await finishedQuiz();
    await endFromMenu(asked);
    expect(await history()).toContain('Belum ada hasil yang diingat');
    const screen = await finishedQuiz();
    await takeFromMore(screen, 'Ingat di komputer ini');
    await screen.shows('Atas nama siapa?');
    screen.press(`Ayu${KEYS.enter}`);
    await screen.shows('Diingat di komputer ini');
    await screen.shows(MENU);
    expect(await endFromMenu(screen)).toBe(0);
    expect(screen.all).not.toContain('Kode jawabanmu');
    expect(statSync(join(state.path, 'karir-sosial', 'hasil.json')).mode & 0o777).toBe(0o600);
    expect(await history()).toMatch(/Ayu/);
    expect(await history('last')).toContain('Paling dekat dengan jawabanmu');
    await forgetFirst();
    expect(await history()).toContain('Belum ada hasil yang diingat');
  });

  test('--remember keeps a result and says so; forgetting asks which, and keeps what was not ticked', async () => {
    const history = async (...args: string[]): Promise<string> => {
      const screen = new Screen(['quiz', 'history', ...args], { env, rows: 50 });
      await screen.ended;
      return screen.all;
    };
    const remembered = await finishedQuiz(helper, ['--remember']);
    expect(remembered.all).toContain('Diingat di komputer ini.');
    expect(await endFromMenu(remembered)).toBe(0);
    expect(remembered.all).not.toContain('Kode jawabanmu');
    const left = new Screen(['quiz', '--fresh'], { env });
    await questionAt(left, 1, catalog);
    left.press('4');
    await questionAt(left, 2, catalog);
    left.press(KEYS.interrupt);
    expect((await left.ended).code).toBe(130);
    const all = await history();
    expect(all).toMatch(/1 hasil di komputer ini[\s\S]*Kuis yang belum selesai[\s\S]*1 terjawab\n +kuis-/);
    const screen = new Screen(['quiz', 'history', 'forget'], { env });
    await screen.shows('Centang yang mau dihapus');
    screen.press(KEYS.enter);
    await screen.shows('Centang paling sedikit satu');
    screen.press('2');
    await screen.shows('◉ 2  Kuis belum selesai, 1 terjawab, hari ini pukul');
    screen.press(KEYS.enter);
    await screen.shows(/Hapus yang ini\?/);
    screen.press(KEYS.enter);
    expect((await screen.ended).code).toBe(0);
    expect(screen.all).toContain('Tidak ada yang dihapus.');
    expect(await history()).toBe(all);
    await forgetFirst();
    expect(await history()).toMatch(/Belum ada hasil yang diingat[\s\S]*Kuis yang belum selesai/);
    const name = /kuis-[0-9a-z]+-[0-9a-z]+/.exec(all)?.[0] ?? '';
    expect(await history('forget', name, '--yes')).toContain('1 simpanan sudah dihapus');
    expect(await history()).not.toContain(name);
  });

  test.each([
    ['.txt', 'Hasil angket minat kerja'],
    ['.md', '# Hasil angket minat kerja'],
    ['.html', '<!doctype html'],
    ['.json', '"schemaVersion": 2'],
  ])('saves the whole report as %s by the ending of its name', async (ending, start) => {
    const path = join(state.path, `hasil${ending}`);
    const screen = await finishedQuiz();
    await takeFromMenu(screen, 'Simpan');
    await screen.shows('Simpan dengan nama apa?');
    screen.press(`~/hasil${ending}${KEYS.enter}`);
    await screen.shows('Tersimpan di');
    await screen.shows(MENU);
    expect(readFileSync(path, 'utf8').toLowerCase()).toContain(start.toLowerCase());
    await endFromMenu(screen);
    expect(screen.all).not.toContain('Kode jawabanmu');
  });

  test('goes on after a file that cannot be saved', async () => {
    const screen = await finishedQuiz();
    await takeFromMenu(screen, 'Simpan');
    await screen.shows('Simpan dengan nama apa?');
    screen.press(join(state.path, 'nowhere', 'hasil.txt') + KEYS.enter);
    await screen.shows('tidak bisa ditulis');
    await screen.shows(MENU);
    await takeFromMenu(screen, 'Simpan');
    await screen.shows('Simpan dengan nama apa?');
    screen.press(KEYS.enter);
    await screen.shows(MENU);
    expect(existsSync(join(state.path, 'nowhere'))).toBe(false);
    await endFromMenu(screen);
  });

  test('starts the quiz again from its first question, and asks before', async () => {
    const screen = await finishedQuiz();
    await takeFromMore(screen, 'Ulangi dari awal');
    await screen.shows('Ulangi dari awal?');
    screen.press(KEYS.enter);
    await screen.shows(MENU);
    await takeFromMore(screen, 'Ulangi dari awal');
    await screen.shows('Ulangi dari awal?');
    screen.press('2');
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
    await screen.shows('Tidak ada yang sesuai');
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
    for (const line of ['Lihat satu peran', 'Mengapa bukan peran lain?']) {
      await takeFromMore(screen, line);
      await screen.shows('Cari:');
      screen.press('amil\u001b');
      await screen.shows(MENU);
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
