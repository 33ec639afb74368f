import { titleOf } from '../domain/catalog.ts';
import type { Role } from '../domain/role.ts';
import type { CompareReport } from '../report.ts';
import { type Citations, citations, NO_SOURCE, shortSources } from './citations.ts';
import { commandLine } from './command-line.ts';
import { apart, choices, together } from './contrast.ts';
import { REQUIREMENT_LABELS } from './labels.ts';
import { ROLE_LIMITS } from './limits.ts';
import {
  type Block,
  code,
  type Inline,
  type Item,
  list,
  type Page,
  paragraph,
  type Scale,
  section,
  strong,
} from './page.ts';
import { ESTIMATE_SIGNS, isEstimate } from './profile.ts';

/** So many duties stand beside each other; the rest is on the roles' own pages. */
const DUTIES = 4;
/** Levels may be estimates; what is told from them says so. */
const FROM_PROFILE = 'menurut gambaran di bawah, sebagian perkiraan';

/** Levels of every trait on one line, the widest gaps first. */
function scaleOf({ comparison: { roles, gaps } }: CompareReport): Scale {
  return {
    kind: 'scale',
    signs: ESTIMATE_SIGNS,
    series: roles.map((role) => role.title),
    rows: gaps.map(({ trait, label, gap, levels }) => ({
      label,
      note: gap === 0 ? 'sama' : `beda ${gap}`,
      points: roles.map((role) => ({ level: levels[role.id] ?? 3, estimate: isEstimate(role, trait) })),
    })),
  };
}

function profile(report: CompareReport): Block[] {
  const legend = '1 berarti sedikit, 5 berarti banyak dalam pekerjaan sehari-hari.';
  return [paragraph([legend], 'note'), scaleOf(report)];
}

/** What each role's own page says about the other. */
function differenceItems({ comparison, catalog }: CompareReport, cited: Citations): Item[] {
  return comparison.differences.flatMap(({ from, to, text }) => {
    const role = comparison.roles.find(({ id }) => id === from);
    const sources = role?.similarRoles.find((similar) => similar.role === to)?.sources ?? [];
    if (text === null || role === undefined) return [];
    const side =
      comparison.roles.length === 2
        ? `Dari sisi ${role.title}.`
        : `${role.title}, dibanding ${titleOf(catalog, to)}.`;
    return [{ text: [strong(side), ` ${text} `, cited.cite(sources, role.sources)] }];
  });
}

function confusionItems({ comparison, catalog }: CompareReport, cited: Citations): Item[] {
  const ids = new Set(comparison.roles.map((role) => role.id));
  return catalog.confusions
    .filter(({ roles }) => roles.filter((id) => id !== null && ids.has(id)).length > 1)
    .map(({ names, test, sources }) => ({
      text: [strong(`${names.join(' / ')}.`), ` ${test} `, cited.cite(sources, catalog.confusionSources)],
    }));
}

const cited = (
  texts: readonly string[],
  sources: readonly string[][],
  role: Role,
  cites: Citations,
): Inline[] => texts.map((text, i) => [text, ' ', cites.cite(sources[i] ?? [], role.sources)]);

const orNone = (cells: Inline[]): Inline[] => (cells.length === 0 ? [[NO_SOURCE]] : cells);

function sideBySide(roles: readonly Role[], cites: Citations): Block {
  const duties = (role: Role) => cited(role.duties.slice(0, DUTIES), role.citations.duties, role, cites);
  const needs = (role: Role): Inline[] =>
    role.requirements.map(({ kind, text, sources }) => [
      strong(`${REQUIREMENT_LABELS[kind]}:`),
      ` ${text} `,
      cites.cite(sources, role.sources),
    ]);
  return {
    kind: 'columns',
    heads: roles.map((role) => role.title),
    rows: [
      {
        label: 'Ringkasnya',
        cells: roles.map((role) => cited([role.summary], role.citations.summary, role, cites)),
      },
      { label: `Tugas utama`, cells: roles.map((role) => orNone(duties(role))) },
      { label: 'Syarat', cells: roles.map((role) => orNone(needs(role))) },
    ],
  };
}

const optional = (id: string, title: string, items: Item[], note: string | null = null): Block[] =>
  items.length === 0 ? [] : [section(id, title, [list(items)], note)];

/** Two to four roles against each other: how to choose first, what it rests on below. */
export function comparePage(report: CompareReport): Page {
  const { comparison, catalog } = report;
  const { roles } = comparison;
  const cites = citations();
  const differences = differenceItems(report, cites);
  return {
    kind: 'compare',
    title: roles.map((role) => role.title).join(' atau '),
    kicker: [`${roles.length} peran berdampingan`],
    blocks: [
      section('choose', 'Pilih yang mana', [
        list(choices(comparison, catalog.traits)),
        ...(differences.length === 0
          ? [paragraph(['Belum ada sumber yang menjelaskan bedanya.'], 'note')]
          : []),
      ]),
      ...optional('differences', 'Bedanya menurut sumber', differences),
      ...optional('shared', 'Yang sama', together(comparison, catalog.traits), FROM_PROFILE),
      ...optional('apart', 'Yang hanya ada pada satu peran', apart(comparison), FROM_PROFILE),
      section('profile', 'Gambaran pekerjaan, yang paling berbeda lebih dulu', profile(report)),
      ...optional('confusions', 'Nama yang sering tertukar', confusionItems(report, cites)),
      section('beside', 'Berdampingan', [sideBySide(roles, cites)]),
      shortSources(cites),
    ],
    footer: ['Dibuat dengan karir-sosial. Lihat satu peran: ', code(commandLine('show', roles[0]?.id ?? ''))],
    limits: ROLE_LIMITS,
  };
}
