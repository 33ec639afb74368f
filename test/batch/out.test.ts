import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import type { Entry, Row } from '../../src/answers/entry.ts';
import { openBatch } from '../../src/answers/open.ts';
import { type Person, personReader } from '../../src/batch/person.ts';
import { fieldOf, RESULTS, tableRows } from '../../src/batch/rows.ts';
import { workbookOf } from '../../src/batch/workbook.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { shortForm } from '../../src/domain/quiz/short-form.ts';
import { newTally } from '../../src/domain/quiz/tally.ts';
import { run } from '../command-line.ts';
import { realCatalog } from '../real-catalog.ts';
import { answersOf, ids, linesOf, pupils, tableOf } from './class.ts';

async function read(text: string): Promise<Entry[]> {
  async function* bytes() {
    yield Buffer.from(text);
  }
  const all: Entry[] = [];
  for await (const bundle of (await openBatch(bytes(), 'k', realCatalog)).entries) all.push(...bundle);
  return all;
}

const people = async (text: string) => {
  const person = personReader(realCatalog, {});
  return (await read(text)).map((entry) => person(entry as Person).person);
};

async function csvOf(text: string, fixed = true): Promise<string> {
  const rows = tableRows({ delimiter: ';', bom: false, fixed });
  return `${(await people(text)).map(rows.person).join('')}${rows.end()}`;
}

const texts = (row: Row) => row.map(({ name, text }) => `${name}=${text}`);

describe('a row of the table', () => {
  test('says in words that there is no advice, and names no role', async () => {
    const same = { nama: 'Ani', kelas: 'X', marks: ids.map(() => 4) };
    const [, row = ''] = (await csvOf(tableOf([same]))).split('\r\n');
    expect(row).toMatch(/^Ani;X;{10}"belum ada saran; /);
    expect(row.split(';').slice(2, 11)).toEqual(Array(9).fill(''));
  });

  test('keeps a name that comes twice, and notes the later one', async () => {
    const [one, other] = [pupils[0], { ...(pupils[1] as (typeof pupils)[0]), nama: 'Ani', kelas: 'XII A' }];
    const [first, second, third] = await people(tableOf([one, other, one] as typeof pupils));
    expect(first?.notes).toEqual([]);
    expect(second?.notes).toEqual([{ code: 'name-again', line: 2 }]);
    expect(third?.notes).toEqual([{ code: 'sheet-again', line: 2 }]);
    const csv = await csvOf(tableOf([one, other, one] as typeof pupils));
    expect(csv).toContain('nama yang sama ada di baris 2');
    expect(csv).toContain('lembar yang sama ada di baris 2');
  });

  test('is counted once in the summary, and a second one of the name is told by its line', async () => {
    const [one, other] = [pupils[0], { ...(pupils[1] as (typeof pupils)[0]), nama: 'Ani', kelas: 'XII A' }];
    const files = { kelas: tableOf([one, other, one] as typeof pupils) };
    const out = (await run(['quiz', 'batch', 'kelas'], { files })).out.replace(/\s+/g, ' ');
    expect(out).toContain('2 dari 3 lembar dinilai.');
    expect(out).toContain('1 lembar kembar (nama, kelas, dan jawabannya sama) tidak dihitung lagi.');
    expect(out.match(/\(Ani\)/g)).toHaveLength(1);
    expect(out.match(/\(Ani di baris 3\)/g)).toHaveLength(1);
    const by = (await run(['quiz', 'batch', 'kelas', '--by', 'kelas'], { files })).out;
    expect(by).toContain('XII A  3 lembar');
    const keys = ['quiz', 'batch', 'kelas', '--anonymous', '-o', 'h.txt'];
    const hidden = (await run(keys, { files })).files.get('h.txt');
    expect(hidden?.replace(/\s+/g, ' ')).toContain('2 dari 3 lembar dinilai.');
  });

  test('tells own choice and whether one can start, as the code holds them', async () => {
    const answers = answersOf(pupils[0] as never);
    const [plain] = await people(tableOf([pupils[0] as never]));
    const choice = plain?.first[1]?.role ?? '';
    const code = encodeAnswers(realCatalog, answers, { stage: 's1', asn: 'bukan', choice });
    const [person] = await people(`nama,kode\nAni,${code}\n`);
    expect(person?.choice).toBe(plain?.first[1]?.title);
    expect(person?.start()).toMatch(/^(open|not-yet|by-promotion|unknown)$/);
    expect(person?.code()).toBe(code);
  });

  test('is read again with all that it carried, and gives the same row', async () => {
    const text = await csvOf(tableOf(pupils.slice(0, 4)));
    expect((await people(text)).map(({ row }) => texts(row))).toEqual(
      pupils.slice(0, 4).map(({ nama, kelas }) => [`nama=${nama}`, `kelas=${kelas}`]),
    );
    expect(await csvOf(text)).toBe(text);
  });

  test('a table of the released version is read again too', async () => {
    const head = 'nama,peran 1,kecocokan 1,keyakinan,catatan,kode karir-sosial,galat';
    const code = encodeAnswers(realCatalog, answersOf(pupils[0] as never));
    const [person] = await people(`${head}\nAni,Amil Zakat,79,tinggi,,${code},\n`);
    expect(texts(person?.row ?? [])).toEqual(['nama=Ani']);
  });

  test('theirs and ours of one name stand beside each other', async () => {
    const text = tableOf(pupils.slice(0, 1)).replace('kelas,', 'catatan,');
    expect((await csvOf(text)).split('\r\n')[0]).toBe(['nama', 'catatan (asal)', ...RESULTS].join(';'));
  });

  test('keys that only later rows have become columns too', async () => {
    const [a = '', b = ''] = linesOf(pupils.slice(0, 2)).trim().split('\n');
    const csv = await csvOf(`${a}\n${b.replace('{', '{"hobi":"catur",')}\n`, false);
    expect(csv.split('\r\n').map((row) => row.split(';').slice(0, 3).join())).toEqual([
      'nama,kelas,hobi',
      'Ani,XII A,',
      'Budi,XII B,catur',
      '',
    ]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['x,=1+1,y', "x,'=1+1,y"],
    ['x;@a', '"x;\'@a"'],
    ['  +62812', "  '+62812"],
    ['Jalan Mawar 3, - belakang', 'Jalan Mawar 3, - belakang'],
    ['a\u001b[31mb', 'a?[31mb'],
  ])('%j is written as %j', (text, field) => {
    expect(fieldOf(text, ';')).toBe(field);
  });
});

test('a workbook holds a row for each person with real numbers, and the summary', async () => {
  const book = workbookOf();
  const tally = newTally(realCatalog);
  const person = personReader(realCatalog, {});
  for (const entry of await read(tableOf(pupils, ',').replace('Budi', '=HYPERLINK("x")'))) {
    const found = person(entry as Person);
    tally.add(found.brief, entry.line, () => found.person.name);
    book.person(found.person);
  }
  book.wrong([{ name: 'nama', text: 'Zaki' }], 'Barisnya keliru.');
  const bytes = await book.bytes({ summary: tally.summary(), groups: [] });
  const [table, summary] = await readWorkbook(bytes.buffer as ArrayBuffer);
  expect([table?.sheet, summary?.sheet]).toEqual(['Hasil', 'Ringkasan']);
  const rows = table?.data as (string | number | null)[][];
  expect(rows[0]).toEqual(['nama', 'kelas', ...RESULTS]);
  expect(rows).toHaveLength(8);
  expect(typeof rows[1]?.[3]).toBe('number');
  expect(rows[2]?.[0]).toBe('=HYPERLINK("x")');
  expect(rows[7]?.at(-1)).toBe('Barisnya keliru.');
  expect(summary?.data[1]).toEqual(['Lembar', 6]);
});

test('the short sheet has twenty questions in bank order that say more of the roles than the first twenty', () => {
  const short = shortForm(realCatalog);
  const places = short.map(({ id }) => ids.indexOf(id));
  expect(new Set(places).size).toBe(20);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(shortForm(realCatalog, 5).every((question) => shortForm(realCatalog, 8).includes(question))).toBe(
    true,
  );
});
