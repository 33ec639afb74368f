import type { Role } from '../domain/role.ts';
import { SECTIONS, type Section, type ShowReport } from '../report.ts';
import { type Citations, citations, shortSources, sourceSection } from './citations.ts';
import { commandLine } from './command-line.ts';
import { FIELD_LABELS, LEVEL_LABELS, monthText, sentenceList } from './labels.ts';
import { ROLE_LIMITS } from './limits.ts';
import { type Block, code, type Inline, type Page, paragraph, section } from './page.ts';
import { allSources, fitColumns, type PartName, partOf, type RoleView } from './role-sections.ts';

/** What the usual page shows, in reading order. */
const USUAL: readonly (PartName | 'fit')[] = [
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

type Wanted = Pick<ShowReport, 'sections' | 'full' | 'catalog' | 'month'>;

/** What `show` prints of one role, without its title, commands and sources; sources are numbered in `cited`. */
export function roleParts(role: Role, { sections, full, catalog, month }: Wanted, cited: Citations): Block[] {
  const view: RoleView = { role, cited, catalog, brief: sections === null && !full };
  const summary = paragraph(
    [role.summary, ' ', cited.cite(role.citations.summary[0] ?? [], role.sources)],
    'lead',
  );
  // Files of one's own may know no door; what led there before stands in its place.
  const usual = USUAL.filter((name) => name !== 'paths' || role.entry.length === 0);
  const names = view.brief ? usual : parts(sections ?? SECTIONS);
  const shown = names.flatMap((name): Block[] => {
    if (name === 'fit') return fitColumns(view);
    const part = name === 'sources' ? null : partOf(name, view);
    return part === null ? [] : [part];
  });
  return [summary, ...warnings(role, month), ...shown];
}

function roleBlocks(role: Role, report: ShowReport): Block[] {
  const { sections, full, catalog } = report;
  const cited = citations();
  const brief = sections === null && !full;
  const begin = brief || sections === null || sections.includes('entry') ? waysOf(role) : [];
  const shown = [...roleParts(role, report, cited), ...begin];
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
