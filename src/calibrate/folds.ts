import type { Catalog } from '../domain/catalog.ts';
import { shuffled, uniform } from '../domain/quiz/draws.ts';
import { withMeasured } from '../domain/quiz/measured.ts';
import { type Model, modelOf } from '../domain/quiz/model.ts';
import type { Validation } from '../domain/quiz/study.ts';
import { estimate } from './estimate.ts';
import { itemsOf } from './items.ts';
import { logLikelihoods } from './likelihood.ts';
import { parametersIn } from './parameters.ts';
import { patternsOf, type Sheet } from './patterns.ts';
import { withPeople } from './people.ts';

const FOLDS = 10;
const SEED = 20261126;
/** So many standard errors of gain are a win. */
const SURE = 2;

/** One tenth of the people, and a model whose items were learnt from the others. */
export interface Fold {
  /** Places of the sheets that nothing was learnt from. */
  held: number[];
  learnt: Model;
  /** Log-likelihood of each of them, with the learnt items minus with those in use. */
  gains: Float64Array;
}

/** Learns the items ten times, each time without a tenth of the people. The people's means are free for both sets of items. */
export function foldsOf(catalog: Catalog, sheets: readonly Sheet[]): Fold[] {
  const model = modelOf(catalog);
  const order = shuffled(sheets.length, uniform(SEED));
  return Array.from({ length: Math.min(FOLDS, sheets.length) }, (_, fold) => {
    const held = order.filter((_, i) => i % FOLDS === fold);
    const apart = new Set(held);
    const rest = patternsOf(sheets.filter((_, i) => !apart.has(i)));
    const { parameters } = estimate(model, rest);
    const own = held.map((i) => sheets[i] as Sheet);
    const used = logLikelihoods(model, withPeople(model, parametersIn(model), rest), own);
    const learnt = logLikelihoods(model, parameters, own);
    return {
      held,
      learnt: modelOf(withMeasured(catalog, { items: itemsOf(model, parameters), high: true })),
      gains: learnt.map((value, i) => value - (used[i] as number)),
    };
  });
}

/** Gain of log-likelihood for each answer, with the standard error that sheets as wholes give it. */
export function validationOf(folds: readonly Fold[], sheets: readonly Sheet[]): Validation {
  const rows = folds.flatMap(({ held, gains }) =>
    held.map((i, at) => ({
      gain: gains[at] as number,
      answers: Array.from(sheets[i] as Sheet).filter((value) => value !== 0).length,
    })),
  );
  const answers = rows.reduce((sum, row) => sum + row.answers, 0);
  const gain = rows.reduce((sum, row) => sum + row.gain, 0) / answers;
  const squares = rows.reduce((sum, row) => sum + (row.gain - gain * row.answers) ** 2, 0);
  const error = Math.sqrt((squares * rows.length) / Math.max(1, rows.length - 1)) / answers;
  return { gain, error, wins: gain > SURE * error };
}
