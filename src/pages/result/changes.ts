import type { Change, Counterfactual } from '../../domain/quiz/result.ts';
import { sentenceList } from '../labels.ts';
import { type Item, list, paragraph, type Section, section, strong } from '../page.ts';
import type { ResultView } from './view.ts';

const titleOf = (view: ResultView, role: string): string => view.ranked(role)?.title ?? role;

/** One changed answer as a liking: "lebih suka … daripada …", never the question itself. */
function changeClause({ questionOf, report }: ResultView, { question: id, from, to }: Change): string {
  const question = questionOf(id);
  const likes = (trait: string): string =>
    report.catalog.traits.find((entry) => entry.id === trait)?.likes ?? trait;
  const sides = Object.entries(question?.loadings ?? {}).filter(([, by]) => by !== 0);
  const rising = sides.filter(([, by]) => by > 0 === to > from).map(([trait]) => likes(trait));
  const falling = sides.filter(([, by]) => by > 0 !== to > from).map(([trait]) => likes(trait));
  if (rising.length === 0) return `kurang suka ${sentenceList(falling)}`;
  return `lebih suka ${sentenceList(rising)}${falling.length === 0 ? '' : ` daripada ${sentenceList(falling)}`}`;
}

/** What would have to be liked more for a role to come first. */
export function changeItem(view: ResultView, { role, changes }: Counterfactual): Item {
  const all = [...new Set(changes.map((change) => changeClause(view, change)))];
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
