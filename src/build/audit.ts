import { byAge, checksOf } from '../domain/checks.ts';
import { EDITORIAL, ESTIMATE, type Role, type RuleSource, SECTIONS, type Section } from '../domain/role.ts';
import { PAGE_KINDS } from '../domain/vocabulary.ts';
import { columns, share } from './columns.ts';
import { citationsOf, weakTable } from './weak-claims.ts';

/** The sections that rest on sources, in the order of a role file; the profile steers the quiz alone. */
type SectionName = Exclude<Section, 'profile' | 'sources'>;
const AUDITED = SECTIONS.filter((name): name is SectionName => name !== 'profile' && name !== 'sources');

const SOURCE_KINDS = ['peraturan', ...PAGE_KINDS] as const;

/** What one role holds: entries of each section, sources of each kind, and how many claims are inferred or estimated. */
export interface Coverage {
  role: string;
  oldest: string;
  newest: string;
  entries: Record<SectionName, number>;
  sources: Record<(typeof SOURCE_KINDS)[number], number>;
  claims: number;
  /** Claims that are an inference of the editors from a source. */
  inferred: number;
  /** Trait levels that no source states. */
  estimated: number;
}

function coverageOf(role: Role): Coverage {
  const citations = citationsOf(role);
  const kinds = SOURCE_KINDS.map((kind) => [
    kind,
    role.sources.filter((source) => source.kind === kind).length,
  ]);
  return {
    ...checksOf(role),
    entries: Object.fromEntries(AUDITED.map((name) => [name, role[name].length])) as Coverage['entries'],
    sources: Object.fromEntries(kinds) as Coverage['sources'],
    claims: citations.length,
    inferred: citations.filter((ids) => ids.includes(EDITORIAL)).length,
    estimated: Object.values(role.profileBasis).filter((basis) => basis === ESTIMATE).length,
  };
}

/** The coverage of every role, those checked longest ago first. */
export const audit = (roles: readonly Role[]): Coverage[] => roles.map(coverageOf).sort(byAge);

const count = (number: number): string => (number === 0 ? '-' : String(number));
const sectionTable = (rows: readonly Coverage[]): string[] =>
  columns([
    ['peran', ...AUDITED.map((name) => name.slice(0, 5))],
    ...rows.map(({ role, entries }) => [role, ...Object.values(entries).map(count)]),
  ]);

const sourceTable = (rows: readonly Coverage[]): string[] =>
  columns([
    ['peran', ...SOURCE_KINDS, 'pernyataan', 'simpulan', 'tingkat taksiran', 'tertua', 'terbaru'],
    ...rows.map(({ role, sources, claims, inferred, estimated, oldest, newest }) => [
      role,
      ...Object.values(sources).map(count),
      String(claims),
      share(inferred, claims),
      String(estimated),
      oldest,
      newest,
    ]),
  ]);

const ruleTable = (rules: readonly RuleSource[]): string[] =>
  columns([
    ['peraturan', 'status', 'diperiksa'],
    ...[...rules]
      .sort((a, b) => (a.checked < b.checked ? -1 : a.checked > b.checked ? 1 : 0))
      .map(({ title, status, checked }) => [title, status, checked]),
  ]);

/** The whole audit as text: roles × sections, roles × sources, regulations; oldest checks first. */
export function auditText(roles: readonly Role[], rules: readonly RuleSource[]): string {
  const rows = audit(roles);
  const parts = [
    [
      'Isi tiap peran: jumlah butir tiap bagian, yang paling lama tidak diperiksa lebih dulu',
      '',
      ...sectionTable(rows),
    ],
    ['Sumber tiap peran, yang paling lama tidak diperiksa lebih dulu', '', ...sourceTable(rows)],
    ['Pernyataan yang hanya bersandar pada artikel tanpa rujukan', '', ...weakTable(roles)],
    ['Peraturan, yang paling lama tidak diperiksa lebih dulu', '', ...ruleTable(rules)],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
