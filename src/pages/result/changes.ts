import type { Change, Counterfactual } from '../../domain/quiz/result.ts';
import { sentenceList } from '../labels.ts';
import { type Block, type Item, list, paragraph, type Section, section, strong } from '../page.ts';
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

/** Values by key, each once, in the order in which the keys came. */
function gathered(pairs: readonly (readonly [key: string, value: string])[]): [string, string[]][] {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of pairs) found.set(key, (found.get(key) ?? new Set()).add(value));
  return [...found].map(([key, values]) => [key, [...values].filter((value) => value !== '')]);
}

/**
 * "lebih suka … daripada …; juga … daripada …": the words are said once for all changes, and what is weighed against the
 * same thing, or stands against several, is told together.
 */
function clausesOf(view: ResultView, changes: readonly Change[]): string {
  const leanings = changes.map((change) => leaningOf(view, change));
  const against = gathered(
    leanings.flatMap(({ more, less }) => more.map((one) => [sentenceList(less), one] as const)),
  );
  const liked = gathered(against.map(([less, more]) => [sentenceList(more), less] as const));
  const told = [...liked]
    .sort(([, a], [, b]) => Number(b.length > 0) - Number(a.length > 0))
    .map(([more, less]) => (less.length === 0 ? more : `${more} daripada ${sentenceList(less, 'atau')}`));
  const names = new Set(leanings.flatMap(({ more, less }) => (more.length > 0 ? less : [])));
  const less = new Set(leanings.flatMap((one) => (one.more.length > 0 ? [] : one.less)));
  return [
    ...(told.length === 0 ? [] : [`lebih suka ${told.join('; juga ')}`]),
    ...[...less].filter((one) => !names.has(one)).map((one) => `kurang suka ${one}`),
  ].join('; ');
}

/** What would have to be liked more for a role to come first. */
export const changeItem = (view: ResultView, { role, changes }: Counterfactual): Item => ({
  text: [strong(titleOf(view, role)), ` menjadi yang pertama kalau kamu ${clausesOf(view, changes)}.`],
});

/** The same under a sentence that has said what it is about. */
const shortItem = (view: ResultView, { role, changes }: Counterfactual): Item => ({
  text: [strong(titleOf(view, role)), `: ${clausesOf(view, changes)}.`],
});

export const farText = (titles: readonly string[]): string =>
  `Tidak ada perubahan kecil, sampai empat jawaban, yang membawa ${sentenceList(titles, 'atau')} ke urutan ke-1.`;

function nearBlocks(view: ResultView, near: readonly Counterfactual[]): Block[] {
  const [only, ...others] = near;
  if (only === undefined) return [];
  if (others.length === 0) return [list([changeItem(view, only)])];
  return [
    paragraph(['Peran lain menjadi yang pertama kalau kesukaanmu begini:']),
    list(near.map((change) => shortItem(view, change))),
  ];
}

/** The nearest other outcomes, or honestly none. */
export function changesSection(view: ResultView): Section[] {
  const { result, about } = view.report;
  const others = result.counterfactuals.filter(({ role }) => role !== about);
  if (others.length === 0) return [];
  const near = others.filter(({ changes }) => changes.length > 0);
  const far = others.filter(({ changes }) => changes.length === 0).map(({ role }) => titleOf(view, role));
  return [
    section('changes', 'Yang akan mengubah saran ini', [
      ...nearBlocks(view, near),
      ...(far.length === 0 ? [] : [paragraph([farText(far)])]),
    ]),
  ];
}
