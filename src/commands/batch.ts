import type { Batch, Entry } from '../answers/entry.ts';
import { openBatch } from '../answers/open.ts';
import { type Judged, jsonSink, pagesSink, type Sink, summarySink, tableSink } from '../batch/sinks.ts';
import { Problem } from '../domain/problem.ts';
import { LISTED } from '../domain/quiz/tally.ts';
import { missingText, moreFaultsText, progressText } from '../pages/batch-words.ts';
import { problemText } from '../pages/problem.ts';
import type { Draft, Terminal } from '../terminal.ts';
import type { CommonOptions, Context } from './context.ts';
import { aboutOf, type FactOptions, factsOf } from './facts.ts';

/** So many wrong rows are told one by one. */
const TOLD = 1_000;
/** Characters that are written at a time: a small bundle of answers may become a large text. */
const PIECE = 65_536;
/** Progress is shown again after so many sheets. */
const STEP = 500;

/** What is being told on stderr while a batch is read: how far it is, and the wrong rows. */
function teller(terminal: Terminal, quiet: boolean) {
  const progress = terminal.errIsTerminal && terminal.env.TERM !== 'dumb' && !quiet;
  let wrong = 0;
  let total = 0;
  let width = 0;
  const wipe = (): void => {
    if (width > 0) terminal.warn(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  return {
    count(entry: Entry): void {
      total++;
      if ('fault' in entry && ++wrong <= TOLD) {
        wipe();
        terminal.warn(problemText(entry.fault));
      }
      if (!progress || total % STEP !== 0) return;
      const text = progressText(total);
      width = text.length;
      terminal.warn(`\r${text}`);
    },
    wipe,
    end(): void {
      wipe();
      if (wrong > TOLD) terminal.warn(moreFaultsText(wrong - TOLD));
      if (wrong > 0) throw new Problem({ code: 'bad-rows', bad: wrong, total });
    },
  };
}

/** Gives all entries to a sink and writes what it yields; false when nobody reads any more. */
async function pour(
  { entries }: Batch,
  sink: Sink,
  write: (text: string) => boolean,
  count: (entry: Entry) => void,
): Promise<boolean> {
  for await (const bundle of entries) {
    let text = '';
    for (const entry of bundle) {
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

type Flow = (sink: Sink, write: (text: string) => boolean) => Promise<boolean>;

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
  { output = '', force = false }: CommonOptions,
  { terminal, format, deliver }: Context,
): Promise<void> {
  const { catalog } = judged;
  if (format !== 'html' || !/[\\/]$/.test(output)) {
    const sink = summarySink(judged);
    await flow(sink, () => true);
    return deliver({ kind: 'batch', summary: sink.summary(), catalog, path, pages: [] });
  }
  const { drawPage } = await import('../batch/person-page.ts');
  await terminal.folder(output);
  const sink = pagesSink(judged, LISTED, async (file, report) =>
    terminal.save(`${output}${file}`, await drawPage(report), force),
  );
  await flow(sink, () => true);
  const report = { kind: 'batch' as const, summary: sink.summary(), catalog, path, pages: sink.pages };
  return deliver(report, `${output}index.html`);
}

/**
 * Scores many people, streaming. Everything is delivered here, so that nothing is left to report. Throws `bad-rows` at
 * the end when a row could not be scored; the others are.
 */
export async function batch(
  [path = '-']: readonly string[],
  options: CommonOptions & FactOptions,
  context: Context,
): Promise<null> {
  const { catalog, terminal, format } = context;
  const facts = factsOf(options);
  const judged: Judged = { catalog, facts, about: await aboutOf(options, context), month: terminal.month };
  const opened = await openBatch(terminal.chunks(path), path, judged.catalog);
  const { missing } = opened;
  if (missing.length > 0) terminal.warn(missingText(path, missing, judged.catalog.questions.length));
  const streams = format === 'json' || format === 'csv';
  const told = teller(terminal, streams && terminal.outIsTerminal);
  const flow: Flow = async (sink, write) => {
    const read = await pour(opened, sink, write, told.count);
    told.wipe();
    return read;
  };
  if (streams) {
    const sink = format === 'json' ? jsonSink(judged) : tableSink(judged, opened);
    if (!(await stream(flow, sink, options, terminal))) return null;
  } else await summarize(flow, judged, path, options, context);
  told.end();
  return null;
}
