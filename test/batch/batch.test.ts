import { describe, expect, it, test } from 'vitest';
import { run } from '../command-line.ts';
import { realCatalog } from '../real-catalog.ts';
import { answersOf, ids, linesOf, pupils, questions, scale, tableOf } from './class.ts';

interface Line {
  row: Record<string, unknown>;
  code?: string;
  error?: { code: string; text: string };
  ranking?: { role: string }[];
}

async function batch(text: string, ...more: string[]) {
  return run(['quiz', '--batch', 'kelas', ...more], { files: { kelas: text } });
}

async function results(text: string): Promise<Line[]> {
  const { out } = await batch(text, '--json');
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** What single runs print, with the carried columns added. */
async function singly(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const pupil of pupils) {
    const files = { 'a.json': JSON.stringify(answersOf(pupil)) };
    const { out } = await run(['quiz', '--answers', 'a.json', '--json'], { files });
    all.push({ ...JSON.parse(out), row: { nama: pupil.nama, kelas: pupil.kelas } });
  }
  return all;
}

const [ani] = pupils as [(typeof pupils)[0]];
const codes = async (text: string) => (await results(text)).map(({ code }) => code);

describe('every person of a batch gets what a single run gives', () => {
  test('from a table', async () => {
    expect(await results(tableOf())).toEqual(await singly());
  });

  test('from lines of JSON', async () => {
    expect(await results(linesOf())).toEqual(await singly());
  });

  test('with the facts and the role of the command line', async () => {
    const { out } = await batch(tableOf([ani]), '--json', '--education', 's1', '--role', 'amil-zakat');
    const files = { a: JSON.stringify(answersOf(ani)) };
    const one = await run(['quiz', '--answers', 'a', '--json', '--education', 's1', '--role', 'amil-zakat'], {
      files,
    });
    expect(JSON.parse(out)).toEqual({ ...JSON.parse(one.out), row: { nama: 'Ani', kelas: 'XII A' } });
  });

  test('in the table that comes out as well', async () => {
    const { out, code } = await batch(tableOf(), '--format', 'csv');
    const rows = out
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    const single = (await singly()) as {
      advice: string;
      ranking: { title: string; fit: number }[];
      code: string;
    }[];
    expect(code).toBe(0);
    expect(rows[0]?.join()).toBe(
      'nama,kelas,peran 1,kedekatan 1,peran 2,kedekatan 2,peran 3,kedekatan 3,kemantapan,pilihan sendiri,bisa mulai,catatan,kode karir-sosial,galat',
    );
    expect(rows.slice(1).map((row) => [row[2], row[3], row[6], row.at(-2)])).toEqual(
      single.map(({ advice, ranking: [a, , c], code: kode }) =>
        advice === 'none' ? ['', '', '', kode] : [a?.title, String(a?.fit), c?.title, kode],
      ),
    );
  });
});

test('a sheet without an advice names no role in its row, nor in the summary of the class', async () => {
  const middle = `nama,${ids.join(',')}\nAni,${ids.map(() => 3).join(',')}\n`;
  const titles = new RegExp(realCatalog.roles.map(({ title }) => title).join('|'));
  for (const format of ['csv', 'text', 'markdown', 'html'])
    expect((await batch(middle, '--format', format)).out).not.toMatch(titles);
});

describe('a table is read', () => {
  const same = async (text: string) => expect(await codes(text)).toEqual(await codes(tableOf()));

  test.each([',', ';', '\t'])('with %j between its columns', (delimiter) => same(tableOf(pupils, delimiter)));
  test.each(['\r\n', '\r'])('with lines that end in %j', (end) => same(tableOf(pupils, ',', end)));
  test('after a byte order mark', () => same(`\ufeff${tableOf()}`));
  test('after the line in which Excel names its separator', () =>
    same(`sep=;\r\n${tableOf(pupils, ';', '\r\n')}`));
  test('with everything in quotes', () => same(tableOf().replace(/[^,\n]+/g, '"$&"')));
  test('with empty rows and rows of separators only', () =>
    same(tableOf().replaceAll('\n', `\n\n${','.repeat(61)}\n`)));
  test('with more separators than titles need', () => same(tableOf().replace(/(\d)\n/g, '$1,,\n')));
  test('with 4.0 and " 4 " for 4', () =>
    same(
      tableOf()
        .replace(/,4(?=,)/g, ',4.0')
        .replace(/,2(?=,)/g, ', 2 ')
        .replace(/,5(?=,)/g, ',5 - Persis seperti aku'),
    ));

  const labelled = (kind: 'statement' | 'dilemma') =>
    tableOf().replace(/,([1-5])(?=[,\n])/g, (_, value) => `,${scale[value - 1]?.[kind].toUpperCase()}`);
  test('with the words of the scale', async () => {
    await same(labelled('statement'));
    await same(labelled('dilemma'));
  });

  const withTitles = (title: (i: number) => string) =>
    tableOf().replace(
      /^.*\n/,
      `${['nama', 'kelas', ...ids.map((_, i) => `"${title(i).replaceAll('"', '""')}"`)].join()}\n`,
    );
  const text = (i: number) => questions[i]?.text ?? '';
  const sides = (i: number) => `${questions[i]?.a ?? ''}${questions[i]?.b ? ` atau ${questions[i]?.b}` : ''}`;
  test.each<[string, (i: number) => string]>([
    ['the texts of the questions', text],
    ['numbered texts in capitals', (i) => `${i + 1}. ${text(i).toUpperCase()}  `],
    ['texts with both sides of a dilemma', (i) => `P${i + 1}) ${text(i)}\nA: ${sides(i)}`],
    ['texts in the brackets of a form', (i) => `Seberapa mirip? [${text(i)}]`],
    ['ids with words around them', (i) => `Soal ${ids[i]?.toUpperCase()} (1-5)`],
  ])('with %s as titles', (_, title) => same(withTitles(title)));

  test('in UTF-16, as Excel saves text', async () => {
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.from(mark + tableOf(pupils, '\t'), 'utf16le') as unknown as string;
      expect(await codes(bytes)).toEqual(await codes(tableOf()));
    }
  });

  test('with questions left out, which is told', async () => {
    const short = tableOf().replace(/^(nama,kelas,)[^,]+/, '$1catatan');
    const { code, err, out } = await batch(short, '--json');
    expect(code).toBe(0);
    expect(err).toContain(`1 dari ${ids.length} pertanyaan tidak punya kolom`);
    expect(err).toContain(ids[0]);
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({
      answered: ids.length - 1,
      row: { catatan: String(ani.marks[0]) },
    });
  });

  test('carrying columns of equal or no names apart', async () => {
    const [line] = await results(`Nama,x,x,,${ids[0]}\nAni,a,b,c,4\n`);
    expect(line?.row).toEqual({ Nama: 'Ani', x: 'a', 'x (2)': 'b', 'kolom 4': 'c' });
  });

  test('with a title that would be a trap for objects', async () => {
    const [line] = await results(`__proto__,constructor,${ids[0]}\na,b,4\n`);
    expect(Object.entries(line?.row ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

describe('a line of JSON is read', () => {
  const bare = { nama: 'Ani', nis: 12345, ...answersOf(ani) };

  test('as bare answers, with other keys carried through', async () => {
    const [line] = await results(`${JSON.stringify(bare)}\n`);
    expect(line?.row).toEqual({ nama: 'Ani', nis: 12345 });
    expect(line?.code).toBe((await results(linesOf([ani])))[0]?.code);
  });

  test('with null for a question that was skipped', async () => {
    const [line] = await results(`{"answers":{"${ids[0]}":null,"${ids[1]}":4}}`);
    expect(line).toMatchObject({ answered: 1, row: {} });
  });

  test.each([
    ['{"s01-lapangn":4}', 'unknown-question'],
    [`{"answers":{"lain":4}}`, 'unknown-question'],
    [`{"${'s01-lapangan'}":6}`, 'bad-answer'],
    ['{"s01-lapangan":"x"}', 'bad-answer'],
    ['{"s01-lapangan":3.5}', 'bad-answer'],
    ['{"nama":"Ani"}', 'bad-answers'],
    ['{"answers":[1]}', 'bad-answers'],
    ['[{"s01-lapangan":4}]', 'bad-answers'],
    ['{"s01-lapangan":4', 'bad-json'],
  ])('%s as wrong, among others that are scored', async (wrong, code) => {
    const { out, code: exit, err } = await batch(`${linesOf([ani])}\n${wrong}\n${linesOf([ani])}`, '--json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ error }) => error?.code)).toEqual([undefined, code, undefined]);
    expect(err).toContain('"kelas" baris 3');
    expect(exit).toBe(1);
  });

  test('of a million signs not at all', async () => {
    const [first, second] = await results(`{"x":"${'y'.repeat(1_100_000)}"}\n${linesOf([ani])}`);
    expect(first?.error?.code).toBe('bad-table');
    expect(second?.code).toBeDefined();
  });
});

describe('a row that is wrong', () => {
  const wrong = tableOf()
    .replace(/^(Budi,XII B,)\d/m, '$19')
    .replace(/^Dewi.*$/m, 'Dewi,XII B');

  it('is told by line with what to mend, stands in the output, and makes the exit code 1', async () => {
    const { code, err, out } = await batch(wrong, '--json');
    expect(code).toBe(1);
    await expect(err).toMatchFileSnapshot('snapshots/wrong-rows.txt');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ error, row }) => [row.nama, error?.code])).toEqual([
      ['Ani', undefined],
      ['Budi', 'bad-mark'],
      ['Citra', undefined],
      ['Dewi', 'ragged-row'],
      ['Eko', undefined],
      ['Fitri', undefined],
    ]);
  });

  it('stands in the table that comes out', async () => {
    const { out } = await batch(wrong, '--format', 'csv');
    await expect(out.replaceAll('\r\n', '\n')).toMatchFileSnapshot('snapshots/wrong-rows.csv');
  });

  it('is told one by one only a thousand times', async () => {
    const many = `${tableOf([ani])}${'x\n'.repeat(1_200)}`;
    const { err, code } = await batch(many);
    expect(code).toBe(1);
    expect(err.match(/^"kelas" baris/gm)).toHaveLength(1_000);
    expect(err).toContain('dan 200 baris lain');
  });
});

describe('a batch that cannot be read', () => {
  it.each([
    ['nothing', '', 'empty-batch', '"kelas" kosong'],
    ['blank lines', '\n \n', 'empty-batch', '"kelas" kosong'],
    ['an empty array', '[]', 'empty-batch', '"kelas" belum memuat satu lembar jawaban pun'],
    ['a header alone', `nama,${ids[0]}\n\n`, 'empty-batch', '"kelas" belum memuat satu lembar jawaban pun'],
    ['a header without questions', 'nama,kelas\nAni,XII\n', 'bad-header', 'tidak ada judul kolom'],
    ['a question in two columns', `${ids[0]},${ids[0]}\n1,2\n`, 'bad-header', 'ada di dua kolom'],
    [
      'a quote that never ends',
      `${ids[0]},nama\n1,Ani\n2,"Budi\n3,Citra\n`,
      'bad-table',
      'baris 3: tanda kutip',
    ],
    ['too many columns', `${ids[0]}${',x'.repeat(2_000)}\n`, 'bad-header', 'terlalu banyak kolom'],
  ])('for %s is a known problem', async (_, text, __, said) => {
    const { code, err } = await batch(text);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });

  it.each(['', '[]', `nama,${ids[0]}\n\n`])(
    'for %j has no sheet, in no form, and writes nothing',
    async (text) => {
      for (const form of [[], ['--json'], ['--format', 'csv'], ['-o', 'hasil/'], ['-o', 'hasil.csv']]) {
        const { code, out, files } = await batch(text, ...form);
        expect([code, out]).toEqual([1, '']);
        expect([...files.keys()].filter((name) => name.startsWith('hasil'))).toEqual([]);
      }
    },
  );

  it('from standard input is told of by that name', async () => {
    const { err } = await run(['quiz', 'batch', '-'], { files: { '-': '[]' } });
    expect(err).toMatch(/^Masukan standar \(stdin\) belum memuat/);
  });

  it('--excel needs a table, and says so', async () => {
    const { code, err } = await run(['quiz', 'batch', 'kelas', '--excel'], {
      files: { kelas: tableOf([ani]) },
    });
    expect([code, err]).toEqual([
      2,
      '--excel hanya berarti bersama --format csv.\nTambahkan --format csv, atau jalankan tanpa --excel.\n',
    ]);
  });

  it('because it is not there is a known problem', async () => {
    const { code, err } = await run(['quiz', '--batch', 'tidak-ada.csv']);
    expect(code).toBe(1);
    expect(err).toContain('"tidak-ada.csv" tidak bisa dibaca: tidak ada');
  });

  it('together with --answers is wrong usage', async () => {
    expect((await batch(tableOf(), '--answers', 'x.json')).code).toBe(2);
  });
});

describe('a name', () => {
  const evil = `=HYPERLINK("x")<script>\u001b[31m\u202e\u0085`;
  const table = `nama,${ids[0]}\n"${evil.replaceAll('"', '""')}",4\n@a,+1\n`;

  it.each([['text'], ['markdown'], ['html'], ['json'], ['csv']])(
    'cannot steer what reads %s',
    async (format) => {
      const { out } = await batch(table, '--format', format);
      expect(out).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/);
      expect(out).not.toContain('<script>\u001b');
      if (format === 'html') expect(out).not.toContain('<script>');
      if (format === 'csv') {
        expect(out).toContain(`"'=HYPERLINK(""x"")<script>?[31m??"`);
        expect(out).toContain("\r\n'@a,");
      }
    },
  );

  it('comes back from JSON as it was', async () => {
    expect((await results(table))[0]?.row).toEqual({ nama: evil });
  });
});

/** Of HTML the body only. */
const bodyOf = (text: string): string => text.replace(/^<!doctype html>[\s\S]*?(?=<body)/, '');

describe('the summary of a class', () => {
  it.each([
    ['text', 'txt'],
    ['markdown', 'md'],
    ['html', 'html'],
  ])('as %s', async (format, ending) => {
    const { out, code } = await batch(tableOf(), '--format', format);
    expect(code).toBe(0);
    await expect(bodyOf(out)).toMatchFileSnapshot(`snapshots/class.${ending}`);
  });

  it('is the same from a table and from lines', async () => {
    expect((await batch(linesOf())).out).toBe((await batch(tableOf())).out);
  });

  it('tells of empty and wrong sheets', async () => {
    const text = `nama,${ids[0]},${ids[1]}\nAni,,\nBudi,9,1\nCitra,4,2\n`;
    const { out } = await batch(text);
    await expect(out).toMatchFileSnapshot('snapshots/class-with-gaps.txt');
  });

  it('shows how far it is only in a terminal', async () => {
    const many = tableOf(Array.from({ length: 501 }, () => ani));
    const settings = { files: { kelas: many } };
    expect((await run(['quiz', '--batch', 'kelas'], settings)).err).toBe('');
    const shown = await run(['quiz', '--batch', 'kelas'], { ...settings, errIsTerminal: true });
    expect(shown.err).toMatch(/^\rDinilai: 500 lembar\r +\r$/);
  });
});

describe('with a folder as its place', () => {
  it('there is a page for each person beside the summary', async () => {
    const { files, code } = await batch(
      tableOf([...pupils, { ...ani, nama: '../../etc/Ani <b>' }]),
      '-o',
      'hasil/',
    );
    expect(code).toBe(0);
    expect([...files.keys()]).toEqual([
      'kelas',
      'hasil/00001-ani.html',
      'hasil/00002-budi.html',
      'hasil/00003-citra.html',
      'hasil/00004-dewi.html',
      'hasil/00005-eko.html',
      'hasil/00006-fitri.html',
      'hasil/00007-etc-ani-b.html',
      'hasil/semua.html',
      'hasil/index.html',
    ]);
    expect(files.get('hasil/00007-etc-ani-b.html')).toMatch(
      /class="kicker">\.\.\/\.\.\/etc\/Ani &lt;b&gt; · /,
    );
    expect(files.get('hasil/00001-ani.html')).toContain('<nav><a href="index.html">');
    const all = files.get('hasil/semua.html') ?? '';
    expect(all.match(/<article class="one">/g)).toHaveLength(7);
    const places = [...all.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    await expect(bodyOf(files.get('hasil/index.html') ?? '')).toMatchFileSnapshot(
      'snapshots/folder-index.html',
    );
  });
});
