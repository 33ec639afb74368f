import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify as yamlOf } from 'yaml';
import { readSchool } from '../../src/data/school.ts';
import { PAPERS, TOPICS } from '../../src/domain/school.ts';

const part = { title: 'Bagian', text: ['Halo.'] };
const paper = {
  title: 'Lembar',
  kicker: 'untuk siswa',
  parts: [part] as Record<string, unknown>[],
  signatures: [{ above: '', role: 'Wali', name: '____' }] as Record<string, unknown>[],
};
const whole = {
  foot: 'Dibuat di sekolah.',
  papers: Object.fromEntries(PAPERS.map((id) => [id, paper])),
  topics: Object.fromEntries(TOPICS.map((id) => [id, `Topik ${id}.`])),
};
const stringify = (texts: unknown): string => yamlOf(texts, { aliasDuplicateObjects: false });
/** What is wrong with these texts. */
const told = (texts: unknown): string[] =>
  readSchool(stringify(texts), 'school.yaml').findings.map(({ message }) => message);
const withPaper = (more: object) =>
  told({ ...whole, papers: { ...whole.papers, plan: { ...paper, ...more } } });
const withPart = (more: object) => withPaper({ parts: [{ ...part, ...more }] });
const withSignature = (more: object) => withPaper({ signatures: [{ ...paper.signatures[0], ...more }] });
const long = (length: number) => 'x'.repeat(length);

describe('the texts of the papers', () => {
  test('are read with what a part leaves out', () => {
    const { school, findings } = readSchool(stringify(whole), 'school.yaml');
    expect(findings).toEqual([]);
    expect(school?.foot).toBe('Dibuat di sekolah.');
    expect(school?.topics).toEqual(whole.topics);
    expect(Object.keys(school?.papers ?? {})).toEqual([...PAPERS]);
    expect(school?.papers.taster).toEqual({
      title: 'Lembar',
      kicker: 'untuk siswa',
      parts: [
        {
          title: 'Bagian',
          text: ['Halo.'],
          rows: [],
          items: [],
          after: [],
          ordered: false,
          table: null,
          lines: 0,
        },
      ],
      signatures: [{ above: '', role: 'Wali', name: '____', below: '' }],
    });
  });

  test('of our own are whole', () => {
    const text = readFileSync('data/school.yaml', 'utf8');
    const { school, findings } = readSchool(text, 'data/school.yaml');
    expect(findings).toEqual([]);
    expect(school).toMatchObject(parse(text));
  });

  test('may hold rows, tables, lists and lines', () => {
    const rows = [{ label: 'Nama', text: '____' }, '{baris}'];
    const full = { ...part, rows, items: ['a'], after: ['b'], ordered: true, lines: 30 };
    for (const table of [null, { head: ['No'], rows: '{tabel}' }, { head: ['No'], rows: [['1'], ['2']] }])
      expect(withPart({ ...full, table })).toEqual([]);
    expect(withPart({ lines: 0, text: [long(1000)], title: long(80) })).toEqual([]);
    expect(withPaper({ title: long(120), kicker: long(200) })).toEqual([]);
    const signed = { above: long(80), role: long(60), name: long(60), below: long(60) };
    expect(withSignature(signed)).toEqual([]);
    expect(told({ ...whole, foot: long(200) })).toEqual([]);
  });

  test('are no longer than a sheet can hold', () => {
    expect(told({ ...whole, foot: long(201) })).toEqual(['foot: paling panjang 200 karakter']);
    expect(withPaper({ title: long(121) })).toEqual(['papers › plan › title: paling panjang 120 karakter']);
    expect(withPaper({ kicker: long(201) })).toEqual(['papers › plan › kicker: paling panjang 200 karakter']);
    const inPart = (more: object) =>
      withPart(more).map((line) => line.replace('papers › plan › parts ke-1 › ', ''));
    expect(inPart({ title: long(81) })).toEqual(['title: paling panjang 80 karakter']);
    expect(inPart({ text: [long(1001)] })).toEqual(['text ke-1: paling panjang 1000 karakter']);
    expect(inPart({ lines: 31 })).toEqual(['lines: paling besar 30']);
    expect(inPart({ lines: -1 })).toEqual(['lines: paling kecil 0']);
    expect(inPart({ ordered: 'ya' })).toEqual(['ordered: harus true atau false, bukan "ya"']);
  });

  test('have signatures with a place and a name', () => {
    const inSignature = (more: object) =>
      withSignature(more).map((line) => line.replace('papers › plan › signatures ke-1 › ', ''));
    expect(inSignature({ above: long(81) })).toEqual(['above: paling panjang 80 karakter']);
    expect(inSignature({ role: long(61) })).toEqual(['role: paling panjang 60 karakter']);
    expect(inSignature({ name: '' })).toEqual(['name: tidak boleh kosong']);
    expect(inSignature({ below: long(61) })).toEqual(['below: paling panjang 60 karakter']);
    expect(inSignature({ tanggal: 'x' })).toEqual(['tanggal: kunci ini tidak dikenal']);
  });

  test('are all there, and no more', () => {
    const { plan, ...papers } = whole.papers;
    expect(told({ ...whole, papers })).toEqual([
      'papers › plan: kunci ini belum ada; isinya kunci dan nilai',
    ]);
    expect(told({ ...whole, papers: { ...whole.papers, rapor: plan } })).toEqual([
      'papers › rapor: kunci ini tidak dikenal',
    ]);
    expect(told({ ...whole, topics: {} })).toHaveLength(TOPICS.length);
    expect(told({ ...whole, lain: 1 })).toEqual(['lain: kunci ini tidak dikenal']);
    expect(withPart({ baris: [] })).toEqual(['papers › plan › parts ke-1 › baris: kunci ini tidak dikenal']);
    expect(withPaper({ lain: 1 })).toEqual(['papers › plan › lain: kunci ini tidak dikenal']);
  });

  test('that are broken give no school', () => {
    const { school, findings } = readSchool('foot: [', 'x/school.yaml');
    expect(school).toBeUndefined();
    expect(findings).toMatchObject([{ path: 'x/school.yaml', line: 1 }]);
  });
});
