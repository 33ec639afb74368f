import type { Education } from '../role.ts';

/** What a person may tell beside the answers; null or absent when not told. */
export interface Facts {
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
  /** null: the two facts do not tell. */
  met: boolean | null;
  /** Ids of the role's sources. */
  source: string[];
}

export type RequirementStatus = 'met' | 'not-yet' | 'unknown';

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
  requirements: { status: RequirementStatus; items: RequirementItem[] };
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
export type WarningCode = 'too-few-answers' | 'straight-lining' | 'inconsistent';

export interface TraitLevel {
  id: string;
  label: string;
  /** On the roles' scale, 1..5; 3 is the average of people in this field. */
  level: number;
  /** Posterior standard deviation, in the same unit. */
  sd: number;
}

/** The advice, as JSON prints it under `schemaVersion`. */
export interface QuizResult {
  quizVersion: string;
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
  counterfactuals: Counterfactual[];
  warnings: { code: WarningCode }[];
}
