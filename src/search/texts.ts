import type { Role } from '../domain/role.ts';
import { CLAIM_SECTIONS } from '../domain/vocabulary.ts';
import { plain } from './find.ts';

/** A role as it is searched: the words of its names, and its sentences with their words. */
export interface Searched {
  id: string;
  summary: string;
  names: string[];
  /** As they are shown alone, without the heading under which they stand in the role. */
  sentences: { text: string; tokens: string[] }[];
}

/** Texts are cut into their sentences, so that a hit can be shown on a line. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

/** How that is said which would read as a fact about the role where it stands alone. */
export interface Sayings {
  suitedFor(words: string): string;
  notSuitedFor(words: string): string;
  belief(belief: string, reality: string): string;
}

const SUITED = ['suitedFor', 'notSuitedFor'] as const;

const isSuited = (section: string): section is (typeof SUITED)[number] =>
  SUITED.some((name) => name === section);

const factsOf = (role: Role): string[] => [
  role.summary,
  ...CLAIM_SECTIONS.filter((section) => !isSuited(section)).flatMap((section) => role[section]),
  ...[role.requirements, role.entry, role.study, role.tryNow, role.paths].flatMap((entries) =>
    entries.map(({ text }) => text),
  ),
  ...[...role.misconceptions, ...role.expectations].map(({ reality }) => reality),
];

/** The words that are searched, and the sentence that is shown for them. */
const sayingsOf = (role: Role, say: Sayings): { words: string; text: string }[] => [
  ...factsOf(role)
    .flatMap(sentencesOf)
    .map((text) => ({ words: text, text })),
  ...SUITED.flatMap((section) => role[section].map((words) => ({ words, text: say[section](words) }))),
  ...[...role.misconceptions, ...role.expectations].map(({ belief, reality }) => ({
    words: belief,
    text: say.belief(belief, reality),
  })),
];

export const searched = (role: Role, say: Sayings): Searched => ({
  id: role.id,
  summary: role.summary,
  names: plain([role.id, role.title, ...role.aliases].join(' ')).split(' '),
  sentences: sayingsOf(role, say).map(({ words, text }) => ({ text, tokens: plain(words).split(' ') })),
});
