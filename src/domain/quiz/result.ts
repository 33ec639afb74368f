import type { Asn, Education, Stage } from '../person.ts';
import type { Strength } from '../vocabulary.ts';
import type { Advice } from './naming.ts';

/** What a person may tell beside the answers; null or absent when not told. */
export interface Facts {
  stage?: Stage | null;
  asn?: Asn | null;
  /** Id of the role that the person would like to try; never part of the score. */
  choice?: string | null;
  /** Older names of `stage` and `asn`, read as before where those are absent. */
  education?: Education | null;
  civilServant?: boolean | null;
}

/** One answer's additive effect on a role's score, in standard deviations. */
export interface Effect {
  question: string;
  text: string;
  answer: number;
  effect: number;
}

export interface RequirementItem {
  text: string;
  strength: Strength;
  /** null: stage and status do not tell, or the line concerns only those who serve already. */
  met: boolean | null;
  /** Ids of the role's sources. */
  source: string[];
}

/**
 * `open`: one can start, or apply, now; `not-yet`: something is missing; `by-promotion`: reached from inside;
 * `unknown`: one has to ask, or has not told enough.
 */
export type RequirementStatus = 'open' | 'not-yet' | 'by-promotion' | 'unknown';

export interface RankedRole {
  role: string;
  title: string;
  /** 1 is first. */
  rank: number;
  /** Score w_rᵀm in standard deviations: the sum of all effects. */
  score: number;
  /** 0..100: expected correlation of the person's profile with the role's, times 100; at least 0. */
  fit: number;
  /** Probability that this role fits best, 0..1; sums to 1 over the roles. */
  probability: number;
  /** True when P(correlation ≤ 0.1) ≥ 0.9: the answers speak clearly against the role. */
  unfit: boolean;
  reasons: Effect[];
  doubts: Effect[];
  misfits: { text: string }[];
  /** `first` is the sentence that says where to begin; null where the role says nothing of the way in. */
  requirements: { status: RequirementStatus; first: string | null; items: RequirementItem[] };
}

export interface Change {
  question: string;
  from: number;
  to: number;
}

/** The fewest changed answers that put `role` first; empty when four changes do not. */
export interface Counterfactual {
  role: string;
  changes: Change[];
}

export type ConfidenceLevel = 'high' | 'medium' | 'low';
/** Signs of careless answering, which lower the level. */
export type CarelessCode = 'too-few-answers' | 'straight-lining' | 'inconsistent';
/** … and what is said of a choice: left out since roles changed, or not part of the code. */
export type WarningCode = CarelessCode | 'choice-dropped' | 'choice-not-in-code';

/** What a blind card was answered with. */
export const CARD_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type CardAnswer = (typeof CARD_ANSWERS)[number];
/** How a role without its name was judged, one of the nearest or one of the farthest; `rank` from 1. */
export interface JudgedCard {
  role: string;
  rank: number;
  near: boolean;
  answer: CardAnswer;
}
/** So many cards are shown, or none. */
export const CARDS = 6;

/** Why somebody struck a role from the shortlist. */
export const STRIKE_REASONS = ['work', 'place', 'way-in', 'been-there'] as const;
export type StrikeReason = (typeof STRIKE_REASONS)[number];

export interface Struck {
  role: string;
  reason: StrikeReason;
}

export interface TraitLevel {
  id: string;
  label: string;
  /** On the roles' scale, 1..5; 3 is the average of people in this field. */
  level: number;
  /** Posterior standard deviation, in the same unit. */
  sd: number;
  /** Share of the trait's variance that the answers explain, 0..1; under 0.5 the level is not to be drawn. */
  reliability: number;
}

/** The advice, as JSON prints it under `schemaVersion`. */
export interface QuizResult {
  /** Names the bank alone. */
  quizVersion: string;
  /** "default", or a print of measured item parameters. */
  parameters: string;
  code: string;
  answered: number;
  /** Questions without an answer: skipped or never asked. */
  skipped: number;
  total: number;
  traits: TraitLevel[];
  ranking: RankedRole[];
  /** Groups of two or more roles that the answers cannot tell apart, best group first. */
  tied: string[][];
  confidence: { level: ConfidenceLevel; probability: number; stability: number };
  /** True when P(best correlation ≥ 0.5) < 0.1: no role of the catalogue fits yet. */
  noFit: boolean;
  /** Whether roles may be named as advice, and how; see `namedRoles`. The ranking is whole whatever it says. */
  advice: Advice;
  /** The role that the person would like to try. */
  choice: string | null;
  /** Empty with `advice: none`. */
  counterfactuals: Counterfactual[];
  /** The blind cards in the order in which they were shown, where they were. */
  cards?: readonly JudgedCard[];
  /** Roles struck from the shortlist, where some were. */
  struck?: readonly Struck[];
  warnings: { code: WarningCode }[];
}
