import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { classOf, type Entry, nameOf } from '../../src/answers/entry.ts';
import { openBatch } from '../../src/answers/open.ts';
import { Problem } from '../../src/domain/problem.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { answersOf, ids, linesOf, pupils, questions, scale, tableOf } from '../batch/class.ts';
import { realCatalog } from '../real-catalog.ts';

const class3 = pupils.slice(0, 3);
const sheets = class3.map(({ marks }) => marks);

async function* piecesOf(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function entriesOf(input: string | Uint8Array, size?: number): Promise<Entry[]> {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  const batch = await openBatch(piecesOf(bytes, size), 'k', realCatalog);
  const all: Entry[] = [];
  for await (const bundle of batch.entries) all.push(...bundle);
  return all;
}

const sheetsOf = (entries: readonly Entry[]): unknown[] =>
  entries.map((entry) => ('sheet' in entry ? [...entry.sheet] : entry.fault.code));

const problemOf = async (input: string | Uint8Array): Promise<unknown> => {
  try {
    return sheetsOf(await entriesOf(input));
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};

/** The class with other titles or other cells. */
const written = (title: (at: number) => string, cell: (mark: number) => string, delimiter = ','): string =>
  [['nama', ...ids.map((_, at) => title(at))], ...class3.map(({ nama, marks }) => [nama, ...marks.map(cell)])]
    .map(
      (fields) =>
        `${fields.map((field) => (/[",;\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(delimiter)}\n`,
    )
    .join('');

const textAt = (at: number): string => questions[at]?.text ?? '';
const labelOf = (mark: number): string => scale[mark - 1]?.statement ?? '';

describe('titles that mean a question', () => {
  test.each<[string, (at: number) => string]>([
    ['entities of a form', (at) => textAt(at).replaceAll(' ', '&nbsp;')],
    ['soft hyphens', (at) => textAt(at).replace(/(\p{L}{3})(\p{L})/gu, '$1\u00ad$2')],
    ['zero width signs', (at) => `\u200b${textAt(at)}\u200e`],
    ['tags', (at) => `<p><b>${textAt(at)}</b></p>`],
    ['a number before', (at) => `${at + 1}. ${textAt(at)}`],
    ['full width', (at) => `Ｐ${at + 1}) ${textAt(at)}`],
  ])('%s', async (_, title) => {
    expect(sheetsOf(await entriesOf(written(title, String)))).toEqual(sheets);
  });

  test('the plain one before "Points - …" and "Feedback - …", which are carried through', async () => {
    const head = [
      'Name',
      ...ids.flatMap((_, at) => [`Points - ${textAt(at)}`, textAt(at), `Feedback - ${textAt(at)}`]),
    ];
    const rows = class3.map(({ nama, marks }) => [nama, ...marks.flatMap((mark) => ['0', String(mark), ''])]);
    const text = [head, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n');
    const entries = await entriesOf(text);
    expect(sheetsOf(entries)).toEqual(sheets);
    expect(entries[0]?.row()).toHaveLength(1 + 2 * ids.length);
  });

  test('a question asked twice is one, unless a row answers it twice and differently', async () => {
    const text = `nama,${textAt(0)},${textAt(0)}.1,${ids[1]}\nA,4,,2\nB,,5,2\nC,3,3,2\nD,3,4,2\n`;
    const found = sheetsOf(await entriesOf(text)).map((sheet) =>
      Array.isArray(sheet) ? sheet.slice(0, 2) : sheet,
    );
    expect(found).toEqual([[4, 2], [5, 2], [3, 2], 'two-answers']);
  });

  test('thousands of columns without a title are none', async () => {
    const text = tableOf(class3)
      .split('\n')
      .map((line) => (line === '' ? '' : line + ','.repeat(2_500)))
      .join('\n');
    expect(sheetsOf(await entriesOf(text))).toEqual(sheets);
  });
});

describe('cells that mean an answer', () => {
  test.each<[string, (mark: number) => string]>([
    ['a label and its number behind', (mark) => `${labelOf(mark)} (${mark})`],
    ['a label and its number before', (mark) => `${mark} - ${labelOf(mark)}`],
    ['an apostrophe of a spreadsheet', (mark) => `'${mark}`],
    ['text of a spreadsheet', (mark) => `="${mark}"`],
    ['full width', (mark) => String.fromCodePoint(0xff10 + mark)],
    ['with signs that nobody sees', (mark) => `\u200b${mark}\u00ad`],
    ['with a sign that chooses how a figure is drawn', (mark) => `${mark}\ufe0e`],
    ['with a decimal', (mark) => `${mark},0`],
  ])('%s', async (_, cell) => {
    expect(sheetsOf(await entriesOf(written((at) => ids[at] as string, cell, ';')))).toEqual(sheets);
  });

  test.each(['NA', 'n/a', '-', '–', '(kosong)', ' ', '\u00a0', 'null', 'tidak dijawab'])(
    '%j is none',
    async (nothing) => {
      const text = `nama,${ids[0]},${ids[1]}\nA,${nothing},2\n`;
      expect(sheetsOf(await entriesOf(text))[0]).toEqual([0, 2, ...Array(ids.length - 2).fill(0)]);
    },
  );

  test.each(['4.', '4%', '4?', '44', '4 orang', '0', '6', `${labelOf(4)} (5)`])(
    '%j is refused',
    async (wrong) => {
      expect(sheetsOf(await entriesOf(`nama,${ids[0]}\nA,"${wrong}"\n`))).toEqual(['bad-mark']);
    },
  );
});

describe('a file that holds nobody', () => {
  test.each([`nama,${ids[0]}\n`, '[]', '[ ]\n'])('%j is empty, however it begins', async (text) => {
    expect(await problemOf(text)).toEqual({ code: 'empty-batch', path: 'k', begun: true });
  });

  test('and neither questions nor codes is told by its head', async () => {
    expect(await problemOf('nama,kelas\nAni,X\n')).toMatchObject({ code: 'bad-header', reason: 'none' });
  });
});

describe('rows and lines', () => {
  test('rows of blanks are nobody, and a row may end before columns that are no questions', async () => {
    const text = `${ids.join(';')};saran;surel\n${class3.map(({ marks }) => marks.join(';')).join('\n')}\n${' ;'.repeat(30)}\n`;
    expect(sheetsOf(await entriesOf(text))).toEqual(sheets);
    expect(sheetsOf(await entriesOf(`${ids.join(';')}\n4;4\n`))).toEqual(['ragged-row']);
  });

  test('lines are counted as an editor counts them, with CR LF in quotes and blank lines before', async () => {
    const text = `\r\n\r\nnama,${ids[0]}\r\n"a\r\nb\r\nc",4\r\nC,9\r\n`;
    expect((await entriesOf(text)).map(({ line }) => line)).toEqual([4, 7]);
  });

  test.each(['sep=;;;;;;;', 'sep=;', '"sep=;"', 'sep=\u001b', 'sep='])(
    '%j before the table',
    async (first) => {
      expect(sheetsOf(await entriesOf(`${first}\n${tableOf(class3, ';')}`))).toEqual(sheets);
    },
  );

  test('columns carried through keep their names, their order and their values', async () => {
    const head = `nama,2026,1,Kelas,Kelas,Kelas (2),,${ids[0]}`;
    const [entry] = await entriesOf(`${head}\nAni,x,y,a,b,c,d,4\n`);
    expect(entry?.row().map(({ name, text }) => `${name}=${text}`)).toEqual([
      'nama=Ani',
      '2026=x',
      '1=y',
      'Kelas=a',
      'Kelas (3)=b',
      'Kelas (2)=c',
      'kolom 7=d',
    ]);
  });

  test('numbers of eighteen figures and beyond come out of JSON as they went in', async () => {
    const [entry] = await entriesOf(
      `{"${ids[0]}":4,"7":"b","nip":198503302010121003,"besar":1e309,"a":null}\n`,
    );
    expect(entry?.row()).toEqual([
      { name: '7', text: 'b', json: '"b"' },
      { name: 'nip', text: '198503302010121003', json: '198503302010121003' },
      { name: 'besar', text: '1e309', json: '1e309' },
      { name: 'a', text: '', json: 'null' },
    ]);
  });

  test.each([
    ['an array without its end', `[{"${ids[0]}":4}`, 1],
    ['an array that breaks off behind a comma', `[\n{"${ids[0]}":4},\n`, 1],
    ['an object without its end', `[{"${ids[0]}":4},{"${ids[0]}":`, 1],
    ['nothing but openings', '[[[[', 0],
  ])('%s is told, whatever could be read before it', async (_, text, before) => {
    for (const size of [1, 1_000]) {
      const entries = await entriesOf(text, size);
      const last = entries.at(-1);
      expect(entries).toHaveLength(before + 1);
      expect(last && 'fault' in last && last.fault).toMatchObject({ code: 'bad-table', reason: 'open' });
    }
  });

  test('JSON nested thousands deep, or with a toString of its own, is a row like others', async () => {
    const deep = '['.repeat(9_000) + ']'.repeat(9_000);
    const text = `{"${ids[0]}":${deep}}\n{"${ids[0]}":4,"x":${deep}}\n{"${ids[0]}":4,"nama":{"toString":1}}\n`;
    const entries = await entriesOf(text);
    expect(sheetsOf(entries).map((sheet) => (Array.isArray(sheet) ? sheet[0] : sheet))).toEqual([
      'bad-answer',
      4,
      4,
    ]);
    expect(nameOf(entries[2]?.row() ?? [])).toBe('{"toString":1}');
  });
});

describe('names', () => {
  test.each([
    ['Nama Sekolah,Nama Peserta Didik', 'SMA Contoh,Ani', 'Ani'],
    ['Name,Nama kamu', 'anonymous,Ani', 'Ani'],
    ['Name,Nama kamu', ',Ani', 'Ani'],
    ['Nama Guru,Nama Ibu', 'Bu Sri,Bu Rini', ''],
    ['Nama panggilan,Nama Lengkap', 'An,Ani Lestari', 'Ani Lestari'],
  ])('%s: %s', async (titles, cells, name) => {
    const [entry] = await entriesOf(`${titles},${ids[0]}\n${cells},4\n`);
    expect(nameOf(entry?.row() ?? [])).toBe(name);
  });
});

const codes = class3.map((pupil) => encodeAnswers(realCatalog, answersOf(pupil), { stage: 'sma' }));

describe('answer codes', () => {
  test.each([
    ['a column', `nama,kelas,kode\n${class3.map(({ nama }, i) => `${nama},XII A,${codes[i]}`).join('\n')}`],
    ['lines of a chat', class3.map(({ nama }, i) => `${nama} · XII A · ${codes[i]}`).join('\n')],
    [
      'dashes that a chat program changed',
      class3.map(({ nama }, i) => `${nama} · XII A · ${codes[i]?.replaceAll('-', '–')}`).join('\n'),
    ],
    [
      'an exported chat',
      `26/11/26 08.10 - Pesan dienkripsi.\n${class3.map(({ nama }, i) => `26/11/26 08.1${i} - +62 812: ${nama} · XII A · kode: ${codes[i]}\nterima kasih`).join('\n')}`,
    ],
    [
      'NDJSON',
      class3.map(({ nama }, i) => JSON.stringify({ nama, kelas: 'XII A', code: codes[i] })).join('\n'),
    ],
    [
      'a JSON array',
      JSON.stringify(
        class3.map(({ nama }, i) => ({ nama, kelas: 'XII A', kode: codes[i] })),
        null,
        2,
      ),
    ],
  ])('%s', async (_, text) => {
    const entries = await entriesOf(text);
    expect(sheetsOf(entries)).toEqual(sheets);
    expect(entries.map((entry) => nameOf(entry.row()))).toEqual(class3.map(({ nama }) => nama));
    expect(entries.map((entry) => classOf(entry.row()))).toEqual(['XII A', 'XII A', 'XII A']);
    expect(entries.map((entry) => ('told' in entry ? entry.told?.facts.stage : null))).toEqual([
      'sma',
      'sma',
      'sma',
    ]);
  });

  test('a faulty one is a fault of its row; lines without any are passed over and counted', async () => {
    const wrong = `${codes[0]?.slice(0, -1)}${codes[0]?.endsWith('2') ? '3' : '2'}`;
    const batch = await openBatch(
      piecesOf(Buffer.from(`halo\nAni · ${codes[0]}\nBudi · ${wrong}\nsip\n`)),
      'k',
      realCatalog,
    );
    const all: Entry[] = [];
    for await (const bundle of batch.entries) all.push(...bundle);
    expect(sheetsOf(all)).toEqual([sheets[0], 'row-code']);
    expect(batch.passedOver?.()).toBe(2);
  });

  test.each([
    ['Kode: ', ''],
    ['karir-sosial quiz --code ', ''],
    ['https://contoh.id/kuis.html#', ''],
    ['', ' terima kasih, Bu'],
  ])('a cell of the column may hold other words: %j and %j', async (before, behind) => {
    const [entry] = await entriesOf(`nama;kode\nAni;${before}${codes[0]}${behind}\n`);
    expect(sheetsOf(entry ? [entry] : [])).toEqual([sheets[0]]);
  });

  test('of two codes in one cell none is taken, and a faulty one among words is told by its own signs', async () => {
    const wrong = `${codes[0]?.slice(0, -1)}${codes[0]?.endsWith('2') ? '3' : '2'}`;
    const [two, faulty] = await entriesOf(`nama;kode\nAni;${codes[0]} ${codes[1]}\nBudi;Kode: ${wrong}\n`);
    expect(two).toMatchObject({ fault: { code: 'row-code' } });
    const [alone] = await entriesOf(`nama;kode\nBudi;${wrong}\n`);
    expect(faulty).toMatchObject({ fault: { fact: (alone as { fault: { fact: unknown } }).fault.fact } });
  });

  test.each(['\u00ad-', '--', '\u2060', '\u2043', '\u200b'])(
    'lines may have %j for their hyphens',
    async (sign) => {
      const [entry] = await entriesOf(`Ani · ${codes[0]?.replaceAll('-', sign)}\n`);
      expect(sheetsOf(entry ? [entry] : [])).toEqual([sheets[0]]);
    },
  );

  test('the sender counts where the message names nobody', async () => {
    const [entry] = await entriesOf(`[26/11/26 08.10.11] Bu Tini: ${codes[0]}\n`);
    expect(nameOf(entry?.row() ?? [])).toBe('Bu Tini');
  });

  test.each([
    ['Budi, Ahmad · XII, A · ', 'Budi, Ahmad', 'XII, A'],
    ['Budi, XII A, ', 'Budi', 'XII A'],
    ['26/11/26 08.10 - Bu Tini: Kelas XII A · ', 'Bu Tini', 'XII A'],
    ['Ani · kelas XII A · ', 'Ani', 'XII A'],
    ['Kelas · ', 'Kelas', undefined],
    ['26/11/26 08.10 - Budi Kls XII: kode saya ', 'Budi Kls XII', undefined],
    ['26/11/26 08.10 - Budi: Bu, ini kodeku: ', 'Budi', undefined],
    ['Ani · kode jawaban saya = ', 'Ani', undefined],
    ['1. Ani - ', 'Ani', undefined],
    ['12) Ani · XII A · ', 'Ani', 'XII A'],
    ['- *Ani* · ', 'Ani', undefined],
    ['> Ani: ', 'Ani', undefined],
    ['7 · ', '7', undefined],
    ['26/11/26 08.10 - Ani: 😀 ', 'Ani', undefined],
    ['26/11/26 08.10 - Ani: > ', 'Ani', undefined],
    ['26/11/26 08.10 - Ani: \u3164 ', 'Ani', undefined],
    ['26/11/26 08.10 - Ani: https://contoh.id/kuis.html#', 'Ani', undefined],
    ['26/11/26 08.10 - Ani: npx karir-sosial quiz --code ', 'Ani', undefined],
    ['[26/11/26 08.10.05] ~\u202fAni: ', 'Ani', undefined],
    ['26/11/26 08.10 - Ani: Ini kodenya, Bu\n', 'Ani', undefined],
    ['26/11/26 08.10 - Bu Tini: Daftar:\nAni · XII A · ', 'Ani', 'XII A'],
    ['Ani, [26/11/2026 10:15]\n', 'Ani', undefined],
  ])('what stands before it is name and class: %s', async (before, name, group) => {
    const [entry] = await entriesOf(`${before}${codes[0]}\n`);
    const row = entry?.row() ?? [];
    expect([nameOf(row), row.find((field) => field.name === 'kelas')?.text]).toEqual([name, group]);
  });

  test('several codes in one message are several people, and each is read or told', async () => {
    const wrong = `${codes[1]?.slice(0, -1)}${codes[1]?.endsWith('2') ? '3' : '2'}`;
    const entries = await entriesOf(
      `26/11/26 08.10 - Bu Tini: Ani · ${codes[0]}, Budi: ${wrong} dan ${codes[2]}\n`,
    );
    expect(sheetsOf(entries)).toEqual([sheets[0], 'row-code', sheets[2]]);
    expect(entries.map((entry) => nameOf(entry.row()))).toEqual(['Ani', 'Budi', 'Bu Tini']);
  });

  test('0 and 1 in a code that was copied by hand are read in a line too', async () => {
    let misread = 0;
    for (const [i, code] of codes.entries()) {
      const text = code.replaceAll('D', '0').replaceAll('Q', 'O').replaceAll('L', 'I');
      if (text !== code) misread++;
      expect(sheetsOf(await entriesOf(`Ani · ${text}\n`))).toEqual([sheets[i]]);
    }
    expect(misread).toBeGreaterThan(0);
  });

  test('numbers of telephones, dates and words with hyphens are no codes', async () => {
    const text = `Ani · ${codes[0]}\n0812345-6789012-3456789\n+62 8123456-7890123\nprogram-sosial1\n2026-11-26\n`;
    expect(sheetsOf(await entriesOf(text))).toEqual([sheets[0]]);
  });

  test('beside questions it is refused when it holds codes, and carried through when not', async () => {
    expect(await problemOf(`kode,${ids[0]}\n${codes[0]},4\n`)).toEqual({
      code: 'bad-header',
      path: 'k',
      reason: 'both',
    });
    const [entry] = await entriesOf(`kode,${ids[0]}\nA-12,4\n`);
    expect(entry?.row()).toEqual([{ name: 'kode', text: 'A-12' }]);
  });

  test('a column tells more than the code, where it can be understood', async () => {
    const text = `nama,pendidikan,pns,kode\nA,S1,PPPK,${codes[0]}\nB,entah,,${codes[1]}\n`;
    const facts = (await entriesOf(text)).map((entry) => ('told' in entry ? entry.told?.facts : null));
    expect(facts).toMatchObject([{ stage: 's1', asn: 'pppk' }, { stage: 'sma' }]);
  });
});

describe('the same class in every form', () => {
  const array = JSON.stringify(
    linesOf(class3)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    null,
    2,
  );
  const utf16 = Buffer.from(`\ufeff${tableOf(class3, '\t')}`, 'utf16le');

  test.each<[string, string | Uint8Array]>([
    ['CSV', tableOf(class3)],
    ['semicolons', tableOf(class3, ';', '\r\n')],
    ['tabs in UTF-16', utf16],
    ['UTF-16 without a mark', utf16.subarray(2)],
    ['NDJSON', linesOf(class3)],
    ['an array over many lines', array],
    ['an array on one line', JSON.stringify(JSON.parse(array))],
    [
      'objects one behind the other',
      linesOf(class3).replaceAll(/^.*$/gm, (line) =>
        line === '' ? '' : JSON.stringify(JSON.parse(line), null, 1),
      ),
    ],
  ])('%s, in pieces of any size', async (_, input) => {
    for (const size of [1, 7, 100_000]) {
      const entries = await entriesOf(input, size);
      expect(sheetsOf(entries)).toEqual(sheets);
      expect(entries.map((entry) => entry.row().map(({ text }) => text))).toEqual(
        class3.map(({ nama, kelas }) => [nama, kelas]),
      );
    }
  });

  test.each([
    ['lists in a list', '[["nama","s01"],\n["Ani",4],["Budi",2]]', ['bad-table']],
    ['nothing instead of people', '[null,\nnull]', ['bad-table']],
    ['words behind', `[{"${ids[0]}":4}]\nselesai, bu\n`, [expect.anything(), 'bad-table']],
    [
      'words between',
      `[{"${ids[0]}":4}, x, y,\n z {"${ids[0]}":2}]`,
      [expect.anything(), 'bad-table', expect.anything()],
    ],
  ])('%s are told once, as what they are', async (_, input, wanted) => {
    const entries = await entriesOf(input);
    expect(sheetsOf(entries)).toEqual(wanted);
    expect(entries.find((entry) => 'fault' in entry)).toMatchObject({ fault: { reason: 'junk' } });
  });

  test.each([
    ['on lines', (rows: readonly string[], end: string) => rows.join(end)],
    ['in an array', (rows: readonly string[], end: string) => `[${end}${rows.join(`,${end}`)}${end}]`],
  ])(
    'a key that an object %s has twice is told with its line, and the others are scored',
    async (_, whole) => {
      const row = (nama: string, more = '') => `{"nama":"${nama}","${ids[0]}":4${more}}`;
      for (const end of ['\n', '\r\n', '\r']) {
        const rows = [row('A'), row('B', `,"${ids[0]}":2`), row('C', `,${end}"nama":"D"`), row('E')];
        const entries = await entriesOf(whole(_ === 'on lines' ? rows.filter((_, i) => i !== 2) : rows, end));
        const above = _ === 'on lines' ? 0 : 1;
        expect(entries.map((entry) => ('fault' in entry ? entry.fault : entry.line))).toEqual([
          above + 1,
          { code: 'repeated-key', path: expect.anything(), line: above + 2, key: ids[0] },
          ...(above === 0
            ? [3]
            : [{ code: 'repeated-key', path: expect.anything(), line: 5, key: 'nama' }, 6]),
        ]);
      }
    },
  );

  test('objects on lines that end as on any system are read alike, however the text comes in pieces', async () => {
    const rows = [1, 2, 3].map((mark) => `{"nama":"Ani ${mark}","${ids[0]}":${mark}}`);
    for (const end of ['\n', '\r\n', '\r'])
      for (const last of ['', end]) {
        const entries = await entriesOf(`${rows.join(end)}${end}${end}{"nama":1}${last}`);
        expect(entries.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
        expect(sheetsOf(entries.slice(0, 3)).map((sheet) => (sheet as number[])[0])).toEqual([1, 2, 3]);
      }
  });

  test.each(['0', '-0', '6', '2.5', 'true', '[]', '"6"'])(
    'the answer %s is none of the scale',
    async (answer) => {
      const [entry] = await entriesOf(`{"nama":"A","${ids[0]}":${answer},"${ids[1]}":3}\n`);
      expect(entry).toMatchObject({ fault: { code: 'bad-answer', id: ids[0] } });
    },
  );

  test('a pretty object that holds the list of all is told once', async () => {
    const rows = [1, 2].map((mark) => `{"nama":"A","${ids[0]}":${mark}}`);
    const entries = await entriesOf(`{"responses":\n[\n${rows.join(',\n')}\n]\n}\n`);
    expect(entries).toMatchObject([{ line: 1, fault: { code: 'bad-answers' } }]);
  });

  test('two keys that mean one question and answer it differently are refused, as two columns are', async () => {
    const text = textAt(0);
    const line = (first: unknown, second: unknown): string =>
      JSON.stringify({ nama: 'Ani', [ids[0] as string]: first, [text]: second });
    const [differ, same, empty] = await entriesOf(`${line(4, 2)}\n${line(4, 4)}\n${line(4, null)}\n`);
    expect(differ).toMatchObject({ fault: { code: 'two-answers', line: 1, id: ids[0] } });
    for (const entry of [same, empty]) expect(entry && 'sheet' in entry && entry.sheet[0]).toBe(4);
  });

  test('a workbook, its answers on the second sheet', async () => {
    const rows = [
      ['nama', 'nip', ...ids],
      ...class3.map(({ nama, marks }) => [nama, '198503302010121003', ...marks]),
    ];
    const data = rows.map((row) =>
      row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
    );
    const workbook = await writeWorkbook([
      { data: [[{ value: 'Petunjuk', type: String }]], sheet: 'Baca dulu' },
      { data, sheet: 'Jawaban' },
    ] as never).toBuffer();
    expect(sheetsOf(await entriesOf(workbook as Uint8Array, 500))).toEqual(sheets);
    const entries = await entriesOf(workbook as Uint8Array, 50_000);
    expect(sheetsOf(entries)).toEqual(sheets);
    expect(entries[0]?.row().map(({ text }) => text)).toEqual(['Ani', '198503302010121003']);
  });

  test.each<[string, number[], string]>([
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], 'old-workbook'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'pdf'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'picture'],
    ['a zip that is no workbook', [0x50, 0x4b, 0x03, 0x04, 9, 9], 'archive'],
  ])('%s is told as what it is', async (_, bytes, kind) => {
    expect(await problemOf(Uint8Array.from(bytes))).toEqual({ code: 'foreign-file', path: 'k', kind });
  });

  test('names in Windows-1252 are read', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`nama,${ids[0]}\nSal`),
      Buffer.from([0xe9]),
      Buffer.from(',4\n'),
    ]);
    for (const size of [1, 1_000])
      expect(nameOf((await entriesOf(bytes, size))[0]?.row() ?? [])).toBe('Salé');
  });

  test('what is carried through is the same from CSV and from JSON', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !/[\0\r\n\ufeff]/.test(text) && text === text.normalize());
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (cells) => {
        const names = cells.map((_, i) => String(9 - i));
        const quoted = (texts: readonly string[]): string =>
          texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
        const csv = `${quoted(names)},${ids[0]}\n${quoted(cells)},4\n`;
        const json = `{${names.map((name, i) => `${JSON.stringify(name)}:${JSON.stringify(cells[i])}`).join(',')},"${ids[0]}":4}\n`;
        const [fromCsv] = await entriesOf(csv);
        const [fromJson] = await entriesOf(json);
        const plain = (entry: Entry | undefined) => entry?.row().map(({ name, text }) => [name, text]);
        expect(plain(fromCsv)).toEqual(names.map((name, i) => [name, cells[i]]));
        expect(plain(fromJson)).toEqual(plain(fromCsv));
      }),
      { numRuns: 200 },
    );
  });
});
