import { quizReport } from '../advice.ts';
import type { Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { decodeAnswers } from '../domain/quiz/answer-code.ts';
import type { HistoryReport, QuizReport } from '../report.ts';
import type { Remembered } from '../terminal.ts';
import type { Context } from './context.ts';
import { tellUnusable } from './remembering.ts';

const decoded = (catalog: Catalog, code: string) => {
  try {
    return decodeAnswers(catalog, code);
  } catch {
    return null;
  }
};

/** How many answers of two results differ; null where one of them belongs to another bank. */
function changedAnswers(catalog: Catalog, before: Remembered | undefined, now: Remembered): number | null {
  const [old, fresh] = [before, now].map((entry) => entry && decoded(catalog, entry.code)?.answers);
  if (!old || !fresh) return null;
  const ids = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...ids].filter((id) => (old[id] ?? null) !== (fresh[id] ?? null)).length;
}

const titleIn = ({ roles }: Catalog, id: string): string => roles.find((role) => role.id === id)?.title ?? id;

const entriesOf = (catalog: Catalog, all: readonly Remembered[]): HistoryReport['results'] =>
  all.map((entry, i) => ({
    ...entry,
    first: entry.first.map((id) => ({ role: id, title: titleIn(catalog, id) })),
    changedAnswers: changedAnswers(catalog, all[i - 1], entry),
  }));

/** The remembered results, the oldest first, and the unfinished quizzes. */
export async function history(
  _words: readonly string[],
  _options: object,
  { catalog, terminal }: Context,
): Promise<HistoryReport> {
  const memory = await terminal.memory();
  const unfinished = memory.unfinished(catalog);
  const results = entriesOf(catalog, memory.all());
  await tellUnusable(memory, { terminal });
  return { kind: 'history', results, unfinished, removed: null, left: 0 };
}

/** The newest remembered result as it was. */
export async function lastResult(
  _words: readonly string[],
  _options: object,
  { catalog, terminal }: Context,
): Promise<QuizReport> {
  const memory = await terminal.memory();
  const entry = memory.all().at(-1);
  const [unusable] = memory.unusable();
  if (unusable !== undefined) throw new Problem({ code: 'unusable-memory', unusable });
  if (entry === undefined) throw new Problem({ code: 'nothing-remembered' });
  const sheet = decodeAnswers(catalog, entry.code);
  const report = quizReport(catalog, sheet.answers, sheet.facts, null, terminal.month, sheet);
  return {
    ...report,
    date: { day: entry.date, told: true },
    ...(entry.name === null ? {} : { name: entry.name }),
  };
}
