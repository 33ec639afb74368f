import { describe, expect, test } from 'vitest';
import { emptyBase } from '../../src/data/compile.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { base, compiled, rule, swapped } from './small-folder.ts';

const SOURCE = `  - { id: laman, kind: laman, title: Laman, where: x.example, year: null, note: null, checked: 2026-11 }
`;
const ENTRY = `notes:
  - id: sscasn
    when: { status: [asn], door: [seleksi], stages: [s1, s2] }
    text: Lewat seleksi.
    sources: [laman, uu-1]
  - { id: umum, when: {}, text: Tanya dulu., sources: [laman] }
sources:
  - rule: uu-1
${SOURCE}`;
const SEARCH = `synonyms:
  - [anak, bocah]
stages:
  - { words: [lulus sma], stage: sma }
absent:
  - { words: [dokter], text: Bukan bidang ini. }
`;
const RULES = `rules:\n${rule('uu-1')}`;
const files = (entry = ENTRY, search = SEARCH) => ({
  'entry.yaml': entry,
  'search.yaml': search,
  'rules.yaml': RULES,
});

describe('the general sentences of a folder', () => {
  test('arrive with their sources and regulations', () => {
    const { told, guide } = compiled(files());
    expect(told).toEqual([]);
    expect(guide.entry.notes).toEqual([
      {
        id: 'sscasn',
        when: { status: ['asn'], door: ['seleksi'], stages: ['s1', 's2'] },
        text: 'Lewat seleksi.',
        sources: ['laman', 'uu-1'],
      },
      { id: 'umum', when: {}, text: 'Tanya dulu.', sources: ['laman'] },
    ]);
    expect(guide.entry.sources.map(({ id }) => id)).toEqual(['uu-1', 'laman']);
    expect(guide.search).toEqual({
      synonyms: [['anak', 'bocah']],
      stages: [{ words: ['lulus sma'], stage: 'sma' }],
      absent: [{ words: ['dokter'], text: 'Bukan bidang ini.' }],
    });
  });

  test('stand after those of the base', () => {
    const old = compiled(files()).guide;
    const onto = { ...base(), guide: old };
    const { guide } = compiled(
      files(ENTRY.replace('sscasn', 'baru'), SEARCH.replace('anak', 'kanak').replace('dokter', 'bidan')),
      onto,
    );
    expect(guide.entry.notes.map(({ id }) => id)).toEqual(['sscasn', 'umum', 'baru', 'umum']);
    expect(guide.entry.sources.map(({ id }) => id)).toEqual(['uu-1', 'laman', 'uu-1', 'laman']);
    expect(guide.search.synonyms).toEqual([
      ['anak', 'bocah'],
      ['kanak', 'bocah'],
    ]);
    expect(guide.search.stages).toHaveLength(2);
    expect(guide.search.absent.map(({ words }) => words)).toEqual([['dokter'], ['bidan']]);
  });

  test('of the base stay where a folder has none', () => {
    const old: Guide = compiled(files()).guide;
    expect(compiled({ 'rules.yaml': RULES }, { ...base(), guide: old }).guide).toEqual(old);
    expect(compiled({ 'rules.yaml': RULES }, emptyBase).guide).toEqual({
      entry: { notes: [], sources: [] },
      search: { synonyms: [], stages: [], absent: [] },
    });
  });

  test('cite what is listed, and pages that open', () => {
    const { told, remarks } = compiled(files(swapped(ENTRY, 'sources: [laman, uu-1]', 'sources: [koran]')));
    expect(told).toEqual(['entry.yaml:5: sumber "koran" tidak ada dalam daftar sources berkas ini']);
    expect(remarks.map(({ line, path }) => [path.split('/').at(-1), line])).toEqual([
      ['entry.yaml', 9],
      ['rules.yaml', 2],
    ]);
    expect(compiled({ 'entry.yaml': ENTRY }).told).toEqual([
      'entry.yaml:8: peraturan "uu-1" tidak ada dalam rules.yaml',
    ]);
  });

  test.each([
    ['status: [asn]', 'status: []', 'notes ke-1 › when › status: paling sedikit 1 isi'],
    ['door: [seleksi]', 'door: []', 'notes ke-1 › when › door: paling sedikit 1 isi'],
    ['stages: [s1, s2]', 'stages: []', 'notes ke-1 › when › stages: paling sedikit 1 isi'],
    ['stages: [s1, s2]', 'stages: [s3]', '"s3" tidak dikenal'],
    ['status: [asn]', 'state: [asn]', 'notes ke-1 › when › state: kunci ini tidak dikenal'],
    ['id: umum', 'id: Umum', 'harus huruf kecil, angka, dan tanda hubung'],
  ])('with %s → %s are told what is wrong', (from, to, wanted) => {
    const { told } = compiled(files(swapped(ENTRY, from, to)));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(wanted);
  });

  test.each([
    ['[anak, bocah]', '[anak]', 'synonyms ke-1: paling sedikit 2 isi'],
    ['[anak, bocah]', `[anak, ${'x'.repeat(81)}]`, 'synonyms ke-1 ke-2: paling panjang 80 karakter'],
    ['words: [lulus sma]', 'words: []', 'stages ke-1 › words: paling sedikit 1 isi'],
    ['stage: sma', 'stage: sd', 'stages ke-1 › stage: "sd" tidak dikenal'],
    ['words: [dokter]', `words: [${'x'.repeat(81)}]`, 'absent ke-1 › words ke-1: paling panjang 80 karakter'],
    ['Bukan bidang ini.', 'x'.repeat(501), 'absent ke-1 › text: paling panjang 500 karakter'],
    ['absent:', 'lain: 1\nabsent:', 'lain: kunci ini tidak dikenal'],
  ])('for the search with %s → %s are told what is wrong', (from, to, wanted) => {
    const { told } = compiled(files(ENTRY, swapped(SEARCH, from, to)));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(wanted);
  });
});
