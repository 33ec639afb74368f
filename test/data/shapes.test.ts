import { describe, expect, it } from 'vitest';
import { BANK, bank, compiled, role, rule, swapped, TRAITS, told } from './small-folder.ts';

const plain = (): string => role('guru', 'Guru');
/** Mistakes of a role file in which one part is written otherwise, without the name of the file. */
const changed = (from: string, to: string): string[] =>
  told({ 'roles/guru.yaml': swapped(plain(), from, to) }).map((line) => line.replace('roles/guru.yaml:', ''));
/** Mistakes of a bank, of a rule table and of a table of traits. */
const asked = (questions: string): string[] =>
  told({ 'traits.yaml': TRAITS, 'questions.yaml': bank(questions) }).map((line) =>
    line.replace('questions.yaml:', ''),
  );
const grouped = (from: string, to: string): string[] =>
  told({ 'traits.yaml': swapped(TRAITS, from, to), 'questions.yaml': BANK }).map((line) =>
    line.replace('traits.yaml:', ''),
  );

describe('the short words of a question', () => {
  const statement = (more: string) =>
    asked(`  - { id: q1, kind: statement, text: Aku suka menunggu., loadings: { sabar: 0.7 }${more} }\n`);
  const dilemma = (more: string) =>
    asked(
      `  - { id: q1, kind: dilemma, text: Pilih mana?, a: Menunggu, b: Menghitung, loadings: { sabar: -1, teliti: 1 }${more} }\n`,
    );

  it('may be missing, and belong to their own kind of question', () => {
    expect(statement('')).toEqual([]);
    expect(statement(', short: menunggu')).toEqual([]);
    expect(dilemma(', aShort: menunggu, bShort: menghitung')).toEqual([]);
    expect(dilemma(', short: menunggu')).toEqual(['10: questions ke-1 › short: kunci ini tidak dikenal']);
    expect(statement(', aShort: menunggu')).toEqual(['10: questions ke-1 › aShort: kunci ini tidak dikenal']);
  });

  it('are short', () => {
    expect(statement(`, short: ${'x'.repeat(81)}`)).toEqual([
      '10: questions ke-1 › short: paling panjang 80 karakter',
    ]);
  });
});

describe('a value of the wrong kind', () => {
  it.each([
    ['title: Guru', 'title: { a: 1 }', '2: title: harus tulisan, bukan {"a":1}'],
    ['title: Guru', 'title:', '2: title: harus tulisan, bukan null'],
    ['title: Guru', 'title: true', '2: title: harus tulisan, bukan true'],
    ['aliases: []', 'aliases: x', '3: aliases: harus daftar, bukan "x"'],
    ['aliases: []', 'aliases: [1]', '3: aliases ke-1: harus tulisan, bukan 1'],
    ['when: {}', 'when: []', '18: notSuitedFor ke-1 › when: harus kunci dan nilai, bukan []'],
    ['title: Guru', `title: [${'x'.repeat(54)}]`, `2: title: harus tulisan, bukan ["${'x'.repeat(54)}"]`],
    ['title: Guru', `title: [${'x'.repeat(57)}]`, `2: title: harus tulisan, bukan ["${'x'.repeat(55)}…`],
    [
      'level: pelaksana',
      'level:',
      '4: level: null tidak dikenal; pilih pelaksana, koordinator, atau pimpinan',
    ],
    ['title: Guru', 'title: ""', '2: title: tidak boleh kosong'],
    ['title: Guru', 'title: "\u3164\u2800"', '2: title: tidak boleh kosong'],
    ['title: Guru', `title: ${'x'.repeat(121)}`, '2: title: paling panjang 120 karakter'],
    ['id: guru', 'id: Guru', '1: id: harus huruf kecil, angka, dan tanda hubung'],
    ['id: guru', 'id: guru!', '1: id: harus huruf kecil, angka, dan tanda hubung'],
    ['id: guru', 'id: -guru', '1: id: harus huruf kecil, angka, dan tanda hubung'],
    [
      'checked: 2026-11',
      'checked: 2026-11-01',
      '39: sources ke-1 › checked: harus berbentuk TTTT-BB, misalnya 2026-11',
    ],
    [
      'checked: 2026-11',
      'checked: x2026-11',
      '39: sources ke-1 › checked: harus berbentuk TTTT-BB, misalnya 2026-11',
    ],
    [
      'checked: 2026-11',
      'checked: 2026-00',
      '39: sources ke-1 › checked: harus berbentuk TTTT-BB, misalnya 2026-11',
    ],
    [
      'checked: 2026-11',
      'checked: 2026-13',
      '39: sources ke-1 › checked: harus berbentuk TTTT-BB, misalnya 2026-11',
    ],
    ['year: 2026', 'year: 1899', '37: sources ke-1 › year: paling kecil 1900'],
    ['year: 2026', 'year: 2101', '37: sources ke-1 › year: paling besar 2100'],
    ['year: 2026', 'year: 2026.5', '37: sources ke-1 › year: harus bilangan bulat, bukan 2026.5'],
    [
      'sources: [redaksi, sekolah]',
      'sources: [redaksi]',
      '19: notSuitedFor ke-1 › sources: "redaksi" perlu ditemani sumber yang menjadi dasar simpulannya',
    ],
    ['sources: [redaksi, sekolah]', 'sources: []', '19: notSuitedFor ke-1 › sources: paling sedikit 1 isi'],
    [
      'title: Guru',
      'title: "Guru\\u200f"',
      '2: title: berisi karakter kendali yang tidak tampak; hapus karakter itu',
    ],
  ])('%s → %s is told in one line', (from, to, line) => {
    expect(changed(from, to)).toEqual([line]);
  });

  it('in place of the whole file is told so', () => {
    expect(told({ 'roles/guru.yaml': '' })).toEqual([
      'roles/guru.yaml:1: berkas kosong; pakai berkas peran bawaan sebagai contoh',
    ]);
    expect(told({ 'roles/guru.yaml': 'halo' })).toEqual([
      'roles/guru.yaml:1: harus kunci dan nilai, bukan "halo"',
    ]);
  });

  it('as the name of a trait is told so', () => {
    expect(changed('  sabar: {', '  Sabar Sekali: {')[0]).toBe(
      '30: profile › Sabar Sekali: nama kunci harus huruf kecil, angka, tanda hubung, atau garis bawah',
    );
  });
});

describe('a source', () => {
  const WHOLE =
    'harus "rule: <id peraturan>", atau sumber dengan id, kind, title, where, year, note, checked';
  it.each([
    ['sources:\n  - id', 'sources:\n  - null\n  - id', [`33: sources ke-1: ${WHOLE}`]],
    ['sources:\n  - id', 'sources:\n  - x\n  - id', [`33: sources ke-1: ${WHOLE}`]],
    ['sources:\n  - id', 'sources:\n  - [x]\n  - id', [`33: sources ke-1: ${WHOLE}`]],
    [
      'sources:\n  - id',
      'sources:\n  - rule: UU 14\n  - id',
      ['33: sources ke-1 › rule: harus huruf kecil, angka, dan tanda hubung'],
    ],
    [
      'kind: laman',
      'kind: koran',
      [
        '34: sources ke-1 › kind: "koran" tidak dikenal; pilih instansi, berita, blog, laman, dokumen, studi, atau klasifikasi',
      ],
    ],
  ])('%j → %j is told by the shape that was meant', (from, to, lines) => {
    expect(changed(from, to)).toEqual(lines);
  });
});

describe('every part of a role', () => {
  const RICH: [string, string][] = [
    [
      'notSuitedFor:\n  - text: cepat bosan mendengarkan\n    when: {}',
      'notSuitedFor:\n  - text: cepat bosan mendengarkan\n    when: { sabar: low, teliti: high }',
    ],
    [
      'requirements: []',
      'requirements:\n  - { kind: pendidikan, text: Sarjana., needs: { education: s1, civilServant: true }, sources: [sekolah] }',
    ],
    [
      'paths: []',
      'paths:\n  - { direction: previous, role: null, text: Dari bawah., sources: [sekolah] }\n  - { direction: next, role: null, text: Ke atas., sources: [sekolah] }',
    ],
    [
      'codes: []',
      'codes:\n  - { system: KBJI 2014, code: "1", title: A, exact: true, sources: [sekolah] }\n  - { system: ISCO-08, code: "2", title: B, exact: false, sources: [sekolah] }\n  - { system: ESCO, code: "3", title: C, exact: false, sources: [sekolah] }\n  - { system: O*NET-SOC, code: "4", title: D, exact: false, sources: [sekolah] }',
    ],
    [
      'definition: []',
      'definition:\n  - { text: Satu., sources: [sekolah] }\n  - { text: Dua., sources: [redaksi, sekolah] }',
    ],
    ['misconceptions: []', 'misconceptions:\n  - { belief: B., reality: R., sources: [sekolah] }'],
    ['expectations: []', 'expectations:\n  - { belief: C., reality: S., sources: [sekolah] }'],
    ['basis: perkiraan', 'basis: sekolah'],
  ];
  const rich = (): string => RICH.reduce((text, [from, to]) => swapped(text, from, to), plain());

  it('arrives where commands and scripts look for it', () => {
    const { told: lines, catalog } = compiled({ 'roles/guru.yaml': rich() });
    expect(lines).toEqual([]);
    expect(catalog.roles.find(({ id }) => id === 'guru')).toMatchObject({
      title: 'Guru',
      aliases: [],
      level: 'pelaksana',
      group: 'layanan',
      summary: 'Mendengarkan murid dan menemani mereka memilih langkah berikutnya.',
      definition: ['Satu.', 'Dua.'],
      duties: ['Mendengarkan murid satu per satu.'],
      notSuitedFor: ['cepat bosan mendengarkan'],
      misfitSignals: [{ sabar: 'low', teliti: 'high' }],
      misconceptions: [{ belief: 'B.', reality: 'R.', sources: ['sekolah'] }],
      expectations: [{ belief: 'C.', reality: 'S.', sources: ['sekolah'] }],
      requirements: [
        {
          kind: 'pendidikan',
          text: 'Sarjana.',
          strength: 'usual',
          needs: { stage: 's1', asn: ['pns'] },
          sources: ['sekolah'],
        },
      ],
      paths: [{ direction: 'previous' }, { direction: 'next' }],
      codes: [{ system: 'KBJI 2014' }, { system: 'ISCO-08' }, { system: 'ESCO' }, { system: 'O*NET-SOC' }],
      profile: { sabar: 5, teliti: 1 },
      profileBasis: { sabar: 'sekolah', teliti: 'perkiraan' },
      citations: { definition: [['sekolah'], ['redaksi', 'sekolah']], summary: [['sekolah']] },
      sources: [{ id: 'sekolah', kind: 'laman' }],
    });
  });

  it.each([
    ['direction: previous', 'direction: naik', 'pilih next atau previous'],
    ['system: ESCO', 'system: ONET', 'pilih KBJI 2014, ISCO-08, ESCO, atau O*NET-SOC'],
    ['education: s1', 'education: s3', 'pilih sma, d3, s1, atau s2'],
    ['sabar: low', 'sabar: tengah', 'pilih low atau high'],
    ['exact: true', 'exact: ya', 'harus true atau false, bukan "ya"'],
    ['civilServant: true', 'civilServan: true', 'kunci ini tidak dikenal'],
  ])('%s → %s is told with what may stand there', (from, to, wanted) => {
    const [line, ...more] = told({ 'roles/guru.yaml': swapped(rich(), from, to) });
    expect(line).toContain(wanted);
    expect(more).toEqual([]);
  });
});

describe('notation', () => {
  it.each([
    ['title: Guru', 'title: Guru\n5: a', ['3: kunci harus berupa tulisan; apit dengan tanda kutip']],
    ['title: Guru', 'title: Guru\n: kosong', ['3: kunci harus berupa tulisan; apit dengan tanda kutip']],
    ['title: Guru', 'title: Guru\nnull: a', ['3: kunci harus berupa tulisan; apit dengan tanda kutip']],
    [
      'title: Guru',
      `title: Guru\n${'k'.repeat(70)}: 1\n${'k'.repeat(70)}: 1`,
      [`4: kunci "${'k'.repeat(60)}" ditulis dua kali`],
    ],
    ['id: guru', 'id: &a guru', ['1: jangkar (&) tidak dipakai di sini; apit tulisannya dengan tanda kutip']],
  ])('%j → %j', (from, to, lines) => {
    expect(changed(from, to)).toEqual(lines);
  });

  it('is told in the order of lines, once for each', () => {
    expect(told({ 'roles/x.yaml': 'a: *b\na: 1\nc: !!js/x y\nd: !!binary x\na: 2\n' })).toEqual([
      'roles/x.yaml:1: alias (*) tidak dipakai di sini; tulis nilainya',
      'roles/x.yaml:2: kunci "a" ditulis dua kali',
      'roles/x.yaml:3: tag (!) tidak dipakai di sini; hapus tag itu',
      'roles/x.yaml:4: tag (!) tidak dipakai di sini; hapus tag itu',
      'roles/x.yaml:5: kunci "a" ditulis dua kali',
    ]);
  });

  it.each([
    [
      'backslashes',
      'title: "Guru \\q"',
      'garis miring terbalik (\\) ini tidak dikenal; pakai tanda kutip tunggal',
    ],
    ['indents', 'title:\n    a: 1\n  b: 2', 'awal baris tidak sejajar dengan baris di atasnya'],
    ['a list in brackets', 'title: [\n  - a\n  ]', 'daftar bertanda hubung tidak boleh di dalam kurung'],
    [
      'a sign that no value begins with',
      'title: @guru',
      'nilai tidak boleh dimulai dengan tanda ini; apit dengan tanda kutip',
    ],
    [
      'a key of two lines',
      'title: Guru\nhalo\nsana: 1',
      'titik dua kurang sesudah kunci, atau kunci tidak selesai dalam satu baris',
    ],
    ['something after a bracket', 'title: [a] b', 'ada tanda yang tidak pada tempatnya'],
  ])('with wrong %s is told in words', (_, text, message) => {
    const lines = told({ 'roles/x.yaml': `${text}\n` });
    expect(
      lines.some((line) => line.endsWith(`: ${message}`)),
      lines.join('\n'),
    ).toBe(true);
  });

  it('may nest sixty deep, and hold any number of short lists or long spaces', () => {
    const deep = (levels: number): string => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;
    const DEEP = 'roles/x.yaml:1: susunan bersarang lebih dari 60 tingkat';
    expect(told({ 'roles/x.yaml': deep(61) })).toEqual([DEEP]);
    for (const text of [
      deep(60),
      `a: [${'[1], '.repeat(70)}]`,
      `a: [${'{ b: 1 }, '.repeat(70)}]`,
      `a: ]${'['.repeat(60)}`,
      `a: "x${' '.repeat(300)}y"`,
      `a:\n${' '.repeat(100)}b: 1`,
    ])
      expect(told({ 'roles/x.yaml': text }), text.slice(0, 40)).not.toContain(DEEP);
    expect(told({ 'roles/x.yaml': `a:\n${' '.repeat(122)}b: 1` })).toEqual([DEEP]);
  });
});

describe('lines of longer entries', () => {
  it('in questions are those of the key that is meant', () => {
    const lines = asked(`  - kind: statement
    text: Satu.
    loadings: { sabar: 1 }
    id: q1
  - kind: dilemma
    text: Dua.
    a: x
    b: y
    id: q2
    loadings: { sabar: 0, teliti: 1 }
  - kind: dilemma
    text: Tiga.
    a: x
    b: y
    id: q1
    loadings: { sabar: -1, teliti: 0 }
  - kind: statement
    text: Empat.
    id: q4
    loadings: { rapi: 1, sabar: 0 }
`);
    const SIDES = 'dilema perlu satu muatan negatif (A) dan satu positif (B)';
    expect(lines).toEqual([
      `19: ${SIDES}`,
      '24: id "q1" ditulis dua kali',
      `25: ${SIDES}`,
      '29: sifat "rapi" tidak dikenal',
    ]);
  });

  it('in traits and rules are those of the key that is meant', () => {
    expect(
      grouped(
        '{ id: satu, label: Satu, short: Satu }',
        '{ id: satu, label: Satu, short: Satu }\n  - label: Dua\n    short: Dua\n    id: satu',
      ),
    ).toEqual(['5: id "satu" ditulis dua kali']);
    expect(
      grouped(
        '  - { id: teliti, label: Teliti, low: a, high: b, likes: c, likesLow: d, group: satu }',
        '  - label: Teliti\n    low: a\n    high: b\n    likes: c\n    likesLow: d\n    group: dua\n    id: sabar',
      ),
    ).toEqual(['10: kelompok "dua" tidak ada', '11: id "sabar" ditulis dua kali']);
    const long = `  - name: UU 2/2030
    number: "2"
    year: 2030
    subject: Uji
    status: berlaku
    note: null
    via: blog
    where: x.example
    checked: 2026-11
    relates: [uu-9]
    id: uu-1
`;
    expect(told({ 'rules.yaml': `rules:\n${rule('uu-1')}${long}` })).toEqual([
      'rules.yaml:12: peraturan "uu-9" tidak ada dalam rules.yaml',
      'rules.yaml:13: peraturan "uu-1" ditulis dua kali',
    ]);
  });
});
