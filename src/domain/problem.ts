import type { Unusable } from './kept.ts';
/** A mistake in a data file: where it stands and what is wrong. */
export interface Finding {
  path: string;
  line: number;
  message: string;
  /** What the system says of it, where that is the mistake. */
  reason?: string;
}

/** What a name may mean: a role, or (id null) something that is no role of the catalogue. */
export interface Match {
  name: string;
  id: string | null;
}

/** Everything that can go wrong in a known way; `pages/problem.ts` puts it into words. */
export type ProblemFact =
  /** `test`: the name is known, but as one that is mixed up with those of `nearest`; null otherwise. */
  | { code: 'unknown-role'; name: string; nearest: string[]; test: string | null }
  | { code: 'ambiguous-role'; name: string; matches: Match[]; test: string | null }
  | { code: 'same-role'; id: string }
  | { code: 'role-count'; given: number }
  | { code: 'unknown-section'; name: string; known: string[] }
  | { code: 'unknown-value'; option: string; value: string; known: string[] }
  /** A command line that cannot be understood: `path` is the command as far as it was, `known` what may stand there, `owner` the command that has the option. */
  | {
      code: 'usage';
      reason: string;
      subject: string;
      nearest: string | null;
      owner: string[] | null;
      path: string[];
      known: string[];
    }
  | { code: 'needs-terminal'; command: 'show' | 'compare' | 'quiz' | 'many' | 'forget' }
  /** Lines were to be answers, and none was. */
  | { code: 'no-answers' }
  | { code: 'conflict'; first: string; second: string }
  /** A report that is no text must go to a file. */
  | { code: 'needs-output'; format: string }
  | { code: 'unreadable'; path: string; reason: string }
  /** `folder`: the first of the way there that is none. */
  | { code: 'unwritable'; path: string; reason: string; folder?: string }
  | { code: 'not-ours'; path: string }
  /** Papers that a person has written into since they were made. */
  | { code: 'edited'; paths: string[] }
  /** `-o` with an ending, or none, that names no form of this report; `known` are those that do. */
  | { code: 'output-ending'; path: string; ending: string; known: string[] }
  | { code: 'bad-data'; findings: Finding[]; total: number }
  /** A folder of data whose mistakes have been told. */
  | { code: 'data-faults'; path: string; total: number }
  /** A folder without roles of its own, where nothing else was wanted. */
  | { code: 'no-roles'; path: string }
  | { code: 'bad-id'; id: string }
  /** An option that says something only beside another one. */
  | { code: 'needs-option'; option: string; needs: string }
  | { code: 'bad-json'; path: string; line: number; column: number }
  | { code: 'bad-answers'; path: string; line: number; reason: 'shape' }
  | { code: 'unknown-question'; path: string; line: number; id: string; nearest: string | null }
  | { code: 'bad-answer'; path: string; line: number; id: string; value: string }
  /** `begun`: its header or its brackets are there. */
  | { code: 'empty-batch'; path: string; begun: boolean }
  /** A header row without questions, with too many columns, or with questions and a column of answer codes. */
  | { code: 'bad-header'; path: string; reason: 'none' | 'wide' | 'both' }
  /** No text and no workbook with answers: what it is instead. */
  | {
      code: 'foreign-file';
      path: string;
      kind:
        | 'workbook'
        | 'old-workbook'
        | 'locked'
        | 'open-document'
        | 'document'
        | 'pdf'
        | 'picture'
        | 'archive';
    }
  /** A table that cannot be read on: a quote that never ends, a row that never does, or no object among those of JSON. */
  | { code: 'bad-table'; path: string; line: number; reason: 'quote' | 'long' | 'open' | 'junk' }
  | { code: 'ragged-row'; path: string; line: number; given: number; expected: number }
  | { code: 'bad-mark'; path: string; line: number; id: string; value: string }
  /** One question in two columns, with two different answers. */
  | { code: 'two-answers'; path: string; line: number; id: string }
  /** A result where a sheet of answers was meant; `answers` is the code in it. */
  | { code: 'own-result'; path: string; answers: string }
  | { code: 'repeated-key'; path: string; line: number; key: string }
  /** What is wrong with the answer code of a row. */
  | { code: 'row-code'; path: string; line: number; fact: ProblemFact }
  | { code: 'bad-rows'; bad: number; total: number }
  /** A column that no row of a batch has. */
  | { code: 'unknown-column'; name: string; option: string }
  /** Most rows of a file of sheets cannot be read; `first` is what is wrong with one of them. */
  | { code: 'other-scale'; path: string; bad: number; total: number; first: ProblemFact }
  /** A column that is to set groups apart and names one alone, or none. */
  | { code: 'one-group'; name: string; group: string }
  | { code: 'too-few-sheets'; path: string; used: number; read: number; least: number }
  | { code: 'too-many-sheets'; most: number }
  /** A workbook is made in memory and takes so many rows at most. */
  | { code: 'too-many-rows'; most: number }
  | { code: 'too-large'; path: string; limit: number }
  /** A sheet of a workbook with something so far from its table that all between would fill the memory. */
  | { code: 'far-cell'; path: string; cell: string }
  /** A folder of own data that would take too long to read: too many files, or too much in all of them together. */
  | { code: 'too-much-data'; path: string; what: 'files' | 'bytes' | 'values'; limit: number }
  /** Typed or piped answers without an end of line for so many bytes. */
  | { code: 'endless-line'; limit: number }
  /** So many piped lines in a row that are no answers. */
  | { code: 'wrong-lines'; count: number }
  /** `sign`: place of the one wrong sign, from 1, where that can be told. */
  | { code: 'bad-code'; reason: 'empty' | 'characters' | 'check' | 'length'; sign: number | null }
  | { code: 'old-code'; version: number; current: number }
  | { code: 'foreign-code' }
  /** Of a layout that a later program writes. */
  | { code: 'newer-code' }
  /** A phone quiz that is not to be named so. */
  | { code: 'bad-app-name'; path: string }
  | { code: 'nothing-remembered' }
  /** The file of remembered results is damaged or of a later version. */
  | { code: 'unusable-memory'; unusable: Unusable }
  /** A name that nothing kept on this computer has, or more than one thing. */
  | { code: 'not-kept'; name: string }
  /** A list of a class in which no column names the pupils. */
  | { code: 'bad-roster'; path: string }
  /** A list of more names than a school has. */
  | { code: 'long-roster'; path: string; most: number }
  /** Numbers for names are given in memory, to so many people at most. */
  | { code: 'too-many-names'; most: number }
  /** Papers are made for so many people at most. */
  | { code: 'too-many-papers'; most: number }
  /** A place beside which the keys of an anonymous batch may not stand: no plain file, or among pages that are passed on. */
  | { code: 'keys-place'; path: string; reason: 'stream' | 'pages' }
  /** A file that stands where the keys belong and holds something else. */
  | { code: 'keys-taken'; path: string }
  /** A command that prints what a code says, called without one. */
  | { code: 'needs-code'; command: string[] }
  /** A table that was not made by `quiz --many`, so that no row is added to it. */
  | { code: 'not-many'; path: string }
  | { code: 'broken-install'; path: string }
  | { code: 'interrupted'; exit: 129 | 130 | 143; saved: boolean };

/** What the system calls an error, such as ENOENT. */
export const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'EIO';

export type ProblemCode = ProblemFact['code'];

const USAGE: ReadonlySet<ProblemCode> = new Set([
  'usage',
  'needs-terminal',
  'no-answers',
  'role-count',
  'unknown-section',
  'unknown-value',
  'output-ending',
  'conflict',
  'needs-output',
  'needs-option',
  'needs-code',
  'keys-place',
  'bad-id',
  'bad-app-name',
]);

/** A known problem, thrown where it is noticed and caught once, in the command line. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly fact: ProblemFact;

  constructor(fact: ProblemFact) {
    super(fact.code);
    this.fact = fact;
  }

  /** 1 for a known problem, 2 for wrong usage, 129/130/143 after a signal. */
  get exitCode(): number {
    if (this.fact.code === 'interrupted') return this.fact.exit;
    return USAGE.has(this.fact.code) ? 2 : 1;
  }
}
