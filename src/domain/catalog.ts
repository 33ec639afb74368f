import type { Role, Source } from './role.ts';

export interface TraitGroup {
  id: string;
  label: string;
  short: string;
}

/** A dimension on which the roles differ; `low` and `high` describe levels 1 and 5. */
export interface Trait {
  id: string;
  label: string;
  low: string;
  high: string;
  /** Completes "kamu suka …" for the high end. */
  likes: string;
  /** The same for the low end. */
  likesLow: string;
  group: string;
}

/** An item of the bank. `mean` and `sd` (residual) are answer points on the 1..5 scale. */
export interface Question {
  id: string;
  kind: 'statement' | 'dilemma';
  text: string;
  a?: string | undefined;
  b?: string | undefined;
  /** Completes "kamu suka …" for who says yes to a statement. */
  short?: string | undefined;
  /** Complete "kamu memilih …" for the two ends of a dilemma. */
  aShort?: string | undefined;
  bShort?: string | undefined;
  /** Trait id → answer points per standard deviation of the trait. */
  loadings: Record<string, number>;
  mean: number;
  sd: number;
}

/** A point of the answer scale with its wording for statements and dilemmas. */
export interface ScalePoint {
  value: number;
  statement: string;
  dilemma: string;
}

/** Traits and questions: what the quiz measures with. */
export interface Instrument {
  groups: TraitGroup[];
  traits: Trait[];
  scale: ScalePoint[];
  questions: Question[];
  /** Bank version and fingerprint, e.g. "1-k3f9". */
  quizVersion: string;
}

/** Two names that people mix up, with the one-line test that tells them apart. */
export interface Confusion {
  names: string[];
  /** Role ids in the order of `names`, null where the catalogue has no such role. */
  roles: (string | null)[];
  abbreviation: string | null;
  test: string;
  sources: string[];
}

export interface Catalog extends Instrument {
  /** The question that comes first, where the build has worked it out; the same that `nextQuestion` names. */
  opening?: Question | undefined;
  roles: Role[];
  confusions: Confusion[];
  confusionSources: Source[];
}

/** Question id → 1..5, or null when skipped. The whole state of a quiz. */
export type Answers = Record<string, number | null>;
