import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/answers/roster.ts';
import { Problem } from '../../src/domain/problem.ts';

async function* inPieces(all: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
const listed = async (text: string | Uint8Array): Promise<unknown> => {
  try {
    const list = await readRoster(inPieces(Buffer.from(text)), 'k');
    return list.map(({ number, name, group }) => `${number}|${name}|${group}`);
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};

describe('the list of a class', () => {
  test.each<[string, string, string[]]>([
    ['commas', 'no,nama,kelas\n1,Ani,X\n2,Budi,Y\n', ['1|Ani|X', '2|Budi|Y']],
    ['semicolons', 'no;nama;kelas\n1;Lestari, Ani;X\n', ['1|Lestari, Ani|X']],
    ['tabs', 'Nama Siswa\tNo. Absen\tRombel\nAni, S.\t1\tX\n', ['1|Ani, S.|X']],
    ['names alone', 'Nama\nAni\n\n  Budi \n', ['|Ani|', '|Budi|']],
    ['quotes', 'nama,class\n"Lestari, Ani",X\nAni "Anik" L,Y\n', ['|Lestari, Ani|X', '|Ani "Anik" L|Y']],
    ['short and long rows', 'nama,kelas\nAni\nBudi,X,lebih\n', ['|Ani|', '|Budi|X']],
    ['rows without a name', 'no,nama\n1,\n2, \n3,Citra\n', ['3|Citra|']],
    ['titles above', 'SMA Contoh\nDaftar kelas;;\n\nNo;Nama;Kelas\n1;Ani;X\n', ['1|Ani|X']],
    ['the likeliest of two names', 'nama wali,nama panggilan,nama lengkap\nBu Sri,An,Ani\n', ['|Ani|']],
    ['blanks around', ' No , Nama , Kelas/Rombel \n 7 , Ani , XII A \n', ['7|Ani|XII A']],
    ['a long cell', `nama\n${'x'.repeat(300)}\n`, [`|${'x'.repeat(200)}|`]],
  ])('%s', async (_, text, list) => {
    expect(await listed(text)).toEqual(list);
  });

  test('is found where its header stands in one of the first fifteen rows', async () => {
    const below = (lines: number): string => `${'sekolah\n'.repeat(lines)}nama\nAni\n`;
    expect(await listed(below(14))).toEqual(['|Ani|']);
    expect(await listed(below(15))).toEqual({ code: 'bad-roster', path: 'k' });
  });

  test('is divided by what stands near its top, whatever stands in a name far below', async () => {
    expect(await listed(`nama,kelas\n${'Ani,X\n'.repeat(14)}Budi;B,X\n`)).toHaveLength(15);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['nobody', 'nama,kelas\n', { code: 'bad-roster' }],
    ['no names', 'nilai,kelas\n1,X\n', { code: 'bad-roster' }],
    ['names of others', 'nama wali,nama sekolah\nBu Sri,SMA\n', { code: 'bad-roster' }],
    ['nothing', ' \n', { code: 'empty-batch', begun: false }],
    ['a PDF', '%PDF-1.7', { code: 'foreign-file', kind: 'pdf' }],
    ['a zip that is no workbook', 'PK\x03\x04xx', { code: 'foreign-file', kind: 'archive' }],
    ['an open quote', 'nama\n"Ani\n', { code: 'bad-table', line: 1, reason: 'quote' }],
  ])('with %s is told as what it is', async (_, text, fact) => {
    expect(await listed(text)).toEqual({ path: 'k', ...fact });
  });

  test('has at most five thousand names and ten megabytes', async () => {
    const names = (count: number): string => `nama\n${'Ani\n'.repeat(count)}`;
    expect(await listed(names(5_000))).toHaveLength(5_000);
    expect(await listed(names(5_001))).toEqual({ code: 'long-roster', path: 'k', most: 5_000 });
    const limit = 10 * 2 ** 20;
    const large = (size: number): string => names(10) + ' '.repeat(size - names(10).length);
    expect(await listed(large(limit))).toHaveLength(10);
    expect(await listed(large(limit + 1))).toEqual({ code: 'too-large', path: 'k', limit });
  });
});
