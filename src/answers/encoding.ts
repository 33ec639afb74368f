import { Problem } from '../domain/problem.ts';
import { decoderOf, type Encoding, encodingOf } from './decode.ts';
import { MAX_ROW } from './entry.ts';

/** The beginning of a batch, and the whole of it as text without a byte order mark. */
export interface Opening {
  path: string;
  bom: boolean;
  /** As much as a header row takes, without blank lines before it. */
  head: string;
  /** Blank lines that stood before. */
  blank: number;
  /** All of the text from `skip` characters of the head on. */
  text(skip?: number): AsyncIterable<string>;
}

/** A file that is no text: what it is instead. */
export type Foreign = 'workbook' | 'old-workbook' | 'locked' | 'pdf' | 'picture' | 'archive';

/** First bytes of files that teachers send by mistake. */
const SIGNATURES: readonly [Foreign, readonly number[]][] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** The part of a new workbook that is locked stands under this name in the frame of an old one. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is that begins with these bytes, or null when it may be text. A workbook is any zip, seen by its first entry. */
export function foreignIn(bytes: Uint8Array): Foreign | null {
  const found = SIGNATURES.find(([, signs]) => signs.every((sign, i) => bytes[i] === sign))?.[0] ?? null;
  return found === 'old-workbook' && Buffer.from(bytes).includes(LOCKED) ? 'locked' : found;
}

async function* textsOf(first: Uint8Array, rest: AsyncIterator<Uint8Array>, encoding: Encoding) {
  const decode = decoderOf(encoding);
  if (first.length > 0) yield decode(first);
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield decode(next.value);
  yield decode(null);
}

/** Watches for the end of the first record: a line end outside of quotes. Looks at every character once. */
function recordWatch(): (piece: string) => boolean {
  let quoted = false;
  let content = false;
  return (piece) => {
    for (let i = 0; i < piece.length; i++) {
      const sign = piece.charCodeAt(i);
      if (sign === 0x22) quoted = !quoted;
      if (sign > 0x20) content = true;
      else if (!quoted && content && (sign === 0x0a || sign === 0x0d)) return true;
    }
    return false;
  };
}

const BLANK = /^(?:[^\S\n\r]|\ufeff)*(?:\r\n|\n|\r)/;

/** Takes whole blank lines off the beginning; tells how many. */
function blankLines(text: string): { text: string; count: number } {
  let at = 0;
  let count = 0;
  const line = new RegExp(BLANK.source.slice(1), 'y');
  for (line.lastIndex = 0; line.test(text); line.lastIndex = at) {
    at = line.lastIndex;
    count++;
  }
  return { text: text.slice(at), count };
}

/** A separator line is known by so many signs; a pipe may give fewer at first. */
const SEP_START = '"sep='.length;
const SEP_LINE = /^\s*"?sep=[^\r\n]*(?:\r\n|\n|\r)/i;

/** Gathers text until a record has ended; blank lines before it are only counted. */
async function headOf(texts: AsyncIterator<string>): Promise<{ head: string; blank: number; bom: boolean }> {
  let head = '';
  let blank = 0;
  let bom = false;
  let first = true;
  let seen = 0;
  let watch = recordWatch();
  while (head.length <= MAX_ROW) {
    const next = await texts.next();
    if (next.done) break;
    let piece = next.value;
    if (first && piece !== '') {
      bom = piece.startsWith('\ufeff');
      piece = bom ? piece.slice(1) : piece;
      first = false;
    }
    head += piece;
    if (seen === 0) {
      const trimmed = blankLines(head);
      head = trimmed.text;
      blank += trimmed.count;
      if (head.trim().length < SEP_START) continue;
      seen = SEP_LINE.exec(head)?.[0].length ?? 0;
      if (/^\s*"?sep=/i.test(head) && seen === 0) continue;
      watch = recordWatch();
    }
    const done = watch(head.slice(seen));
    seen = head.length;
    if (done) break;
  }
  return { head, blank, bom };
}

async function* after(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (first !== '') yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** First bytes of a file, and all of them again. */
export interface Bytes {
  foreign: Foreign | null;
  first: Uint8Array;
  rest: AsyncIterator<Uint8Array>;
}

/** Looks at the first bytes of an input. */
export async function bytesOf(input: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const rest = input[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 4) {
    const next = await rest.next();
    if (next.done) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  return { foreign: foreignIn(first), first, rest };
}

/** Reads the beginning of a batch: at least one row or all there is. Throws Problem `empty-batch`. */
export async function openText({ first, rest }: Bytes, path: string): Promise<Opening> {
  const encoding = encodingOf(first);
  const texts = textsOf(first, rest, encoding);
  const { head, blank, bom } = await headOf(texts);
  if (head.trim() === '') throw new Problem({ code: 'empty-batch', path, begun: false });
  return {
    path,
    bom: bom || encoding !== 'utf-8',
    head,
    blank,
    text: (skip = 0) => after(head.slice(skip), texts),
  };
}
