import type { Catalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { bytesOf, openText } from './encoding.ts';
import type { Batch } from './entry.ts';
import { openObjects } from './ndjson.ts';
import { openTable } from './table.ts';

/** A table; where its header names nothing, lines with answer codes, if the beginning holds any. */
async function tableOrChat(opening: Awaited<ReturnType<typeof openText>>, catalog: Catalog): Promise<Batch> {
  try {
    return openTable(opening, catalog);
  } catch (error) {
    const { openChat, mayHoldCodes } = await import('./chat.ts');
    if (!(error instanceof Problem) || !mayHoldCodes(opening.head)) throw error;
    return openChat(opening, catalog);
  }
}

/** The same entries; a file that has none at all is no batch, however it begins. Throws Problem `empty-batch`. */
async function* some(entries: Batch['entries'], path: string): Batch['entries'] {
  let any = false;
  for await (const bundle of entries) {
    any ||= bundle.length > 0;
    yield bundle;
  }
  if (!any) throw new Problem({ code: 'empty-batch', path, begun: true });
}

async function openAny(input: AsyncIterable<Uint8Array>, path: string, catalog: Catalog): Promise<Batch> {
  const bytes = await bytesOf(input);
  if (bytes.foreign === 'workbook') return (await import('./workbook.ts')).openWorkbook(bytes, path, catalog);
  if (bytes.foreign !== null) throw new Problem({ code: 'foreign-file', path, kind: bytes.foreign });
  const opening = await openText(bytes, path);
  return /^\s*[{[]/.test(opening.head) && !/^\s*\[\d/.test(opening.head)
    ? openObjects(opening, catalog)
    : tableOrChat(opening, catalog);
}

/**
 * Opens a batch of answer sheets: a table or workbook whose header names questions or codes, objects of JSON, or lines
 * with codes. Rejects with a Problem when it is empty, cannot be read, or holds none of these.
 */
export async function openBatch(
  input: AsyncIterable<Uint8Array>,
  path: string,
  catalog: Catalog,
): Promise<Batch> {
  const batch = await openAny(input, path, catalog);
  return { ...batch, entries: some(batch.entries, path) };
}
