import { describe, expect, test } from 'vitest';
import { mayHoldCodes, openChat } from '../../src/answers/chat.ts';
import { codeIn, readCode } from '../../src/answers/coded.ts';
import type { Entry } from '../../src/answers/entry.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { answersOf, pupils } from '../batch/class.ts';
import { realCatalog } from '../real-catalog.ts';

const [code = '', other = ''] = pupils.map((pupil) =>
  encodeAnswers(realCatalog, answersOf(pupil), { stage: 'sma', asn: 'bukan' }),
);

describe('what looks like a code', () => {
  test.each<[string, string]>([
    [code, code],
    [`kode: ${code}.`, code],
    [`(${code})`, code],
    [code.toLowerCase(), code.toLowerCase()],
    ['ABCDEF2-3', 'ABCDEF2-3'],
    ['ABCDEF2–3456789', 'ABCDEF2–3456789'],
    ['ABCDEFG---ABCDEF2', 'ABCDEFG---ABCDEF2'],
    ['x ABCDEFGHJKLM23', 'ABCDEFGHJKLM23'],
    [`${'A2'.repeat(40)}`, 'A2'.repeat(40)],
    ['https://x.id/#ABCDEF2-34', 'ABCDEF2-34'],
    [`Kewarganegaraan · ${code}`, code],
    [`Suharna-Ahmad · ${code}`, code],
  ])('is found in %j', (text, found) => {
    expect(codeIn(text)).toEqual({ code: found, index: text.indexOf(found) });
  });

  test.each([
    '',
    'ABCDEF2',
    'ABCDEFGHJKL23',
    'ABCDEFGHJKLMNP',
    'ABCDEFG-HJKLMNP',
    'ABCDEF-2345678',
    'ABCDEF1-23',
    'ABCDEF2----3',
    'ABCDEF2 3456789',
    `${'A2'.repeat(40)}A`,
    'xABCDEF2O-3456789',
    'ABCDEF2-34é',
    '9ABCDEF2-34',
    'rumah-sakit-umum',
  ])('is not found in %j', (text) => {
    expect(codeIn(text)).toBeUndefined();
  });
});

describe('a code', () => {
  const sheet = Uint8Array.from(pupils[0]?.marks ?? []);

  test('says answers in the order of the bank and what was told with them, among other words too', () => {
    const coded = { sheet, told: { facts: { stage: 'sma', asn: 'bukan' }, cards: null, notes: [] } };
    expect(readCode(code, realCatalog, 'k', 3)).toEqual(coded);
    expect(readCode(`ini kodeku: ${code} ya`, realCatalog, 'k', 3)).toEqual(coded);
  });

  test('with cards and a question left out says both', () => {
    const [first = '', ...rest] = Object.keys(answersOf(pupils[0] as never));
    const answers = { ...answersOf(pupils[0] as never), [first]: null };
    const cards = ['cocok', 'cocok', 'tidak', 'tidak', 'cocok', 'cocok'];
    const found = readCode(encodeAnswers(realCatalog, answers), realCatalog, 'k', 1);
    expect('sheet' in found && [found.sheet[0], found.sheet[1]]).toEqual([0, answers[rest[0] as string]]);
    expect(cards).toHaveLength(6);
  });

  test('that cannot be read is a fault of its row', () => {
    for (const wrong of [
      '',
      'bukan kode',
      `${code} ${other}`,
      `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`,
    ])
      expect(readCode(wrong, realCatalog, 'k', 3)).toMatchObject({
        fault: { code: 'row-code', path: 'k', line: 3, fact: { code: expect.any(String) } },
      });
  });
});

/** Entries of a chat in pieces of a size, and how many lines were passed over. */
async function chat(input: string, size = 1_000, blank = 0) {
  const opening = {
    path: 'k',
    bom: false,
    head: input.slice(0, 100),
    blank,
    text: async function* () {
      for (let at = 0; at < input.length; at += size) yield input.slice(at, at + size);
    },
  };
  const batch = openChat(opening, realCatalog);
  const all: Entry[] = [];
  for await (const bundle of batch.entries) all.push(...bundle);
  return { all, passed: batch.passedOver?.(), batch };
}

const rowsOf = async (input: string) =>
  (await chat(input)).all.map((entry) => entry.row().map(({ text }) => text));

describe('lines with codes', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['Ani · ', ['Ani']],
    ['Ani · XII A · ', ['Ani', 'XII A']],
    ['Ani · XII A · lain · ', ['Ani', 'XII A']],
    ['Ani • XII A • ', ['Ani', 'XII A']],
    ['Ani | XII A | ', ['Ani', 'XII A']],
    ['Ani; XII A; ', ['Ani', 'XII A']],
    ['Ani\tXII A\t', ['Ani', 'XII A']],
    ['Ani - XII A - ', ['Ani', 'XII A']],
    ['Ani – XII A: ', ['Ani', 'XII A']],
    ['Ani, XII A, ', ['Ani', 'XII A']],
    ['Ani Lestari, S.Pd., XII A, ', ['Ani Lestari, S.Pd.', 'XII A']],
    ['Siti-Aminah, ', ['Siti-Aminah']],
    ['Kelas XII A: ', ['XII A']],
    ['Ani, Kelas XII A: ', ['Ani', 'XII A']],
    ['Ani · kelas  XII A · ', ['Ani', 'XII A']],
    ['Ani kode: ', ['Ani']],
    ['Ani, kode jawaban: ', ['Ani']],
    ['Ani kodenya adalah ', ['Ani']],
    ['Ani, Bu, ini kodeku = ', ['Ani']],
    ['Pak ini kode saya ', []],
    ['karir-sosial quiz --code ', []],
    ['--code ', []],
    ['Kode karir-sosial: ', []],
    [': Ani : ', ['Ani']],
    ['<b>Ani</b> · ', ['Ani']],
    [`${'x'.repeat(81)} · `, []],
    [`${'x'.repeat(80)} · `, ['x'.repeat(80)]],
    [`Ani · ${'x'.repeat(90)} · `, ['Ani', 'x'.repeat(80)]],
  ])('%j before it tells %j', async (before, texts) => {
    expect(await rowsOf(`${before}${code}\n`)).toEqual([texts]);
  });

  test('name and class stand under titles of their own', async () => {
    const { all } = await chat(`Ani · XII A · ${code}`);
    expect(all[0]?.row()).toEqual([
      { name: 'nama', text: 'Ani' },
      { name: 'kelas', text: 'XII A' },
    ]);
  });

  test.each([
    '26/11/26 08.10 - Bu Tini: ',
    '26/11/2026, 08:10 - Bu Tini: ',
    '11/26/26, 8:10 PM - Bu Tini: ',
    '2026-11-26 08:10 – Bu Tini: ',
    '[26/11/26 08.10.11] Bu Tini: ',
    '\u200e[26.11.26, 08.10.11] Bu Tini: ',
    '26/11/26 8.10 p.m. - Bu Tini: ',
    '[11/26/26, 8:10:33\u202fAM] Bu Tini: ',
  ])('%j is the head of a message', async (head) => {
    expect(await rowsOf(`${head}${code}`)).toEqual([['Bu Tini']]);
    expect(await rowsOf(`${head}Ani · ${code}`)).toEqual([['Ani']]);
    expect(await rowsOf(`${head}Kelas XII A · ${code}`)).toEqual([['Bu Tini', 'XII A']]);
    expect(mayHoldCodes(`${head}halo semua`)).toBe(true);
  });

  test('lines are counted, those without a code passed over, whatever the pieces are', async () => {
    const input = `halo\r\nAni · ${code}\r\n\r\nsip\nBudi · ${other}\rterakhir`;
    for (const size of [3, 7, 1_000]) {
      const { all, passed } = await chat(input.replaceAll('\r\n', '\n'), size);
      expect(all.map(({ line }) => line)).toEqual([2, 5]);
      expect(passed).toBe(3);
    }
    const { all, batch } = await chat(input, 1_000, 4);
    expect(all.map(({ line }) => line)).toEqual([6, 9]);
    expect(batch).toMatchObject({ delimiter: ',', bom: false, missing: [], fixed: false, used: {} });
  });

  test('a line that is endless is none', async () => {
    const { all, passed } = await chat(`${'x'.repeat(1_000_000)} ${code}\nAni · ${code}\n`, 70_000);
    expect(all.map(({ line }) => line)).toEqual([2]);
    expect(passed).toBe(1);
  });

  test.each([
    'Hasil angket minat\n',
    '  hasil kuis\n',
    '# Hasil\n',
    '<!doctype html>\n',
    ' <!DOCTYPE HTML>\n',
  ])('a result of ours that begins with %j holds one code, of nobody', async (head) => {
    expect(mayHoldCodes(head)).toBe(true);
    const { all, passed } = await chat(`${head}Ani · ${code}\nlagi: ${code}\nBudi · ${other}\n`);
    expect(all).toHaveLength(1);
    expect([all[0]?.row(), passed]).toEqual([[], 0]);
  });

  test('what begins otherwise may hold codes only where it holds one', () => {
    expect(
      [`Ani ${code}`, 'Ani', 'x # y', 'x hasil kuis', '26/11/26 08.10 Bu Tini'].map(mayHoldCodes),
    ).toEqual([true, false, false, false, false]);
  });
});
