import { type Base, type Compiled, compile } from '../../src/data/compile.ts';
import { readFolder } from '../../src/data/folder.ts';
import { statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';
import { sampleRole } from './sample-role.ts';
import { tempFolder } from './temp-folder.ts';

/** Two traits and a bank of one question, as files. */
export const TRAITS = `groups:
  - { id: satu, label: Satu, short: Satu }
traits:
  - { id: sabar, label: Sabar, low: a, high: b, likes: c, likesLow: d, group: satu }
  - { id: teliti, label: Teliti, low: a, high: b, likes: c, likesLow: d, group: satu }
`;
export const bank = (questions: string): string => `version: 1
parameters: { mean: 3, sd: 0.9 }
scale:
${[1, 2, 3, 4, 5].map((value) => `  - { value: ${value}, statement: S${value}, dilemma: D${value} }`).join('\n')}
questions:
${questions}`;
export const BANK = bank(
  '  - { id: q1, kind: statement, text: Aku suka menunggu., loadings: { sabar: 0.7 } }\n',
);
/** An instrument of so many traits, t0 …, and questions on them, with a role `r0` …, as files. */
export function instrumentOf(traits: number, questions: number, roles = 1): Record<string, string> {
  const ids = Array.from({ length: traits }, (_, i) => `t${i}`);
  const trait = (id: string) =>
    `  - { id: ${id}, label: ${id}, low: a, high: b, likes: c, likesLow: d, group: satu }\n`;
  const question = (_: unknown, i: number) =>
    `  - { id: q${i}, kind: statement, text: Aku ${i}., loadings: { t${i % traits}: 0.7 } }\n`;
  const profile = (r: number) =>
    ids
      .map((id, i) => `  ${id}: { level: ${((i * (r + 7) + ((i * i) >> 2)) % 5) + 1}, basis: perkiraan }`)
      .join('\n');
  return {
    'traits.yaml': TRAITS.replace(/traits:[\s\S]*/, `traits:\n${ids.map(trait).join('')}`),
    'questions.yaml': bank(Array.from({ length: questions }, question).join('')),
    ...Object.fromEntries(
      Array.from({ length: roles }, (_, r) => [
        `roles/r${r}.yaml`,
        sampleRole(`r${r}`, `Peran ${r}`, ['t0']).replace(/profile:\n.*/, `profile:\n${profile(r)}`),
      ]),
    ),
  };
}

/** A line of rules.yaml. */
export const rule = (id: string, relates = ''): string =>
  `  - { id: ${id}, name: UU 1/2030, number: "1", year: 2030, subject: Uji, status: berlaku, note: null, relates: [${relates}], via: blog, where: x.example, checked: 2026-11 }\n`;

/** A catalogue of two roles, one of them with a level for "rapi" too, with a name that people mix up. */
export const old = () => ({
  ...tinyCatalog(
    ['sabar', 'teliti'],
    [
      tinyRole('lama', { sabar: 5, teliti: 1, rapi: 3 }),
      tinyRole('separuh', { sabar: 2, teliti: 4 }, { aliases: ['Setengah'] }),
    ],
    [statement('q', { sabar: 0.7 })],
  ),
  confusions: [
    { names: ['Lama', 'Lami'], roles: ['lama', null], abbreviation: null, test: 't', sources: ['s'] },
  ],
  confusionSources: [
    {
      id: 's',
      kind: 'laman' as const,
      title: 's',
      where: 's.id',
      year: null,
      note: null,
      checked: '2026-11',
    },
  ],
});
export const base = (): Base => ({ catalog: old(), rules: new Map() });
export const role = (id: string, title: string): string => sampleRole(id, title, ['sabar', 'teliti']);
export const swapped = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};

/** What a folder of these files compiles to, its mistakes as `file:line: message`. */
export function compiled(files: Record<string, string>, onto = base()): Compiled & { told: string[] } {
  const path = tempFolder(files);
  const result = compile(readFolder(path), onto);
  const told = result.findings.map(
    (finding) => `${finding.path.replace(`${path}/`, '')}:${finding.line}: ${finding.message}`,
  );
  return { ...result, told };
}
export const told = (files: Record<string, string>): string[] => compiled(files).told;
