import { titleOf } from '../domain/catalog.ts';
import { STAGES, type Stage } from '../domain/person.ts';
import type { Requirement } from '../domain/role.ts';
import { DOOR_LABELS, ENTRY_LABELS, REQUIREMENT_LABELS, STAGE_LABELS, sentenceList } from './labels.ts';
import { dim, type Item, strong } from './page.ts';
import type { RoleView } from './role-sections.ts';

/** What kind of condition it is, where it is not a rule for everybody. */
const strengthOf = ({ strength, for: group }: Requirement): string[] => [
  ...(strength === 'usual' ? ['biasanya diminta'] : []),
  ...(group === 'asn' ? ['hanya bagi yang sudah ASN'] : []),
];

/** The conditions of a role, with how firm each is. */
export const requirementItems = ({ role, cited, brief }: RoleView): Item[] =>
  role.requirements.map((requirement) => {
    const { kind, text, sources } = requirement;
    const cite = cited.cite(sources, role.sources);
    const how = strengthOf(requirement);
    const strength = how.length === 0 ? [] : [dim(`(${how.join(', ')}) `)];
    return brief
      ? { text: [`${text} `, ...strength, cite] }
      : { text: [strong(`${REQUIREMENT_LABELS[kind]}:`), ` ${text} `, ...strength, cite] };
  });

/** The doors into a role, the easiest first. */
export const entryItems = ({ role, cited }: RoleView): Item[] =>
  role.entry.map(({ status, door, text, where, sources }) => ({
    text: [
      strong(`${DOOR_LABELS[door]} (${ENTRY_LABELS[status]}).`),
      ` ${text} ${where === null ? '' : `${where} `}`,
      cited.cite(sources, role.sources),
    ],
  }));

/** The roles in which one starts. */
export const startItems = ({ role, cited, catalog }: RoleView): Item[] =>
  role.startRoles.map(({ role: start, sources }) => ({
    text: [`${titleOf(catalog, start)} `, cited.cite(sources, role.sources)],
  }));

/** Everybody from a stage on, in few words. */
const FROM: Record<Stage, string> = {
  sekolah: 'untuk siapa saja',
  smp: 'bila kamu tidak lagi sekolah',
  sma: 'sesudah lulus SMA atau SMK',
  kuliah: 'mulai saat kuliah',
  d3: 'sesudah lulus kuliah',
  s1: 'sesudah lulus S-1 atau D-IV',
  s2: 'sesudah lulus S-2',
};

/** Whom something to try suits. */
function forWhom(stages: readonly Stage[]): string {
  const first = STAGES.findIndex((stage) => stages.includes(stage));
  const rest = STAGES.slice(first);
  return rest.every((stage) => stages.includes(stage))
    ? FROM[rest[0] as Stage]
    : sentenceList(
        STAGES.filter((stage) => stages.includes(stage)).map((stage) => STAGE_LABELS[stage]),
        'atau',
      );
}

export const trialItems = ({ role, cited }: RoleView): Item[] =>
  role.tryNow.map(({ text, stages, sources }) => ({
    text: [`${text} `, dim(`(${forWhom(stages)}) `), cited.cite(sources, role.sources)],
  }));
