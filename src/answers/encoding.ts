import { Problem } from '../domain/problem.ts';
import { MAX_ROW } from './entry.ts';

/** The beginning of a batch, and the whole of it as UTF-8 without a byte order mark. */
export interface Opening {
  path: string;
  bom: boolean;
  /** As much as a header row takes. */
  head: string;
  chunks: AsyncIterable<Uint8Array>;
  /** The same without the first bytes. */
  without(bytes: number): AsyncIterable<Uint8Array>;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the byte order mark, or by the zero bytes that Latin letters have in UTF-16. */
function encodingOf([a, b]: Uint8Array): Encoding {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== undefined && b !== 0)) return 'utf-16be';
  return 'utf-8';
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
}

async function* after(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** True when a record has ended: a line end outside of quotes. */
function holdsRecord(text: string): boolean {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === 0x22) quoted = !quoted;
    else if (!quoted && (sign === 0x0a || sign === 0x0d) && text.slice(0, i).trim() !== '') return true;
  }
  return false;
}

async function gather(
  chunks: AsyncIterator<Uint8Array>,
  enough: (bytes: Buffer) => boolean,
): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  while (!enough(bytes)) {
    const next = await chunks.next();
    if (next.done) break;
    bytes = Buffer.concat([bytes, next.value]);
  }
  return bytes;
}

const headed = (bytes: Buffer): boolean =>
  bytes.length > MAX_ROW ||
  (bytes.length > 0 && holdsRecord(bytes.toString('utf8').replace(/^"?sep=.*/i, '')));

/** Reads the beginning of a batch: at least one row or all there is. Throws Problem `empty-batch`. */
export async function open(input: AsyncIterable<Uint8Array>, path: string): Promise<Opening> {
  const raw = input[Symbol.asyncIterator]();
  const start = await gather(raw, (bytes) => bytes.length > 3);
  const encoding = encodingOf(start);
  const all = after(start, raw);
  const utf8 = (encoding === 'utf-8' ? all : recoded(all, encoding))[Symbol.asyncIterator]();
  const gathered = await gather(utf8, headed);
  const marked = gathered.subarray(0, 3).equals(Buffer.from('\ufeff'));
  const bytes = marked ? gathered.subarray(3) : gathered;
  const head = bytes.toString('utf8');
  if (head.trim() === '') throw new Problem({ code: 'empty-batch', path });
  return {
    path,
    bom: marked || encoding !== 'utf-8',
    head,
    chunks: after(bytes, utf8),
    without: (count) => after(bytes.subarray(count), utf8),
  };
}
