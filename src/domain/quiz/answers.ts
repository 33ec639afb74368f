import type { Answers, Catalog } from '../catalog.ts';
import type { Item, Model } from './model.ts';

/** Answers after checking: question id → 1..5, or null when skipped. */
export type Checked = ReadonlyMap<string, number | null>;

/**
 * Reads a sheet once, its own entries only, so that nothing inherited counts and nothing changes between two looks.
 * Throws RangeError for an unknown question or a value outside 1..5, TypeError for what is no record, such as a Map.
 */
export function checked(model: Model, answers: Answers): Checked {
  if (Object.prototype.toString.call(answers) !== '[object Object]')
    throw new TypeError('answers must be a record: question id → 1..5 or null');
  const known = new Map<string, number | null>();
  for (const [id, value] of Object.entries(answers)) {
    if (!model.itemOf.has(id)) throw new RangeError(`unknown question: ${id}`);
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= 5)) {
      throw new RangeError(`answer to ${id} must be 1..5 or null, got ${value}`);
    }
    known.set(id, value);
  }
  return known;
}

/** Items with an answer other than null, in bank order: the order of answering does not matter. */
export const answeredItems = (model: Model, answers: Checked): Item[] =>
  model.items.filter(({ question }) => answers.get(question.id) != null);

export const valuesOf = (items: readonly Item[], answers: Checked): number[] =>
  items.map(({ question }) => answers.get(question.id) as number);

/** The answers of a sheet, which holds 1..5 for each question in bank order and 0 where there is none. */
export function answersOf({ questions }: Catalog, sheet: ArrayLike<number>): Answers {
  const answers: Record<string, number> = {};
  for (const [i, { id }] of questions.entries()) if (sheet[i]) answers[id] = sheet[i];
  return answers;
}

/** The sheet of some answers, as `answersOf` reads it. */
export const sheetOf = ({ questions }: Catalog, answers: Answers): number[] =>
  questions.map(({ id }) => answers[id] ?? 0);
