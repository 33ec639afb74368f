import type { Catalog } from '../domain/catalog.ts';
import { once } from '../domain/once.ts';
import type { Flow } from '../domain/quiz/flow.ts';
import type { Saved } from '../session/file.ts';
import { sessionFolder } from '../session/folder.ts';
import { lookFor } from '../session/look.ts';
import { type Look, openSession, remove, type Unfinished } from '../session/sessions.ts';
import { WORDS } from './wording.ts';

/** Keeps a running quiz on disk and knows what to tell about it. */
export interface Keeper {
  /** Saves before it returns; what to tell the person when that failed for the first time, otherwise null. */
  keep(flow: Flow): string | null;
  /** True when every answer given so far is on disk. */
  saved(): boolean;
  /** Removes the saved quiz: it is done. */
  forget(): void;
}

/** What the state folder holds. */
export interface Shelf extends Look {
  folder: string | null;
}

export async function lookAtShelf(
  env: Readonly<Record<string, string | undefined>>,
  catalog: Catalog,
): Promise<Shelf> {
  try {
    const folder = await sessionFolder(env);
    return { folder, ...lookFor(folder, catalog) };
  } catch {
    return NO_SHELF;
  }
}

/** Nothing is looked for, and nothing is kept. */
export const NO_SHELF: Shelf = { folder: null, unfinished: [], foreign: [], unusable: [] };
export const NO_KEEPER: Keeper = { keep: () => null, saved: () => false, forget: () => {} };

const reason = (code: string): string => WORDS.reasons[code] ?? WORDS.otherReason(code);

const savedOf = ({ asked, answers, facts, full }: Flow): Saved => ({
  asked: [...asked],
  answers,
  facts,
  full,
});

/**
 * Opens the file of this quiz: that of `from` when it goes on. `givenUp`, the one that the person named and gave up,
 * goes once the first new answer is kept, so that a start by mistake destroys nothing.
 */
export function keeperOf(
  shelf: Shelf,
  catalog: Catalog,
  from: Unfinished | undefined,
  givenUp: Unfinished | undefined,
): Keeper {
  const session = once(() => (shelf.folder === null ? null : openSession(shelf.folder, catalog, from)));
  // A new quiz needs its file only once the first question is drawn; one that goes on is taken at once.
  if (from !== undefined) session();
  let trouble: string | null = null;
  let told = false;
  let count = 0;
  return {
    keep: (flow) => {
      const file = session();
      trouble = file === null ? 'ENOENT' : file.save(savedOf(flow));
      count = flow.asked.length;
      if (trouble === null && count > 0 && givenUp !== undefined) remove(givenUp.path);
      if (trouble === null || told) return null;
      told = true;
      return WORDS.unsaved(reason(trouble));
    },
    saved: () => trouble === null && count > 0,
    forget: () => session()?.forget(),
  };
}
