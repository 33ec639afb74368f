import type { Batch, Entry } from '../answers/entry.ts';
import { type Judged, jsonSink, type Sink, summarySink, tableSink, workbookSink } from '../batch/sinks.ts';
import { Problem } from '../domain/problem.ts';
import { savedText } from '../pages/problem.ts';
import type { Draft, Terminal } from '../terminal.ts';
import { type Flow, folder } from './batch-folder.ts';
import type { CommonOptions, Context } from './context.ts';

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
    await draft.keep();
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
    anonymous: judged.anonymous,
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
  const book = workbookOf(judged.anonymous);
  const sink = workbookSink(judged, book);
  await flow(sink, () => true);
  await terminal.save(output, await book.bytes(sink.counted()), force);
  terminal.warn(`${savedText(output)}\n`);
}

/** A batch that is to be scored: the file and how it was understood, by what it is judged, and where that is told. */
export interface Scoring {
  opened: Batch;
  path: string;
  judged: Judged;
  options: CommonOptions;
  context: Context;
  /** Hears of every row before it is scored. */
  count(entry: Entry): void;
  /** Takes progress off the screen. */
  wipe(): void;
}

/** Scores a batch in the form that is wanted; false when nobody reads any more. */
export async function scored(scoring: Scoring): Promise<boolean> {
  const { opened, path, judged, options, context, count, wipe } = scoring;
  const { terminal, format } = context;
  const flow: Flow = async (sink, write) => {
    const read = await pour(opened, sink, write, count, terminal.breathe);
    wipe();
    return read;
  };
  if (format === 'json') return stream(flow, jsonSink(judged), options, terminal);
  if (format === 'csv') return stream(flow, tableSink(judged, opened), options, terminal);
  if (format === 'xlsx') await workbook(flow, judged, options, terminal);
  else await summarize(flow, judged, path, options, context);
  return true;
}
