import { CLAIM_SECTIONS, type Role } from '../domain/role.ts';
import { plain } from './find.ts';

/** A role as it is searched: the words of its names, and its sentences with their words. */
export interface Searched {
  id: string;
  summary: string;
  names: string[];
  sentences: { text: string; tokens: string[] }[];
}

/** Texts are cut into their sentences, so that a hit can be shown on a line. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

const textsOf = (role: Role): string[] => [
  role.summary,
  ...CLAIM_SECTIONS.flatMap((section) => role[section]),
  ...[role.requirements, role.entry, role.study, role.tryNow, role.paths].flatMap((entries) =>
    entries.map(({ text }) => text),
  ),
  ...[...role.misconceptions, ...role.expectations].flatMap(({ belief, reality }) => [reality, belief]),
];

export const searched = (role: Role): Searched => ({
  id: role.id,
  summary: role.summary,
  names: plain([role.id, role.title, ...role.aliases].join(' ')).split(' '),
  sentences: textsOf(role)
    .flatMap(sentencesOf)
    .map((text) => ({ text, tokens: plain(text).split(' ') })),
});
