import { describe, expect, test } from 'vitest';
import {
  filledSheet,
  filledText,
  type PaperTemplate,
  type PaperValues,
  type PartTemplate,
} from '../../src/domain/school.ts';

const part = (more: Partial<PartTemplate>): PartTemplate => ({
  title: 'Bagian',
  text: [],
  rows: [],
  items: [],
  ordered: false,
  table: null,
  after: [],
  lines: 0,
  ...more,
});
const paper = (...parts: PartTemplate[]): PaperTemplate => ({
  title: 'Lembar {kelas}',
  kicker: 'untuk {nama}',
  parts,
  signatures: [{ above: 'Kediri', role: 'Wali', name: '____', below: '' }],
});
const VALUES: PaperValues = {
  kelas: 'XI-2',
  nama: 'Sari',
  daftar: ['satu', 'dua'],
  kosong: [],
  baris: [
    { label: 'Nama', text: 'Sari' },
    { label: 'Kelas', text: 'XI-2' },
  ],
  tabel: [
    ['1', 'Sari'],
    ['2', 'Budi'],
  ],
};
const parts = (...templates: PartTemplate[]) => filledSheet(paper(...templates), VALUES).parts;

describe('a text of a paper', () => {
  test('has every word filled in, wherever it stands and however often', () => {
    expect(filledText('{nama} dari {kelas}: {nama}.', VALUES)).toBe('Sari dari XI-2: Sari.');
    expect(filledText('{nama}', VALUES)).toBe('Sari');
    expect(filledText('tanpa kata', VALUES)).toBe('tanpa kata');
  });

  test('leaves braces alone that hold no word', () => {
    expect(filledText('{} {{nama}} {a', VALUES)).toBe('{} {Sari} {a');
  });

  test('with a word that has no text is refused', () => {
    expect(() => filledText('untuk {umur}', VALUES)).toThrow(new RangeError('no text for {umur}'));
    expect(() => filledText('isi {daftar}', VALUES)).toThrow(new RangeError('no text for {daftar}'));
  });
});

describe('a paper', () => {
  test('has its title, its kicker and all that is written in its parts filled in', () => {
    const template = part({
      title: 'Kelas {kelas}',
      text: ['Halo, {nama}.'],
      rows: [{ label: 'Untuk {nama}', text: 'di {kelas}' }],
      items: ['{nama} hadir'],
      ordered: true,
      table: { head: ['No', 'Nama'], rows: [['1', '____']] },
      after: ['Salam, {nama}.'],
      lines: 3,
    });
    expect(filledSheet(paper(template), VALUES)).toEqual({
      title: 'Lembar XI-2',
      kicker: 'untuk Sari',
      parts: [
        {
          title: 'Kelas XI-2',
          text: ['Halo, Sari.'],
          rows: [{ label: 'Untuk Sari', text: 'di XI-2' }],
          items: ['Sari hadir'],
          ordered: true,
          table: { head: ['No', 'Nama'], rows: [['1', '____']] },
          after: ['Salam, Sari.'],
          lines: 3,
        },
      ],
      signatures: [{ above: 'Kediri', role: 'Wali', name: '____', below: '' }],
    });
  });

  test('has several texts in the place of a word that stands alone and means a list', () => {
    const [made] = parts(
      part({ text: ['awal', '{daftar}', 'akhir'], items: ['{daftar}'], after: ['{daftar}', '{nama}'] }),
    );
    expect(made).toMatchObject({
      text: ['awal', 'satu', 'dua', 'akhir'],
      items: ['satu', 'dua'],
      after: ['satu', 'dua', 'Sari'],
    });
  });

  test.each(['{daftar}.', 'ini {daftar}', '{nama}{daftar}'])('takes "%s" for no list', (text) => {
    expect(() => parts(part({ text: [text] }))).toThrow('no text for {daftar}');
  });

  test('has rows in the place of their word, and is refused without them', () => {
    const [made] = parts(part({ rows: [{ label: 'a', text: 'b' }, '{baris}'] }));
    expect(made?.rows).toEqual([
      { label: 'a', text: 'b' },
      { label: 'Nama', text: 'Sari' },
      { label: 'Kelas', text: 'XI-2' },
    ]);
    for (const row of ['{lain}', '{nama}', 'baris', 'x {baris}'])
      expect(() => parts(part({ rows: [row] }))).toThrow(new RangeError(`no rows for ${row}`));
  });

  test('has a table of its own rows or of those that a word means', () => {
    const table = (rows: string | string[][]) =>
      parts(part({ table: { head: ['No', 'Nama'], rows } }))[0]?.table;
    expect(table('{tabel}')).toEqual({ head: ['No', 'Nama'], rows: VALUES.tabel });
    expect(table([['a'], ['b']])).toEqual({ head: ['No', 'Nama'], rows: [['a'], ['b']] });
    expect(() => table('{lain}')).toThrow(new RangeError('no rows for {lain}'));
  });

  test('shares no row with the values that fill it', () => {
    const [made] = parts(part({ table: { head: [], rows: '{tabel}' } }));
    made?.table?.rows[0]?.push('lagi');
    expect(VALUES.tabel).toEqual([
      ['1', 'Sari'],
      ['2', 'Budi'],
    ]);
  });

  test.each<[string, Partial<PartTemplate>]>([
    ['text', { text: ['a', 'b'] }],
    ['a row', { rows: [{ label: 'a', text: 'b' }] }],
    ['an item', { items: ['a'] }],
    ['what comes after', { after: ['a'] }],
    ['empty lines', { lines: 1 }],
    ['a table', { table: { head: [], rows: [['a']] } }],
  ])('keeps a part with nothing but %s', (_, more) => {
    expect(parts(part(more))).toHaveLength(1);
  });

  test.each<[string, Partial<PartTemplate>]>([
    ['without anything', {}],
    ['of empty lists', { text: ['{kosong}'], items: ['{kosong}'], after: ['{kosong}'] }],
    ['with the head of a table alone', { table: { head: ['No'], rows: [] } }],
  ])('leaves out a part %s', (_, more) => {
    expect(parts(part(more), part({ title: 'Isi', text: ['a'] })).map(({ title }) => title)).toEqual(['Isi']);
  });
});
