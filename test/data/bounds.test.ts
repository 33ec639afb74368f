import { describe, expect, test } from 'vitest';
import { bank, compiled, role, rule, swapped, TRAITS, told } from './small-folder.ts';

const long = (length: number): string => 'x'.repeat(length);
const QUESTION = '  - { id: q1, kind: statement, text: Aku., loadings: { sabar: 0.7 } }\n';
const DILEMMA =
  '  - { id: q2, kind: dilemma, text: Mana?, a: Ini, b: Itu, loadings: { sabar: -1, teliti: 1 } }\n';
const withBank = (from: string, to: string): string[] =>
  told({ 'traits.yaml': TRAITS, 'questions.yaml': swapped(bank(QUESTION + DILEMMA), from, to) });
const withTraits = (from: string, to: string): string[] =>
  told({ 'traits.yaml': swapped(TRAITS, from, to), 'questions.yaml': bank(QUESTION + DILEMMA) });
const withRule = (from: string, to: string): string[] =>
  told({ 'rules.yaml': `rules:\n${swapped(rule('uu-1'), from, to)}` });
const withRole = (from: string, to: string): string[] =>
  told({ 'roles/guru.yaml': swapped(role('guru', 'Guru'), from, to) });

/** One mistake with this end, or with null none. */
function expectTold(lines: string[], wanted: string | null): void {
  if (wanted === null) expect(lines).toEqual([]);
  else expect(lines).toEqual([expect.stringContaining(wanted)]);
}

describe('a bank', () => {
  test.each<[string, string, string | null]>([
    ['version: 1', 'version: 31', null],
    ['version: 1', 'version: 32', 'version: paling besar 31'],
    ['version: 1', 'version: 0', 'version: paling kecil 1'],
    ['mean: 3, sd', 'mean: 1, sd', null],
    ['mean: 3, sd', 'mean: 0.9, sd', 'parameters › mean: paling kecil 1'],
    ['mean: 3, sd', 'mean: 5, sd', null],
    ['mean: 3, sd', 'mean: 5.1, sd', 'parameters › mean: paling besar 5'],
    ['mean: 3, sd', 'mean: tiga, sd', 'parameters › mean: harus angka, bukan "tiga"'],
    ['sd: 0.9', 'sd: 0.1', null],
    ['sd: 0.9', 'sd: 0.09', 'parameters › sd: paling kecil 0.1'],
    ['sd: 0.9', 'sd: 3', null],
    ['sd: 0.9', 'sd: 3.1', 'parameters › sd: paling besar 3'],
    ['sd: 0.9', 'sd: 0.9, n: 1', 'parameters › n: kunci ini tidak dikenal'],
    ['sabar: 0.7', 'sabar: 2', null],
    ['sabar: 0.7', 'sabar: 2.1', 'loadings › sabar: paling besar 2'],
    ['sabar: 0.7', 'sabar: -2', null],
    ['sabar: 0.7', 'sabar: -2.1', 'loadings › sabar: paling kecil -2'],
    ['sabar: 0.7 }', 'sabar: 0.7 }, mean: 5.5', 'questions ke-1 › mean: paling besar 5'],
    ['sabar: 0.7 }', 'sabar: 0.7 }, sd: 4', 'questions ke-1 › sd: paling besar 3'],
    ['statement: S1', `statement: ${long(40)}`, null],
    ['statement: S1', `statement: ${long(41)}`, 'scale ke-1 › statement: paling panjang 40 karakter'],
    ['dilemma: D1', `dilemma: ${long(41)}`, 'scale ke-1 › dilemma: paling panjang 40 karakter'],
    ['  - { value: 5, statement: S5, dilemma: D5 }\n', '', 'scale: paling sedikit 5 isi'],
    ['value: 5', 'value: 4', 'scale: nilai harus 1 sampai 5, berurutan'],
    ['text: Aku.', `text: ${long(2000)}`, null],
    ['text: Aku.', `text: ${long(2001)}`, 'text: paling panjang 2000 karakter'],
    ['a: Ini', `a: Ini, aShort: ${long(80)}, bShort: ${long(80)}`, null],
    ['a: Ini', `a: Ini, aShort: ${long(81)}`, 'aShort: paling panjang 80 karakter'],
    ['a: Ini', `a: Ini, bShort: ${long(81)}`, 'bShort: paling panjang 80 karakter'],
    ['id: q1', `id: ${long(80)}`, null],
    ['id: q1', `id: ${long(81)}`, 'id: paling panjang 80 karakter'],
    ['id: q1', 'id: constructor', 'kata ini sudah punya arti lain bagi program; pilih kata lain'],
    ['id: q1', 'id: q_1-a', null],
    ['id: q1', 'id: q--1', 'harus huruf kecil, angka, dan tanda hubung'],
    ['id: q1', 'id: q1-', 'harus huruf kecil, angka, dan tanda hubung'],
  ])('%s → %s', (from, to, wanted) => {
    expectTold(withBank(from, to), wanted);
  });

  test('without a question is none', () => {
    const files = {
      'traits.yaml': TRAITS,
      'questions.yaml': bank('').replace('questions:\n', 'questions: []\n'),
    };
    expect(told(files)).toEqual([expect.stringContaining('questions: paling sedikit 1 isi')]);
  });

  test('gives each question its own mean and spread, or those of the bank', () => {
    const own = QUESTION.replace('sabar: 0.7 }', 'sabar: 0.7 }, mean: 3.4, sd: 1.2, short: aku');
    const { catalog } = compiled({ 'traits.yaml': TRAITS, 'questions.yaml': bank(own + DILEMMA) });
    expect(catalog.questions).toMatchObject([
      { id: 'q1', mean: 3.4, sd: 1.2, short: 'aku' },
      { id: 'q2', mean: 3, sd: 0.9, a: 'Ini', b: 'Itu' },
    ]);
    expect(catalog.quizVersion).toMatch(/^1-[0-9a-z]{2}$/);
    expect(catalog.scale).toHaveLength(5);
    expect(catalog.groups).toEqual([{ id: 'satu', label: 'Satu', short: 'Satu' }]);
    expect(catalog.traits.map(({ id }) => id)).toEqual(['sabar', 'teliti']);
  });
});

describe('traits', () => {
  test.each<[string, string, string]>([
    ['label: Sabar', 'label: ""', 'traits ke-1 › label: tidak boleh kosong'],
    ['low: a', 'low: ""', 'traits ke-1 › low: tidak boleh kosong'],
    ['likesLow: d', 'suka: d', 'traits ke-1 › suka: kunci ini tidak dikenal'],
    ['short: Satu }', 'short: Satu, lain: 1 }', 'groups ke-1 › lain: kunci ini tidak dikenal'],
  ])('%s → %s', (from, to, wanted) => {
    expect(withTraits(from, to)).toContainEqual(expect.stringContaining(wanted));
  });

  test('and their groups may not be missing', () => {
    const empty = { 'traits.yaml': 'groups: []\ntraits: []\n', 'questions.yaml': bank(QUESTION) };
    expect(told(empty).filter((line) => line.startsWith('traits.yaml'))).toEqual([
      expect.stringContaining('groups: paling sedikit 1 isi'),
      expect.stringContaining('traits: paling sedikit 1 isi'),
    ]);
  });
});

describe('a regulation', () => {
  test.each<[string, string, string | null]>([
    ['year: 2030', 'year: 1900', null],
    ['year: 2030', 'year: 1899', 'year: paling kecil 1900'],
    ['year: 2030', 'year: 2101', 'year: paling besar 2100'],
    ['note: null', 'note: Sudah diubah.', null],
    ['note: null', 'note: ""', 'note: tidak boleh kosong'],
    [
      'status: berlaku',
      'status: hilang',
      'status: "hilang" tidak dikenal; pilih berlaku, diubah, diganti, atau belum-dipastikan',
    ],
    [
      'via: blog',
      'via: kabar',
      'via: "kabar" tidak dikenal; pilih peraturan, instansi, berita, blog, atau dokumen',
    ],
    ['number: "1"', 'number: 1', 'number: harus tulisan, bukan 1'],
    ['checked: 2026-11', 'checked: "2026"', 'checked: harus berbentuk TTTT-BB'],
    ['id: uu-1', 'id: UU 1', 'id: harus huruf kecil'],
  ])('%s → %s', (from, to, wanted) => {
    expectTold(withRule(from, to), wanted);
  });

  test('keeps its name as a title, and is a source of that kind', () => {
    const { rules } = compiled({ 'rules.yaml': `rules:\n${rule('uu-1')}` });
    expect(rules.get('uu-1')).toEqual({
      id: 'uu-1',
      kind: 'peraturan',
      title: 'UU 1/2030',
      number: '1',
      year: 2030,
      subject: 'Uji',
      status: 'berlaku',
      note: null,
      via: 'blog',
      where: 'x.example',
      checked: '2026-11',
    });
  });
});

describe('mixed-up names', () => {
  const CONFUSION = `confusions:
  - { names: [Lama, Baru], roles: [lama, null], abbreviation: null, test: Yang mana?, sources: [s] }
sources:
  - { id: s, kind: laman, title: L, where: x.example, year: null, note: null, checked: 2026-11 }
`;
  test.each<[string, string, string | null]>([
    [
      'names: [Lama, Baru], roles: [lama, null]',
      'names: [A, B, C, D], roles: [lama, null, null, null]',
      null,
    ],
    ['abbreviation: null', 'abbreviation: LB', null],
    [
      'names: [Lama, Baru], roles: [lama, null]',
      'names: [A, B], roles: [lama]',
      'roles: paling sedikit 2 isi',
    ],
    ['names: [Lama, Baru]', 'names: [A]', 'names: paling sedikit 2 isi'],
    ['names: [Lama, Baru]', 'names: [A, B, C, D, E]', 'names: paling banyak 4 isi'],
    ['roles: [lama, null]', 'roles: [lama, null, null, null, null]', 'roles: paling banyak 4 isi'],
    ['names: [Lama, Baru]', 'names: [A, B, C]', 'roles harus sebanyak names'],
    ['test: Yang mana?', 'test: ""', 'test: tidak boleh kosong'],
  ])('%s → %s', (from, to, wanted) => {
    expectTold(told({ 'confusions.yaml': swapped(CONFUSION, from, to) }), wanted);
  });
});

describe('a role', () => {
  test.each<[string, string, string | null]>([
    ['title: Guru', `title: ${long(120)}`, null],
    ['aliases: []', `aliases: [${long(121)}]`, 'aliases ke-1: paling panjang 120 karakter'],
    ['level: 5, basis', 'level: 0, basis', 'profile › sabar › level: paling kecil 1'],
    ['level: 5, basis', 'level: 6, basis', 'profile › sabar › level: paling besar 5'],
    [
      'requirements: []',
      'requirements: [{ kind: status, text: A., for: semua, needs: {}, sources: [sekolah] }]',
      'requirements ke-1 › for: "semua" tidak dikenal; pilih asn',
    ],
    [
      'requirements: []',
      'requirements: [{ kind: status, text: A., needs: { age: { from: 0, to: 120 } }, sources: [sekolah] }]',
      null,
    ],
    [
      'requirements: []',
      'requirements: [{ kind: status, text: A., needs: { age: { from: 121 } }, sources: [sekolah] }]',
      'age › from: paling besar 120',
    ],
    [
      'requirements: []',
      'requirements: [{ kind: status, text: A., needs: { age: { to: 121 } }, sources: [sekolah] }]',
      'age › to: paling besar 120',
    ],
    [
      'requirements: []',
      'requirements: [{ kind: status, text: A., needs: { age: { from: 20, to: 20 } }, sources: [sekolah] }]',
      null,
    ],
    [
      'codes: []',
      `codes: [{ system: ESCO, code: ${long(21)}, title: A, exact: true, sources: [sekolah] }]`,
      'codes ke-1 › code: paling panjang 20 karakter',
    ],
    ['sources: [sekolah]\ndefinition', 'sources: [redaksi]\ndefinition', '"redaksi" perlu ditemani sumber'],
  ])('%s → %s', (from, to, wanted) => {
    expectTold(withRole(from, to), wanted);
  });
});
