import { builtInCatalog } from '../../src/data/store.ts';
import type { Catalog, Question } from '../../src/domain/catalog.ts';
import { KEYS, type Screen } from './screen.ts';

/** The catalogue that the built program reads. */
export const builtCatalog = (): Catalog => builtInCatalog('dist/data');

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** What the person sees: a question with its number, one of the two facts, or the menu. */
export type Sight =
  | { kind: 'question'; number: number; question: Question }
  | { kind: 'stage' | 'asn' | 'menu' };

/** What stands on the screen now, or null while it is being drawn. */
export function sightOf(text: string, catalog: Catalog): Sight | null {
  if (text.includes('Mau apa sekarang?')) return { kind: 'menu' };
  // The row to skip comes after the answers: once it is there, the question is whole.
  if (!/ 0 {2}Lewati/.test(text)) return null;
  if (text.includes('Sekarang kamu …')) return { kind: 'stage' };
  if (text.includes('Apakah kamu pegawai pemerintah')) return { kind: 'asn' };
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

/** Skips what is left of the facts and waits for the menu under the result. */
export async function skipFacts(screen: Screen): Promise<void> {
  await screen.shows('Sekarang kamu');
  screen.press('0');
  await screen.shows('pegawai pemerintah');
  screen.press('0');
  await screen.shows('Mau apa sekarang?');
}

/** Chooses the last line of the menu and waits for the end. */
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
