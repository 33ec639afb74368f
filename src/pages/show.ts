import type { OpenCatalog } from '../domain/catalog.ts';
import type { Role } from '../domain/role.ts';
import { SECTIONS, type Section, type ShowReport } from '../report.ts';
import { type Citations, citations, shortSources } from './citations.ts';
import { commandLine } from './command-line.ts';
import { FIELD_LABELS, LEVEL_LABELS, monthText, SECTION_LABELS, sentenceList } from './labels.ts';
import { ROLE_LIMITS } from './limits.ts';
import { type Block, code, type Inline, type Page, paragraph, section } from './page.ts';
import { profileBlocks } from './profile-bars.ts';
import { allSources, fitColumns, type PartName, partOf, type RoleView } from './role-sections.ts';
import { sourceSection } from './sources.ts';

/** What the usual page shows, in reading order. */
const USUAL: readonly (Exclude<PartName, 'profile' | 'sources'> | 'fit')[] = [
  'definition',
  'duties',
  'fit',
  'misconceptions',
  'requirements',
  'entry',
  'startRoles',
  'tryNow',
  'paths',
  'similarRoles',
  'confusions',
];

/** Names that are mixed up belong to the differences. */
const parts = (sections: readonly Section[]): PartName[] =>
  sections.flatMap((name): PartName[] => (name === 'similarRoles' ? [name, 'confusions'] : [name]));

const monthsOf = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
};

/** The newest look at a role's sources when it is more than a year before `month`; null otherwise. */
export function staleSince(role: Role, month: string): string | null {
  const newest = role.sources
    .map((source) => source.checked)
    .sort()
    .at(-1);
  return newest !== undefined && monthsOf(month) - monthsOf(newest) > 12 ? newest : null;
}

function warnings(role: Role, month: string): Block[] {
  const since = staleSince(role, month);
  if (since === null) return [];
  const text = `Sumber peran ini terakhir diperiksa ${monthText(since)}, lebih dari setahun lalu. Pastikan lagi syaratnya sebelum kamu melangkah.`;
  return [paragraph([text], 'warning')];
}

const kicker = ({ level, group, aliases }: Role): Inline => [
  [
    LEVEL_LABELS[level],
    FIELD_LABELS[group],
    ...(aliases.length === 0 ? [] : [`juga disebut ${aliases.join(', ')}`]),
  ].join(' · '),
];

/** Where one may begin as a volunteer. */
function waysOf({ ways = [] }: Role): Block[] {
  const [first] = ways;
  if (first === undefined) return [];
  const names = sentenceList(
    ways.map(({ title }) => title),
    'atau',
  );
  return [paragraph([`Bisa mulai sukarela sebagai ${names}: `, code(commandLine('show', first.id))], 'note')];
}

/** Summary and warnings; made before the rest, since sources are numbered as they are cited. */
function opening({ role, cited }: RoleView, month: string): Block[] {
  const cite = cited.cite(role.citations.summary[0] ?? [], role.sources);
  return [paragraph([role.summary, ' ', cite], 'lead'), ...warnings(role, month)];
}

const partBlocks = (name: Parameters<typeof partOf>[0], view: RoleView): Block[] => {
  const part = partOf(name, view);
  return part === null ? [] : [part];
};

/** What `show` prints of one role unasked, without its title, commands and sources; sources are numbered in `cited`. */
export function usualParts(role: Role, catalog: OpenCatalog, month: string, cited: Citations): Block[] {
  const view: RoleView = { role, cited, catalog, brief: true };
  const first = opening(view, month);
  // Files of one's own may know no door; what led there before stands in its place.
  const names = USUAL.filter((name) => name !== 'paths' || role.entry.length === 0);
  const shown = names.flatMap((name) => (name === 'fit' ? fitColumns(view) : partBlocks(name, view)));
  return [...first, ...shown];
}

/** The parts that were asked for, or all. */
function askedParts(role: Role, { sections, catalog, month }: ShowReport, cited: Citations): Block[] {
  const view: RoleView = { role, cited, catalog, brief: false };
  const first = opening(view, month);
  const shown = parts(sections ?? SECTIONS).flatMap((name): Block[] => {
    if (name === 'sources') return [];
    return name === 'profile'
      ? [section(name, SECTION_LABELS[name], profileBlocks(role, catalog, cited))]
      : partBlocks(name, view);
  });
  return [...first, ...shown];
}

function roleBlocks(role: Role, report: ShowReport): Block[] {
  const { sections, full, catalog, month } = report;
  const cited = citations();
  const brief = sections === null && !full;
  const begin = brief || sections === null || sections.includes('entry') ? waysOf(role) : [];
  const drawn = brief ? usualParts(role, catalog, month, cited) : askedParts(role, report, cited);
  const shown = [...drawn, ...begin];
  if (brief) return [...shown, shortSources(cited)];
  const all = sections === null || sections.includes('sources');
  return [...shown, all ? allSources({ role, cited, catalog, brief: false }) : sourceSection(cited)];
}

/** A command names so many roles; of more it means all. */
const NAMED = 4;

/** One role as a page, several as its sections. */
export function showPage(report: ShowReport): Page {
  const [first] = report.roles;
  const ids = report.roles.length > NAMED ? [] : report.roles.map(({ id }) => id);
  const usual = report.sections === null && !report.full;
  const footer: Inline = usual
    ? ['Selengkapnya: ', code(commandLine('show', ...ids, '--full'))]
    : ['Dibuat dengan karir-sosial'];
  if (report.roles.length === 1 && first !== undefined) {
    return {
      kind: 'show',
      title: first.title,
      kicker: kicker(first),
      blocks: roleBlocks(first, report),
      footer,
      limits: ROLE_LIMITS,
    };
  }
  return {
    kind: 'show',
    title: `${report.roles.length} peran`,
    kicker: ['Satu bagian untuk setiap peran'],
    blocks: report.roles.map((role) =>
      section(role.id, role.title, [paragraph(kicker(role), 'note'), ...roleBlocks(role, report)]),
    ),
    footer,
    limits: ROLE_LIMITS,
  };
}
