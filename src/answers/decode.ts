/** How the bytes of a text are meant. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the byte order mark, or by the zero bytes that Latin letters have in UTF-16. */
export function encodingOf([a, b]: Uint8Array): Encoding {
  if ((a === 0xff && b === 0xfe) || (a !== undefined && a !== 0 && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== undefined && b !== 0)) return 'utf-16be';
  return 'utf-8';
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** What is no UTF-8 is Windows-1252, unless more of it is UTF-8 than not. */
function fallback(bytes: Uint8Array, wasUtf8: boolean): InstanceType<typeof TextDecoder> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const odd = countOf(text, /\ufffd/g);
  const good = countOf(text, /[^\0-\x7f\ufffd]/g);
  return new TextDecoder(wasUtf8 || good > odd ? 'utf-8' : 'windows-1252', { ignoreBOM: true });
}

/** Bytes of one encoding as text, a piece at a time; null ends it. */
export function decoderOf(encoding: Encoding): (bytes: Uint8Array | null) => string {
  let decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  let pending: Uint8Array = new Uint8Array(0);
  let wasUtf8 = false;
  return (bytes) => {
    const piece = bytes ?? new Uint8Array(0);
    try {
      const text = decoder.decode(piece, { stream: bytes !== null });
      if (decoder.fatal) {
        pending = tailOf(pending, piece);
        wasUtf8 ||= /[^\0-\x7f]/.test(text);
      }
      return text;
    } catch {
      const all = Buffer.concat([pending, piece]);
      decoder = fallback(all, wasUtf8);
      return decoder.decode(all, { stream: bytes !== null });
    }
  };
}

/** Bytes at the end that begin a character of UTF-8 and do not end it. */
function tailOf(before: Uint8Array, bytes: Uint8Array): Uint8Array {
  const all = bytes.length >= 4 ? bytes : Buffer.concat([before, bytes]);
  for (let back = 1; back <= Math.min(3, all.length); back++) {
    const byte = all[all.length - back] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? all.slice(all.length - back) : new Uint8Array(0);
  }
  return new Uint8Array(0);
}

/** The text of a whole file, in whichever of these encodings it is, without a byte order mark. */
export function decoded(bytes: Uint8Array): string {
  const decode = decoderOf(encodingOf(bytes));
  return (decode(bytes) + decode(null)).replace(/^\ufeff/, '');
}
