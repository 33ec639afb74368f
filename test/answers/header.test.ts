import { describe, expect, test } from 'vitest';
import { columnsOf, distinct, titled, titleReader } from '../../src/answers/header.ts';
import { keyReader, partsReader, rowAnyway } from '../../src/answers/objects.ts';
import { dilemma, statement, tinyCatalog } from '../tiny-catalog.ts';

const bank = [
  { ...statement('s01-lapangan', { x: 0.7 }), text: 'Aku suka turun ke lapangan.' },
  { ...statement('s02-kantor', { x: 0.7 }), text: 'Aku suka kantor' },
  { ...statement('k3', { x: 0.7 }), text: 'Aku suka kantor dan rapat panjang' },
  { ...dilemma('d01-cara', 'Kerja sendiri', 'Kerja bersama'), text: 'Mana yang lebih kamu?' },
  { ...dilemma('d02-waktu', 'Pagi hari', 'Malam hari'), text: 'Pilih satu' },
  { ...statement('q', { x: 0.7 }), text: 'Ya' },
];
const read = titleReader(bank);
const placeOf = (title: string): number => read(title).place;
const catalog = tinyCatalog(['x'], [], bank);

describe('the question that a title names', () => {
  test.each<[string, number]>([
    ['s01-lapangan', 0],
    [' S01 LAPANGAN ', 0],
    ['Aku suka turun ke lapangan', 0],
    ['1. Aku suka kantor', 1],
    ['12) Aku suka kantor', 1],
    ['P12. Aku suka kantor', 1],
    ['Aku suka kantor.1', 1],
    ['Aku suka kantor (2)', 1],
    ['3. Aku suka kantor (123)', 1],
    ['Bagian A: Aku suka kantor sekali', 1],
    ['pertanyaan s02-kantor (wajib)', 1],
    ['k3', 2],
    ['Aku suka kantor dan rapat panjang, ya', 2],
    ['Kerja sendiri atau kerja bersama', 3],
    ['Mana yang lebih kamu? A: kerja sendiri. B: kerja bersama.', 3],
    ['Mana yang lebih kamu?', 3],
    ['Kerja sendiri, kerja bersama, pagi hari, malam hari', 3],
    ['q', 5],
    ['Ya', 5],
    ['<b class="x">Aku suka kantor</b><br/>', 1],
    ['Aku&nbsp;suka&#160;kantor', 1],
    ['&#x41;ku suka k&#97;ntor', 1],
    ['&quot;Aku suka kantor&quot;', 1],
  ])('%j is %i', (title, place) => {
    expect(placeOf(title)).toBe(place);
  });

  test.each([
    '',
    '…',
    'nama',
    'Aku suka',
    'kantor',
    'suka kantor',
    'Aku suka kantornya',
    'Saku suka kantor',
    'Kerja sendiri',
    'kerja bersama saja',
    'aq01 s01 lapanganku',
    's01-lapangan dan s02-kantor',
    '1234. Aku suka kantorku 1234',
    '&#0;',
    '&bogus;',
    'kelas k3',
  ])('%j is none of one', (title) => {
    expect(placeOf(title)).toBe(-1);
  });

  test('a title that is the question says nothing else; of another it is told how much it says', () => {
    expect(read('3. Aku suka kantor')).toEqual({ place: 1, extra: 0 });
    expect(read('Nilai - Aku suka kantor')).toEqual({ place: 1, extra: 'nilai aku suka kantor'.length });
    expect(read('nama')).toEqual({ place: -1, extra: 4 });
    expect(read('')).toEqual({ place: -1, extra: 0 });
  });

  test('an endless title is looked at in its beginning', () => {
    expect(placeOf(`${'x '.repeat(900)}aku suka kantor`)).toBe(1);
    expect(placeOf(`${'x '.repeat(1_100)}aku suka kantor`)).toBe(-1);
  });

  test('of two questions of one text it is the first', () => {
    const twice = titleReader([bank[1], { ...bank[1], id: 'z99-lain' }] as never);
    expect(twice('Aku suka kantor').place).toBe(0);
    expect(twice('Nilai aku suka kantor').place).toBe(-1);
  });
});

describe('the columns of a table', () => {
  test('are questions, codes, and what is carried through under names of its own', () => {
    const titles = [
      'Nama',
      's01-lapangan',
      ' ',
      'Nama',
      'Kode',
      'Points - Aku suka kantor',
      'Aku suka kantor',
      '',
    ];
    const { questions, carried, missing, codes } = columnsOf(titles, bank, 'k');
    expect([...questions]).toEqual([-1, 0, -1, -1, -1, -1, 1]);
    expect(carried).toEqual([
      { at: 0, name: 'Nama' },
      { at: 2, name: 'kolom 3' },
      { at: 3, name: 'Nama (2)' },
      { at: 4, name: 'Kode' },
      { at: 5, name: 'Points - Aku suka kantor' },
    ]);
    expect(missing).toEqual(['k3', 'd01-cara', 'd02-waktu', 'q']);
    expect(codes).toEqual([{ at: 4, name: 'Kode' }]);
  });

  test.each(['kode', 'Kode jawaban', 'KODE karir-sosial:'])('%j is a column of codes', (title) => {
    expect(columnsOf(['x', title], bank, 'k').codes).toEqual([{ at: 1, name: title }]);
  });

  test.each(['kode pos', 'code', 'kodenya', 'kode peserta'])('%j is none', (title) => {
    expect(columnsOf([title], bank, 'k').codes).toEqual([]);
  });

  test('two columns of one question that say as little are one question, asked twice', () => {
    expect([...columnsOf(['s01-lapangan', 'Aku suka turun ke lapangan.1'], bank, 'k').questions]).toEqual([
      0, 0,
    ]);
  });

  test('a name is cut, and at most two thousand of them are a table', () => {
    expect(columnsOf(['x'.repeat(300)], bank, 'k').carried[0]?.name).toBe('x'.repeat(200));
    const many = Array.from({ length: 2_000 }, (_, i) => `k${i}x`);
    expect(columnsOf(many, bank, 'k').carried).toHaveLength(2_000);
    expect(() => columnsOf([...many, 'satu lagi'], bank, 'k')).toThrow(
      expect.objectContaining({ fact: { code: 'bad-header', path: 'k', reason: 'wide' } }),
    );
  });

  test('titles end with the last that says anything', () => {
    expect(titled(['', 'a', '', 'b', ' ', '-'])).toEqual(['', 'a', '', 'b']);
    expect(titled(['', ' '])).toEqual([]);
  });

  test('names become different, and none that is there already is taken', () => {
    expect(distinct(['a', 'a', 'a', 'b', 'a (2)', 'b'])).toEqual([
      'a',
      'a (3)',
      'a (4)',
      'b',
      'a (2)',
      'b (2)',
    ]);
    expect(distinct(['x', 'y'])).toEqual(['x', 'y']);
  });
});

describe('keys of an object', () => {
  const place = keyReader(catalog);

  test('name a question by id or text, look like a mistyped id, or are something else', () => {
    expect(['s01-lapangan', '2. Aku suka kantor', 'q'].map(place)).toEqual([0, 1, 5]);
    expect(['s01-lapngan', 's01-lapanagn', 's02-kantro', 'd01-caraa'].map(place)).toEqual(Array(4).fill(-2));
    expect(['s01-lpngn', 'nama', 'k4', 'x', 'Points - Aku suka kantor'].map(place)).toEqual(
      Array(5).fill(-1),
    );
    // Asked again the answer is the same.
    expect(['s01-lapngan', 'nama', 's01-lapangan'].map(place)).toEqual([-2, -1, 0]);
  });

  const partsOf = (value: Record<string, unknown>) => {
    const parts = partsReader(catalog)(JSON.stringify(value), value);
    return parts && { ...parts, row: parts.row().map(({ name, json }) => `${name}=${json}`) };
  };

  test('are answers of the object itself or under "answers", and the rest is carried through', () => {
    expect(partsOf({ nama: 'A', 's01-lapangan': 4, q: null })).toEqual({
      answers: { 's01-lapangan': 4, q: null },
      code: null,
      row: ['nama="A"'],
    });
    expect(partsOf({ nama: 'A', answers: { q: 1 }, 's01-lapangan': 4 })).toEqual({
      answers: { q: 1 },
      code: null,
      row: ['nama="A"', 's01-lapangan=4'],
    });
    expect(partsOf({ answers: [1] })).toBeNull();
    expect(partsOf({ answers: null, nama: 'A' })).toBeNull();
    expect(partsOf({})).toEqual({ answers: {}, code: null, row: [] });
  });

  test('that look like a mistyped id are answers where they hold one', () => {
    expect(partsOf({ 's01-lapngan': 4 })?.answers).toEqual({ 's01-lapngan': 4 });
    expect(partsOf({ 's01-lapngan': null })?.answers).toEqual({ 's01-lapngan': null });
    expect(partsOf({ 's01-lapngan': '4', q: 1 })).toMatchObject({
      answers: { q: 1 },
      row: ['s01-lapngan="4"'],
    });
    expect(partsOf({ 's01-lapngan': '4' })).toBeNull();
  });

  test('hold a code where they hold no answer', () => {
    expect(partsOf({ nama: 'A', code: 'X' })).toEqual({
      answers: {},
      code: 'X',
      row: ['nama="A"', 'code="X"'],
    });
    expect(partsOf({ kode: 'X' })).toMatchObject({ code: 'X' });
    expect(partsOf({ kode: 'X', q: 2 })).toMatchObject({ code: null, answers: { q: 2 } });
    expect(partsOf({ kode: 5, nama: 'A' })).toBeNull();
  });

  test('of a result of ours are its code and the row of the person', () => {
    const result = { ranking: [], code: 'X', row: { nama: 'A', nip: 1 }, answers: { q: 1 } };
    expect(partsOf(result)).toEqual({ answers: {}, code: 'X', row: ['nama="A"', 'nip=1'] });
    expect(partsOf({ ranking: [], code: 'X' })).toMatchObject({ code: 'X', row: [] });
    expect(partsOf({ ranking: [], code: 5, answers: { q: 1 } })).toMatchObject({
      code: null,
      answers: { q: 1 },
    });
  });

  const anyway = (value: unknown) =>
    rowAnyway(JSON.stringify(value), value)().map(({ name, text }) => `${name}=${text}`);

  test('are carried through from an object without answers too', () => {
    expect(anyway({ nama: 'A', code: 'X', kelas: null, ranking: [], answered: 1 })).toEqual([
      'nama=A',
      'kelas=',
    ]);
    expect(anyway({ schemaVersion: 1, quizVersion: '2', x: 1 })).toEqual(['x=1']);
    expect(anyway({ error: { code: 'x' }, row: { nama: 'A' } })).toEqual(['nama=A']);
    expect(anyway({ row: { nama: 'A' } })).toEqual(['row={"nama":"A"}']);
    expect(anyway({ error: 1, row: 'A' })).toEqual(['error=1', 'row=A']);
    expect([anyway([1]), anyway(null), anyway('x')]).toEqual([[], [], []]);
  });

  test('have names that are not endless', () => {
    expect(anyway({ ['x'.repeat(300)]: 1 })).toEqual([`${'x'.repeat(200)}=1`]);
  });
});
