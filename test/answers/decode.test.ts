import { describe, expect, test } from 'vitest';
import { decoded, decoderOf, encodingOf } from '../../src/answers/decode.ts';
import { bytesOf, foreignIn, openText } from '../../src/answers/encoding.ts';
import { Problem } from '../../src/domain/problem.ts';

const bytes = (...all: number[]): Uint8Array => Uint8Array.from(all);
const be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
async function* inPieces(all: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
const joined = (all: Uint8Array, size: number): string => {
  const decode = decoderOf(encodingOf(all));
  let text = '';
  for (let at = 0; at < all.length; at += size) text += decode(all.subarray(at, at + size));
  return text + decode(null);
};

describe('an encoding', () => {
  test.each<[string, Uint8Array]>([
    ['utf-16le', bytes(0xff, 0xfe, 0x41, 0)],
    ['utf-16le', bytes(0x41, 0)],
    ['utf-16be', bytes(0xfe, 0xff, 0, 0x41)],
    ['utf-16be', bytes(0, 0x41)],
    ['utf-8', bytes(0xef, 0xbb, 0xbf)],
    ['utf-8', bytes(0x41, 0x42)],
    ['utf-8', bytes(0, 0)],
    ['utf-8', bytes(0xff, 0xff)],
    ['utf-8', bytes(0xfe, 0xfe)],
    ['utf-8', bytes(0x41)],
    ['utf-8', bytes(0)],
    ['utf-8', bytes()],
  ])('is %s', (encoding, all) => {
    expect(encodingOf(all)).toBe(encoding);
  });

  test.each([1, 2, 3, 4, 5, 100])('is the same in pieces of %i bytes', (size) => {
    const text = 'é, 语, 😀, aé语😀é';
    expect(joined(Buffer.from(text), size)).toBe(text);
    expect(joined(Buffer.from(`a${text}`, 'utf16le'), size)).toBe(`a${text}`);
    expect(joined(be(`a${text}`), size)).toBe(`a${text}`);
  });

  test.each([1, 2, 3, 4, 5, 100])('of what is no UTF-8 is Windows-1252, in pieces of %i bytes', (size) => {
    const all = Buffer.concat([
      Buffer.from('nama: Sal'),
      bytes(0xe9),
      Buffer.from(', Ren'),
      bytes(0xe9, 0x65),
    ]);
    expect(joined(all, size)).toBe('nama: Salé, Renée');
    expect(joined(Buffer.concat([Buffer.from('Sal'), bytes(0xe9)]), size)).toBe('Salé');
    expect(joined(Buffer.concat([Buffer.from('x'), bytes(0xf0, 0xe0, 0xc3)]), size)).toBe('xðàÃ');
  });

  test.each([1, 3, 100])(
    'of UTF-8 that is broken in one place stays UTF-8, in pieces of %i bytes',
    (size) => {
      const all = Buffer.concat([Buffer.from('éé 语 '), bytes(0xe9), Buffer.from(' ü')]);
      expect(joined(all, size)).toBe('éé 语 \ufffd ü');
    },
  );

  test('with as many odd bytes as good signs is Windows-1252', () => {
    expect(decoded(Buffer.concat([Buffer.from('é'), bytes(0xe9), Buffer.from('x')]))).toBe('Ã©éx');
    expect(decoded(Buffer.concat([Buffer.from('éé'), bytes(0xe9), Buffer.from('x')]))).toBe('éé\ufffdx');
  });

  test('of a whole file is read without its mark', () => {
    for (const all of [
      Buffer.from('\ufeffé\ufeff'),
      Buffer.from('\ufeffé\ufeff', 'utf16le'),
      be('\ufeffé\ufeff'),
    ])
      expect(decoded(all)).toBe('é\ufeff');
    expect(decoded(bytes())).toBe('');
  });
});

describe('what is no text', () => {
  test.each<[string, number[]]>([
    ['workbook', [0x50, 0x4b, 3, 4]],
    ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
    ['pdf', [0x25, 0x50, 0x44, 0x46]],
    ['picture', [0x89, 0x50, 0x4e, 0x47]],
    ['picture', [0xff, 0xd8, 0xff]],
    ['archive', [0x1f, 0x8b]],
    ['archive', [0x52, 0x61, 0x72, 0x21]],
    ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ])('is told as %s by all of its first bytes', (kind, signs) => {
    expect(foreignIn(bytes(...signs, 9, 9))).toBe(kind);
    for (let at = 0; at < signs.length; at++)
      expect(foreignIn(bytes(...signs.map((sign, i) => (i === at ? sign ^ 1 : sign)), 9))).toBeNull();
  });

  test('is seen whatever the pieces are, and nothing is lost of them', async () => {
    for (const size of [1, 2, 3, 10]) {
      const { foreign, first, rest } = await bytesOf(inPieces(Buffer.from('%PDF-1.7 x'), size));
      const all: Uint8Array[] = [first];
      for (let next = await rest.next(); !next.done; next = await rest.next()) all.push(next.value);
      expect([foreign, Buffer.concat(all).toString()]).toEqual(['pdf', '%PDF-1.7 x']);
    }
    expect(await bytesOf(inPieces(Buffer.from('%P'), 1))).toMatchObject({
      foreign: null,
      first: Buffer.from('%P'),
    });
  });
});

/** The opening of a text in pieces, and all of the text behind `skip` signs of its head. */
async function opened(all: Uint8Array | string, size = 1_000, skip?: number) {
  const bytes = typeof all === 'string' ? Buffer.from(all) : all;
  const { text, ...opening } = await openText(await bytesOf(inPieces(bytes, size)), 'k');
  let whole = '';
  for await (const piece of text(skip)) whole += piece;
  return { ...opening, text: whole };
}

describe('the beginning of a batch', () => {
  test.each<[string, number, boolean, string]>([
    ['a,b\n1,2\n', 0, false, 'a,b\n1,2\n'],
    ['\n \r\n\t\r\ra,b\n1', 4, false, 'a,b\n1'],
    ['\ufeffa\nb', 0, true, 'a\nb'],
    ['\ufeff\n\ufeff\na\nb', 2, true, 'a\nb'],
    ['  a\nb', 0, false, '  a\nb'],
    ['a', 0, false, 'a'],
  ])('of %j: %i blank lines', async (input, blank, bom, text) => {
    for (const size of [4, 5, 1_000]) {
      const found = await opened(input, size);
      expect(found).toMatchObject({ path: 'k', blank, bom, text });
      expect(text.startsWith(found.head)).toBe(true);
      expect(found.head.trim()).not.toBe('');
    }
  });

  test.each([
    ['"a\nb",c\n1', '"a\nb",c\n'],
    ['"a""\n""b"\n1', '"a""\n""b"\n'],
    ['a,b\r1', 'a,b\r'],
    ['sep=;\n \na;b\n1', 'sep=;\n \na;b\n'],
    ['sep=;\na;b\n1', 'sep=;\na;b\n'],
    [' "sep=;"\r\n"a\nb"\n1', ' "sep=;"\r\n"a\nb"\n'],
  ])('of %j holds a whole record', async (input, record) => {
    for (const size of [4, 5, 7])
      expect((await opened(`${input}${'x'.repeat(40)}`, size)).head.startsWith(record)).toBe(true);
  });

  test('is no more than it takes: it ends with the piece in which a record ends', async () => {
    expect((await opened('abcdefg\nhijklmn', 4)).head).toBe('abcdefg\n');
    expect((await opened('abcdefg\rhijklmn', 4)).head).toBe('abcdefg\r');
    expect((await opened('ab,sep=\nhijklmn', 4)).head).toBe('ab,sep=\n');
    expect((await opened('sep=,\nab\ncdefghij', 3)).head).toBe('sep=,\nab\n');
    expect((await opened('sep=,\n\n\nabc\nefghij', 4)).head).toBe('sep=,\n\n\nabc\n');
  });

  test('may be passed over as far as one wishes', async () => {
    expect((await opened('sep=;\na;b\n1;2\n', 4, 6)).text).toBe('a;b\n1;2\n');
    expect((await opened('abc\n', 4, 4)).text).toBe('');
  });

  test('of UTF-16 counts as one with a mark, as spreadsheets write it', async () => {
    const text = 'a,é\n1\n';
    for (const all of [Buffer.from(text, 'utf16le'), be(text), be(`\ufeff${text}`)])
      expect(await opened(all, 5)).toMatchObject({ bom: true, text });
  });

  test('is not looked for beyond the longest row', async () => {
    const { head } = await opened(`"${'x'.repeat(1_200_000)}`, 100_000);
    expect(head).toHaveLength(1_100_000);
  });

  test.each(['', ' ', '\n\n', '\ufeff', '\ufeff \r\n'])('of %j is none', async (input) => {
    await expect(opened(input)).rejects.toThrow(Problem);
    await expect(opened(input)).rejects.toMatchObject({
      fact: { code: 'empty-batch', path: 'k', begun: false },
    });
  });
});
