import type { QuizPart, QuizReport } from '../../report.ts';
import { shortSources } from '../citations.ts';
import { dateText } from '../labels.ts';
import { QUIZ_LIMITS } from '../limits.ts';
import { type Block, code, type Inline, type Page, paragraph, type Section } from '../page.ts';
import { warningText } from '../problem.ts';
import { STRIKE_LABELS } from '../result-labels.ts';
import { aboutSection } from './about.ts';
import { changesSection } from './changes.ts';
import { firstCard } from './first.ts';
import { mapSection } from './map.ts';
import { meaningSection } from './meaning.ts';
import { noneBlocks, noneCard } from './none.ts';
import { rankingSection, unfitSection } from './ranking.ts';
import { roleSheets, sourceFold } from './sheets.ts';
import { trySection } from './try.ts';
import { type ResultView, resultView } from './view.ts';
import { beforeSection, generalSection, waysSection } from './ways.ts';
import { whySection } from './why.ts';

const closed = (sections: readonly Section[]): Section[] =>
  sections.map((section) => ({ ...section, folded: true }));

const card = (view: ResultView): Block => (view.named.length === 0 ? noneCard(view) : firstCard(view));

const warned = ({ report: { result } }: ResultView): Block[] =>
  result.answered === 0 || result.advice === 'none'
    ? []
    : result.warnings.map(({ code: name }) => paragraph([warningText(name)], 'warning'));

/** What the person struck, and why; the ranking below keeps it in its place. */
function struckNote(view: ResultView): Block[] {
  const items = [...view.struck].map(
    ([role, reason]) => `${view.ranked(role)?.title ?? role} (${STRIKE_LABELS[reason]})`,
  );
  return items.length === 0
    ? []
    : [paragraph([`Kamu coret: ${items.join(', ')}. Urutan lengkapnya tidak berubah.`], 'note')];
}

/** Sources that the open part cites, for paper. */
function paperSources(view: ResultView): Block[] {
  if (view.cited.listed().length === 0) return [];
  return shortSources(view.cited).blocks.map((block) =>
    block.kind === 'sources' ? { ...block, paper: true } : block,
  );
}

/** The ranking, and below it what is clearly far. */
const wholeRanking = (view: ResultView): Section[] =>
  rankingSection(view).map((section) => ({ ...section, blocks: [...section.blocks, ...unfitSection(view)] }));

/** Everything: what one must read first, then what can be opened. */
function whole(view: ResultView): Block[] {
  if (view.named.length === 0)
    return [noneCard(view), ...struckNote(view), ...aboutSection(view), ...noneBlocks(view)];
  const open = [
    card(view),
    ...struckNote(view),
    ...warned(view),
    ...aboutSection(view),
    ...mapSection(view),
    ...whySection(view),
    ...waysSection(view),
    ...beforeSection(view),
    ...trySection(view),
  ];
  const paper = paperSources(view);
  const more = [
    ...generalSection(view),
    ...closed([...wholeRanking(view), ...meaningSection(view), ...changesSection(view)]),
    ...roleSheets(view),
  ];
  return [...open, ...paper, ...more, ...sourceFold(view)];
}

const withSources = (view: ResultView, blocks: readonly Block[]): Block[] =>
  view.cited.listed().length === 0 ? [...blocks] : [...blocks, shortSources(view.cited)];

/** One part for a screen. */
function partBlocks(view: ResultView, part: QuizPart): Block[] {
  switch (part) {
    case 'first':
      return [card(view)];
    case 'about':
      return withSources(view, aboutSection(view));
    case 'why':
      return [...warned(view), ...whySection(view)];
    case 'ways':
      return withSources(view, [
        ...waysSection(view),
        ...generalSection(view),
        ...beforeSection(view),
        ...trySection(view),
      ]);
    case 'ranking':
      return [...struckNote(view), ...rankingSection(view), ...mapSection(view), ...meaningSection(view)];
    case 'unfit':
      return unfitSection(view);
    case 'changes':
      return changesSection(view);
    case 'sources': {
      whole(view);
      return sourceFold(view);
    }
  }
}

/** Name, class, number of answers, date: only what is known. */
function kickerOf({ name, className, date, result }: QuizReport): string {
  const when = date === undefined ? [] : [`${date.told ? '' : 'dicetak '}${dateText(date.day)}`];
  return [...[name, className].filter(Boolean), `${result.answered} jawaban`, ...when].join(' · ');
}

const TITLE = 'Hasil angket minat kerja';

/** What the page is not, and the code that makes it again. */
function footer({ result }: QuizReport): Inline {
  return result.answered === 0 ? [QUIZ_LIMITS] : [`${QUIZ_LIMITS} Kode jawaban: `, code(result.code)];
}

/** The whole advice for one person. */
export function wholePage(report: QuizReport): Page {
  const view = resultView(report);
  return {
    kind: 'quiz',
    title: TITLE,
    kicker: [kickerOf(report)],
    blocks: whole(view),
    footer: footer(report),
    ...(report.links === undefined ? {} : { nav: report.links }),
  };
}

/** The advice for one person, or one part of it for a screen. */
export function quizPage(report: QuizReport): Page {
  if (report.only === undefined) return wholePage(report);
  const kicker = report.only === 'first' ? [`${TITLE} · ${kickerOf(report)}`] : [];
  return { kind: 'quiz', title: '', kicker, blocks: partBlocks(resultView(report), report.only), footer: [] };
}
