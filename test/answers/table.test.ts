import { describe, expect, test } from 'vitest';
import { bytesOf, openText } from '../../src/answers/encoding.ts';
import type { Entry } from '../../src/answers/entry.ts';
import { openObjects } from '../../src/answers/ndjson.ts';
import { recordReader } from '../../src/answers/records.ts';
import { openTable } from '../../src/answers/table.ts';
import { Problem } from '../../src/domain/problem.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';

const catalog = tinyCatalog(
  ['x'],
  [tinyRole('a', { x: 5 }), tinyRole('b', { x: 1 })],
  [
    { ...statement('s01-sabar', { x: 0.7 }), text: 'Aku sabar, tenang; kuat' },
    statement('s02-teliti', { x: 0.7 }),
    dilemma('d01-cara', 'Kerja sendiri', 'Kerja bersama'),
  ],
);
const code = encodeAnswers(catalog, { 's01-sabar': 4, 's02-teliti': 2, 'd01-cara': 5 }, { stage: 'sma' });

const said = (entry: Entry | null): unknown =>
  entry && ('sheet' in entry ? { line: entry.line, sheet: [...entry.sheet], told: entry.told } : entry.fault);
const rowOf = (entry: Entry | null | undefined) => entry?.row().map(({ name, text }) => `${name}=${text}`);
const factOf = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};

describe('a row of a table', () => {
  const reader = recordReader(['nama', 's01-sabar', 'd01-cara', 'kelas', ''], catalog, 'k');

  test('is a sheet in the order of the bank, and what is beside it', () => {
    expect(reader).toMatchObject({ missing: ['s02-teliti'], used: {} });
    const entry = reader.read(['Ani', '4', 'D2', 'X'], 5);
    expect(said(entry)).toEqual({ line: 5, sheet: [4, 0, 2], told: undefined });
    expect(rowOf(entry)).toEqual(['nama=Ani', 'kelas=X']);
  });

  test('is nobody where it holds nothing', () => {
    expect([reader.read([], 2), reader.read([' ', '', '\t'], 2)]).toEqual([null, null]);
  });

  test('may end behind its last question, and hold blanks behind its last title', () => {
    expect(said(reader.read(['Ani', '4', '5'], 2))).toMatchObject({ sheet: [4, 0, 5] });
    expect(rowOf(reader.read(['Ani', '4', '5'], 2))).toEqual(['nama=Ani', 'kelas=']);
    expect(said(reader.read(['Ani', '4', '5', 'X', ' ', ''], 2))).toMatchObject({ sheet: [4, 0, 5] });
    const ragged = { code: 'ragged-row', path: 'k', line: 2, expected: 4 };
    expect(said(reader.read(['Ani', '4'], 2))).toEqual({ ...ragged, given: 2 });
    expect(said(reader.read(['Ani', '4', '5', 'X', 'lebih'], 2))).toEqual({ ...ragged, given: 5 });
  });

  test('with a cell that is no answer is told by its question and the beginning of the cell', () => {
    expect(said(reader.read(['Ani', '4', 'y'.repeat(50), 'X'], 7))).toEqual({
      code: 'bad-mark',
      path: 'k',
      line: 7,
      id: 'd01-cara',
      value: 'y'.repeat(40),
    });
  });

  test('answers a question once, or twice the same', () => {
    const twice = recordReader(['s02-teliti', 's01-sabar', 's02-teliti'], catalog, 'k');
    expect(said(twice.read(['4', '', ''], 2))).toMatchObject({ sheet: [0, 4, 0] });
    expect(said(twice.read(['', '', '3'], 2))).toMatchObject({ sheet: [0, 3, 0] });
    expect(said(twice.read(['3', '1', '3'], 2))).toMatchObject({ sheet: [1, 3, 0] });
    expect(said(twice.read(['3', '1', '2'], 2))).toEqual({
      code: 'two-answers',
      path: 'k',
      line: 2,
      id: 's02-teliti',
    });
  });

  test('tells stage and status in columns that are carried through as well', () => {
    const telling = recordReader([' Pendidikan ', 's01-sabar', 'ASN'], catalog, 'k');
    expect(telling.used).toEqual({ stage: 'Pendidikan', asn: 'ASN' });
    const entry = telling.read(['Lulus SMA', '4', 'bukan'], 2);
    expect(said(entry)).toMatchObject({
      told: { facts: { stage: 'sma', asn: 'bukan' }, cards: null, notes: [] },
    });
    expect(rowOf(entry)).toEqual(['Pendidikan=Lulus SMA', 'ASN=bukan']);
    expect(said(telling.read(['', '4'], 2))).toMatchObject({ told: { facts: {} } });
    expect(said(telling.read(['SMA', 'x', ''], 2))).toMatchObject({ code: 'bad-mark' });
    const stage = recordReader(['tahap', 's01-sabar'], catalog, 'k');
    expect(said(stage.read(['S1', '4'], 2))).toMatchObject({ told: { facts: { stage: 's1' } } });
    const asn = recordReader(['pns', 's01-sabar'], catalog, 'k');
    expect(said(asn.read(['ya', '4'], 2))).toMatchObject({ told: { facts: { asn: 'pns' } } });
    const one = recordReader(['s01-sabar', 'pns'], catalog, 'k');
    expect([one.used, said(one.read(['4', 'ya'], 2))]).toMatchObject([
      { asn: 'pns' },
      { told: { facts: { asn: 'pns' } } },
    ]);
  });

  test('holds a code, before which its columns count; columns of an earlier run are left out', () => {
    const coded = recordReader(
      ['nama', 'tahap', 'Kode karir-sosial ', 'Peran 1', 'Kemantapan'],
      catalog,
      'k',
    );
    expect(coded).toMatchObject({ missing: [], used: { stage: 'tahap', code: 'Kode karir-sosial' } });
    const entry = coded.read(['Ani', 'S1', code, 'a', 'tinggi'], 2);
    expect(said(entry)).toMatchObject({ sheet: [4, 2, 5], told: { facts: { stage: 's1' } } });
    expect(rowOf(entry)).toEqual(['nama=Ani', 'tahap=S1']);
    expect(said(coded.read(['Ani', '', code, '', ''], 2))).toMatchObject({
      told: { facts: { stage: 'sma' } },
    });
    expect(said(coded.read(['Ani', '', 'salah', '', ''], 3))).toMatchObject({ code: 'row-code', line: 3 });
    expect(said(coded.read(['Ani', '', '', '', ''], 3))).toMatchObject({ code: 'row-code', line: 3 });
    const plain = recordReader(['kode', 'nama'], catalog, 'k');
    expect(said(plain.read([code, 'Ani'], 2))).toMatchObject({
      sheet: [4, 2, 5],
      told: { facts: { stage: 'sma' } },
    });
    expect(said(plain.read([code], 2))).toMatchObject({ sheet: [4, 2, 5] });
  });

  test('beside questions the column of codes is one to carry, unless the first row holds a code', () => {
    const titles = ['kode', 's01-sabar', 'Peran 1'];
    const both = { code: 'bad-header', path: 'k', reason: 'both' };
    expect(factOf(() => recordReader(titles, catalog, 'k').read([code, '4', ''], 2))).toEqual(both);
    const reader = recordReader(titles, catalog, 'k');
    expect(reader.used).toEqual({});
    expect(rowOf(reader.read(['A-12', '4', 'x'], 2))).toEqual(['kode=A-12', 'Peran 1=x']);
    expect(rowOf(reader.read([code, '4', ''], 3))).toEqual([`kode=${code}`, 'Peran 1=']);
  });

  test('has a header that names something', () => {
    for (const titles of [['nama', 'kelas'], [], ['']])
      expect(factOf(() => recordReader(titles, catalog, 'k'))).toEqual({
        code: 'bad-header',
        path: 'k',
        reason: 'none',
      });
  });
});

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const open = async (text: string, size = 1_000) => openText(await bytesOf(inPieces(text, size)), 'k');
/** What a batch says of itself, and of each entry; or the problem on the way, behind what was read before it. */
async function read(batch: ReturnType<typeof openTable>): Promise<unknown[]> {
  const all: unknown[] = [];
  try {
    for await (const bundle of batch.entries)
      all.push(...bundle.map((entry) => [entry.line, said(entry), rowOf(entry)]));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    all.push(error.fact);
  }
  return all;
}
const table = async (text: string, size?: number) => openTable(await open(text, size), catalog);
const linesOf = (all: unknown[]): unknown[] => all.map((one) => (Array.isArray(one) ? one[0] : one));

describe('a table', () => {
  test.each([
    [',', 's01-sabar,nama\n4,Ani\n'],
    [';', 's01-sabar;nama\n4;Ani\n'],
    ['\t', 's01-sabar\tnama\n4\tAni\n'],
    ['|', 's01-sabar|nama\n4|Ani\n'],
    [';', '"Aku sabar, tenang; kuat";nama\n4;Ani\n'],
    [',', '"Aku sabar, tenang; kuat",nama\n4,Ani\n'],
    ['|', 'sep=|\ns01-sabar|nama\n4|Ani\n'],
    [';', '"sep=;"\r\ns01-sabar;nama\n4;Ani\n'],
    [';', ' SEP=;\rs01-sabar;nama\n4;Ani\n'],
    [',', 'sep=x\ns01-sabar,nama\n4,Ani\n'],
    [',', 'sep=\ns01-sabar,nama\n4,Ani\n'],
    [';', 'kode;nama, kelas, hobi, cita\n;x\n'],
  ])('is divided by %j', async (delimiter, text) => {
    const batch = await table(text);
    expect(batch.delimiter).toBe(delimiter);
    if (text.includes('Ani')) {
      const [[, sheet, row]] = (await read(batch)) as [[number, unknown, string[]]];
      expect([sheet, row]).toMatchObject([{ sheet: [4, 0, 0] }, ['nama=Ani']]);
    }
  });

  test('says of itself what its head says', async () => {
    expect(await table('\ufeffASN,s01-sabar\nya,4\n')).toMatchObject({
      bom: true,
      missing: ['s02-teliti', 'd01-cara'],
      fixed: true,
      used: { asn: 'ASN' },
    });
    expect(await table('s01-sabar\n4\n')).toMatchObject({ bom: false, delimiter: ',', used: {} });
  });

  test.each([
    ['s01-sabar\n4\n5\n', [2, 3]],
    ['\n\ns01-sabar\n4\n\n5\n', [4, 6]],
    ['sep=,\ns01-sabar\n4\n', [3]],
    ['\nsep=,\r\ns01-sabar\r\n4\r\n5', [4, 5]],
    ['s01-sabar,nama\n4,"a\nb"\n5,c\n4,"d\r\ne\rf"\n3,g', [2, 4, 5, 8]],
    ['s01-sabar,"x\r\ny"\r\n4,a\r\n5,b', [3, 4]],
    ['s01-sabar\r4\r5\r', [2, 3]],
    ['s01-sabar,nama\n4,"a\r\nb\r\nc"\n5,"d\ne"\n3,x', [2, 5, 7]],
  ])('%j has its rows on the lines %j', async (text, lines) => {
    for (const size of [5, 1_000]) expect(linesOf(await read(await table(text, size)))).toEqual(lines);
  });

  test('whose quotes never end is told behind what could be read', async () => {
    const all = await read(await table('s01-sabar,nama\n4,Ani\n5,"Budi\n'));
    expect(all.slice(0, -1)).toHaveLength(1);
    expect(all.at(-1)).toEqual({ code: 'bad-table', path: 'k', line: 3, reason: 'quote' });
  });

  test('with an endless row is told by the line on which it begins', async () => {
    const all = await read(await table(`s01-sabar,nama\n4,Ani\n5,"${'x'.repeat(1_100_000)}"\n`, 60_000));
    expect(all.at(-1)).toEqual({ code: 'bad-table', path: 'k', line: 3, reason: 'long' });
  });

  test('whose first row holds a code beside questions is told as that', async () => {
    const all = await read(await table(`kode,s01-sabar\n${code},4\n`));
    expect(all).toEqual([{ code: 'bad-header', path: 'k', reason: 'both' }]);
  });

  test('of a head that says nothing, or too much, is none', async () => {
    const refused = async (text: string) => {
      const opening = await open(text);
      return factOf(() => openTable(opening, catalog));
    };
    expect(await refused('nama,kelas\nAni,X\n')).toMatchObject({ reason: 'none' });
    expect(await refused(`"${'x'.repeat(1_100_000)}`)).toMatchObject({ reason: 'none' });
    expect(await refused(`${Array.from({ length: 2_001 }, (_, i) => `k${i}x`).join()}\n`)).toMatchObject({
      reason: 'wide',
    });
  });
});

const objects = async (text: string, size?: number) => openObjects(await open(text, size), catalog);

describe('objects', () => {
  const one = '{"nama":"Ani","s01-sabar":4}';

  test.each([
    ['one on each line', `${one}\n${one}\n`, [1, 2]],
    ['blank lines between', `\n${one}\n \n\n${one}`, [2, 5]],
    ['CR LF', `${one}\r\n${one}\r\n`, [1, 2]],
    ['a list', `[${one},\n${one}]`, [1, 2]],
    ['a list that begins later', `\n\n [\n${one}\n,${one}]`, [4, 5]],
    ['over several lines', '{\n"nama":"Ani",\n"s01-sabar":4\n}\n{\n"nama":"Ani","s01-sabar":4}', [1, 5]],
  ])('%s', async (_, text, lines) => {
    for (const size of [5, 1_000]) {
      const all = await read(await objects(text, size));
      expect(linesOf(all)).toEqual(lines);
      for (const entry of all) expect(entry).toMatchObject([{}, { sheet: [4, 0, 0] }, ['nama=Ani']]);
    }
  });

  test('one that is broken behind a comma', async () => {
    expect(await read(await objects('{"nama":"Ani",\n"s01-sabar":4\n}'))).toMatchObject([
      [1, { sheet: [4, 0, 0] }, ['nama=Ani']],
    ]);
  });

  test('that break off are told by line and column, over several lines too', async () => {
    const all = await read(await objects('\n{\n"nama":"Ani",\n "s01-sabar": 4,,\n}\n'));
    expect(all).toMatchObject([[2, { code: 'bad-json', line: 4, column: 17 }, []]]);
  });

  test('one on each line stay so where a line of something else follows', async () => {
    const all = await read(await objects(`${one}\n"kata"\n${one}\n`));
    expect(all).toMatchObject([
      [1, {}, ['nama=Ani']],
      [2, { code: 'bad-answers' }, []],
      [3, {}, ['nama=Ani']],
    ]);
  });

  test('say of themselves that they are no table', async () => {
    expect(await objects(one)).toMatchObject({
      delimiter: ',',
      bom: false,
      missing: [],
      fixed: false,
      used: {},
    });
  });

  const faultOf = async (text: string) => ((await read(await objects(text)))[0] as unknown[])[1];

  test.each<[string, Record<string, unknown>]>([
    ['{"s01-sabar":4', { code: 'bad-json', line: 1, column: expect.any(Number) }],
    ['{"s01-sabar": x}', { code: 'bad-json', line: 1, column: 15 }],
    ['{"nama":"Ani"}', { code: 'bad-answers', line: 1, reason: 'shape' }],
    ['{"answers":3}', { code: 'bad-answers', line: 1, reason: 'shape' }],
    ['{"s01-sabar":9}', { code: 'bad-answer', line: 1, id: 's01-sabar', value: '9' }],
    ['{"s01-sabar":"entah"}', { code: 'bad-answer', line: 1, id: 's01-sabar', value: '"entah"' }],
    ['{"answers":{"s99-lain":3}}', { code: 'unknown-question', line: 1, id: 's99-lain' }],
    ['{"s01-sabr":3}', { code: 'unknown-question', line: 1, id: 's01-sabr', nearest: 's01-sabar' }],
    ['{"s01-sabar":4,"Aku sabar, tenang; kuat":2}', { code: 'two-answers', line: 1, id: 's01-sabar' }],
    ['{"s01-sabar":0,"s02-teliti":1}', { code: 'bad-answer', line: 1, id: 's01-sabar', value: '0' }],
    ['{"kode":"salah"}', { code: 'row-code', line: 1 }],
    ['{"Aku sabar, tenang; kuat":9}', { code: 'unknown-question', line: 1 }],
  ])('%s is told as what is wrong with it', async (text, fault) => {
    expect(await faultOf(text)).toMatchObject({ path: 'k', ...fault });
  });

  test.each<[string, number[]]>([
    ['{"s01-sabar":"S4","d01-cara":"D2","s02-teliti":"3"}', [4, 3, 2]],
    ['{"s01-sabar":null,"s02-teliti":""}', [0, 0, 0]],
    ['{"s01-sabar":4,"Aku sabar, tenang; kuat":4}', [4, 0, 0]],
    ['{"s01-sabar":4,"Aku sabar, tenang; kuat":null}', [4, 0, 0]],
    ['{"s01-sabar":null,"Aku sabar, tenang; kuat":2}', [2, 0, 0]],
    ['{"answers":{"s02-teliti":5},"nama":"Ani"}', [0, 5, 0]],
    [`{"kode":"${code}"}`, [4, 2, 5]],
    ['{}', [0, 0, 0]],
  ])('%s is a sheet', async (text, sheet) => {
    expect(await faultOf(text)).toMatchObject({ sheet });
  });

  test('tell stage and status in keys of their own, before the code', async () => {
    const facts = async (text: string) =>
      ((await faultOf(text)) as { told?: { facts: unknown } }).told?.facts;
    expect(await facts('{"s01-sabar":4,"tahap":"S1","asn":"ya"}')).toEqual({ stage: 's1', asn: 'pns' });
    expect(await facts('{"s01-sabar":4,"asn":"bukan"}')).toEqual({ asn: 'bukan' });
    expect(await facts('{"answers":{"s01-sabar":4},"pendidikan":"SMP"}')).toEqual({ stage: 'smp' });
    expect(await facts(`{"kode":"${code}","pns":"ya"}`)).toEqual({ stage: 'sma', asn: 'pns' });
    expect(await facts(`{"kode":"${code}","tahap":"S2"}`)).toEqual({ stage: 's2', asn: null });
    expect(await facts('{"s01-sabar":4,"nama":"x"}')).toBeUndefined();
    expect(await faultOf('{"kode":"salah","pns":"ya"}')).toMatchObject({ code: 'row-code' });
  });

  test('of which one is wrong carry through what they hold', async () => {
    const all = await read(await objects('{"nama":"Ani","s01-sabar":9}\n{"nama":"Budi"}\n[1]\nx\n'));
    expect(all.map((entry) => (entry as unknown[])[2])).toEqual([['nama=Ani'], ['nama=Budi'], [], []]);
    expect(linesOf(all)).toEqual([1, 2, 3, 4]);
  });

  test('an endless line is told, and the next is read', async () => {
    const all = await read(await objects(`${one}\n{"x":"${'x'.repeat(1_100_000)}"}\n${one}\n`, 60_000));
    expect(linesOf(all)).toEqual([1, 2, 3]);
    expect(all[1]).toMatchObject([2, { code: 'bad-table', path: 'k', line: 2, reason: 'long' }, []]);
    expect(all[2]).toMatchObject([3, { sheet: [4, 0, 0] }, ['nama=Ani']]);
  });

  test('a line as long as a row may be is read', async () => {
    const long = `{"s01-sabar":4,"x":"${'x'.repeat(1_000_000 - 22)}"}`;
    expect(long).toHaveLength(1_000_000);
    const all = (await read(await objects(`${long}\n${long} \n`, 60_000))) as [number, object, unknown][];
    expect(all.map(([line, what]) => [line, what])).toMatchObject([
      [1, { sheet: [4, 0, 0] }],
      [2, { code: 'bad-table', reason: 'long' }],
    ]);
  });
});
