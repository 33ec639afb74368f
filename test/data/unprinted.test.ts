import { describe, expect, it } from 'vitest';
import {
  allProse,
  confusionProse,
  found,
  type Prose,
  proseOf,
  questionProse,
  roleNamed,
  roles,
  rules,
  sourceProse,
  traits,
  wayProse,
} from './real-data.ts';

const roleProse: Prose[] = [...allProse, ...confusionProse, ...wayProse];
const ruleProse: Prose[] = [...rules.values()].map(({ id, subject, note }) => ({
  where: `rules ${id}`,
  text: `${subject}. ${note ?? ''}`,
}));
const traitProse: Prose[] = traits.flatMap(({ id, ...trait }) =>
  [trait.label, trait.low, trait.high, trait.likes, trait.likesLow].map((text) => ({ where: id, text })),
);
const everything: Prose[] = [...roleProse, ...sourceProse, ...ruleProse, ...questionProse, ...traitProse];
const claims: Prose[] = roles.flatMap((role) => proseOf(role, { beliefs: false }));

/** Roles that say how one gets in. */
const told = roles.filter(({ entry }) => entry.length > 0);

const NUMBER = String.raw`\d[\d.,]*`;
/** What must stand nowhere, each with a sentence that its pattern must find. */
const NOWHERE: [string, RegExp, string][] = [
  [
    'salaries',
    /\b(gaji|penghasilan|pendapatan|upah|digaji)\b/i,
    'Gajinya tergantung daerah: gaji pokok kecil.',
  ],
  [
    'honoraria and allowances',
    /\b(honor(arium)?|tunjangan|insentif|imbalan|tali asih|uang transpor|bonus|remunerasi)\b/i,
    'Kamu mendapat honor.',
  ],
  [
    'amounts of money',
    new RegExp(String.raw`\bRp\b|${NUMBER}\s*(ribu|juta|miliar|triliun|rupiah)\b`, 'i'),
    'Sebesar 2 juta setiap bulan.',
  ],
  ['quotas', /\b(kuota|lowongan (sebanyak|untuk \d))/i, 'Kuota tahun ini kecil.'],
  [
    'head-counts',
    /(?<![\d/.])(?!(?:19|20)\d\d\b)\d[\d.]*\s*(ribu )?(orang|pelamar|amil|pendamping|pekerja sosial|peserta|relawan|pegawai|penyuluh|fasilitator)\b/i,
    'Ada 35.000 pendamping.',
  ],
  ['percentages', new RegExp(String.raw`${NUMBER}\s*(%|persen)`, 'i'), 'Sebanyak 87 % salah jurusan.'],
  ['the figure on wrong majors', /salah jurusan|salah pilih jurusan/i, 'Banyak yang salah jurusan.'],
  ['grades of echelons', /\b(II|III|IV)\s?[ab]\b/, 'Jabatan eselon IIIb.'],
  [
    'the validity of the STR',
    /masa berlaku|berlaku selama|diperpanjang setiap/i,
    'Masa berlaku STR lima tahun.',
  ],
  [
    'hours of the competence test',
    new RegExp(String.raw`${NUMBER}\s*(jam|SKS|kredit)\b`),
    'Praktik 1.000 jam.',
  ],
  ['a wrong abbreviation', /\bSIPS\b/, 'Mengurus SIPS dulu.'],
  ['an older term', /Pekerja Sosial Profesional/i, 'Pekerja Sosial Profesional itu.'],
  ['an unexplained abbreviation', /\bKPM\b/, 'Mendampingi KPM.'],
  ['the old name of the ministry', /transmigrasi/i, 'Kementerian Desa dan Transmigrasi.'],
  [
    'units that do not exist',
    /(?<!Kepala )(Bagian Pembangunan Sosial|\bBidang Sosial)\b/,
    'Di Bagian Pembangunan Sosial.',
  ],
  ['official codes of posts', /kode (resmi )?jabatan/i, 'Kode jabatannya 3412.'],
  [
    'penalties and rulings',
    /\b(sanksi|denda|dipenjara|pidana penjara)\b/i,
    'Diancam denda dan pidana penjara.',
  ],
  ['who made the catalogue', /\b(seed|fact sheet|lembar fakta)\b/i, 'Menurut seed 003.'],
];

describe('nowhere in the data', () => {
  it.each(NOWHERE)('stand %s', (_, pattern, example) => {
    expect(example).toMatch(pattern);
    expect(found(everything, pattern)).toEqual([]);
  });
});

describe('only with care', () => {
  it('PSM stands beside the name that it shortens', () => {
    const lonely = found([...roleProse, ...sourceProse, ...ruleProse], /\bPSM\b/);
    expect(lonely.filter((text) => !/(Penggerak Swadaya|Pekerja Sosial) Masyarakat/.test(text))).toEqual([]);
    expect(lonely.length).toBeGreaterThan(0);
  });

  it('the post of administrator is explained in each role that names it', () => {
    const naming = told.filter((role) => found(proseOf(role), /jabatan administrator/i).length > 0);
    const bare = naming.filter((role) => found(proseOf(role), /pejabat eselon III/i).length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('an age stands beside the rule or the year that says it', () => {
    const aged = found(claims, /\b(umur|umurmu|usia|berusia)\b/i);
    const bare = aged.filter((text) => !/\b(20\d\d|(UU|PP|Permen\w*|Peraturan \w+) \d+)\b/.test(text));
    expect(bare).toEqual([]);
  });

  it('schooling that no rule asks for is told with the year in which it was asked', () => {
    const usual = told.flatMap(({ id, requirements }) =>
      requirements
        .filter(({ kind, strength }) => kind === 'pendidikan' && strength === 'usual')
        .map(({ text }) => ({ where: id, text })),
    );
    const schooling = /\b(S-?[123]|D-?(III|IV|3|4)|sarjana|diploma|SMA|SMK|SLTA)\b/i;
    expect(found(usual, schooling).filter((text) => !/\b20\d\d\b/.test(text))).toEqual([]);
  });

  it('no role is also called by what burdens those whom it serves', () => {
    expect(roles.flatMap(({ aliases }) => aliases).filter((name) => /narkoba/i.test(name))).toEqual([]);
  });

  it('no requirement of TKSK is taken from a rule that was replaced', () => {
    const { requirements } = roleNamed('tenaga-kesejahteraan-sosial-kecamatan');
    expect(requirements.some(({ text }) => /lihat pengumuman Dinas Sosial setempat/.test(text))).toBe(true);
  });

  it('that a social worker only gives aid is told as a misconception alone', () => {
    const only = /\b(hanya|cuma|semata)\b[^.]*\b(membagi|membagikan|memberi|menyalurkan) bantuan/i;
    expect(found(claims, only)).toEqual([]);
  });

  it('nearest codes are called exact only where the classification has the very title', () => {
    const exact = roles.flatMap(({ codes }) =>
      codes.filter((code) => code.exact).map(({ code, title }) => `${code} ${title}`),
    );
    expect(exact.sort()).toEqual([
      '2422.01 Analis Kebijakan',
      '2635.01 Konselor Kecanduan',
      '2635.08 Pekerja Sosial',
    ]);
  });
});
