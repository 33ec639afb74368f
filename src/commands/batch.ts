import type { Batch, Entry } from '../answers/entry.ts';
import { openBatch } from '../answers/open.ts';
import { type Judged, jsonSink, type Sink, summarySink, tableSink, workbookSink } from '../batch/sinks.ts';
import { Problem } from '../domain/problem.ts';
import { missingText, passedText, usedText } from '../pages/batch-words.ts';
import { savedText } from '../pages/problem.ts';
import type { Format } from '../report.ts';
import type { Draft, Terminal } from '../terminal.ts';
import { type Flow, folder } from './batch-folder.ts';
import { teller } from './batch-telling.ts';
import type { CommonOptions, Context } from './context.ts';
import { aboutOf, type FactOptions, factsOf } from './facts.ts';
import type { SchoolOptions } from './school-papers.ts';

export interface BatchOptions extends CommonOptions, FactOptions, SchoolOptions {
  /** Title of a column; a summary for each of its values. */
  by?: string;
  /** A CSV as Excel opens it in Indonesia: semicolons and a byte order mark. */
  excel?: boolean;
}

/** Characters that are written at a time: a small bundle of answers may become a large text. */
const PIECE = 65_536;

/** Gives all entries to a sink and writes what it yields; false when nobody reads any more. */
async function pour(
  { entries }: Batch,
  sink: Sink,
  write: (text: string) => boolean,
  count: (entry: Entry) => void,
  breathe: Terminal['breathe'],
): Promise<boolean> {
  for await (const bundle of entries) {
    let text = '';
    for (const entry of bundle) {
      await breathe();
      count(entry);
      const more = 'fault' in entry ? sink.wrong(entry) : sink.person(entry);
      if (typeof more === 'string') text += more;
      else await more;
      if (text.length < PIECE) continue;
      if (!write(text)) return false;
      text = '';
    }
    if (text !== '' && !write(text)) return false;
  }
  const held = sink.end?.() ?? '';
  return held === '' || write(held);
}

/** Where one line or row for each person goes: stdout, or a file that appears when it is whole. */
const streamOf = async ({ output, force = false }: CommonOptions, terminal: Terminal): Promise<Draft> =>
  output === undefined
    ? { write: terminal.print, keep: () => {}, discard: () => {} }
    : terminal.draft(output, force);

async function stream(flow: Flow, sink: Sink, options: CommonOptions, terminal: Terminal): Promise<boolean> {
  const draft = await streamOf(options, terminal);
  try {
    const read = await flow(sink, draft.write);
    draft.keep();
    return read;
  } catch (error) {
    draft.discard();
    throw error;
  }
}

/** The summary, and with a folder as its place a page for each person beside it. */
async function summarize(
  flow: Flow,
  judged: Judged,
  path: string,
  options: CommonOptions,
  context: Context,
): Promise<void> {
  const { output = '' } = options;
  if (context.format === 'html' && /[\\/]$/.test(output)) return folder(flow, judged, path, options, context);
  const sink = summarySink(judged);
  await flow(sink, () => true);
  const { catalog } = judged;
  return context.deliver({
    kind: 'batch',
    ...sink.counted(),
    catalog,
    path,
    pages: [],
    people: [],
    all: null,
  });
}

/** One workbook, which is a file and no text. */
async function workbook(
  flow: Flow,
  judged: Judged,
  { output, force = false }: CommonOptions,
  terminal: Terminal,
): Promise<void> {
  if (output === undefined) throw new Problem({ code: 'needs-output', format: 'xlsx' });
  const { workbookOf } = await import('../batch/workbook.ts');
  const book = workbookOf();
  const sink = workbookSink(judged, book);
  await flow(sink, () => true);
  await terminal.save(output, await book.bytes(sink.counted()), force);
  terminal.warn(`${savedText(output)}\n`);
}

/** What the report cannot have together. */
function refuseConflicts({ by, excel }: BatchOptions, format: Format): void {
  const rows = format === 'json' || format === 'csv';
  if (by !== undefined && rows)
    throw new Problem({ code: 'conflict', first: '--by', second: `--format ${format}` });
  if (excel && format !== 'csv')
    throw new Problem({ code: 'conflict', first: '--excel', second: `--format ${format}` });
}

/** Everything that was understood of the file beside the answers, told once. */
function tellOpened({ missing, used }: Batch, path: string, total: number, terminal: Terminal): void {
  if (missing.length > 0) terminal.warn(missingText(path, missing, total));
  const text = usedText(used);
  if (text !== '') terminal.warn(text);
}

/** By what everybody in the file is judged. */
async function judgedBy(options: BatchOptions, context: Context): Promise<Judged> {
  const { catalog, terminal } = context;
  const { by } = options;
  const about = await aboutOf(options, context);
  const judged = { catalog, facts: factsOf(options), about, month: terminal.month };
  return by === undefined ? judged : { ...judged, by };
}

/**
 * Scores many people, streaming. Everything is delivered here, so that nothing is left to report. Throws `bad-rows` at
 * the end when a row could not be scored; the others are.
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
  const streams = format === 'json' || format === 'csv';
  const told = teller(terminal, streams && terminal.outIsTerminal);
  const papers =
    options.bk === undefined && options.roster === undefined
      ? null
      : await (await import('./school-papers.ts')).schoolPapers(options, judged, context);
  const count = (entry: Entry): void => {
    told.count(entry);
    papers?.add(entry);
  };
  const flow: Flow = async (sink, write) => {
    const read = await pour(opened, sink, write, count, terminal.breathe);
    told.wipe();
    return read;
  };
  if (streams) {
    const sink = format === 'json' ? jsonSink(judged) : tableSink(judged, opened);
    if (!(await stream(flow, sink, options, terminal))) return null;
  } else if (format === 'xlsx') await workbook(flow, judged, options, terminal);
  else await summarize(flow, judged, path, options, context);
  const passed = opened.passedOver?.() ?? 0;
  if (passed > 0) terminal.warn(passedText(passed));
  await papers?.deliver();
  told.end();
  return null;
}
