import { readFileSync } from 'node:fs';
import type { Role } from '../../src/domain/role.ts';
import { CLAIM_SECTIONS } from '../../src/domain/vocabulary.ts';
import { compiled } from '../real-catalog.ts';

export { compiled };
export const { catalog, rules, ways } = compiled;
export const { roles, traits, questions, confusions, confusionSources } = catalog;

export const roleIds = roles.map(({ id }) => id);
export const roleNamed = (id: string): Role => {
  const role = roles.find((known) => known.id === id);
  if (role === undefined) throw new Error(`no role ${id}`);
  return role;
};

/** A sentence that a reader sees, with the place where it stands. */
export interface Prose {
  where: string;
  text: string;
}

/** Everything that a role says in words of our own; `beliefs` are wrong on purpose. */
export function proseOf(role: Role, { beliefs = true } = {}): Prose[] {
  const at = (name: string, texts: readonly string[]): Prose[] =>
    texts.map((text, i) => ({ where: `${role.id} ${name}[${i}]`, text }));
  const pairs = (name: 'misconceptions' | 'expectations') => [
    ...(beliefs
      ? at(
          `${name}.belief`,
          role[name].map(({ belief }) => belief),
        )
      : []),
    ...at(
      `${name}.reality`,
      role[name].map(({ reality }) => reality),
    ),
  ];
  return [
    ...at('summary', [role.summary]),
    ...CLAIM_SECTIONS.flatMap((section) => at(section, role[section])),
    ...pairs('misconceptions'),
    ...pairs('expectations'),
    ...at(
      'similarRoles',
      role.similarRoles.map(({ difference }) => difference),
    ),
    ...at(
      'requirements',
      role.requirements.map(({ text }) => text),
    ),
    ...(['entry', 'study', 'tryNow'] as const).flatMap((name) =>
      at(
        name,
        role[name].map(({ text }) => text),
      ),
    ),
    ...at(
      'paths',
      role.paths.map(({ text }) => text),
    ),
  ];
}

export const allProse: Prose[] = roles.flatMap((role) => proseOf(role));
export const confusionProse: Prose[] = confusions.map(({ names, test }) => ({
  where: `confusions ${names.join(' / ')}`,
  text: test,
}));
export const wayProse: Prose[] = ways.flatMap(({ id, summary, text, entry }) =>
  [summary, ...[...text, ...entry].map((claim) => claim.text)].map((sentence) => ({
    where: `ways ${id}`,
    text: sentence,
  })),
);
export const sourceProse: Prose[] = [
  ...roles.flatMap(({ id, sources }) => sources.map((source) => ({ where: `${id} sources`, source }))),
  ...confusionSources.map((source) => ({ where: 'confusions sources', source })),
  ...ways.flatMap(({ id, sources }) => sources.map((source) => ({ where: `ways ${id} sources`, source }))),
].flatMap(({ where, source }) =>
  [source.title, source.note].flatMap((text) =>
    text === null || source.kind === 'peraturan' ? [] : [{ where: `${where} ${source.id}`, text }],
  ),
);
export const questionProse: Prose[] = questions.flatMap(({ id, text, a, b }) =>
  [text, a, b].flatMap((part) => (part === undefined ? [] : [{ where: id, text: part }])),
);

/** The places whose text a pattern finds, with the text, so that a failing test shows what to mend. */
export const found = (prose: readonly Prose[], pattern: RegExp): string[] =>
  prose.filter(({ text }) => pattern.test(text)).map(({ where, text }) => `${where}: ${text}`);

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const rawRole = (id: string): string => readFileSync(`data/roles/${id}.yaml`, 'utf8');
