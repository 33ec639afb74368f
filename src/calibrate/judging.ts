import type { Catalog } from '../domain/catalog.ts';
import { bestOf, rivalsIn } from '../domain/quiz/certainty.ts';
import { type Item, type Model, modelOf } from '../domain/quiz/model.ts';
import { outlookOf } from '../domain/quiz/outlook.ts';
import { planFor } from '../domain/quiz/plans.ts';
import { type Posterior, posteriorOf } from '../domain/quiz/posterior.ts';
import { quickWords } from '../domain/quiz/quick-words.ts';
import { leaderOf } from '../domain/quiz/rivals.ts';
import { shortForm } from '../domain/quiz/short-form.ts';
import { standingOf } from '../domain/quiz/standing.ts';
import type { CurvePoint, HighCheck } from '../domain/quiz/study.ts';
import type { Fold } from './folds.ts';
import type { Sheet } from './patterns.ts';
import { deviationOf, meanOf, proportion, Z95 } from './statistics.ts';

/** Shares of the bank that a quiz may have asked when it is looked at. */
const LENGTHS = [0.2, 0.4, 0.6];
/** So many people of each tenth are looked at; more would only take longer. */
const MOST = 150;
/** The word "high" must come true so often, and be said so often before that can be known. */
const TRUE = 0.8;
const ENOUGH = 30;

/** Where the answers to some items of a sheet put a person. */
export function stateOf(model: Model, sheet: Sheet, which: readonly Item[] = model.items): Posterior {
  const items = which.filter(({ index }) => sheet[index] !== 0);
  return posteriorOf(
    planFor(model, items),
    items.map(({ index }) => sheet[index] as number),
  );
}

/** What a quiz of part of the bank said of a first role, and what the whole sheet says of it. */
export interface Look {
  stability: number;
  same: boolean;
  high: boolean;
  /** Probability that the role fits best, by the whole sheet. */
  left: number;
}

function looksAt(model: Model, sheet: Sheet, forms: readonly (readonly Item[])[]): Look[] {
  const whole = stateOf(model, sheet);
  const best = bestOf(whole, rivalsIn(whole));
  const leader = leaderOf(whole.scores);
  return forms.map((form) => {
    const state = stateOf(model, sheet, form);
    const first = leaderOf(state.scores);
    return {
      stability: outlookOf(state).stability,
      same: first === leader,
      high: quickWords(state, standingOf(state)).level() === 'high',
      left: best[first] as number,
    };
  });
}

/** Looks at whole sheets with items that were learnt without them; the short forms are those of the lesson sheet, in three lengths. */
export function looksOf(catalog: Catalog, folds: readonly Fold[], sheets: readonly Sheet[]): Look[] {
  const total = catalog.questions.length;
  const forms = LENGTHS.map((share) => {
    const ids = new Set(shortForm(catalog, Math.max(1, Math.round(share * total))).map(({ id }) => id));
    return modelOf(catalog).items.flatMap(({ question, index }) => (ids.has(question.id) ? [index] : []));
  });
  return folds.flatMap(({ held, learnt }) => {
    const items = forms.map((form) => form.map((index) => learnt.items[index] as Item));
    const whole = held.map((i) => sheets[i] as Sheet).filter((sheet) => !Array.from(sheet).includes(0));
    return whole.slice(0, MOST).flatMap((sheet) => looksAt(learnt, sheet, items));
  });
}

/** Stated stability by tenths, those without anybody left out, and the mean distance from what came true, in points. */
export function curveOf(looks: readonly Look[]): { curve: CurvePoint[]; error: number | null } {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    looks.filter(({ stability }) => Math.min(9, Math.floor(stability * 10)) === bin),
  ).filter((bin) => bin.length > 0);
  const curve = bins.map((bin) => ({
    stated: meanOf(bin.map(({ stability }) => stability)),
    same: proportion(bin.filter(({ same }) => same).length, bin.length),
  }));
  const off = curve.reduce((sum, { stated, same }) => sum + same.n * Math.abs(stated - same.share), 0);
  return { curve, error: looks.length === 0 ? null : (100 * off) / looks.length };
}

/**
 * Whether the word "high" is borne out: over those it was said of, the probability that the whole sheet leaves to the
 * named role. It holds where the lower bound of its mean is 80 % and it was said often enough to know.
 */
export function highCheck(looks: readonly Look[]): HighCheck {
  const left = looks.filter(({ high }) => high).map((look) => look.left);
  const share = meanOf(left);
  const low = left.length < 2 ? 0 : Math.max(0, share - (Z95 * deviationOf(left)) / Math.sqrt(left.length));
  return {
    said: left.length,
    of: looks.length,
    share,
    low,
    allowed: left.length >= ENOUGH && low >= TRUE,
  };
}
