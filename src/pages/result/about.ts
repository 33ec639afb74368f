import type { RankedRole } from '../../domain/quiz/result.ts';
import { sentenceList } from '../labels.ts';
import { type Block, list, paragraph, type Section, section } from '../page.ts';
import { answerClause, doubtClause } from './answers.ts';
import { changeItem, farText } from './changes.ts';
import type { ResultView } from './view.ts';
import { wayBlocks } from './ways.ts';

/** So many of the strongest answers are told. */
const REASONS = 3;
const DOUBTS = 2;

/** From this place on "still possible" would be too kind. */
const POSSIBLE = 6;

function verdict(view: ResultView, { unfit, rank, title }: RankedRole): string {
  if (view.report.result.advice === 'none') return `Jawabanmu belum cukup untuk menilai ${title}.`;
  if (unfit) return 'Jawabanmu cukup jelas berbicara melawan peran ini.';
  if (rank === 1) return 'Peran ini ada di urutan ke-1 menurut jawabanmu.';
  return rank <= POSSIBLE
    ? 'Bukan yang pertama, tetapi masih mungkin untukmu.'
    : 'Jawabanmu belum banyak mengarah ke peran ini.';
}

/** Answers for and against one role, in short forms. */
function answerBlocks(view: ResultView, { reasons, doubts, misfits }: RankedRole): Block[] {
  const marked = [
    ...reasons
      .slice(0, REASONS)
      .map((effect) => ({ text: [`Kamu ${answerClause(view, effect)}.`], mark: 'plus' as const })),
    ...doubts
      .slice(0, DOUBTS)
      .map((effect) => ({ text: [`Kamu ${doubtClause(view, effect)}.`], mark: 'minus' as const })),
  ];
  const touched = sentenceList(
    misfits.map(({ text }) => text),
    'atau',
  );
  return [
    marked.length === 0
      ? paragraph(['Belum ada jawaban yang khusus berbicara tentang peran ini.'])
      : list(marked),
    ...(misfits.length === 0
      ? []
      : [
          paragraph([
            `Menurut sumber, peran ini kurang cocok untuk orang yang ${touched}. Sebagian jawabanmu mengarah ke sana.`,
          ]),
        ]),
  ];
}

function changeBlocks(view: ResultView, { role, title, rank }: RankedRole): Block[] {
  const change = view.report.result.counterfactuals.find((other) => other.role === role);
  if (change === undefined || rank === 1) return [];
  return change.changes.length === 0 ? [paragraph([farText([title])])] : [list([changeItem(view, change)])];
}

/** The role that the person asked about: why, or why not. */
export function aboutSection(view: ResultView): Section[] {
  const { result, about } = view.report;
  const entry = about === null ? undefined : view.ranked(about);
  if (entry === undefined) return [];
  const told = result.advice !== 'none';
  return [
    section(
      'about',
      `Bagaimana dengan ${entry.title}?`,
      [
        paragraph([verdict(view, entry)]),
        ...(told ? answerBlocks(view, entry) : []),
        ...wayBlocks(view, entry),
        ...(told ? changeBlocks(view, entry) : []),
      ],
      told ? `urutan ke-${entry.rank} dari ${result.ranking.length}` : null,
    ),
  ];
}
