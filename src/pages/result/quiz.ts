import type { QuizReport } from '../../report.ts';
import { shortSources } from '../citations.ts';
import { bankNumber } from '../labels.ts';
import type { Block, Page } from '../page.ts';
import { adviceBlocks } from './advice.ts';
import { changesSection } from './changes.ts';
import { meaningSection, nextSection, realitySection } from './meaning.ts';
import { portraitSection, rankingSection, unfitSection } from './ranking.ts';
import { aboutSection, reasonsSection } from './reasons.ts';
import { requirementsSection } from './requirements.ts';
import { type ResultView, resultView } from './view.ts';

/** Everything, the most useful first. */
const wholeAdvice = (view: ResultView): Block[] => [
  ...adviceBlocks(view),
  ...(view.report.result.answered === 0 ? [] : [rankingSection(view)]),
  ...meaningSection(view),
  ...aboutSection(view),
  ...reasonsSection(view),
  ...portraitSection(view),
  ...requirementsSection(view),
  ...realitySection(view),
  ...unfitSection(view),
  ...changesSection(view),
  nextSection(view),
];

/** The advice for one person, or only what concerns the role that was asked about. */
export function quizPage(report: QuizReport): Page {
  const view = resultView(report);
  const { result } = report;
  const body = report.only === 'about' ? aboutSection(view) : wholeAdvice(view);
  const sources = view.cited.listed().length === 0 ? [] : [shortSources(view.cited)];
  return {
    kind: 'quiz',
    title: report.name === undefined ? 'Hasil kuis' : `Hasil kuis: ${report.name}`,
    kicker: [`${result.answered} jawaban · bank pertanyaan versi ${bankNumber(result.quizVersion)}`],
    blocks: [...body, ...sources],
    footer: ['Dibuat dengan karir-sosial. Ini saran, bukan keputusan.'],
  };
}
