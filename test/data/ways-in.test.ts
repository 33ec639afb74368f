import { describe, expect, it } from 'vitest';
import { opensPage } from '../../src/data/remarks.ts';
import { compiled, role, rule, swapped } from './small-folder.ts';

const WAYS = `requirements:
  - kind: pendidikan
    text: Lulus sarjana.
    strength: rule
    for: asn
    needs: { stage: s1, asn: [pns, pppk], age: { from: 20, to: 42 } }
    sources: [sekolah]
entry:
  - status: asn
    door: seleksi
    text: Lewat seleksi.
    where: https://contoh.id/seleksi
    needs: { stage: s1 }
    sources: [sekolah]
  - { status: relawan, door: pengangkatan, text: Diangkat., where: null, sources: [sekolah] }
study:
  - { text: Kuliah keguruan., sources: [sekolah] }
startRoles:
  - { role: lama, sources: [sekolah] }
tryNow:
  - { text: Mengajar adik., stages: [sekolah, smp, sma], sources: [sekolah] }
  - { text: Magang., stages: [kuliah, d3, s1, s2], sources: [sekolah] }`;

const whole = (): string =>
  swapped(
    swapped(role('guru', 'Guru'), 'requirements: []', WAYS),
    'where: sekolah.example',
    'where: https://sekolah.example/guru',
  );

const compile = (text: string, more: Record<string, string> = {}) => {
  const { told, remarks, catalog } = compiled({ 'roles/guru.yaml': text, ...more });
  return {
    told,
    remarks: remarks.map(({ line, message }) => `${line}: ${message}`),
    role: catalog.roles.find(({ id }) => id === 'guru'),
  };
};

describe('the ways into a role', () => {
  it('arrive where commands look for them', () => {
    const { told, remarks, role: guru } = compile(whole());
    expect([told, remarks]).toEqual([[], []]);
    expect(guru).toMatchObject({
      requirements: [
        {
          strength: 'rule',
          for: 'asn',
          needs: { stage: 's1', asn: ['pns', 'pppk'], age: { from: 20, to: 42 } },
        },
      ],
      entry: [
        { status: 'asn', door: 'seleksi', where: 'https://contoh.id/seleksi', needs: { stage: 's1' } },
        { status: 'relawan', door: 'pengangkatan', where: null, needs: {} },
      ],
      study: [{ text: 'Kuliah keguruan.' }],
      startRoles: [{ role: 'lama' }],
      tryNow: [{ stages: ['sekolah', 'smp', 'sma'] }, { stages: ['kuliah', 'd3', 's1', 's2'] }],
    });
  });

  it('may be missing in a folder of one’s own, which is only thin then', () => {
    const { told, remarks, role: guru } = compile(role('guru', 'Guru'));
    expect(told).toEqual([]);
    expect(guru).toMatchObject({ entry: [], study: [], startRoles: [], tryNow: [] });
    expect(remarks).toEqual([
      '1: kunci entry belum ada',
      '1: kunci study belum ada',
      '1: kunci startRoles belum ada',
      '1: kunci tryNow belum ada',
      '36: alamat belum lengkap; tulis https://… yang membuka halaman yang dibaca',
    ]);
  });

  it.each([
    ['role: lama', 'role: hilang', 'peran "hilang" tidak ada'],
    ['role: lama', 'role: guru', 'peran "guru" tidak bisa menjadi awal bagi dirinya sendiri'],
    [
      'similarRoles: []',
      'similarRoles: [{ role: guru, difference: Sama., sources: [sekolah] }]',
      'peran "guru" tidak bisa serupa dengan dirinya sendiri',
    ],
    ['stage: s1', 'stage: kuliah', 'pilih smp, sma, d3, s1, atau s2'],
    ['asn: [pns, pppk]', 'asn: []', 'paling sedikit 1 isi'],
    ['from: 20, to: 42', 'from: 43, to: 42', 'from tidak boleh lebih besar dari to'],
    ['age: { from: 20, to: 42 }', 'age: {}', 'perlu from atau to'],
    ['door: seleksi', 'door: pintu', 'pilih seleksi, rekrutmen'],
    ['strength: rule', 'strength: keras', 'pilih rule atau usual'],
    ['stages: [sekolah, smp, sma]', 'stages: []', 'paling sedikit 1 isi'],
    ['text: Magang., stages: [kuliah, d3, s1, s2]', 'text: Magang., stages: [sd]', 'pilih sekolah, smp'],
  ])('%s → %s is a mistake', (from, to, wanted) => {
    const { told } = compile(swapped(whole(), from, to));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(wanted);
  });

  it.each([
    ['stages: [kuliah, d3, s1, s2]', 'stages: [kuliah, s2]', 'tryNow belum ada untuk tahap d3, s1'],
    ['    strength: rule\n', '', 'kunci strength belum ada; pilih rule atau usual'],
    ['needs: { stage: s1 }', 'needs: { education: s1 }', 'education dan civilServant sudah diganti'],
  ])('%s → %s is thin', (from, to, wanted) => {
    const { told, remarks } = compile(swapped(whole(), from, to));
    expect(told).toEqual([]);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain(wanted);
  });
});

describe('older words of files of one’s own', () => {
  const older = (needs: string, sources = '[sekolah]'): string =>
    swapped(
      role('guru', 'Guru'),
      'requirements: []',
      `requirements:\n  - { kind: status, text: Sesuatu., needs: ${needs}, sources: ${sources} }`,
    );

  it.each([
    ['{ education: d3 }', { stage: 'd3' }],
    ['{ civilServant: true }', { asn: ['pns'] }],
    ['{ civilServant: false }', { asn: ['pppk', 'bukan'] }],
    ['{}', {}],
  ])('%s is read as %j', (needs, wanted) => {
    const { told, role: guru } = compile(older(needs));
    expect(told).toEqual([]);
    expect(guru?.requirements[0]?.needs).toEqual(wanted);
  });

  it('a requirement that cites a regulation is a rule, another only usual', () => {
    const ruled = swapped(older('{}', '[uu-1]'), 'sources:\n  - id', 'sources:\n  - rule: uu-1\n  - id');
    const strengthOf = (text: string) =>
      compile(text, { 'rules.yaml': `rules:\n${rule('uu-1')}` }).role?.requirements[0]?.strength;
    expect(strengthOf(ruled)).toBe('rule');
    expect(strengthOf(older('{}'))).toBe('usual');
  });
});

it.each([
  ['https://pasal.id/peraturan/uu', true],
  ['http://contoh.id/?p=44', true],
  ['https://contoh.id', false],
  ['https://contoh.id/', false],
  ['contoh.id/halaman', false],
  ['jurnal Mimbar Hukum', false],
  ['javascript:alert(1)', false],
])('%s opens a page: %s', (where, opens) => {
  expect(opensPage(where)).toBe(opens);
});
