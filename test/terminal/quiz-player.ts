import { builtInCatalog } from '../../src/data/store.ts';
import type { Catalog, Question } from '../../src/domain/catalog.ts';
import { KEYS, type Screen } from './screen.ts';

/** The catalogue that the built program reads. */
export const builtCatalog = (): Catalog => builtInCatalog('dist/data');

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** What the person sees: a question with its number, one of the two facts, or the menu. */
export type Sight =
  | { kind: 'question'; number: number; question: Question }
  | { kind: 'stage' | 'asn' | 'choice' | 'menu' };

/** Stands under the menu of a result and nowhere else. */
export const MENU = 'ketik angkanya';
const CHOICE = /(ingin kamu coba|Ingin mencoba peran ini)\?/;

/** What stands on the screen now, or null while it is being drawn. */
export function sightOf(text: string, catalog: Catalog): Sight | null {
  if (text.includes(MENU)) return { kind: 'menu' };
  if (CHOICE.test(text)) return { kind: 'choice' };
  // The row to skip comes after the answers: once it is there, the question is whole.
  if (!/ 0 {2}Lewati/.test(text)) return null;
  if (text.includes('Sekarang kamu')) return { kind: 'stage' };
  if (text.includes('pegawai pemerintah')) return { kind: 'asn' };
  const number = /^ {2}(\d+)\. /m.exec(text)?.[1];
  const seen = squeezed(text);
  const question = catalog.questions.find((known) => seen.includes(`${number}. ${squeezed(known.text)}`));
  return question ? { kind: 'question', number: Number(number), question } : null;
}

/** Waits for question `number` and yields it. */
export async function questionAt(screen: Screen, number: number, catalog: Catalog): Promise<Question> {
  return screen.until((text) => {
    const sight = sightOf(text, catalog);
    return sight?.kind === 'question' && sight.number === number && sight.question;
  }, `question ${number}`);
}

/** Waits until something else than question `number` is asked. */
export const sightAfter = (screen: Screen, number: number, catalog: Catalog): Promise<Sight> =>
  screen.until((text) => {
    const sight = sightOf(text, catalog);
    return sight !== null && !(sight.kind === 'question' && sight.number <= number) && sight;
  }, `what follows question ${number}`);

/** The keys for one answer, null to skip. */
export type Hand = (value: number | null) => string;

export const byDigits: Hand = (value) => String(value ?? 0);

/** From the row that skips, where the pointer starts: five answers stand above it. */
export const byArrows: Hand = (value) => KEYS.up.repeat(value === null ? 0 : 6 - value) + KEYS.enter;

/** Answers every question by `choose` until the facts; yields the answers in order. */
export async function answerAll(
  screen: Screen,
  catalog: Catalog,
  choose: (question: Question, number: number) => number | null,
  hand: Hand = byDigits,
  from = 1,
): Promise<Record<string, number | null>> {
  const answers: Record<string, number | null> = {};
  let sight: Sight = { kind: 'question', number: from, question: await questionAt(screen, from, catalog) };
  while (sight.kind === 'question') {
    const value = choose(sight.question, sight.number);
    answers[sight.question.id] = value;
    screen.press(hand(value));
    sight = await sightAfter(screen, sight.number, catalog);
  }
  return answers;
}

/** Skips the facts and the choice, and waits for the menu under the first screen. */
export async function skipFacts(screen: Screen): Promise<void> {
  if (!screen.text.includes(MENU) && !CHOICE.test(screen.text)) {
    await screen.shows('Sekarang kamu');
    screen.press('0');
    await screen.shows('pegawai pemerintah');
    screen.press('0');
  }
  await screen.until((text) => text.includes(MENU) || CHOICE.test(text), 'the first screen');
  if (!screen.text.includes(MENU)) screen.press(KEYS.up + KEYS.enter);
  await screen.shows(MENU);
}

/** Takes an entry of the menu in one line, or of the list under "Lainnya", by the digit or row that stands at it. */
export async function takeFromMenu(screen: Screen, label: string): Promise<void> {
  const digit = new RegExp(`(\\d) ${label}`).exec(screen.text)?.[1];
  if (digit === undefined) throw new Error(`no ${label} in the menu:\n${screen.text}`);
  screen.press(digit);
}

export async function takeFromMore(screen: Screen, label: string): Promise<void> {
  await takeFromMenu(screen, 'Lainnya');
  await screen.shows(label);
  const digit = new RegExp(`(\\d)  ${label.replace(/[?]/g, '\\?')}`).exec(screen.text)?.[1];
  // From the tenth row on no digit stands there: counted from the end, which is one step up.
  const below = screen.text.split('\n').map((line) => line.trim());
  const [from, last] = [below.findIndex((line) => line.startsWith(label)), below.indexOf('Semua sekaligus')];
  screen.press(digit ?? KEYS.up.repeat(last - from + 1) + KEYS.enter);
}

/** Chooses the last entry of the menu and waits for the end. */
export async function endFromMenu(screen: Screen): Promise<number> {
  screen.press(KEYS.up + KEYS.enter);
  return (await screen.ended).code;
}

/** How somebody with these trait levels (1..5, 3 the average) answers: by the loadings alone. */
export const personAt =
  (level: (trait: string) => number) =>
  ({ loadings }: Question): number => {
    const lean = Object.entries(loadings).reduce((sum, [trait, by]) => sum + by * (level(trait) - 3), 0);
    return Math.min(5, Math.max(1, Math.round(3 + lean)));
  };
