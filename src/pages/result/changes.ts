import type { Change, Counterfactual } from '../../domain/quiz/result.ts';
import { sentenceList } from '../labels.ts';
import { type Item, list, paragraph, type Section, section, strong } from '../page.ts';
import type { ResultView } from './view.ts';

const titleOf = (view: ResultView, role: string): string => view.ranked(role)?.title ?? role;

/** What one changed answer would have to like more, and less; never the question itself. */
function leaningOf(
  { questionOf, report }: ResultView,
  { question: id, from, to }: Change,
): { more: string[]; less: string[] } {
  const likes = (trait: string): string =>
    report.catalog.traits.find((entry) => entry.id === trait)?.likes ?? trait;
  const sides = Object.entries(questionOf(id)?.loadings ?? {}).filter(([, by]) => by !== 0);
  const moved = (rises: boolean): string[] =>
    sides.filter(([, by]) => (by > 0 === to > from) === rises).map(([trait]) => likes(trait));
  return { more: moved(true), less: moved(false) };
}

/** "lebih suka … daripada …"; what is weighed against the same thing is told together. */
function clausesOf(view: ResultView, changes: readonly Change[]): string[] {
  const against = new Map<string, Set<string>>();
  for (const { more, less } of changes.map((change) => leaningOf(view, change))) {
    const key = sentenceList(less);
    against.set(key, new Set([...(against.get(key) ?? []), ...more]));
  }
  return [...against].map(([less, more]) => {
    if (more.size === 0) return `kurang suka ${less}`;
    return `lebih suka ${sentenceList([...more])}${less === '' ? '' : ` daripada ${less}`}`;
  });
}

/** What would have to be liked more for a role to come first. */
export function changeItem(view: ResultView, { role, changes }: Counterfactual): Item {
  const all = clausesOf(view, changes);
  const clauses = all.filter((clause) => !all.some((other) => other !== clause && other.startsWith(clause)));
  return {
    text: [strong(titleOf(view, role)), ' menjadi yang pertama kalau kamu ', `${clauses.join('; ')}.`],
  };
}

export const farText = (titles: readonly string[]): string =>
  `Tidak ada perubahan kecil, sampai empat jawaban, yang membawa ${sentenceList(titles, 'atau')} ke urutan ke-1.`;

/** The nearest other outcomes, or honestly none. */
export function changesSection(view: ResultView): Section[] {
  const { result, about } = view.report;
  const others = result.counterfactuals.filter(({ role }) => role !== about);
  if (others.length === 0) return [];
  const near = others.filter(({ changes }) => changes.length > 0);
  const far = others.filter(({ changes }) => changes.length === 0).map(({ role }) => titleOf(view, role));
  return [
    section('changes', 'Yang akan mengubah saran ini', [
      ...(near.length === 0 ? [] : [list(near.map((change) => changeItem(view, change)))]),
      ...(far.length === 0 ? [] : [paragraph([farText(far)])]),
    ]),
  ];
}
