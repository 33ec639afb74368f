import type { RoleChecks } from '../domain/checks.ts';
import type { RoleSummary } from '../domain/role.ts';
import type { FoundRoles, ListReport } from '../report.ts';
import { FIELD_LABELS, LEVEL_LABELS, monthText } from './labels.ts';
import { type Block, code, dim, paragraph, section, strong, type Table } from './page.ts';
import { nameOf } from './role-name.ts';

/** With --stale: each role with the months of its oldest and newest check, longest ago first. */
export const aged = (roles: readonly RoleSummary[], checks: readonly RoleChecks[]): Table => ({
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

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** What a search has to say before its roles. */
function foundNotes({ roles, ways }: ListReport, { also, alike, absent, stage }: FoundRoles): Block[] {
  const nothing = roles.length === 0 && ways.length === 0 && absent === null && stage === null;
  const notes = [
    ...(absent === null ? [] : [absent]),
    ...(also.length === 0 ? [] : [`Dicari juga: ${quoted(also)}.`]),
    ...(alike.length === 0 ? [] : [`Yang mirip tulisannya: ${quoted(alike)}.`]),
    ...(nothing ? ['Tidak ada pula yang mirip tulisannya. Coba kata lain yang lebih umum.'] : []),
  ];
  return notes.map((text) => paragraph([text], 'note'));
}

/** Found roles with the sentence for which they were found. */
const foundTable = (roles: readonly RoleSummary[], { sentences }: FoundRoles): Table => ({
  kind: 'table',
  layout: 'entries',
  head: ['Peran', 'Id', 'Kalimatnya'],
  rows: roles.map((role) => [
    nameOf(role),
    [code(role.id)],
    [
      sentences[role.id] ?? role.summary,
      dim(` ${LEVEL_LABELS[role.level]}, ${FIELD_LABELS[role.group].toLowerCase()}.`),
    ],
  ]),
});

/** What a search or a stage has found. */
export function foundBlocks(report: ListReport, found: FoundRoles): Block[] {
  const { roles, ways } = report;
  const ask = found.ask.length === 0 ? [] : [foundTable(found.ask, found)];
  const none = found.stage !== null && roles.length + found.ask.length === 0;
  return [
    ...foundNotes(report, found),
    ...(none ? [paragraph([NOTHING_OPEN], 'note')] : []),
    ...(roles.length === 0 ? [] : [foundTable(roles, found)]),
    ...(ask.length === 0
      ? []
      : [section('ask', 'Tanyakan dulu', ask, 'syaratnya tidak tertulis di mana pun')]),
    ...waysSection(ways),
  ];
}

const NOTHING_OPEN =
  'Belum ada peran yang terbuka pada tahap ini. Tiap peran menyebut hal yang bisa dicoba dulu: lihat bagian “Coba sekarang”.';
