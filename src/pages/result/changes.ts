import type { Counterfactual } from '../../domain/quiz/result.ts';
import { capital, sentenceList } from '../labels.ts';
import { type Block, list, paragraph, type Section, section, strong } from '../page.ts';
import { answerText, type ResultView } from './view.ts';

const titleOf = (view: ResultView, role: string): string => view.ranked(role)?.title ?? role;

/** What would have to be answered differently for a role to come first. */
export function changeText(view: ResultView, { role, changes }: Counterfactual): Block {
  const title = titleOf(view, role);
  if (changes.length === 0) {
    return paragraph([
      `Tidak ada perubahan kecil, sampai empat jawaban, yang membawa ${title} ke tempat pertama.`,
    ]);
  }
  return {
    kind: 'list',
    ordered: false,
    items: [
      {
        text: [strong(title), ' akan di tempat pertama kalau:'],
        more: changes.map(({ question, from, to }) => [
          `“${view.questionOf(question)?.text ?? question}” berubah dari `,
          strong(answerText(view, question, from)),
          ' menjadi ',
          strong(answerText(view, question, to)),
          '.',
        ]),
      },
    ],
  };
}

/** The nearest other outcomes, or honestly none. */
export function changesSection(view: ResultView): Section[] {
  const { result, about } = view.report;
  const others = result.counterfactuals.filter(({ role }) => role !== about);
  if (others.length === 0) return [];
  const near = others.filter(({ changes }) => changes.length > 0);
  const far = others.filter(({ changes }) => changes.length === 0).map(({ role }) => titleOf(view, role));
  const items = near
    .map((change) => changeText(view, change))
    .flatMap((block) => (block.kind === 'list' ? block.items : []));
  const none = `Tidak ada perubahan kecil, sampai empat jawaban, yang membawa ${sentenceList(far, 'atau')} ke tempat pertama.`;
  return [
    section('changes', 'Yang akan mengubah saran ini', [
      ...(items.length === 0 ? [] : [list(items)]),
      ...(far.length === 0 ? [] : [paragraph([capital(none)])]),
    ]),
  ];
}
