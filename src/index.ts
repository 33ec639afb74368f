import type { Catalog } from './domain/catalog.ts';
import { COMPARED, type Comparison, compareRoles as compare } from './domain/compare.ts';
import { copyOf } from './domain/copy.ts';
import type { Role } from './domain/role.ts';

export type { Answers, Catalog, Question, Trait } from './domain/catalog.ts';
export type { Comparison } from './domain/compare.ts';
export { type Closeness, closenessOf } from './domain/quiz/calibration.ts';
export { evaluate, type More } from './domain/quiz/evaluate.ts';
export { namedRoles } from './domain/quiz/naming.ts';
export type { Facts, QuizResult, RankedRole } from './domain/quiz/result.ts';
export { type NextStep, nextQuestion, type StepOptions, step } from './domain/quiz/step.ts';
export type { Role } from './domain/role.ts';

/**
 * The catalogue, read from disk by Node alone; all else here works in a browser too: built-in roles and questions, with the role files of the folder `data` added when one is given.
 * Rejects with a Problem (`code`, `findings`) when that folder cannot be read or has mistakes.
 */
export async function loadCatalog(options: { data?: string } = {}): Promise<Catalog> {
  const { builtInCatalog, builtInFolder } = await import('./data/store.ts');
  const builtIn = builtInCatalog(builtInFolder(import.meta.dirname));
  if (options.data === undefined) return builtIn;
  const { ownCatalog } = await import('./data/own.ts');
  return ownCatalog(options.data, builtIn);
}

/** Two to four roles of a catalogue side by side, the widest gaps first; throws RangeError for another number of them or an unknown id. */
export function compareRoles(catalog: Catalog, ids: readonly string[]): Comparison {
  if (!(ids.length >= COMPARED.least && ids.length <= COMPARED.most))
    throw new RangeError(`two to four roles, got ${ids.length}`);
  const roles = ids.map((id): Role => {
    const role = catalog.roles.find((known) => known.id === id);
    if (role === undefined) throw new RangeError(`unknown role: ${id}`);
    return role;
  });
  return copyOf(compare(roles, catalog.traits));
}
