import { describe, expect, test } from 'vitest';
import { openBatch } from '../../src/answers/open.ts';
import { parseAnswers } from '../../src/answers/sheet.ts';
import { Problem } from '../../src/domain/problem.ts';
import { decodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { ids, linesOf, pupils, tableOf } from '../batch/class.ts';
import { realCatalog } from '../real-catalog.ts';
import { spent } from '../spent.ts';

/** Pieces as a file stream gives them. */
async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function read(text: string): Promise<void> {
  try {
    for await (const bundle of (await openBatch(piecesOf(text), 'k', realCatalog)).entries)
      for (const entry of bundle) entry.row();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

const [one] = pupils as [(typeof pupils)[0]];
const head = tableOf([one]);

/** Inputs that grow with n, with n such that reading the largest takes well under a second. */
const GROWING: [string, number, (n: number) => string][] = [
  ['blank lines before a table', 50_000, (n) => '\n'.repeat(n) + head],
  ['blank lines inside a table', 50_000, (n) => `${head}${'\n'.repeat(n)}`],
  ['rows of nothing but separators', 1_500, (n) => head + `${','.repeat(60)}\n`.repeat(n)],
  ['columns without a title', 5_000, (n) => head.replaceAll('\n', `${','.repeat(n)}\n`)],
  [
    'titled columns',
    400,
    (n) => `${ids[0]},${Array.from({ length: n }, (_, i) => `kolom ${i}`).join()}\n4\n`,
  ],
  ['equal titles', 300, (n) => `${ids[0]},${'Kelas,'.repeat(n)}\n4\n`],
  ['one long cell', 200_000, (n) => `nama,${ids[0]}\n"${'x'.repeat(n)}",4\n`],
  ['an open quote', 200_000, (n) => `nama,${ids[0]}\n"${'x\n'.repeat(n)}`],
  ['one long line of JSON', 200_000, (n) => `{"nama":"${'x'.repeat(n)}","${ids[0]}":4}\n`],
  ['deep JSON', 50_000, (n) => `{"${ids[0]}":4,"x":${'['.repeat(n)}${']'.repeat(n)}}\n`],
  [
    'an array of objects',
    300,
    (n) =>
      JSON.stringify(
        linesOf(Array(n).fill(one))
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
  ],
  ['an array that never ends', 50_000, (n) => `[${'{"a":['.repeat(n)}`],
  [
    'keys of one object',
    3_000,
    (n) => `{${Array.from({ length: n }, (_, i) => `"kunci ${i}":${i}`).join()},"${ids[0]}":4}\n`,
  ],
  [
    'lines of a chat without a code',
    10_000,
    (n) => `26/11/26 08.10 - Ani: halo\n${'26/11/26 08.10 - Budi: apa kabar semuanya hari ini\n'.repeat(n)}`,
  ],
  ['a chat of one long line', 30_000, (n) => `26/11/26 08.10 - Ani: ${'<a-'.repeat(n)}\n`],
];

describe('reading takes time that grows with the input and not faster:', () => {
  test.each(GROWING)('%s', async (_, n, make) => {
    const [small, large] = [make(n), make(4 * n)];
    const before = await spent(() => read(small));
    const after = await spent(() => read(large));
    expect(after).toBeLessThan(Math.max(250, before * 9));
    expect(after).toBeLessThan(5_000);
  });

  test('a file of answers', async () => {
    const make = (n: number): string => `{${' '.repeat(n)}"x":${'['.repeat(n)}`;
    const quietly = (text: string) => () => {
      try {
        parseAnswers(text, 'a', realCatalog);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    };
    const before = await spent(quietly(make(20_000)));
    const after = await spent(quietly(make(80_000)));
    expect(after).toBeLessThan(Math.max(250, before * 9));
  });
});

describe('a code takes time that grows with its length and not faster:', () => {
  test.each([
    ['letters', 'KS2A'],
    ['round signs that could be several', 'O0DQ'],
    ['upright signs', 'I1L'],
    ['hyphens', '-'],
    ['white space', ' \n'],
    ['signs of no code', '§é'],
    ['wide letters', 'ＫＳ２'],
  ])('%s', async (_, part) => {
    const quietly = (text: string) => () => {
      try {
        decodeAnswers(realCatalog, text);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    };
    const before = await spent(quietly(`KS2${part.repeat(20_000)}`));
    const after = await spent(quietly(`KS2${part.repeat(80_000)}`));
    expect(after).toBeLessThan(Math.max(250, before * 9));
    expect(after).toBeLessThan(5_000);
  });
});
