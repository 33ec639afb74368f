import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyReader } from '../../src/prompts/key-reader.ts';
import { spent } from '../spent.ts';

/** What terminals send by themselves, each line from the manual or the source of the terminal it names. */
interface Reply {
  from: string;
  what: string;
  bytes?: string;
  latin1?: string;
}
const replies: Reply[] = JSON.parse(readFileSync('test/prompts/terminal-replies.json', 'utf8'));
const bytesOf = ({ bytes, latin1 }: Reply): Buffer =>
  latin1 === undefined ? Buffer.from(bytes ?? '') : Buffer.from(latin1, 'latin1');

/** The names of the keys, and the signs of text, after bytes that come in these pieces. */
function keysIn(...pieces: (string | Uint8Array)[]): string[] {
  const reader = new KeyReader();
  return pieces
    .flatMap((piece) => reader.read(Buffer.from(piece)))
    .map(({ name, text }) => (name === 'text' ? text : name));
}
const typed = (...pieces: (string | Uint8Array)[]): string[] => {
  const reader = new KeyReader();
  return pieces
    .flatMap((piece) => reader.read(Buffer.from(piece)))
    .filter(({ pasted }) => !pasted)
    .map(({ name, text }) => (name === 'text' ? text : name));
};

describe('what a terminal sends by itself', () => {
  test.each(replies)('$from: $what is no key, and the next key is one', (reply) => {
    expect(typed(bytesOf(reply), '4')).toEqual(['4']);
  });

  test.each(replies)('$from: $what is no key in any two pieces or byte by byte', (reply) => {
    const bytes = bytesOf(reply);
    for (let at = 1; at < bytes.length; at++)
      expect(typed(bytes.subarray(0, at), bytes.subarray(at), '4')).toEqual(['4']);
    expect(typed(...Array.from(bytes, (byte) => Uint8Array.of(byte)), '4')).toEqual(['4']);
  });

  // Alt and a digit that come far apart are Esc and a digit.
  const sequences = replies.filter(({ what }) => !what.startsWith('Alt'));
  test.each(sequences)('$from: $what that is cut behind Esc by a slow line adds an Esc at most', (reply) => {
    const bytes = bytesOf(reply);
    const reader = new KeyReader();
    for (const byte of bytes) {
      for (const { name, pasted } of reader.read(Uint8Array.of(byte))) expect(pasted || name).toBe(true);
      if (reader.waits === 'escape') for (const { name } of reader.settle()) expect(name).toBe('escape');
    }
  });

  test('no run of them is a key', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...replies)), (some) => {
        expect(typed(...some.map(bytesOf), '2')).toEqual(['2']);
      }),
    );
  });
});

describe('keys', () => {
  test.each([
    ['\r', ['return']],
    ['\n', ['return']],
    ['\r\n', ['return']],
    ['\r\n\r\n', ['return', 'return']],
    ['\n\n', ['return', 'return']],
    ['4\r\n5', ['4', 'return', '5']],
    ['\u001b[A\u001b[B\u001b[C\u001b[D', ['up', 'down', 'right', 'left']],
    ['\u001bOA\u001bOB\u001bOC\u001bOD\u001bOM', ['up', 'down', 'right', 'left', 'return']],
    ['\u001b[1;1:1A\u001b[13u\u001b[27u', ['up', 'return', 'escape']],
    ['\u001b[H\u001b[4~\u001b[3~', ['home', 'end', 'delete']],
    ['\t\u007f\b\u0015\u0017', ['tab', 'backspace', 'backspace', 'clear', 'word']],
    ['\u0003\u0004\u001a', ['interrupt', 'eof', 'suspend']],
    ['\u001b[99;5u', ['interrupt']],
    ['aÉ漢👋', ['a', 'É', '漢', '👋']],
    ['\u0000\u0001\u200b\u202e\ufeffx', ['x']],
    ['\u001b[200~a\r\nb\u001b[201~', ['a', 'return', 'b']],
  ])('%j are %j', (bytes, keys) => {
    expect(keysIn(bytes)).toEqual(keys);
    expect(keysIn(...Array.from(Buffer.from(bytes), (byte) => Uint8Array.of(byte)))).toEqual(keys);
  });

  test('LF behind CR is no key, however late it comes', () => {
    const reader = new KeyReader();
    expect(reader.read(Buffer.from('\r'))).toHaveLength(1);
    reader.settle();
    expect(reader.read(Buffer.from('\n'))).toEqual([]);
    expect(reader.read(Buffer.from('\n'))).toHaveLength(1);
  });

  test('an Esc that nothing follows is a key after a silence, and two are two', () => {
    const reader = new KeyReader();
    expect(reader.read(Buffer.from('\u001b'))).toEqual([]);
    expect(reader.settle().map(({ name }) => name)).toEqual(['escape']);
    expect(reader.read(Buffer.from('4')).map(({ text }) => text)).toEqual(['4']);
    expect(keysIn('\u001b\u001b')).toEqual(['escape']);
  });

  test.each([
    '\u001b',
    '\u001b[',
    '\u001b[1;',
    '\u001b]11;',
    '\u001bP',
    '\u001b[M',
    '\u001b[200~',
    '\u001b[200~x\u001b[',
    'é'.slice(0, 1),
  ])('Ctrl+C is one behind %j, and so is the next key after a silence', (beginning) => {
    expect(typed(beginning, '\u0003').at(-1)).toBe('interrupt');
    const reader = new KeyReader();
    reader.read(Buffer.from(beginning));
    while (reader.waits !== null) reader.settle();
    expect(reader.read(Buffer.from('4')).map(({ text, pasted }) => [text, pasted])).toEqual([['4', false]]);
  });

  test('bytes of any kind break nothing, and Ctrl+C is always heard', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
        const reader = new KeyReader();
        for (const piece of pieces)
          for (const { name, text } of reader.read(piece)) {
            expect(name === 'text').toBe(text !== '');
            expect(text).not.toMatch(/\p{Cc}/u);
          }
        expect(reader.read(Uint8Array.of(3)).map(({ name }) => name)).toContain('interrupt');
      }),
    );
  });

  test('a megabyte is read without growing slow', async () => {
    const bytes = Buffer.from('3\u001b[<64;10;10Mé'.repeat(64 * 1024));
    const read = (): unknown => expect(new KeyReader().read(bytes)).toHaveLength(2 * 64 * 1024);
    expect(await spent(read)).toBeLessThan(5000);
  });
});
