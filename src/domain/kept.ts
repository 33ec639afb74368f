/** Why a result is not remembered; `left`: what is kept there is not ours to write over. */
export type NotKept = 'no answers' | 'left' | 'refused';

/** A file of what is kept on this computer that cannot be used: damaged, written by a later version of the program, or closed to us. */
export interface Unusable {
  what: 'results' | 'quiz';
  why: 'damaged' | 'later' | 'unreadable';
  path: string;
  /** Where a damaged file was moved; null where it stands as it was. */
  aside: string | null;
}

/** An unfinished quiz: when and how much, never what was answered. */
export interface LeftQuiz {
  /** Names it on the command line. */
  name: string;
  answered: number;
  /** In milliseconds since 1970. */
  changed: number;
  /** True when it belongs to other questions and cannot go on here. */
  foreign: boolean;
}
