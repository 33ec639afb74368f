import type { Judged, Sink } from '../batch/sinks.ts';
import { removedText } from '../pages/batch-words.ts';
import type { CommonOptions, Context } from './context.ts';

/** Gives all entries of a batch to a sink; false when nobody reads any more. */
export type Flow = (sink: Sink, write: (text: string) => boolean) => Promise<boolean>;

/** The pages of at most so many persons are named in the index, and are printed together. */
const MOST_PAGES = 2_000;

/** A folder: a page for each person, one with the table of all, and one with all pages to print. */
export async function folder(
  flow: Flow,
  judged: Judged,
  path: string,
  { output = '', force = false }: CommonOptions,
  { terminal, deliver }: Context,
): Promise<void> {
  const { personPages } = await import('../batch/person-page.ts');
  const { ALL, INDEX, PAGE_NAME, pagesSink } = await import('../batch/pages.ts');
  await terminal.folder(output);
  const pages = personPages();
  const kept = new Set<string>();
  const all = await terminal.draft(`${output}${ALL}`, force);
  try {
    all.write(pages.start);
    const sink = pagesSink(judged, MOST_PAGES, async (file, report) => {
      kept.add(file);
      const { page, piece } = await pages.draw(report);
      await terminal.save(`${output}${file}`, page, force);
      if (sink.pages.length < MOST_PAGES) all.write(piece);
    });
    await flow(sink, () => true);
    all.write(pages.end);
    await all.keep();
    const { people } = sink;
    const report = {
      kind: 'batch' as const,
      ...sink.counted(),
      catalog: judged.catalog,
      path,
      pages: sink.pages,
      people,
      all: ALL,
      anonymous: judged.anonymous,
    };
    await deliver(report, `${output}${INDEX}`);
    const removed = await terminal.removeOldPages(output, PAGE_NAME, kept);
    if (removed.length > 0) terminal.warn(removedText(output, removed));
  } catch (error) {
    all.discard();
    throw error;
  }
}
