import type { Catalog } from '../catalog.ts';
import shipped from './calibration.json' with { type: 'json' };
import { parametersOf, profilePrint } from './fingerprint.ts';

/** What the statements of a result are cut from; see "Calibrate and bench" in CONTRIBUTING. */
export interface Calibration {
  /** Correlation of any two traits among people who ask about this field. */
  traitCorrelation: number;
  /** Standard deviation of the tendency to agree, in answer points. */
  acquiescence: number;
  /** Scales of the posterior variance for probabilities, and of what the rest of the bank may move for stability. */
  kappa: number;
  rest: number;
  /** The level words: least probability of the first role, and for "high" its least fit (0..100). */
  high: number;
  fit: number;
  medium: number;
  /** Person-fit of honest sheets on average, and the standard errors above it from which a sheet is warned of and never "high". */
  honestFit: number;
  warnAfter: number;
  doubtAfter: number;
  /** Least fit, 0..100, for "very close", "close" and "fairly close". */
  closeness: readonly number[];
  /** The quiz stops when all other questions together raise the expected fit (a correlation) by less than this. */
  littleGain: number;
}

/**
 * For a bank or roles of one's own, of which nothing is known: nothing is stretched, and words are used sparingly. Of 701
 * real people's whole sheets 6 % lie over the line of person-fit.
 */
export const CAREFUL: Calibration = {
  traitCorrelation: 0.25,
  acquiescence: 0.3,
  kappa: 1,
  rest: 1,
  high: 0.9,
  fit: 45,
  medium: 0.6,
  honestFit: 0.92,
  warnAfter: 4.15,
  doubtAfter: 1.4,
  closeness: [50, 35, 20],
  littleGain: 0.014,
};

/**
 * The same where the items were not measured either: with guessed ones the first place of real people moves more than the
 * model says. At this ϱ the stability of 701 of them was true; the cut goes with it, so that a quiz is as long as before.
 * The line of person-fit is the highest over which nine in ten random sheets lie. `npm run bench -- real` judges it on others.
 */
export const GUESSED: Calibration = { ...CAREFUL, rest: 1.5, littleGain: 0.03, warnAfter: 4.7 };

/** The shipped calibration holds for the bank and the profiles that it was made with, and for nothing else. */
export function calibrationOf(catalog: Catalog): Calibration {
  if (catalog.calibration !== undefined) return catalog.calibration;
  const own = catalog.quizVersion === shipped.bank && profilePrint(catalog) === shipped.profiles;
  if (own) return shipped;
  return parametersOf(catalog.questions) === 'default' ? GUESSED : CAREFUL;
}

/** How often a second quiz on another day names the same first role, and has it among its first three; simulated, shares. */
export const RETEST: { first: number; three: number } = shipped.retest;

/** How often the sheet of one lesson puts the best role first, and among the first three; simulated, shares. Null for a bank or roles of one's own. */
export const shortSheetOf = (catalog: Catalog): { first: number; three: number } | null =>
  calibrationOf(catalog) === shipped ? shipped.short : null;

/** How alike a person and a role are, in words; said only of roles that may be named. */
export const CLOSENESS = ['very-close', 'close', 'fairly-close', 'far'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** The word for a fit of 0..100. */
export function closenessOf(catalog: Catalog, fit: number): Closeness {
  const at = calibrationOf(catalog).closeness.findIndex((least) => fit >= least);
  return CLOSENESS[at] ?? 'far';
}
