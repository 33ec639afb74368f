import { afterAll, describe, expect, test } from 'vitest';
import {
  answerAll,
  builtCatalog,
  byArrows,
  byDigits,
  endFromMenu,
  personAt,
  questionAt,
  sightAfter,
  skipFacts,
} from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const state = stateFolder();
afterAll(state.remove);

const open = (args: readonly string[] = [], rows = 60): Screen =>
  new Screen(['quiz', '--fresh', ...args], { rows, columns: 100, env: { XDG_STATE_HOME: state.path } });

const profileOf = (id: string): Record<string, number> =>
  catalog.roles.find((role) => role.id === id)?.profile ?? {};

/** High on some traits; on the others like the role, but never above the average. */
const highOn = (traits: readonly string[], role: string) =>
  personAt((trait) => (traits.includes(trait) ? 5 : Math.min(3, profileOf(role)[trait] ?? 3)));

/** What the first screen says, in one line. */
const firstScreen = (screen: Screen): string => screen.text.replace(/\s+/g, ' ');

/** Leaves by the menu, which tells the answer code. */
async function codeFrom(screen: Screen): Promise<string> {
  expect(await endFromMenu(screen)).toBe(0);
  return /^karir-sosial quiz --code (\S+)$/m.exec(screen.all)?.[1] ?? '';
}

const mediator = highOn(['tekanan', 'lapangan', 'mediasi', 'administrasi'], 'petugas-sosial-masyarakat-desa');
const planner = highOn(
  ['perencanaan', 'skala', 'data', 'evaluasi', 'keputusan', 'memimpin'],
  'kepala-bagian-pembangunan-sosial',
);

describe('a whole quiz in a terminal', PATIENT, () => {
  test.each([
    ['a village mediator', mediator, byDigits, 'petugas-sosial-masyarakat-desa'],
    ['a planner of policy', planner, byArrows, 'kepala-bagian-pembangunan-sosial'],
  ])('puts the fitting role first for %s', async (_, person, hand, role) => {
    const screen = open();
    const answers = await answerAll(screen, catalog, person, hand);
    expect(Object.values(answers).every((value) => value !== null)).toBe(true);
    await skipFacts(screen);
    const title = catalog.roles.find(({ id }) => id === role)?.title ?? role;
    expect(firstScreen(screen)).toContain(`Paling dekat dengan jawabanmu ${title} `);
    expect(await endFromMenu(screen)).toBe(0);
    expect(screen.cursorShown).toBe(true);
  });

  test('gives the same result by arrows and by digits', async () => {
    const codes: string[] = [];
    for (const hand of [byArrows, byDigits]) {
      const screen = open();
      await answerAll(screen, catalog, (_, number) => [4, 2, 5, null, 1, 3][number % 6] ?? null, hand);
      await skipFacts(screen);
      codes.push(await codeFrom(screen));
    }
    expect(codes[0]).toMatch(/^[2-9A-HJ-NP-Z-]{12,}$/);
    expect(codes[1]).toBe(codes[0]);
  });

  test('lets an earlier answer be seen, kept and changed, and the change counts', async () => {
    const screen = open();
    const first = await questionAt(screen, 1, catalog);
    screen.press('2');
    const second = await questionAt(screen, 2, catalog);
    screen.press('5');
    await questionAt(screen, 3, catalog);
    screen.press(KEYS.left);
    expect((await questionAt(screen, 2, catalog)).id).toBe(second.id);
    expect(screen.text).toMatch(/❯ 5 .*\(jawabanmu tadi\)/);
    expect(screen.text).toContain('lanjut ke nomor 3');
    screen.press('k');
    expect((await questionAt(screen, 1, catalog)).id).toBe(first.id);
    expect(screen.text).toMatch(/❯ 2 .*\(jawabanmu tadi\)/);
    screen.press('4');
    const third = await questionAt(screen, 3, catalog);
    screen.press(KEYS.left + KEYS.left);
    await questionAt(screen, 1, catalog);
    expect(screen.text).toMatch(/❯ 4 .*\(jawabanmu tadi\)/);
    screen.press(KEYS.right);
    await questionAt(screen, 2, catalog);
    screen.press(KEYS.right);
    expect((await questionAt(screen, 3, catalog)).id).toBe(third.id);
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
  });

  test('shows another result after a changed answer', async () => {
    const codes: string[] = [];
    for (const changed of [false, true]) {
      const screen = open();
      await answerAll(screen, catalog, mediator);
      if (changed) {
        screen.press(KEYS.left);
        await screen.shows('jawabanmu tadi');
        const opposite = /❯ [45]/.test(screen.text) ? '1' : '5';
        screen.press(opposite);
        // Another answer may bring further questions.
        await screen.shows(/Sekarang kamu|sekitar|mungkin/);
        while (!screen.text.includes('Sekarang kamu')) {
          const number = Number(/^ {2}(\d+)\. /m.exec(screen.text)?.[1]);
          screen.press('0');
          await sightAfter(screen, number, catalog);
        }
      }
      await skipFacts(screen);
      codes.push(await codeFrom(screen));
    }
    expect(codes[0]).not.toBe(codes[1]);
  });

  test('ends with a useful result when everything is skipped', async () => {
    const screen = open();
    const answers = await answerAll(screen, catalog, () => null);
    expect(Object.values(answers).every((value) => value === null)).toBe(true);
    await skipFacts(screen);
    expect(screen.all).toContain('0 pertanyaan dijawab');
    expect(await endFromMenu(screen)).toBe(0);
  });

  test('offers the result from the tenth question on, and not before', async () => {
    const screen = open();
    for (let number = 1; number <= 9; number++) {
      await questionAt(screen, number, catalog);
      expect(screen.text).not.toContain('Cukup, lihat hasil');
      screen.press('h');
      screen.press(number % 2 ? '4' : '2');
    }
    await questionAt(screen, 10, catalog);
    expect(screen.text).toContain('Cukup, lihat hasil');
    screen.press('h');
    await screen.shows('Sekarang kamu');
    screen.press(KEYS.left);
    await questionAt(screen, 10, catalog);
    screen.press('h');
    await skipFacts(screen);
    expect(screen.all).toContain('Selesai: 9 pertanyaan dijawab.');
    await endFromMenu(screen);
  });

  test('does not ask the facts that the command line told', async () => {
    const screen = open(['--education', 's1', '--no-civil-servant']);
    await answerAll(screen, catalog, planner);
    await skipFacts(screen);
    expect(screen.all).not.toContain('Sekarang kamu');
    await endFromMenu(screen);
  });

  test('asks the whole bank with --full', async () => {
    const screen = open(['--full']);
    await screen.shows(`${catalog.questions.length} lagi`);
    const answers = await answerAll(screen, catalog, mediator);
    expect(Object.keys(answers)).toHaveLength(catalog.questions.length);
    screen.press(KEYS.interrupt);
    await screen.ended;
  });
});
