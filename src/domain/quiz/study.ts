/** Long because all that calibration yields stands together. */

import type { Catalog } from '../catalog.ts';
import type { MeasuredItem } from './measured.ts';

/** Hits among n, with the Wilson interval of 95 %; shares 0..1. */
export interface Proportion {
  hits: number;
  n: number;
  share: number;
  low: number;
  high: number;
}

/** How many sheets there were, and what each was good for. */
export interface SheetCounts {
  read: number;
  wrong: number;
  empty: number;
  /** Whole sheets and planned-missing forms, from which items are learnt. */
  complete: number;
  parts: number;
  /** Others, which say something of people and nothing of items. */
  adaptive: number;
  /** Left out: one answer almost everywhere, or answers that contradict each other. */
  straight: number;
  inconsistent: number;
  /** Left out: the very same answers as another sheet. */
  duplicates: number;
  /** Left out: a later sheet of somebody who answered before. */
  again: number;
  /** complete + parts. */
  used: number;
}

/** Why an item should be looked at again. */
export type ItemFlag = 'constant' | 'weak' | 'wrong-sign' | 'far-mean' | 'groups';

export interface ItemStudy {
  id: string;
  text: string;
  /** Answers to it, and their mean and standard deviation. */
  n: number;
  mean: number;
  sd: number;
  before: Omit<MeasuredItem, 'id'>;
  /** Standard errors in the same shape; null where too few people answered to learn from. */
  after: { measured: Omit<MeasuredItem, 'id'>; errors: Omit<MeasuredItem, 'id'> } | null;
  flags: ItemFlag[];
}

export interface TraitStudy {
  id: string;
  label: string;
  /** Share of the variance that the whole bank explains, 0..1. */
  reliability: { before: number; after: number | null };
  /** Levels 1..5 of everybody; null with few people. */
  norm: { n: number; mean: number; sd: number; percentiles: number[] } | null;
  /** Correlation of two sheets of one person; null where there are few of them. */
  retest: number | null;
}

/** Percentiles that a norm tells. */
export const PERCENTILES = [10, 25, 50, 75, 90] as const;

/** How an item is answered by one group at the same traits, beside all others. */
export interface GroupDifference {
  question: string;
  group: string;
  /** Answer points, and in standard errors. */
  shift: number;
  z: number;
}

export interface GroupStudy {
  /** Groups of ten people or more, and how many people stand in smaller ones. */
  groups: { name: string; n: number }[];
  others: number;
  /** Comparisons of a hundred people or more on both sides. */
  compared: number;
  /** The largest first; those beyond the line are flagged. */
  differences: GroupDifference[];
}

/** Ten-fold: items learnt from nine tenths, judged on the last. */
export interface Validation {
  /** Mean gain of log-likelihood for each answer over the items in use, and its standard error. */
  gain: number;
  error: number;
  wins: boolean;
}

/** Stated stability and how often it came true, by tenths of what was stated. */
export interface CurvePoint {
  stated: number;
  same: Proportion;
}

/** Whether the word "high" holds: the probability that the whole sheet leaves to the role it was said of. */
export interface HighCheck {
  said: number;
  of: number;
  /** Mean over those it was said of, and its lower bound of 95 %; 0 where it was never said. */
  share: number;
  low: number;
  allowed: boolean;
}

export interface JobStudy {
  n: number;
  /** Rows whose job is no role here. */
  unknown: number;
  /** Own job in the first place, and among the first three: with the items in use, and with the learnt ones. */
  first: { before: Proportion; after: Proportion | null };
  three: { before: Proportion; after: Proportion | null };
  /** People whose job came among the first three with the learnt items, and whose left them. */
  change: { gained: number; lost: number } | null;
  /** The same by naming the most frequent jobs to everybody, and with the jobs shuffled; shares. */
  base: { first: number; three: number };
  shuffled: { first: number; three: number };
}

/** A level that people in a role suggest; told, never used. */
export interface Proposal {
  role: string;
  title: string;
  n: number;
  trait: string;
  stated: number;
  proposed: number;
}

export interface RetestStudy {
  pairs: number;
  first: Proportion;
  three: Proportion;
}

export interface CardStudy {
  people: number;
  /** Yes to the card of the nearest role, the second, …; the farthest last. "Don't know" counts as no yes. */
  ranks: Proportion[];
  near: Proportion;
  far: Proportion;
  /** Yes to near cards for each yes to far ones, with its bounds of 95 %; null without any yes to a far one. */
  lift: { ratio: number; low: number; high: number } | null;
  /** Judgements until two to one could be told apart from one to one. */
  missing: number;
}

/** What the results with the warned sheets among the others would be. */
export interface Sensitivity {
  sheets: number;
  /** Largest change of an intercept and of a loading, in answer points. */
  mean: number;
  loading: number;
}

/** Why there is no parameter file, or that there may be one. */
export type Verdict =
  | 'few'
  | 'report-only'
  | 'constant'
  | 'mismatch'
  | 'unsettled'
  | 'no-gain'
  | 'jobs-worse'
  | 'one-end'
  | 'earned';

/** What many answer sheets say about the questions. */
export interface Study {
  quizVersion: string;
  /** The name of the items in use. */
  parameters: string;
  date: string;
  sheets: SheetCounts;
  items: ItemStudy[];
  traits: TraitStudy[];
  groups: GroupStudy | null;
  validation: Validation | null;
  curve: CurvePoint[];
  /** Mean distance of stated and true stability, in points; null without a curve. */
  curveError: number | null;
  high: HighCheck | null;
  jobs: JobStudy | null;
  proposals: Proposal[];
  retest: RetestStudy | null;
  cards: CardStudy | null;
  sensitivity: Sensitivity | null;
  verdict: Verdict;
}

/** The same as a report to be drawn. */
export interface CalibrationReport {
  kind: 'calibration';
  study: Study;
  catalog: Catalog;
  /** The file that was read, or "-". */
  path: string;
  /** True: it goes into a folder, where measured parameters are written too. */
  folder: boolean;
}
