import type { HistoryReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { dateText, sentenceList } from './labels.ts';
import { QUIZ_LIMITS } from './limits.ts';
import { fullMoment } from './moments.ts';
import {
  type Block,
  code,
  dim,
  type Inline,
  type Item,
  list,
  type Page,
  paragraph,
  type Section,
  section,
  strong,
} from './page.ts';

type Result = HistoryReport['results'][number];

/** What changed since the result before. */
function changeText(before: Result | undefined, { first, changedAnswers }: Result): Inline[] {
  if (before === undefined) return [];
  const [old, fresh] = [before.first[0]?.title, first[0]?.title];
  const roles =
    old === fresh
      ? 'Peran pertamanya tetap sama'
      : `Peran pertamanya berubah dari ${old ?? 'belum ada'} menjadi ${fresh ?? 'belum ada'}`;
  return [[dim(changedAnswers === null ? `${roles}.` : `${roles}; ${changedAnswers} jawaban berbeda.`)]];
}

function resultItem(result: Result, before: Result | undefined): Item {
  const titles = result.first.map(({ title }) => title);
  return {
    text: [
      strong(dateText(result.date)),
      result.name === null ? ' · ' : ` · ${result.name} · `,
      titles.length === 0 ? 'belum ada saran' : sentenceList(titles),
    ],
    more: [[code(result.code)], ...changeText(before, result)],
  };
}

/** An unfinished quiz by its time, with the name by which it can be removed. */
const quizItem = ({ name, answered, changed, foreign }: HistoryReport['unfinished'][number]): Item => ({
  text: [strong(fullMoment(changed)), ` · ${answered} terjawab${foreign ? ' · daftar pertanyaan lain' : ''}`],
  more: [[code(name)]],
});

function unfinishedSection({ unfinished }: HistoryReport): Section[] {
  return unfinished.length === 0
    ? []
    : [section('unfinished', 'Kuis yang belum selesai', [list(unfinished.map(quizItem))])];
}

/** What there is to say where no result is remembered. */
function nothing({ removed, left }: HistoryReport): string {
  if (removed === null) return 'Belum ada hasil yang diingat. Hasil hanya diingat kalau kamu memintanya.';
  if (removed === 0) return 'Tidak ada yang dihapus.';
  const rest = left === 0 ? 'Tidak ada lagi yang tersimpan.' : `${left} yang lain tetap ada.`;
  return `${removed} simpanan sudah dihapus dari komputer ini. ${rest}`;
}

/** Commands that go on from here, each on a line of its own. */
function commands({ results, unfinished }: HistoryReport): Block[] {
  const line = (text: string, ...words: string[]): Item => ({
    text: [text],
    more: [[code(commandLine('quiz', 'history', ...words))]],
  });
  const all = [
    ...(results.length > 0 ? [line('Lihat yang terbaru:', 'last')] : []),
    ...(results.length + unfinished.length > 0 ? [line('Pilih lalu hapus:', 'forget')] : []),
  ];
  return all.length === 0 ? [] : [list(all)];
}

/** Remembered results with what changed between them, and quizzes that can go on. */
export function historyPage(report: HistoryReport): Page {
  const { results, removed } = report;
  return {
    kind: 'history',
    title: 'Hasil yang diingat',
    kicker: removed === null ? [`${results.length} hasil di komputer ini`] : [],
    blocks: [
      results.length === 0
        ? paragraph([nothing(report)])
        : list(results.map((result, i) => resultItem(result, results[i - 1]))),
      ...unfinishedSection(report),
      ...commands(report),
    ],
    footer: [],
    limits: QUIZ_LIMITS,
  };
}
