import { type Confusion, type OpenCatalog, titleOf } from '../domain/catalog.ts';
import type { Misconception, Role } from '../domain/role.ts';
import type { ClaimSection } from '../domain/vocabulary.ts';
import type { Section } from '../report.ts';
import { type Citations, NO_SOURCE } from './citations.ts';
import { codeItems, entryNotes, pathItems, studyItems } from './full-role.ts';
import { SECTION_LABELS } from './labels.ts';
import {
  type Block,
  type Columns,
  type Item,
  list,
  type Section as PageSection,
  paragraph,
  section,
  strong,
} from './page.ts';
import { sourceSection } from './sources.ts';
import { entryItems, requirementItems, startItems, trialItems } from './way-in.ts';

/** A role, the page's source numbers, and what surrounds it. */
export interface RoleView {
  role: Role;
  cited: Citations;
  catalog: OpenCatalog;
  /** True: the usual page, which shows the first few sentences of each part. */
  brief: boolean;
}

export type PartName = Section | 'confusions';

/** Parts that a role file of one's own may leave out; nothing is then said of them. */
const WAY_IN: readonly PartName[] = ['entry', 'study', 'startRoles', 'tryNow'];

/** How many items the usual page shows of each part: fewer whole ones, none cut. */
const BRIEF: Partial<Record<PartName, number>> = {
  definition: 1,
  duties: 3,
  suitedFor: 3,
  notSuitedFor: 3,
  misconceptions: 1,
  similarRoles: 1,
  confusions: 1,
  requirements: 2,
  entry: 1,
  tryNow: 1,
  paths: 1,
};

const claims = (name: ClaimSection, { role, cited }: RoleView): Item[] =>
  role[name].map((text, i) => ({
    text: [text, ' ', cited.cite(role.citations[name][i] ?? [], role.sources)],
  }));

const beliefs = (entries: readonly Misconception[], { role, cited }: RoleView): Item[] =>
  entries.map(({ belief, reality, sources }) => ({
    text: [`“${belief}”`],
    more: [['Kenyataannya: ', reality, ' ', cited.cite(sources, role.sources)]],
  }));

const limitOf = (name: PartName, { brief }: RoleView): number =>
  (brief ? BRIEF[name] : undefined) ?? Number.POSITIVE_INFINITY;

const confusionsOf = ({ role, catalog }: RoleView): Confusion[] =>
  catalog.confusions.filter(({ roles }) => roles.includes(role.id));

const confusionItem = ({ names, test, sources }: Confusion, { cited, catalog }: RoleView): Item => ({
  text: [strong(`${names.join(' / ')}.`), ` ${test} `, cited.cite(sources, catalog.confusionSources)],
});

/** The difference mostly opens with the other role's name; it is then made to stand out instead of said twice. */
const similarItems = ({ role, cited, catalog }: RoleView): Item[] =>
  role.similarRoles.map(({ role: other, difference, sources }) => {
    const title = titleOf(catalog, other);
    const cite = cited.cite(sources, role.sources);
    return difference.startsWith(title)
      ? { text: [strong(title), `${difference.slice(title.length)} `, cite] }
      : { text: [strong(`${title}.`), ` ${difference} `, cite] };
  });

function itemsOf(name: Exclude<PartName, 'profile' | 'sources'>, view: RoleView): Item[] {
  switch (name) {
    case 'misconceptions':
      return beliefs(view.role.misconceptions, view);
    case 'expectations':
      return beliefs(view.role.expectations, view);
    case 'similarRoles':
      return similarItems(view);
    case 'confusions':
      return confusionsOf(view)
        .slice(0, limitOf(name, view))
        .map((confusion) => confusionItem(confusion, view));
    case 'requirements':
      return requirementItems(view);
    case 'entry':
      return entryItems(view);
    case 'study':
      return studyItems(view);
    case 'startRoles':
      return startItems(view);
    case 'tryNow':
      return trialItems(view);
    case 'paths':
      return pathItems(view);
    case 'codes':
      return codeItems(view);
    default:
      return claims(name, view);
  }
}

/** Sentences that read as one paragraph. */
const running = (items: readonly Item[]): Block =>
  paragraph(items.flatMap(({ text }, i) => (i === 0 ? text : [' ', ...text])));

/** Numbers are given to shown sentences only, so the rest is cut before anything is cited. */
function shortened(name: PartName, view: RoleView): { view: RoleView; shown: number; total: number } {
  const { role } = view;
  const limit = limitOf(name, view);
  if (name === 'confusions') {
    const total = confusionsOf(view).length;
    return { view, shown: Math.min(limit, total), total };
  }
  const all: readonly unknown[] = name === 'profile' ? [] : role[name];
  const kept = name === 'profile' ? role : { ...role, [name]: all.slice(0, limit) };
  return { view: { ...view, role: kept }, shown: Math.min(limit, all.length), total: all.length };
}

/** One part of a role; null when the usual page has nothing to say there. */
export function partOf(name: Exclude<PartName, 'profile' | 'sources'>, whole: RoleView): PageSection | null {
  const title = SECTION_LABELS[name];
  const { view, shown, total } = shortened(name, whole);
  const items = itemsOf(name, view);
  if (items.length === 0) {
    const silent = WAY_IN.includes(name) || name === 'confusions' || (view.brief && name !== 'requirements');
    return silent ? null : section(name, title, [paragraph([NO_SOURCE], 'note')]);
  }
  const block = name === 'definition' ? running(items) : list(items);
  const notes = name === 'entry' && !view.brief ? entryNotes(view) : [];
  return section(name, title, [block, ...notes], shown < total ? `${shown} dari ${total}` : null);
}

/** Who the role suits and who not, beside each other. */
export function fitColumns(whole: RoleView): Columns[] {
  const names = ['suitedFor', 'notSuitedFor'] as const;
  const cells = names.map((name) => claims(name, shortened(name, whole).view).map(({ text }) => text));
  if (cells.every((items) => items.length === 0)) return [];
  const heads = names.map((name) => SECTION_LABELS[name]);
  return [{ kind: 'columns', heads, rows: [{ label: '', cells }] }];
}

/** All sources, the cited ones first. */
export function allSources({ role, cited }: RoleView): PageSection {
  cited.add(role.sources);
  return sourceSection(cited);
}
