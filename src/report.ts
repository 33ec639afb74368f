import type { Answers, Catalog, Instrument, OpenCatalog } from './domain/catalog.ts';
import type { RoleChecks } from './domain/checks.ts';
import type { Comparison } from './domain/compare.ts';
import type { Stage } from './domain/person.ts';
import type { Finding } from './domain/problem.ts';
import type { ConfidenceLevel, Facts, QuizResult, RequirementStatus } from './domain/quiz/result.ts';
import type { CalibrationReport } from './domain/quiz/study.ts';
import type { Summary } from './domain/quiz/tally.ts';
import type { Role, RoleSummary, Section } from './domain/role.ts';
import type { PaperId, PaperSheet } from './domain/school.ts';
import type { Way } from './domain/way.ts';

/** `csv` draws the header row of a questionnaire, or one row for each person of a batch; `xlsx` a workbook of a batch, `gs` the script of a form. */
export const FORMATS = ['text', 'json', 'markdown', 'html', 'csv', 'xlsx', 'gs'] as const;
export type Format = (typeof FORMATS)[number];

export { SECTIONS, type Section } from './domain/role.ts';

/** What is told of roles that were looked for. */
export interface FoundRoles {
  /** Role id → the sentence in which the words stand, or that says where to begin. */
  sentences: Record<string, string>;
  /** Words of the same meaning under which there was more. */
  also: string[];
  /** Spellings that were taken since the words stand nowhere. */
  alike: string[];
  /** The stage for which roles were looked for. */
  stage: Stage | null;
  /** With a stage: roles of which one has to ask. */
  ask: RoleSummary[];
  /** Why the data hold nothing on the words. */
  absent: string | null;
}

export interface ListReport {
  kind: 'list';
  roles: RoleSummary[];
  /** Words that were searched, or null. */
  search: string | null;
  /** How the roles were found, by words or for a stage; otherwise null. */
  found: FoundRoles | null;
  /** With --stale: when each role was checked, in the order of `roles`, longest ago first; otherwise null. */
  checks: RoleChecks[] | null;
  /** Voluntary ways to begin in which the searched words stand. */
  ways: Pick<Way, 'id' | 'title' | 'summary'>[];
}

export interface ShowReport {
  kind: 'show';
  roles: Role[];
  /** True when one role was asked for by name: JSON is then the role itself. */
  single: boolean;
  /** The parts asked for, or null for the usual ones. */
  sections: Section[] | null;
  /** True: every part, not only the usual ones. */
  full: boolean;
  catalog: OpenCatalog;
  /** Month of the reader's calendar, YYYY-MM, to tell when a check has grown old. */
  month: string;
}

/** A voluntary way to begin, which is no role. */
export interface WayReport {
  kind: 'way';
  way: Way;
  catalog: OpenCatalog;
}

export interface CompareReport {
  kind: 'compare';
  comparison: Comparison;
  catalog: OpenCatalog;
}

/** A part of a result that a screen shows alone. */
export type QuizPart = 'first' | 'why' | 'ways' | 'ranking' | 'unfit' | 'changes' | 'sources' | 'about';

/** A day, YYYY-MM-DD; `told` when it is that of answering, otherwise that of printing. */
export interface QuizDate {
  day: string;
  told: boolean;
}

export interface QuizReport {
  kind: 'quiz';
  result: QuizResult;
  catalog: Catalog;
  answers: Answers;
  facts: Facts;
  /** Role that `--role` named, or null. */
  about: string | null;
  /** Whose result it is, where a batch, the phone or the person tells it; never in the code. */
  name?: string;
  className?: string;
  date?: QuizDate;
  /** One part for a screen; everything where it is absent. */
  only?: QuizPart;
  /** Leads back to the pages of a class. */
  links?: { text: string; href: string }[];
  month: string;
}

export interface QuestionsReport {
  kind: 'questions';
  /** The bank, or the short sheet of it. */
  instrument: Instrument;
  /** True for the sheet of one lesson. */
  short?: boolean;
  /** One of the three planned-missing forms. */
  part?: number;
  /** How often that sheet is right, where it was measured. */
  accuracy?: { first: number; three: number };
}

/** One person in the table of a class. */
export interface ClassRow {
  group: string;
  advice: 'clear' | 'several' | 'none';
  first: { title: string }[];
  level: ConfidenceLevel;
  choice: string | null;
  start: RequirementStatus | null;
  notes: { code: string; line?: number }[];
}

/** Many people together; what is told of each of them is written while the batch is read. */
export interface BatchReport {
  kind: 'batch';
  summary: Summary;
  catalog: Catalog;
  /** The file that was read, or "-". */
  path: string;
  /** Pages of the single persons beside this one; at most LISTED of them. */
  pages: { name: string; file: string }[];
  /** With pages: the row of each person, in the same order. */
  people: ClassRow[];
  /** File that holds all pages, to print them at once; null where there is none. */
  all: string | null;
  /** True: nobody is named, and cells of few people are told together. */
  anonymous: boolean;
  /** With `--by`: a summary for each value of that column. */
  groups: { name: string; summary: Summary }[];
}

/** A folder of data of one's own: its roles by id, what is wrong in it and what is only thin. */
export interface CheckReport {
  kind: 'check';
  path: string;
  roles: string[];
  findings: Finding[];
  remarks: Finding[];
}

/** Results that were remembered on this computer, the oldest first. */
export interface HistoryReport {
  kind: 'history';
  results: {
    date: string;
    name: string | null;
    first: { role: string; title: string }[];
    code: string;
    /** Answers that differ from the result before; null for the first and where banks differ. */
    changedAnswers: number | null;
  }[];
  /** Quizzes that were left before their end, the newest first; `changed` in milliseconds since 1970. */
  unfinished: { name: string; answered: number; changed: number; foreign: boolean }[];
  /** How many were removed; null when they were only looked at. */
  removed: number | null;
  /** How many are left after that. */
  left: number;
}

/** A sheet of a school to hand out or hand in; or many, one for each person. */
export interface PaperReport {
  kind: 'paper';
  paper: PaperId;
  /** Title of all sheets together. */
  title: string;
  sheets: PaperSheet[];
  /** Stands at the foot of every sheet. */
  foot: string;
}

export type Report =
  | CalibrationReport
  | CheckReport
  | ListReport
  | ShowReport
  | WayReport
  | CompareReport
  | QuizReport
  | QuestionsReport
  | BatchReport
  | HistoryReport
  | PaperReport;
