import type { Question } from '../../src/domain/catalog.ts';
import { builtCatalog, questionAt } from '../terminal/quiz-player.ts';
import { Screen, stateFolder } from '../terminal/screen.ts';
import { linesOf } from './blocks.ts';
import { SHEET } from './example.ts';

/** So many questions are answered before the picture is taken. */
const BEFORE = 6;

/** The quiz in a real terminal, some questions on its way, as a person sees it. */
export async function screenshot(words: string): Promise<string[]> {
  const state = stateFolder();
  const catalog = builtCatalog();
  const screen = new Screen([words, '--fresh'], {
    columns: 80,
    rows: 24,
    env: { XDG_STATE_HOME: state.path },
  });
  try {
    for (let number = 1; number <= BEFORE; number++) {
      const { id }: Question = await questionAt(screen, number, catalog);
      screen.press(String(SHEET[id] ?? 3));
    }
    await questionAt(screen, BEFORE + 1, catalog);
    await screen.shows('Ctrl+C');
    const lines = linesOf(screen.text);
    return lines.slice(lines.findIndex((line) => line.includes('━')));
  } finally {
    screen.kill('SIGKILL');
    await screen.ended;
    state.remove();
  }
}
