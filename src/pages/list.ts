import type { RoleChecks } from '../domain/checks.ts';
import { FIELDS, LEVELS, type RoleSummary } from '../domain/role.ts';
import type { ListReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { FIELD_LABELS, LEVEL_LABELS, LEVEL_MEANINGS, monthText } from './labels.ts';
import { type Block, code, dim, type Inline, type Page, section, strong, type Table } from './page.ts';

/** Aliases this short are what people type. */
const SHORT = 6;

const nameOf = ({ title, aliases }: RoleSummary): Inline => {
  const short = aliases.filter((alias) => alias.length <= SHORT);
  return short.length === 0 ? [strong(title)] : [strong(title), ` (${short.join(', ')})`];
};

const table = (roles: readonly RoleSummary[], place: boolean): Table => ({
  kind: 'table',
  layout: 'entries',
  head: ['Peran', 'Id', 'Ringkasan'],
  rows: roles.map((role) => [
    nameOf(role),
    [code(role.id)],
    [
      role.summary,
      ...(place ? [dim(` ${LEVEL_LABELS[role.level]}, ${FIELD_LABELS[role.group].toLowerCase()}.`)] : []),
    ],
  ]),
});

/** One section for each level, one below it for each field that has a role there. */
function grouped(roles: readonly RoleSummary[]): Block[] {
  return LEVELS.flatMap((level): Block[] => {
    const here = roles.filter((role) => role.level === level);
    if (here.length === 0) return [];
    const fields = FIELDS.flatMap((field): Block[] => {
      const found = here.filter((role) => role.group === field);
      return found.length === 0
        ? []
        : [section(`${level}-${field}`, FIELD_LABELS[field], [table(found, false)])];
    });
    return [section(level, LEVEL_LABELS[level], fields, `${here.length} peran, ${LEVEL_MEANINGS[level]}`)];
  });
}

/** With --stale: each role with the months of its oldest and newest check, longest ago first. */
const aged = (roles: readonly RoleSummary[], checks: readonly RoleChecks[]): Table => ({
  kind: 'table',
  layout: 'entries',
  head: ['Peran', 'Id', 'Diperiksa'],
  rows: roles.map((role, i) => {
    const { oldest = '', newest = '' } = checks[i] ?? {};
    const when = oldest === newest ? monthText(oldest) : `${monthText(oldest)} sampai ${monthText(newest)}`;
    return [nameOf(role), [code(role.id)], [`Sumbernya diperiksa ${when}.`]];
  }),
});

/** Voluntary ways that a search found, below the roles. */
const waysSection = (ways: ListReport['ways']): Block[] =>
  ways.length === 0
    ? []
    : [
        section('ways', 'Jalan sukarela untuk mulai', [
          {
            kind: 'table',
            layout: 'entries',
            head: ['Nama', 'Id', 'Ringkasan'],
            rows: ways.map(({ id, title, summary }) => [[strong(title)], [code(id)], [summary]]),
          },
        ]),
      ];

function titleOf({ search, checks }: ListReport): string {
  if (search !== null) return `Peran yang memuat “${search}”`;
  return checks === null ? 'Daftar peran' : 'Peran menurut umur pemeriksaannya';
}

function blocksOf({ roles, search, checks, ways }: ListReport): Block[] {
  if (checks !== null) return [aged(roles, checks)];
  if (search === null) return grouped(roles);
  return [...(roles.length === 0 ? [] : [table(roles, true)]), ...waysSection(ways)];
}

/** All roles by level and field; found ones in the order in which they match. */
export function listPage(report: ListReport): Page {
  const { roles } = report;
  return {
    kind: 'list',
    title: titleOf(report),
    kicker: [`${roles.length} peran dalam pembangunan sosial dan pemberdayaan masyarakat`],
    blocks: blocksOf(report),
    footer: [
      'Lihat satu peran: ',
      code(commandLine('show', roles[0]?.id ?? report.ways[0]?.id ?? 'pekerja-sosial')),
    ],
  };
}
