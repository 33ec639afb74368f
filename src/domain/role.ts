/** Long because all shapes of a role stand together. */

import type { Asn, Schooling, Stage } from './person.ts';
import type {
  ClaimSection,
  Door,
  EntryStatus,
  PageKind,
  ReadVia,
  RequirementKind,
  RuleStatus,
  Strength,
} from './vocabulary.ts';
import type { WayLink } from './way.ts';

/** Levels of work, from doing to deciding. */
export const LEVELS = ['pelaksana', 'koordinator', 'pimpinan'] as const;
export type Level = (typeof LEVELS)[number];

/** Fields of work by which the catalogue is grouped. */
export const FIELDS = [
  'kebijakan',
  'pemberdayaan',
  'desa',
  'layanan',
  'penyuluhan',
  'pendataan',
  'dana',
] as const;
export type Field = (typeof FIELDS)[number];

/** The source id that marks an inference; it never stands alone. */
export const EDITORIAL = 'redaksi';

/** The basis of a trait level that no source states. */
export const ESTIMATE = 'perkiraan';

/** A page, book or classification that claims rest on. */
export interface PageSource {
  id: string;
  kind: PageKind;
  title: string;
  where: string;
  year: number | null;
  note: string | null;
  /** Month of the last look, YYYY-MM. */
  checked: string;
}

/** A regulation with its status as read on the date `checked` (YYYY-MM). */
export interface RuleSource {
  id: string;
  kind: 'peraturan';
  title: string;
  subject: string;
  number: string;
  year: number;
  status: RuleStatus;
  note: string | null;
  via: ReadVia;
  where: string;
  checked: string;
}

export type Source = PageSource | RuleSource;

export interface Misconception {
  belief: string;
  reality: string;
  sources: string[];
}

export interface SimilarRole {
  role: string;
  difference: string;
  sources: string[];
}

/** What a door or requirement asks that can be checked; empty when it asks something else. */
export interface Needs {
  /** The least schooling. */
  stage?: Schooling | undefined;
  /** The statuses that will do. */
  asn?: Asn[] | undefined;
  /** Years, both ends included. */
  age?: { from?: number | undefined; to?: number | undefined } | undefined;
}

export interface Requirement {
  kind: RequirementKind;
  text: string;
  strength: Strength;
  /** `asn`: concerns only those who serve already. */
  for?: 'asn' | undefined;
  needs: Needs;
  sources: string[];
}

/** One door into a role; the easiest stands first. */
export interface Entry {
  status: EntryStatus;
  door: Door;
  text: string;
  /** The address where it is announced. */
  where: string | null;
  needs: Needs;
  sources: string[];
}

/** What one may study on the way to a role. */
export interface Study {
  text: string;
  sources: string[];
}

/** The role in which one starts, for posts reached by promotion. */
export interface StartRole {
  role: string;
  sources: string[];
}

/** Something to try before deciding, and whom it suits. */
export interface Trial {
  text: string;
  stages: Stage[];
  sources: string[];
}

export interface Path {
  direction: 'next' | 'previous';
  /** A role of the catalogue, or null when the step is none. */
  role: string | null;
  text: string;
  sources: string[];
}

export interface Code {
  system: 'KBJI 2014' | 'ISCO-08' | 'ESCO' | 'O*NET-SOC';
  /** With ESCO, whose occupations have no number, that of the ISCO-08 group around the title. */
  code: string;
  title: string;
  /** False: the nearest title only. */
  exact: boolean;
  sources: string[];
}

/** Parts of a role that `--section` may name, in the order in which they are shown. */
export const SECTIONS = [
  'definition',
  'workplaces',
  'duties',
  'responsibilities',
  'suitedFor',
  'notSuitedFor',
  'misconceptions',
  'expectations',
  'similarRoles',
  'requirements',
  'entry',
  'study',
  'startRoles',
  'tryNow',
  'competencies',
  'challenges',
  'growth',
  'paths',
  'profile',
  'codes',
  'sources',
] as const;
export type Section = (typeof SECTIONS)[number];

/** A trait at the low or high end that speaks against a role. */
export type Signal = Record<string, 'low' | 'high'>;

/** One profession. `citations.<section>[i]` names the sources of sentence i of that section. */
export interface Role extends Record<ClaimSection, string[]> {
  id: string;
  title: string;
  aliases: string[];
  level: Level;
  group: Field;
  summary: string;
  misconceptions: Misconception[];
  expectations: Misconception[];
  similarRoles: SimilarRole[];
  requirements: Requirement[];
  /** Empty where a file of one's own says nothing of the way in; so are the three that follow. */
  entry: Entry[];
  study: Study[];
  startRoles: StartRole[];
  tryNow: Trial[];
  /** Voluntary ways to begin that lead here; missing where there is none. */
  ways?: WayLink[] | undefined;
  paths: Path[];
  codes: Code[];
  /** Trait id → 1..5. */
  profile: Record<string, number>;
  /** Trait id → source id, or "perkiraan" where the level is an estimate that only steers the quiz. */
  profileBasis: Record<string, string>;
  /** One entry for each sentence of notSuitedFor: which answers touch it. */
  misfitSignals: Signal[];
  citations: Record<ClaimSection | 'summary', string[][]>;
  sources: Source[];
}

/** What a list needs to know about a role. */
export interface RoleSummary {
  id: string;
  title: string;
  aliases: string[];
  level: Level;
  group: Field;
  summary: string;
}

export const summarize = ({ id, title, aliases, level, group, summary }: Role): RoleSummary => ({
  id,
  title,
  aliases,
  level,
  group,
  summary,
});
