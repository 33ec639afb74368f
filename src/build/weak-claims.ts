import type { Role } from '../domain/role.ts';
import { restsOnWeak } from '../domain/sources.ts';
import { CLAIM_SECTIONS } from '../domain/vocabulary.ts';
import { columns, share } from './columns.ts';

/** The pages with which the catalogue began. */
const SEEDS = [
  'apaya-kepala-bagian',
  'apaya-kepala-bidang',
  'apaya-koordinator-program',
  'obatkolesterol',
  'apaya-koordinator-pemberdayaan',
];

/** The sources of every claim of a role, one list for each. */
export const citationsOf = (role: Role): string[][] => [
  ...CLAIM_SECTIONS.flatMap((section) => role.citations[section]),
  ...role.citations.summary,
  ...[
    role.misconceptions,
    role.expectations,
    role.similarRoles,
    role.requirements,
    role.entry,
    role.study,
    role.startRoles,
    role.tryNow,
    role.paths,
  ].flatMap((entries) => entries.map(({ sources }) => sources)),
];

/** How many claims of a role rest on weak sources alone: on the pages with which the catalogue began, and on others. */
export function weakClaims(role: Role): { claims: number; seeds: number; others: number } {
  const citations = citationsOf(role);
  const weak = citations.filter((ids) => restsOnWeak(ids, role.sources));
  const seeds = weak.filter((ids) => ids.some((id) => SEEDS.includes(id))).length;
  return { claims: citations.length, seeds, others: weak.length - seeds };
}

/** The shares by role, the largest first, with all roles together at the end. */
export function weakTable(roles: readonly Role[]): string[] {
  const rows = roles
    .map((role) => ({ role: role.id, ...weakClaims(role) }))
    .sort((a, b) => (b.seeds + b.others) / b.claims - (a.seeds + a.others) / a.claims);
  const sum = (key: 'claims' | 'seeds' | 'others'): number => rows.reduce((all, row) => all + row[key], 0);
  const total = { role: 'semua', claims: sum('claims'), seeds: sum('seeds'), others: sum('others') };
  return columns([
    ['peran', 'pernyataan', 'halaman awal', 'lainnya', 'bagian', 'tanpa halaman awal'],
    ...[...rows, total].map(({ role, claims, seeds, others }) => [
      role,
      String(claims),
      String(seeds),
      String(others),
      share(seeds + others, claims),
      share(others, claims),
    ]),
  ]);
}
