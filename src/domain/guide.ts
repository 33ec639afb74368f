import type { Stage } from './person.ts';
import type { Role, Source } from './role.ts';
import type { Door, EntryStatus } from './vocabulary.ts';

/** A sentence that holds for many ways in; every key of `when` must fit one of a role's doors. */
export interface EntryNote {
  id: string;
  when: { status?: EntryStatus[] | undefined; door?: Door[] | undefined; stages?: Stage[] | undefined };
  text: string;
  sources: string[];
}

export interface EntryNotes {
  notes: EntryNote[];
  sources: Source[];
}

/** What people search for beside the words of the roles. */
export interface SearchWords {
  /** Groups of words of which each finds what stands under the others. */
  synonyms: string[][];
  /** Words that ask what is open at a stage. */
  stages: { words: string[]; stage: Stage }[];
  /** What is left out on purpose, and why. */
  absent: { words: string[]; text: string }[];
}

/** General sentences, and words for the search. */
export interface Guide {
  entry: EntryNotes;
  search: SearchWords;
}

export const NO_GUIDE: Guide = {
  entry: { notes: [], sources: [] },
  search: { synonyms: [], stages: [], absent: [] },
};

const allows = <T>(list: readonly T[] | undefined, value: T): boolean =>
  list === undefined || list.includes(value);

/** The notes that belong to the doors of a role, for a person of this stage or, with null, for any reader. */
export const notesFor = (role: Role, stage: Stage | null, { notes }: EntryNotes): EntryNote[] =>
  notes.filter(
    ({ when }) =>
      (stage === null || allows(when.stages, stage)) &&
      role.entry.some(({ status, door }) => allows(when.status, status) && allows(when.door, door)),
  );
