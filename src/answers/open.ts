import type { Catalog } from '../domain/catalog.ts';
import { open } from './encoding.ts';
import type { Batch } from './entry.ts';
import { openLines } from './ndjson.ts';
import { openTable } from './table.ts';

/**
 * Opens a batch of answer sheets: a table whose header names questions, or one JSON object on each line. Rejects with a
 * Problem when it is empty, cannot be read, or its header names no question.
 */
export async function openBatch(
  input: AsyncIterable<Uint8Array>,
  path: string,
  catalog: Catalog,
): Promise<Batch> {
  const opening = await open(input, path);
  return /^\s*[{[]/.test(opening.head) ? openLines(opening, catalog) : openTable(opening, catalog);
}
