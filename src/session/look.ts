import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../domain/catalog.ts';
import { type Look, lookAt } from './sessions.ts';

/** One running quiz has one file, so that two windows never write to the same one. */
const NAME = /^kuis-[0-9a-z]+-[0-9a-z]+\.json$/;

/**
 * The unfinished quizzes in a folder. Nothing of them is removed or moved but damaged files, and those of ended windows
 * that hold no answer; quizzes that a window of this machine has open are passed over.
 */
export function lookFor(folder: string, catalog: Catalog, now = Date.now()): Look {
  const look: Look = { unfinished: [], foreign: [], unusable: [] };
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return look;
  }
  for (const name of names.sort()) lookAt(join(folder, name), catalog, look, now);
  look.unfinished.sort((a, b) => b.changed - a.changed);
  look.foreign.sort((a, b) => b.changed - a.changed);
  return look;
}
