import type { Batch, Entry } from '../answers/entry.ts';
import { openBatch } from '../answers/open.ts';
import type { Judged } from '../batch/sinks.ts';
import { Problem } from '../domain/problem.ts';
import { missingText, passedText, sheetsText, usedText } from '../pages/batch-words.ts';
import type { Format } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { type AnonymousOptions, refuseNamed, scoredUnderNumbers } from './batch-anonymous.ts';
import { scored } from './batch-forms.ts';
import { teller } from './batch-telling.ts';
import type { CommonOptions, Context } from './context.ts';
import { aboutOf, type FactOptions, factsOf } from './facts.ts';

export interface BatchOptions extends CommonOptions, FactOptions, AnonymousOptions {
  /** A CSV as Excel opens it in Indonesia: semicolons and a byte order mark. */
  excel?: boolean;
}

/** What the report cannot have together. */
function refuseConflicts(options: BatchOptions, format: Format): void {
  const { by, excel } = options;
  refuseNamed(options);
  const rows = format === 'json' || format === 'csv';
  if (by !== undefined && rows)
    throw new Problem({ code: 'conflict', first: '--by', second: `--format ${format}` });
  if (excel && format !== 'csv')
    throw new Problem({ code: 'needs-option', option: '--excel', needs: '--format csv' });
}

/** Everything that was understood of the file beside the answers, told once. */
function tellOpened({ missing, used, sheets }: Batch, path: string, total: number, terminal: Terminal): void {
  if (sheets !== undefined) terminal.warn(sheetsText(path, sheets));
  if (missing.length > 0) terminal.warn(missingText(path, missing, total));
  const text = usedText(used);
  if (text !== '') terminal.warn(text);
}

/** By what everybody in the file is judged. */
async function judgedBy(options: BatchOptions, context: Context): Promise<Judged> {
  const { catalog, terminal } = context;
  const { by, anonymous = false } = options;
  const about = await aboutOf(options, context);
  const judged = { catalog, facts: factsOf(options), about, month: terminal.month, anonymous };
  return by === undefined ? judged : { ...judged, by };
}

/**
 * Scores many people, streaming but for `--anonymous`. Everything is delivered here, so that nothing is left to report.
 * Throws `bad-rows` at the end when a row could not be scored; the others are.
 */
export async function batch(
  [path = '-']: readonly string[],
  options: BatchOptions,
  context: Context,
): Promise<null> {
  const { catalog, terminal, format } = context;
  refuseConflicts(options, format);
  const judged = await judgedBy(options, context);
  const found = await openBatch(terminal.chunks(path), path, catalog);
  const opened = options.excel ? { ...found, bom: true, delimiter: ';' } : found;
  tellOpened(opened, path, catalog.questions.length, terminal);
  const told = teller(terminal, (format === 'json' || format === 'csv') && terminal.outIsTerminal);
  const papers =
    options.bk === undefined && options.roster === undefined
      ? null
      : await (await import('./school-papers.ts')).schoolPapers(options, judged, context);
  const count = (entry: Entry): void => {
    told.count(entry);
    papers?.add(entry);
  };
  const scoring = { opened, path, judged, options, context, count, wipe: told.wipe };
  if (!(await (options.anonymous ? scoredUnderNumbers(scoring, options) : scored(scoring)))) return null;
  const passed = opened.passedOver?.() ?? 0;
  if (passed > 0) terminal.warn(passedText(passed));
  told.end((await papers?.deliver()) ?? []);
  return null;
}
