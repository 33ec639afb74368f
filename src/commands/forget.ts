import type { Catalog } from '../domain/catalog.ts';
import type { LeftQuiz } from '../domain/kept.ts';
import { Problem } from '../domain/problem.ts';
import type { HistoryReport } from '../report.ts';
import type { Memory, Prompts, Remembered } from '../terminal.ts';
import type { CommonOptions, Context } from './context.ts';
import { tellUnusable } from './remembering.ts';

export interface ForgetOptions extends CommonOptions {
  yes?: boolean;
}

/** What is kept on this computer, or what of it is to go. */
interface Kept {
  results: Remembered[];
  quizzes: LeftQuiz[];
}

/** Shorter beginnings name nothing. */
const LEAST = 4;

const bare = (text: string): string => text.replace(/[^a-z0-9]/gi, '').toLowerCase();

/** What a name stands for: an unfinished quiz by its name, results by their code, each by an unmistakable beginning. */
function namedBy(name: string, { results, quizzes }: Kept): Kept {
  const begins = (text: string): boolean => bare(name).length >= LEAST && bare(text).startsWith(bare(name));
  const found = quizzes.filter((quiz) => begins(quiz.name));
  const codes = results.filter(({ code }) => begins(code));
  if (found.length + new Set(codes.map(({ code }) => code)).size !== 1)
    throw new Problem({ code: 'not-kept', name });
  return { quizzes: found, results: codes };
}

async function confirmed(kept: Kept, prompts: Prompts, { roles }: Catalog): Promise<Kept> {
  if (kept.results.length + kept.quizzes.length === 0) return kept;
  const titled = kept.results.map((entry) => ({
    ...entry,
    title: roles.find(({ id }) => id === entry.first[0])?.title ?? null,
  }));
  const { results, quizzes } = await prompts.forget(titled, kept.quizzes);
  return {
    results: kept.results.filter((_, i) => results.includes(i)),
    quizzes: kept.quizzes.filter((_, i) => quizzes.includes(i)),
  };
}

/** Without a name `--yes` means the remembered results; an unfinished quiz goes only when it was named. */
function chosen(words: readonly string[], all: Kept, yes: boolean): Kept {
  if (words.length === 0) return yes ? { ...all, quizzes: [] } : all;
  const parts = words.map((word) => namedBy(word, all));
  return {
    results: all.results.filter((entry) => parts.some(({ results }) => results.includes(entry))),
    quizzes: all.quizzes.filter((quiz) => parts.some(({ quizzes }) => quizzes.includes(quiz))),
  };
}

const keptIn = (memory: Memory, catalog: Catalog): Kept => ({
  results: memory.all(),
  quizzes: memory.unfinished(catalog),
});

/** Removes remembered results and unfinished quizzes: exactly those that the person named and confirmed. */
export async function forget(
  words: readonly string[],
  { yes = false }: ForgetOptions,
  { catalog, terminal }: Context,
): Promise<HistoryReport> {
  const memory = await terminal.memory();
  const all = keptIn(memory, catalog);
  await tellUnusable(memory, { terminal });
  const named = chosen(words, all, yes);
  const nothing = named.results.length + named.quizzes.length === 0;
  if (!yes && !nothing && !terminal.interactive)
    throw new Problem({ code: 'needs-terminal', command: 'forget' });
  const gone = yes || nothing ? named : await confirmed(named, await terminal.prompts(false), catalog);
  const removed = await memory.remove(gone.results, gone.quizzes);
  const left = all.results.length + all.quizzes.length - removed;
  return { kind: 'history', results: [], unfinished: [], removed, left };
}
