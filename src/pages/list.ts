import { harmless } from '../domain/characters.ts';
import { FIELDS, LEVELS, type RoleSummary } from '../domain/role.ts';
import type { ListReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { aged, foundBlocks } from './found.ts';
import { FIELD_LABELS, LEVEL_LABELS, LEVEL_MEANINGS, STAGE_LABELS } from './labels.ts';
import { ROLE_LIMITS } from './limits.ts';
import { type Block, code, type Inline, type Page, section, type Table } from './page.ts';
import { nameOf } from './role-name.ts';

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
