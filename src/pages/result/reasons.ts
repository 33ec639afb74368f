import type { RankedRole } from '../../domain/quiz/result.ts';
import { sentenceList } from '../labels.ts';
import { type Block, list, paragraph, type Section, section } from '../page.ts';
import { changeText } from './changes.ts';
import { requirementBlocks } from './requirements.ts';
import { quoted, type ResultView } from './view.ts';

/** So many of the strongest answers are quoted. */
const REASONS = 3;
const DOUBTS = 2;

/** Reasons, doubts and misfits of one role, in the person's own answers. */
function reasonBlocks(view: ResultView, { reasons, doubts, misfits }: RankedRole): Block[] {
  const marked = [
    ...reasons.slice(0, REASONS).map((effect) => ({ ...quoted(view, effect), mark: 'plus' as const })),
    ...doubts.slice(0, DOUBTS).map((effect) => ({ ...quoted(view, effect), mark: 'minus' as const })),
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
            `Menurut sumber, peran ini kurang cocok untuk orang yang ${touched}. Jawabanmu menyentuh hal itu.`,
          ]),
        ]),
  ];
}

const place = ({ rank, fit }: RankedRole, of: number): string =>
  `tempat ${rank} dari ${of}, kecocokan ${fit}`;

/** Why each of the first roles, and what speaks against it. */
export function reasonsSection(view: ResultView): Section[] {
  const { result, about } = view.report;
  if (result.answered === 0) return [];
  const parts = view.first
    .filter(({ role }) => role !== about)
    .map((entry) =>
      section(entry.role, entry.title, reasonBlocks(view, entry), place(entry, result.ranking.length)),
    );
  const legend = 'Tanda + mendukung peran itu, tanda − membuat ragu. Yang paling kuat di atas.';
  return parts.length === 0
    ? []
    : [section('reasons', 'Mengapa peran ini', [paragraph([legend], 'note'), ...parts])];
}

/** The role that the person asked about: why, or why not. */
export function aboutSection(view: ResultView): Section[] {
  const { result, about } = view.report;
  const entry = about === null ? undefined : view.ranked(about);
  if (entry === undefined) return [];
  const leads = entry.rank === 1;
  const verdict = entry.unfit
    ? 'Jawabanmu cukup jelas berbicara melawan peran ini.'
    : leads
      ? 'Peran ini ada di tempat pertama menurut jawabanmu.'
      : 'Peran ini tidak di tempat pertama, tetapi jawabanmu tidak menutupnya.';
  const change = result.counterfactuals.find(({ role }) => role === entry.role);
  return [
    section(
      'about',
      `Bagaimana dengan ${entry.title}?`,
      [
        paragraph([verdict]),
        ...reasonBlocks(view, entry),
        ...requirementBlocks(view, entry),
        ...(change === undefined || leads ? [] : [changeText(view, change)]),
      ],
      place(entry, result.ranking.length),
    ),
  ];
}
