import type { Guide } from './guide.ts';
import { Problem } from './problem.ts';
import type { Calibration } from './quiz/calibration.ts';
import type { Role, RoleSummary, RuleSource, Source } from './role.ts';
import type { School } from './school.ts';
import type { Way } from './way.ts';

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

interface Item {
  id: string;
  text: string;
  /** Trait id → answer points per standard deviation of the trait. */
  loadings: Record<string, number>;
  /** Answer points on the 1..5 scale: the mean, and the standard deviation of what the traits do not explain. */
  mean: number;
  sd: number;
}

/** A sentence that is rated from "not me" to "just like me". */
export interface Statement extends Item {
  kind: 'statement';
  a?: undefined;
  b?: undefined;
  /** Completes "kamu suka …" for who says yes. */
  short?: string | undefined;
}

/** Two respectable ends: 1 is wholly `a`, 5 wholly `b`. */
export interface Dilemma extends Item {
  kind: 'dilemma';
  a: string;
  b: string;
  /** Complete "kamu memilih …" for the two ends. */
  aShort?: string | undefined;
  bShort?: string | undefined;
}

/** A question of the bank; what its kind means stands in `kinds.ts`. */
export type Question = Statement | Dilemma;

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
  /** What the statements of the result are cut from; found by the prints of bank and profiles where it is absent. */
  calibration?: Calibration | undefined;
  /** The question that comes first, where the build has worked it out; the same that `nextQuestion` names. */
  opening?: Question | undefined;
  roles: Role[];
  confusions: Confusion[];
  confusionSources: Source[];
  /** General sentences on ways in, and words for the search. */
  guide?: Guide;
}

/** The catalogue as commands and pages see it; one that is read from disk reads each part when it is looked at, and once. */
export interface OpenCatalog extends Catalog {
  /** What a list needs of every role, in the order of the catalogue. */
  index: readonly RoleSummary[];
  rules: readonly RuleSource[];
  /** Voluntary ways to begin; no part of any ranking. */
  ways: readonly Way[];
  guide: Guide;
  /** Texts of the papers of a school, read when they are asked for. */
  school(): School;
  /** The role with exactly this id; undefined for any other word. */
  role(id: string): Role | undefined;
}

/** The role with this id; throws Problem `unknown-role`. */
export function roleOf(catalog: OpenCatalog, id: string): Role {
  const role = catalog.role(id);
  if (role === undefined) throw new Problem({ code: 'unknown-role', name: id, nearest: [], test: null });
  return role;
}

/** The title of a role, or its id where the catalogue has no such role. */
export const titleOf = ({ index }: Pick<OpenCatalog, 'index'>, id: string): string =>
  index.find((role) => role.id === id)?.title ?? id;

/** Question id → 1..5, or null when skipped. The whole state of a quiz. */
export type Answers = Record<string, number | null>;
