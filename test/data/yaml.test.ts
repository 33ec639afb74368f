import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/data/yaml.ts';

const told = (text: string): string[] =>
  parseYaml(text, 'x.yaml').findings.map(({ path, line, message }) => `${path}:${line}: ${message}`);
/** The line of a key path in a text without mistakes. */
const lineOf = (text: string, ...keys: PropertyKey[]): number => {
  const parsed = parseYaml(text, 'x.yaml');
  expect(parsed.findings).toEqual([]);
  return parsed.line(keys);
};

describe('a text', () => {
  test('becomes its plain value', () => {
    const parsed = parseYaml('a: 1\nb: [x, { c: true }]\nd:\n', 'x.yaml');
    expect(parsed).toMatchObject({
      path: 'x.yaml',
      value: { a: 1, b: ['x', { c: true }], d: null },
      findings: [],
    });
  });

  test('with mistakes has no value, and every place of it is the first line', () => {
    const parsed = parseYaml('a: 1\na: 2\n', 'x.yaml');
    expect(parsed.value).toBeUndefined();
    expect(parsed.line(['a'])).toBe(1);
  });

  test('that is no text is told so', () => {
    expect(told('a: \u0000')).toEqual(['x.yaml:1: berkas bukan teks UTF-8; simpan ulang sebagai UTF-8']);
  });
});

describe('the line of a place', () => {
  const TEXT = `# kepala
satu: 1
dua:
  - a
  - tiga: x
    empat:
      - [b,
         c]
lima: { enam: 1,
  tujuh: 2 }
`;

  test.each<[PropertyKey[], number]>([
    [[], 2],
    [['satu'], 2],
    [['dua'], 3],
    [['dua', 0], 4],
    [['dua', 1], 5],
    [['dua', 1, 'tiga'], 5],
    [['dua', 1, 'empat'], 6],
    [['dua', 1, 'empat', 0], 7],
    [['dua', 1, 'empat', 0, 1], 8],
    [['lima', 'tujuh'], 10],
  ])('%j is %i', (keys, line) => {
    expect(lineOf(TEXT, ...keys)).toBe(line);
  });

  test.each<[PropertyKey[], number]>([
    [['lain'], 2],
    [['dua', 9], 3],
    [['dua', 1, 'lain'], 5],
    [['dua', 1, 'lain', 'lagi'], 5],
    [['satu', 'lain'], 2],
    [['dua', 0, 'lain'], 4],
    [['lima', 'delapan'], 9],
  ])('%j, which is not there, is that of its parent, %i', (keys, line) => {
    expect(lineOf(TEXT, ...keys)).toBe(line);
  });

  test('is the first of a file without anything', () => {
    expect(lineOf('', 'a')).toBe(1);
    expect(lineOf('\n\nhalo\n', 'a')).toBe(3);
  });
});

describe('mistakes of notation', () => {
  test('are told once a line, in the order of lines', () => {
    expect(told('a: &x 1\nb: *x\nb: &y *x\n').map((line) => line.split(':')[1])).toEqual(['1', '2', '3']);
  });

  test('are fifty at most', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `k${i}: &a${i} 1`);
    expect(told(lines.slice(0, 50).join('\n'))).toHaveLength(50);
    expect(told(lines.join('\n'))).toHaveLength(50);
    expect(told(lines.join('\n')).at(-1)).toMatch(/^x\.yaml:50: /);
  });

  test.each([
    ['%YAML 1.2\n---\na: 1', '1: baris %YAML tidak dipakai di sini; hapus baris itu'],
    ['%YAML 9.9\n---\na: 1', '1: baris % tidak dipakai di sini; hapus baris itu'],
    ['%HALO\n---\na: 1', '1: baris % tidak dipakai di sini; hapus baris itu'],
    ['a: *', '1: alias (*) tidak dipakai di sini; tulis nilainya'],
    ['a: 1\n---\nb: 2', '2: hanya satu dokumen untuk satu berkas; hapus pemisah ---'],
    ['a: b: c', '1: nilai yang memuat titik dua dan spasi (": ") perlu diapit tanda kutip'],
    ['a: "x', '1: ada tanda yang kurang, misalnya tanda kutip, kurung, titik dua, atau spasi sesudahnya'],
    ['a:\n\tb: 1', '2: awal baris memakai Tab; ganti dengan spasi'],
    ['a: !x 1', '1: tag (!) tidak dipakai di sini; hapus tag itu'],
    ['__proto__: 1', '1: kunci __proto__ tidak boleh dipakai'],
    ['<<: { a: 1 }', '1: kunci << (gabungan) tidak dipakai di sini; tulis isinya'],
    ['? [a]\n: 1', '1: kunci harus berupa tulisan; apit dengan tanda kutip'],
    ['a: 1\ntrue: 2', '2: kunci harus berupa tulisan; apit dengan tanda kutip'],
  ])('%j are told in words', (text, line) => {
    expect(told(text)).toContain(`x.yaml:${line}`);
  });

  test('in brackets are a list with hyphens or a text with a colon', () => {
    expect(told('a: [\n  - b\n  ]')[0]).toBe('x.yaml:2: daftar bertanda hubung tidak boleh di dalam kurung');
  });
});

describe('how deep a text may nest', () => {
  const DEEP = ['x.yaml:1: susunan bersarang lebih dari 60 tingkat'];

  test('is counted in open brackets', () => {
    expect(told(`a: ${'['.repeat(60)}${']'.repeat(60)}`)).toEqual([]);
    expect(told(`a: ${'['.repeat(61)}${']'.repeat(61)}`)).toEqual(DEEP);
    expect(told(`a: ${'{ b: '.repeat(61)}1${' }'.repeat(61)}`)).toEqual(DEEP);
    expect(told(`a: ${'[{b: '.repeat(31)}1${'}]'.repeat(31)}`)).toEqual(DEEP);
    expect(told(`a: [${Array(70).fill('[1], {b: 1}').join(', ')}]`)).toEqual([]);
  });

  test('is counted in indents of two', () => {
    const nested = (levels: number): string =>
      Array.from({ length: levels + 1 }, (_, i) => `${'  '.repeat(i)}k:`).join('\n');
    expect(told(nested(60))).toEqual([]);
    expect(told(nested(61))).toEqual(DEEP);
    expect(told(`a: 1\n${'- '.repeat(61)}b`)).toEqual(DEEP);
  });
});
