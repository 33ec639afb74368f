import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/answers/entry.ts';
import { openBatch } from '../../src/answers/open.ts';
import { readRoster } from '../../src/answers/roster.ts';
import { Problem } from '../../src/domain/problem.ts';
import { ids } from '../batch/class.ts';
import { realCatalog } from '../real-catalog.ts';
import { HANG } from '../spent.ts';
import { zipOf } from './zip.ts';

const SPACE = 'http://schemas.openxmlformats.org/';
const RELATION = `${SPACE}officeDocument/2006/relationships`;

const text = (address: string, words: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const HEAD = `<row r="1">${text('A1', 'nama')}${text('B1', ids[0] as string)}</row>`;
const row = (number: number, more = ''): string =>
  `<row r="${number}">${text(`A${number}`, 'Ani')}<c r="B${number}"><v>4</v></c>${more}</row>`;

/** A sheet that nobody sees begins so. */
const HIDDEN = '<!-- hidden -->';
const CHART = '<!-- chart -->';

/** A workbook whose sheets have these rows. */
const workbookOf = (...sheets: string[]): Buffer =>
  zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATION}"><sheets>${sheets.map((rows, i) => `<sheet ${rows.startsWith(HIDDEN) ? 'state="hidden" ' : ''}name="S${i}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Type="${RELATION}/${sheets[i] === CHART ? 'chart' : 'work'}sheet" Target="${sheets[i] === CHART ? 'chart' : 'work'}sheets/s${i}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      sheets.map((rows, i) => [
        `xl/worksheets/s${i}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });

const open = (bytes: Buffer) =>
  openBatch(
    (async function* () {
      yield bytes;
    })(),
    'k',
    realCatalog,
  );

async function read(bytes: Buffer): Promise<Entry[] | unknown> {
  try {
    const { entries } = await open(bytes);
    const all: Entry[] = [];
    for await (const bundle of entries) all.push(...bundle);
    return all.map((entry) => [entry.line, ...entry.row().map((field) => field.text)]);
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
}

const FAR = 1_048_576;

describe('what a workbook holds is not lost without a word:', () => {
  const answer = (cell: string) => workbookOf(`${HEAD}<row r="2">${text('A2', 'Ani')}${cell}</row>`);
  const faults = async (bytes: Buffer): Promise<unknown> => {
    const { entries } = await open(bytes);
    const all: Entry[] = [];
    for await (const bundle of entries) all.push(...bundle);
    return all.map((entry) => ('fault' in entry ? entry.fault : entry.sheet[0]));
  };
  const badMark = (value: string) => ({ code: 'bad-mark', path: 'k', line: 2, id: ids[0], value });

  test.each([
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['an error of a formula', '<c t="e" r="B2" s="0"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['an error without a word', '<c r="B2" t="e"></c>', '#N/A'],
    ['a formula without its result', '<c r="B2"><f>1+2</f></c>', '=1+2'],
    ['a formula with an empty result that is a number', '<c r="B2"><f>1+2</f><v/></c>', '=1+2'],
    ['a formula of words without its result', '<c r="B2" t="str"><f>C2</f></c>', '=C2'],
    ['a shared formula without its result', '<c r="B2"><f t="shared" si="0"/></c>', '=…'],
  ])('%s is a wrong mark', async (_, cell, value) => {
    expect(await faults(answer(cell))).toEqual([badMark(value)]);
  });

  test.each([
    ['a formula with its result', '<c r="B2"><f>1+2</f><v>3</v></c>', 3],
    ['a formula whose result is no text', '<c r="B2" t="str"><f>C2</f><v></v></c>', 0],
    ['an empty cell', '<c r="B2" s="0"/>', 0],
  ])('%s is read as it is', async (_, cell, value) => {
    expect(await faults(answer(cell))).toEqual([value]);
  });

  test('the cell of a gap is filled in its own place', async () => {
    const head = `<row r="1">${text('A1', 'nama')}${text('C1', 'kelas')}${text('D1', ids[0] as string)}</row>`;
    expect(
      await read(
        workbookOf(
          `${head}<row r="2">${text('A2', 'Ani')}<c r="C2" t="e"><v>#REF!</v></c><c r="D2"><v>4</v></c></row>`,
        ),
      ),
    ).toEqual([[2, 'Ani', '', '#REF!']]);
  });

  test('a sheet that is one chart is passed over', async () => {
    expect(await read(workbookOf(HEAD + row(2), CHART))).toEqual([[2, 'Ani']]);
    expect(
      await read(
        workbookOf(CHART, `${HEAD}<row r="2">${text('A2', 'Ani')}<c r="B2" t="e"><v>#N/A</v></c></row>`),
      ),
    ).toEqual([[2, 'Ani']]);
  });

  test('other sheets with answers are named, and one that is hidden is read last', async () => {
    const [answers, others] = [HEAD + row(2), `<row r="1">${text('A1', 'catatan')}</row>`];
    expect((await open(workbookOf(others, answers, HEAD, answers, answers))).sheets).toEqual({
      read: 'S1',
      left: ['S3', 'S4'],
    });
    expect((await open(workbookOf(others, answers))).sheets).toBeUndefined();
    const old = `${HIDDEN}${HEAD}<row r="2">${text('A2', 'Lama')}<c r="B2"><v>1</v></c></row>`;
    for (const bytes of [workbookOf(old, answers), workbookOf(answers, old)]) {
      expect(await read(bytes)).toEqual([[2, 'Ani']]);
      expect((await open(bytes)).sheets).toBeUndefined();
    }
    expect(await read(workbookOf(old, others))).toEqual([[2, 'Lama']]);
  });
});

test('a plain workbook, and one with an empty row at the very end', async () => {
  expect(await read(workbookOf(HEAD + row(2)))).toEqual([[2, 'Ani']]);
  expect(await read(workbookOf(`${HEAD}${row(2)}<row r="${FAR}" ht="20"/>`))).toEqual([[2, 'Ani']]);
  expect(await read(workbookOf(`${HEAD}${row(2)}<row r="9"><c r="XFD9" s="1"/></row>`))).toEqual([
    [2, 'Ani'],
  ]);
});

test.each([
  ['a stray cell below', `${HEAD}${row(2)}<row r="${FAR}"><c r="H${FAR}"><v>1</v></c></row>`, `H${FAR}`],
  ['a stray cell beside', `${HEAD}${row(2)}${row(2000, '<c r="XFD2000"><v>1</v></c>')}`, 'XFD2000'],
])('%s is named at once', async (_, rows, cell) => {
  const start = performance.now();
  expect(await read(workbookOf(rows))).toEqual({ code: 'far-cell', path: 'k', cell });
  expect(performance.now() - start).toBeLessThan(HANG);
});

test.each([
  ['a column that no sheet has', `${HEAD}<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>`],
  ['a row that no sheet has', `${HEAD}<row r="99999999"/>`],
  ['quotes of the other kind', `${HEAD}<row r='2'><c s='1' r='AAAAA2'><v>1</v></c></row>`],
])('%s makes a workbook broken', async (_, rows) => {
  expect(await read(workbookOf(rows))).toEqual({ code: 'foreign-file', path: 'k', kind: 'archive' });
});

test('what would fill the memory once it is unpacked is too large', async () => {
  const bombs = [
    workbookOf(`${HEAD}${' '.repeat(20_000_000)}`),
    workbookOf(...Array<string>(20).fill(`${HEAD}${row(2)}<row r="${FAR}"/>`)),
  ];
  for (const bomb of bombs) expect(await read(bomb)).toMatchObject({ code: 'too-large', path: 'k' });
});

test('a number that looks like a date and is none leaves the others readable', async () => {
  const dated = (number: string): string => `<c r="C2" s="1"><v>${number}</v></c>`;
  const head = HEAD.replace('</row>', `${text('C1', 'NIP')}</row>`);
  for (const number of ['198501012010011001', '1e10', '99999999'])
    expect(await read(workbookOf(head + row(2, dated(number))))).toEqual([[2, 'Ani', '########']]);
  expect(await read(workbookOf(head + row(2, dated('46000'))))).toEqual([[2, 'Ani', '2025-12-09']]);
});

test('cells are read as a spreadsheet shows them, with their blanks and all their figures', async () => {
  const head = HEAD.replace(
    '</row>',
    `${text('C1', 'waktu')}${text('D1', 'nip')}${text('E1', 'kota')}${text('F1', 'kosong')}</row>`,
  );
  const cells = (time: string): string =>
    `<c r="C2" s="1"><v>${time}</v></c><c r="D2"><v>198501012010011001</v></c><c r="E2" t="inlineStr"><is><t xml:space="preserve"> Solo </t></is></c>`;
  for (const [time, shown] of [
    ['46000', '2025-12-09'],
    ['46000.5', '2025-12-09 12:00:00'],
    ['46000.25', '2025-12-09 06:00:00'],
  ] as const)
    expect(await read(workbookOf(head + row(2, cells(time))))).toEqual([
      [2, 'Ani', shown, '198501012010011001', ' Solo ', ''],
    ]);
});

test.each([
  [
    'open-document',
    zipOf(
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
      { stored: true },
    ),
  ],
  ['document', zipOf({ 'word/document.xml': '<w/>' })],
  ['archive', zipOf({ 'kelas.csv': 'nama' })],
  [
    'locked',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  ],
  [
    'old-workbook',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
  ],
])('a file that is %s is told as that', async (kind, bytes) => {
  expect(await read(bytes)).toEqual({ code: 'foreign-file', path: 'k', kind });
});

describe('the list of a school', () => {
  const roster = async (...sheets: string[]): Promise<string[]> => {
    const list = await readRoster(
      (async function* () {
        yield workbookOf(...sheets);
      })(),
      'k',
    );
    return list.map(({ name, group }) => `${name} ${group}`.trim());
  };
  const sheet = (titles: readonly string[], ...people: (readonly string[])[]): string =>
    [titles, ...people]
      .map(
        (cells, i) =>
          `<row r="${i + 1}">${cells.map((cell, at) => text(`${'ABC'[at]}${i + 1}`, cell)).join('')}</row>`,
      )
      .join('');

  test('may have each class on a sheet of its own, which then tells the class', async () => {
    const other = sheet(['nama guru', 'nip'], ['Bu Tini', '1']);
    expect(
      await roster(sheet(['No', 'Nama'], ['1', 'Ani']), sheet(['no', 'nama'], ['1', 'Budi']), other),
    ).toEqual(['Ani S0', 'Budi S1']);
  });

  test('keeps the classes that its rows tell, and of one sheet no class is made', async () => {
    const titles = ['nama', 'kelas'];
    expect(await roster(sheet(titles, ['Ani', 'XII A']), sheet(titles, ['Budi', 'XII B']))).toEqual([
      'Ani XII A',
      'Budi XII B',
    ]);
    expect(await roster(sheet(['nama'], ['Ani']), sheet(['catatan'], ['x']))).toEqual(['Ani']);
  });
});
