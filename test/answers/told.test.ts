import { describe, expect, test } from 'vitest';
import { asnIn, stageIn, tellingColumns, toldBy } from '../../src/answers/told.ts';

describe('the stage that a cell tells', () => {
  test.each<[string, readonly string[]]>([
    ['sekolah', ['sekolah', 'Masih sekolah', 'sedang sekolah', 'Pelajar SMA', 'siswa', 'murid', 'masih SMP']],
    [
      'sekolah',
      [
        'masih sma',
        'masih smk',
        'masih MA',
        'Kelas XII',
        'kelas x ips',
        'kelas xi',
        'Kelas 10',
        'kelas 12 A',
      ],
    ],
    ['kuliah', ['kuliah', 'Masih kuliah', 'sedang kuliah', 'Mahasiswa semester 3', 'masih mahasiswa']],
    ['smp', ['smp', 'Lulus SMP', 'tamat mts', 'lulusan SLTP', 'SMP/MTs']],
    ['sma', ['sma', 'Lulus SMA', 'tamat SMK', 'lulusan MA', 'SLTA sederajat', 'smu', 'STM', 'SMA/SMK']],
    [
      'd3',
      ['d3', 'D-3', 'D III', 'diii', 'D1', 'd 2', 'DI', 'D II', 'Diploma', 'lulusan D3', 'Lulus diploma'],
    ],
    ['s1', ['s1', 'S-1', 'S 1', 'D4', 'D IV', 'div', 'Sarjana', 'lulus S1', 'tamat sarjana']],
    ['s2', ['s2', 'S-2', 'S3', 'S 3', 'Magister', 'Doktor', 'lulus s2', 'lulusan magister']],
  ])('is %s', (stage, texts) => {
    expect(texts.filter((text) => stageIn(text) !== stage)).toEqual([]);
  });

  test('is none where it tells something else', () => {
    const others = [
      '',
      'entah',
      'tidak sekolah',
      'bekas mahasiswa',
      'kelas 9',
      'masih kerja',
      's4',
      'd5',
      'smansa',
    ];
    const inside = [
      'ibu lulus SMA',
      'bukan pelajar',
      'mantan sarjana',
      'program magister',
      'di SMP',
      'punya D3',
    ];
    const begun = ['sekolahan', 'smpn', 'kuliahan', 'diplomasi', 'sarjanawan', 'magisterial', 'masih smak'];
    expect([...others, ...inside, ...begun].filter((text) => stageIn(text) !== null)).toEqual([]);
  });
});

describe('the status that a cell tells', () => {
  test.each<[string, readonly string[]]>([
    ['pppk', ['pppk', 'PPPK guru', 'P3K']],
    ['bukan', ['bukan', 'Bukan PNS', 'tidak', 'no', 'FALSE', 'non ASN', 'non-PNS', '0', 'swasta', 'Honorer']],
    ['pns', ['pns', 'PNS', 'Ya', 'yes', 'TRUE', '1', 'CPNS']],
  ])('is %s', (asn, texts) => {
    expect(texts.filter((text) => asnIn(text) !== asn)).toEqual([]);
  });

  test('is none where it tells something else', () => {
    const others = [
      '',
      'entah',
      'calon pns',
      'yang mana',
      'mau jadi PPPK',
      'nol',
      '10',
      '01',
      'pegawai swasta',
    ];
    expect(others.filter((text) => asnIn(text) !== null)).toEqual([]);
  });
});

test.each([
  ['Tahap', 'ASN'],
  ['stage', 'PNS'],
  ['Pendidikan', 'Status Pegawai'],
  ['Pendidikan terakhir:', 'status kepegawaian'],
  ['education', 'PNS/ASN'],
  ['Sekarang kamu …', 'Pegawai negeri?'],
])('the columns %j and %j tell of them', (stage, asn) => {
  expect(tellingColumns(['nama', asn, stage, stage])).toEqual({ stage: 2, asn: 1 });
});

test('columns that tell more, or less, are none of them', () => {
  expect(tellingColumns(['pendidikan ibu', 'status', 'pegawai', ''])).toEqual({ stage: -1, asn: -1 });
});

test('a column goes before the code, and what it does not tell stays as the code has it', () => {
  const code = { facts: { stage: 'sma', asn: 'bukan' }, cards: [], notes: ['x'] } as const;
  const from = { ...code, facts: { ...code.facts }, cards: [...code.cards] };
  expect(toldBy('S1', 'PPPK', from)).toEqual({
    facts: { stage: 's1', asn: 'pppk' },
    cards: [],
    notes: ['x'],
  });
  expect(toldBy('entah', '', from)).toEqual({
    facts: { stage: 'sma', asn: 'bukan' },
    cards: [],
    notes: ['x'],
  });
  expect(toldBy('', '', undefined)).toEqual({ facts: {}, cards: null, notes: [] });
  expect(from.facts).toEqual({ stage: 'sma', asn: 'bukan' });
});
