import { describe, expect, it } from 'vitest';
import { type Base, compile } from '../../src/data/compile.ts';
import { readFolder } from '../../src/data/folder.ts';
import { findingLine } from '../../src/pages/problem.ts';
import { catalog, rules } from './real-data.ts';
import { sampleRole } from './sample-role.ts';
import { tempFolder } from './temp-folder.ts';

const builtIn: Base = { catalog, rules };
const good = sampleRole('guru-bk', 'Guru BK');

/** Everything that is wrong with these files, as printed, the folder's own path left out. */
function mistakes(files: Record<string, string>): string[] {
  const path = tempFolder(files);
  return compile(readFolder(path), builtIn).findings.map((finding) =>
    findingLine(finding).replace(`${path}/`, ''),
  );
}

const inRole = (change: (text: string) => string): string[] =>
  mistakes({ 'roles/guru-bk.yaml': change(good) });
const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
  return text.replace(from, to);
};

const SHAPE: [string, (text: string) => string, string[]][] = [
  ['a missing key', swap('paths: []\n', ''), ['1: paths: kunci ini belum ada; isinya daftar']],
  ['an unknown key', swap('paths: []\n', 'paths: []\ngaji: []\n'), ['28: gaji: kunci ini tidak dikenal']],
  ['a wrong type', swap('title: Guru BK', 'title: 5'), ['2: title: harus tulisan, bukan 5']],
  [
    'a list that is none',
    swap('    sources: [sekolah]\nresp', '    sources: sekolah\nresp'),
    ['13: duties ke-1 › sources: harus daftar, bukan "sekolah"'],
  ],
  [
    'a word that is not one of the few',
    swap('level: pelaksana', 'level: kepala'),
    ['4: level: "kepala" tidak dikenal; pilih pelaksana, koordinator, atau pimpinan'],
  ],
  [
    'a level above five',
    swap('skala: { level: 5', 'skala: { level: 9'),
    ['30: profile › skala › level: paling besar 5'],
  ],
  [
    'a level below one',
    swap('skala: { level: 5', 'skala: { level: 0'),
    ['30: profile › skala › level: paling kecil 1'],
  ],
  [
    'half a level',
    swap('skala: { level: 5', 'skala: { level: 2.5'),
    ['30: profile › skala › level: harus bilangan bulat, bukan 2.5'],
  ],
  [
    'an empty sentence',
    swap('Mendengarkan murid satu per satu.', "''"),
    ['12: duties ke-1 › text: tidak boleh kosong'],
  ],
  ['a title that is too long', swap('Guru BK', 'G'.repeat(121)), ['2: title: paling panjang 120 karakter']],
  [
    'no duty at all',
    (text) => text.replace(/duties:\n.*\n.*\n/, 'duties: []\n'),
    ['11: duties: paling sedikit 1 isi'],
  ],
  [
    'no source for a claim',
    swap('    sources: [sekolah]\nresp', '    sources: []\nresp'),
    ['13: duties ke-1 › sources: paling sedikit 1 isi'],
  ],
  [
    'an inference from nothing',
    swap('[redaksi, sekolah]', '[redaksi]'),
    ['19: notSuitedFor ke-1 › sources: "redaksi" perlu ditemani sumber yang menjadi dasar simpulannya'],
  ],
  [
    'an id with a space',
    swap('id: guru-bk', 'id: guru bk'),
    ['1: id: harus huruf kecil, angka, dan tanda hubung'],
  ],
  [
    'an invisible character',
    swap('title: Guru BK', 'title: "Guru\\u202EBK"'),
    ['2: title: berisi karakter kendali yang tidak tampak; hapus karakter itu'],
  ],
  [
    'a month that is none',
    swap('checked: 2026-11', 'checked: 2026-13'),
    ['56: sources ke-1 › checked: harus berbentuk TTTT-BB, misalnya 2026-11'],
  ],
  [
    'a whole date where a month belongs',
    swap('checked: 2026-11', 'checked: 2026-11-22'),
    ['56: sources ke-1 › checked: harus berbentuk TTTT-BB, misalnya 2026-11'],
  ],
  [
    'an unknown kind of source',
    swap('kind: laman', 'kind: koran'),
    [
      '51: sources ke-1 › kind: "koran" tidak dikenal; pilih instansi, berita, blog, laman, dokumen, studi, atau klasifikasi',
    ],
  ],
  [
    'a source without its month',
    swap('    checked: 2026-11\n', ''),
    ['50: sources ke-1 › checked: kunci ini belum ada; isinya tulisan'],
  ],
  [
    'a source that is only a word',
    swap('sources:\n  - id: sekolah', 'sources:\n  - uu-14-2019\n  - id: sekolah'),
    [
      '50: sources ke-1: harus "rule: <id peraturan>", atau sumber dengan id, kind, title, where, year, note, checked',
    ],
  ],
  [
    'a rule with more than its id',
    swap('sources:\n  - id: sekolah', 'sources:\n  - rule: uu-14-2019\n    year: 2019\n  - id: sekolah'),
    ['51: sources ke-1 › year: kunci ini tidak dikenal'],
  ],
  [
    'a misfit signal that points nowhere',
    swap('when: {}', 'when: { skala: rendah }'),
    ['18: notSuitedFor ke-1 › when › skala: "rendah" tidak dikenal; pilih low atau high'],
  ],
  ['nothing', () => '', ['1: berkas kosong; pakai berkas peran bawaan sebagai contoh']],
  ['a bare sentence', () => 'halo', ['1: harus kunci dan nilai, bukan "halo"']],
];

const REFERENCES: [string, (text: string) => string, string[]][] = [
  [
    'another id than the file name',
    swap('id: guru-bk', 'id: guru-bp'),
    ['1: id "guru-bp" harus sama dengan nama berkas "guru-bk"'],
  ],
  [
    'a source that is not listed',
    swap('[redaksi, sekolah]', '[redaksi, koran]'),
    ['19: sumber "koran" tidak ada dalam daftar sources berkas ini'],
  ],
  [
    'a source listed twice',
    (text) => text + text.slice(text.indexOf('  - id: sekolah')),
    ['57: sumber "sekolah" ditulis dua kali'],
  ],
  [
    'a rule that is not in the table',
    swap('sources:\n  - id', 'sources:\n  - rule: uu-99-2030\n  - id'),
    ['50: peraturan "uu-99-2030" tidak ada dalam rules.yaml'],
  ],
  [
    'a trait without a level',
    swap('  skala: { level: 5, basis: perkiraan }\n', ''),
    ['29: profile: tingkat untuk sifat "skala" belum ada'],
  ],
  [
    'a level for no trait',
    swap('  skala: {', '  rezeki: { level: 3, basis: perkiraan }\n  skala: {'),
    ['30: profile: sifat "rezeki" tidak dikenal'],
  ],
  [
    'a level that rests on nothing',
    swap('skala: { level: 5, basis: perkiraan }', 'skala: { level: 5, basis: koran }'),
    ['30: profile: dasar "koran" bukan sumber berkas ini'],
  ],
  [
    'a misfit signal on no trait',
    swap('when: {}', 'when: { rezeki: low }'),
    ['18: sifat "rezeki" tidak dikenal'],
  ],
  [
    'a similar role that does not exist',
    swap('similarRoles: []', 'similarRoles:\n  - { role: guru-les, difference: Lain., sources: [sekolah] }'),
    ['23: peran "guru-les" tidak ada'],
  ],
  [
    'a path to a role that does not exist',
    swap('paths: []', 'paths:\n  - { direction: next, role: guru-les, text: Lain., sources: [sekolah] }'),
    ['28: peran "guru-les" tidak ada'],
  ],
  [
    'an alias of a built-in role',
    swap('aliases: []', 'aliases: [tksk]'),
    ['3: nama "tksk" sudah dipakai peran "tenaga-kesejahteraan-sosial-kecamatan"'],
  ],
];

describe('a role file', () => {
  it('that is right has no mistake', () => {
    expect(inRole((text) => text)).toEqual([]);
  });

  it.each([...SHAPE, ...REFERENCES])('with %s is told the line and what is wrong', (_, change, lines) => {
    expect(inRole(change)).toEqual(lines.map((line) => `roles/guru-bk.yaml:${line}`));
  });

  it('with many mistakes is told all of them at once, in the order of its lines', () => {
    const broken = swap('title: Guru BK', 'title: 5')(swap('level: pelaksana', 'level: kepala')(good));
    expect(
      inRole(() => broken.replace('checked: 2026-11', 'checked: kemarin')).map((line) => line.split(':')[1]),
    ).toEqual(['2', '4', '56']);
  });
});

describe('a folder', () => {
  const other = sampleRole('guru-les', 'Guru Les');
  const pointing = swap(
    'similarRoles: []',
    'similarRoles:\n  - { role: guru-les, difference: Lain., sources: [sekolah] }',
  )(good);

  it('tells the mistakes of all its files together', () => {
    const files = {
      'roles/guru-bk.yaml': swap('level: pelaksana', 'level: x')(good),
      'roles/guru-les.yaml': '',
    };
    expect(mistakes(files).map((line) => line.split(':')[0])).toEqual([
      'roles/guru-bk.yaml',
      'roles/guru-les.yaml',
    ]);
  });

  it('wants a similar role of its own to point back', () => {
    expect(mistakes({ 'roles/guru-bk.yaml': pointing, 'roles/guru-les.yaml': other })).toEqual([
      'roles/guru-bk.yaml:23: peran "guru-les" belum menunjuk balik ke "guru-bk"',
    ]);
  });

  it('does not hold a broken file against the files that speak of it', () => {
    const lines = mistakes({ 'roles/guru-bk.yaml': pointing, 'roles/guru-les.yaml': 'title: [' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^roles\/guru-les\.yaml:1: /);
  });

  it('with two roles of one name is told so', () => {
    expect(
      mistakes({ 'roles/guru-bk.yaml': good, 'roles/guru-les.yaml': sampleRole('guru-les', 'Guru BK') }),
    ).toEqual(['roles/guru-les.yaml:2: nama "Guru BK" sudah dipakai peran "guru-bk"']);
  });

  it('with traits but no questions is told that both are needed', () => {
    expect(mistakes({ 'traits.yaml': 'groups: []\ntraits: []\n' })).toEqual([
      'traits.yaml:1: traits.yaml dan questions.yaml harus ada berdua; tambahkan yang satunya atau hapus yang ini',
    ]);
  });

  it('without any data file is told where they belong', () => {
    const path = tempFolder({ 'catatan.txt': 'halo' });
    expect(compile(readFolder(path), builtIn).findings.map(({ message }) => message)).toEqual([
      'tidak ada berkas data di sini; taruh berkas peran di roles/<id>.yaml',
    ]);
  });

  it('with a rule table that points at unknown rules, or twice at one, is told so', () => {
    const rule = (id: string, relates: string) =>
      `  - { id: ${id}, name: UU 1/2030, number: "1", year: 2030, subject: Uji, status: berlaku, note: null, relates: [${relates}], via: blog, where: x.example, checked: 2026-11 }\n`;
    expect(
      mistakes({ 'rules.yaml': `rules:\n${rule('uu-1-2030', 'uu-2-2030')}${rule('uu-1-2030', '')}` }),
    ).toEqual([
      'rules.yaml:2: peraturan "uu-2-2030" tidak ada dalam rules.yaml',
      'rules.yaml:3: peraturan "uu-1-2030" ditulis dua kali',
    ]);
  });

  it('with a confusion of a role that does not exist is told so', () => {
    const file = `confusions:
  - names: [Guru, Dosen, Pelatih]
    roles: [guru-les, null]
    abbreviation: null
    test: Di mana mengajarnya?
    sources: [uu-14-2019]
sources:
  - rule: uu-14-2019
`;
    expect(mistakes({ 'confusions.yaml': file })).toEqual([
      'confusions.yaml:3: roles harus sebanyak names',
      'confusions.yaml:3: peran "guru-les" tidak ada',
    ]);
  });
});

describe('a question file', () => {
  const traitsFile = `groups:
  - { id: satu, label: Satu, short: Satu }
traits:
  - { id: hangat, label: Hangat, low: a, high: b, likes: c, likesLow: d, group: satu }
  - { id: tekun, label: Tekun, low: a, high: b, likes: c, likesLow: d, group: satu }
`;
  const bank = (questions: string) => `version: 1
parameters: { mean: 3, sd: 0.9 }
scale:
${[1, 2, 3, 4, 5].map((value) => `  - { value: ${value}, statement: S${value}, dilemma: D${value} }`).join('\n')}
questions:
${questions}`;
  const ask = (questions: string) =>
    mistakes({ 'traits.yaml': traitsFile, 'questions.yaml': bank(questions) });

  it.each([
    [
      'an unknown kind',
      '  - { id: q1, kind: pilihan, text: A, loadings: { hangat: 1 } }\n',
      '10: questions ke-1 › kind: "pilihan" tidak dikenal; pilih statement atau dilemma',
    ],
    [
      'no kind',
      '  - { id: q1, text: A, loadings: { hangat: 1 } }\n',
      '10: questions ke-1 › kind: kunci ini belum ada; pilih statement atau dilemma',
    ],
    [
      'a dilemma without its second end',
      '  - { id: q1, kind: dilemma, text: A, a: x, loadings: { hangat: -1, tekun: 1 } }\n',
      '10: questions ke-1 › b: kunci ini belum ada; isinya tulisan',
    ],
    [
      'a dilemma with one side',
      '  - { id: q1, kind: dilemma, text: A, a: x, b: y, loadings: { hangat: 1 } }\n',
      '10: dilema perlu satu muatan negatif (A) dan satu positif (B)',
    ],
    [
      'a loading on no trait',
      '  - { id: q1, kind: statement, text: A, loadings: { rezeki: 1 } }\n',
      '10: sifat "rezeki" tidak dikenal',
    ],
    [
      'no loading',
      '  - { id: q1, kind: statement, text: A, loadings: { hangat: 0 } }\n',
      '10: questions ke-1 › loadings: perlu sedikitnya satu muatan bukan nol',
    ],
    [
      'two questions of one id',
      '  - { id: q1, kind: statement, text: A, loadings: { hangat: 1 } }\n  - { id: q1, kind: statement, text: B, loadings: { tekun: 1 } }\n',
      '11: id "q1" ditulis dua kali',
    ],
  ])('with %s is told the line and what is wrong', (_, questions, line) => {
    expect(ask(questions)).toEqual([`questions.yaml:${line}`]);
  });

  it('with a scale out of order, a trait of no group and a group of no trait is told so', () => {
    const lines = mistakes({
      'traits.yaml': `${traitsFile.replace('group: satu }\n', 'group: dua }\n')}`.replace(
        'short: Satu }',
        'short: Satu }\n  - { id: tiga, label: T, short: T }',
      ),
      'questions.yaml': bank('  - { id: q1, kind: statement, text: A, loadings: { hangat: 1 } }\n').replace(
        'value: 5',
        'value: 4',
      ),
    });
    expect(lines).toEqual([
      'questions.yaml:3: scale: nilai harus 1 sampai 5, berurutan',
      'traits.yaml:3: kelompok "tiga" tidak punya sifat',
      'traits.yaml:5: kelompok "dua" tidak ada',
    ]);
  });
});
