import { harmless } from '../domain/characters.ts';
import type { RoleChecks } from '../domain/checks.ts';
import { FIELDS, LEVELS, type RoleSummary } from '../domain/role.ts';
import type { FoundRoles, ListReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { FIELD_LABELS, LEVEL_LABELS, LEVEL_MEANINGS, monthText, STAGE_LABELS } from './labels.ts';
import { ROLE_LIMITS } from './limits.ts';
import {
  type Block,
  code,
  dim,
  type Inline,
  type Page,
  paragraph,
  section,
  strong,
  type Table,
} from './page.ts';

/** Aliases this short are what people type. */
const SHORT = 6;

const nameOf = ({ title, aliases }: RoleSummary): Inline => {
  const short = aliases.filter((alias) => alias.length <= SHORT);
  return short.length === 0 ? [strong(title)] : [strong(title), ` (${short.join(', ')})`];
};

const table = (roles: readonly RoleSummary[]): Table => ({
  kind: 'table',
  layout: 'entries',
  head: ['Peran', 'Id', 'Ringkasan'],
  rows: roles.map((role) => [nameOf(role), [code(role.id)], [role.summary]]),
});

/** One section for each level, one below it for each field that has a role there. */
function grouped(roles: readonly RoleSummary[]): Block[] {
  return LEVELS.flatMap((level): Block[] => {
    const here = roles.filter((role) => role.level === level);
    if (here.length === 0) return [];
    const fields = FIELDS.flatMap((field): Block[] => {
      const found = here.filter((role) => role.group === field);
      return found.length === 0 ? [] : [section(`${level}-${field}`, FIELD_LABELS[field], [table(found)])];
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

const BY_STAGE = 'Yang bisa dicoba sekarang';

function titleOf({ roles, search, checks, found }: ListReport): string {
  if (search !== null && found?.stage == null) {
    const exact = roles.length > 0 && found?.alike.length === 0;
    const asked = harmless(search);
    return exact ? `Peran yang memuat “${asked}”` : `Tidak ada “${asked}”`;
  }
  if (found?.stage != null) return `${BY_STAGE}, bila kamu ${STAGE_LABELS[found.stage]}`;
  return checks === null ? 'Daftar peran' : 'Peran menurut umur pemeriksaannya';
}

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

function foundBlocks(report: ListReport, found: FoundRoles): Block[] {
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

function blocksOf(report: ListReport): Block[] {
  const { roles, checks, found } = report;
  if (checks !== null) return [aged(roles, checks)];
  return found === null ? grouped(roles) : foundBlocks(report, found);
}

/** The command that goes on from here: the first that was found, or all where nothing was. */
function footerOf({ roles, ways, found }: ListReport): Inline {
  const first = roles[0]?.id ?? ways[0]?.id ?? found?.ask[0]?.id;
  return first === undefined
    ? ['Semua peran: ', code(commandLine('list'))]
    : ['Lihat satu peran: ', code(commandLine('show', first))];
}

/** All roles by level and field; found ones in the order in which they match. */
export function listPage(report: ListReport): Page {
  const { roles } = report;
  return {
    kind: 'list',
    title: titleOf(report),
    kicker: [`${roles.length} peran dalam pembangunan sosial dan pemberdayaan masyarakat`],
    blocks: blocksOf(report),
    footer: footerOf(report),
    limits: ROLE_LIMITS,
  };
}
