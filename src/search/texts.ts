import { CLAIM_SECTIONS, type Role } from '../domain/role.ts';
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

/** What is wished for or believed would read as a fact about the role: so these say what they are. */
const SUITED = { suitedFor: 'Cocok bila kamu', notSuitedFor: 'Kurang cocok bila kamu' } as const;
const beliefText = (belief: string, reality: string): string =>
  `Kata orang: “${belief}” Kenyataannya: ${reality}`;

const isSuited = (section: string): section is keyof typeof SUITED => Object.hasOwn(SUITED, section);

const factsOf = (role: Role): string[] => [
  role.summary,
  ...CLAIM_SECTIONS.filter((section) => !isSuited(section)).flatMap((section) => role[section]),
  ...[role.requirements, role.entry, role.study, role.tryNow, role.paths].flatMap((entries) =>
    entries.map(({ text }) => text),
  ),
  ...[...role.misconceptions, ...role.expectations].map(({ reality }) => reality),
];

/** The words that are searched, and the sentence that is shown for them. */
const sayingsOf = (role: Role): { words: string; text: string }[] => [
  ...factsOf(role)
    .flatMap(sentencesOf)
    .map((text) => ({ words: text, text })),
  ...CLAIM_SECTIONS.filter(isSuited).flatMap((section) =>
    role[section].map((words) => ({ words, text: `${SUITED[section]} ${words.replace(/\.$/, '')}.` })),
  ),
  ...[...role.misconceptions, ...role.expectations].map(({ belief, reality }) => ({
    words: belief,
    text: beliefText(belief, reality),
  })),
];

export const searched = (role: Role): Searched => ({
  id: role.id,
  summary: role.summary,
  names: plain([role.id, role.title, ...role.aliases].join(' ')).split(' '),
  sentences: sayingsOf(role).map(({ words, text }) => ({ text, tokens: plain(words).split(' ') })),
});
