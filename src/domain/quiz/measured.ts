import type { Catalog, Question } from '../catalog.ts';
import { CAREFUL, calibrationOf, GUESSED } from './calibration.ts';
import { parametersOf } from './fingerprint.ts';

/** What was measured of one question; answer points. */
export interface MeasuredItem {
  id: string;
  mean: number;
  sd: number;
  loadings: Record<string, number>;
}

/** Item parameters learnt from people, as `quiz calibrate` writes them and a folder of data may hold them. */
export interface Measured {
  /** The bank that they belong to, as `quizVersion` names it. */
  bank: string;
  /** Sheets that they were learnt from. */
  n: number;
  /** YYYY-MM-DD. */
  date: string;
  /** Whether the ten-fold check bears the word "high" out. */
  high: boolean;
  /** The name under which results tell of them, a print of the items. */
  parameters: string;
  items: MeasuredItem[];
}

/** Larger than any probability. */
const NEVER = 2;

function measuredQuestion(question: Question, item: MeasuredItem | undefined): Question {
  if (item === undefined) return question;
  const { mean, sd, loadings } = item;
  return { ...question, mean, sd, loadings: { ...loadings } };
}

/** The questions of a catalogue with what was measured of them. */
export function measuredQuestions(
  { questions }: Pick<Catalog, 'questions'>,
  items: readonly MeasuredItem[],
): Question[] {
  const known = new Map(items.map((item) => [item.id, item]));
  return questions.map((question) => measuredQuestion(question, known.get(question.id)));
}

/**
 * A catalogue that scores with measured parameters: nothing is stretched, and the word "high" is left to those that bear
 * it out. The file must belong to the bank of the catalogue.
 */
export function withMeasured<C extends Catalog>(
  catalog: C,
  { items, high }: Pick<Measured, 'items' | 'high'>,
): C {
  const known = calibrationOf(catalog);
  return {
    ...catalog,
    // The question that comes first was worked out with other parameters.
    opening: undefined,
    questions: measuredQuestions(catalog, items),
    calibration: {
      ...(known === GUESSED ? CAREFUL : known),
      kappa: 1,
      rest: 1,
      high: high ? known.high : NEVER,
    },
  };
}

/** The name of measured parameters. */
export const measuredName = (catalog: Pick<Catalog, 'questions'>, items: readonly MeasuredItem[]): string =>
  parametersOf(measuredQuestions(catalog, items));
