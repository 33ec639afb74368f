import type { HistoryReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { dateText, sentenceList } from './labels.ts';
import { QUIZ_LIMITS } from './limits.ts';
import { code, dim, type Inline, type Item, list, type Page, paragraph, strong } from './page.ts';

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

/** Remembered results with what changed between them. */
export function historyPage({ results, removed }: HistoryReport): Page {
  const none =
    removed === null
      ? 'Belum ada hasil yang diingat. Hasil hanya diingat kalau kamu memintanya.'
      : removed === 0
        ? 'Tidak ada hasil yang diingat.'
        : `${removed} hasil yang diingat sudah dihapus dari komputer ini.`;
  return {
    kind: 'history',
    title: 'Hasil yang diingat',
    kicker: [`${results.length} hasil di komputer ini`],
    blocks:
      results.length === 0
        ? [paragraph([none])]
        : [list(results.map((result, i) => resultItem(result, results[i - 1])))],
    footer:
      results.length === 0 ? [] : ['Lihat yang terbaru: ', code(commandLine('quiz', 'history', 'last'))],
    limits: QUIZ_LIMITS,
  };
}
