import { describe, expect, it } from 'vitest';
import { audit, auditText } from '../../src/build/audit.ts';
import { weakClaims } from '../../src/build/weak-claims.ts';
import type { Role, RuleSource, Source } from '../../src/domain/role.ts';
import { roleNamed, roles, rules } from '../data/real-data.ts';
import { tinyRole } from '../tiny-catalog.ts';

describe('the audit', () => {
  it('counts entries, sources, inferences and estimates of a role', () => {
    const role = roleNamed('amil-zakat');
    const [row] = audit([role]);
    expect(row).toMatchObject({
      role: 'amil-zakat',
      entries: { duties: role.duties.length, entry: role.entry.length, codes: 0 },
      estimated: 19,
    });
    expect(row?.sources.peraturan).toBe(role.sources.filter(({ kind }) => kind === 'peraturan').length);
    const sources = Object.values(row?.sources ?? {}).reduce((sum, count) => sum + count, 0);
    expect(sources).toBe(roleNamed('amil-zakat').sources.length);
  });

  it('tells which share of the claims is an inference of the editors', () => {
    const [row] = audit([roleNamed('manajer-proyek-sosial')]);
    const role = roleNamed('manajer-proyek-sosial');
    const cited = role.citations.challenges.filter((ids) => ids.includes('redaksi')).length;
    expect(cited).toBeGreaterThan(0);
    expect(row?.inferred).toBeGreaterThanOrEqual(cited);
    expect(row?.inferred).toBeLessThan(row?.claims ?? 0);
  });

  it('puts the oldest check first', () => {
    const redate = (role: Role, checked: string): Role => ({
      ...role,
      sources: role.sources.map((source) => ({ ...source, checked })),
    });
    const [a, b, c] = roles as [Role, Role, Role];
    const rows = audit([redate(a, '2026-11'), redate(b, '2024-01'), redate(c, '2025-06')]);
    expect(rows.map(({ role }) => role)).toEqual([b.id, c.id, a.id]);
  });

  it('prints every role in its three tables and every regulation once', () => {
    const text = auditText(roles, [...rules.values()]);
    for (const { id } of roles) expect(text.match(new RegExp(`^${id}  `, 'gm'))).toHaveLength(3);
    for (const { title } of rules.values())
      expect(text.split('\n').filter((line) => line.startsWith(`${title} `))).toHaveLength(1);
  });

  it('lines its columns up, and writes nothing for none', () => {
    const page = (id: string, checked: string): Source => ({
      id,
      kind: 'laman',
      title: id,
      where: 'contoh.id',
      year: null,
      note: null,
      checked,
    });
    const rule = (title: string, checked: string): RuleSource => ({
      id: title,
      kind: 'peraturan',
      title,
      subject: 'Hal',
      number: '1',
      year: 2020,
      status: 'berlaku',
      note: null,
      via: 'instansi',
      where: 'contoh.id',
      checked,
    });
    const bare = tinyRole('b', {}, { duties: [], sources: [page('laman', '2026-10')] });
    const full = tinyRole(
      'panjang-sekali',
      { x: 5, y: 1 },
      {
        profileBasis: { x: 'perkiraan', y: 'laman' },
        duties: Array(12).fill('Mengerjakan sesuatu.'),
        paths: [{ direction: 'next', role: null, text: 't', sources: ['laman'] }],
        requirements: [
          { kind: 'izin', text: 't', strength: 'rule', needs: {}, sources: ['laman', 'redaksi'] },
        ],
        similarRoles: [{ role: 'b', difference: 'd', sources: ['redaksi', 'laman'] }],
        misconceptions: [{ belief: 'b', reality: 'r', sources: ['laman'] }],
        expectations: [{ belief: 'b', reality: 'r', sources: ['laman'] }],
        citations: {
          ...bare.citations,
          duties: [['laman'], ['redaksi', 'laman']],
          summary: [['laman']],
        },
        sources: [page('laman', '2026-11'), page('lain', '2025-02'), rule('UU 9', '2026-01')],
      },
    );
    const rules = [rule('UU 2', '2026-11'), rule('UU 10', '2025-01'), rule('UU 3', '2026-11')];
    expect(auditText([bare, full], rules)).toMatchInlineSnapshot(`
      "Isi tiap peran: jumlah butir tiap bagian, yang paling lama tidak diperiksa lebih dulu

      peran           defin  workp  dutie  respo  suite  notSu  misco  expec  simil  requi  entry  study  start  tryNo  compe  chall  growt  paths  codes
      panjang-sekali      -      -     12      -      -      -      1      1      1      1      -      -      -      -      -      -      -      1      -
      b                   -      -      -      -      -      -      -      -      -      -      -      -      -      -      -      -      -      -      -

      Sumber tiap peran, yang paling lama tidak diperiksa lebih dulu

      peran           peraturan  instansi  berita  blog  laman  dokumen  studi  klasifikasi  pernyataan  simpulan  tingkat taksiran   tertua  terbaru
      panjang-sekali          1         -       -     -      2        -      -            -           8       38%                 1  2025-02  2026-11
      b                       -         -       -     -      1        -      -            -           0        0%                 0  2026-10  2026-10

      Pernyataan yang hanya bersandar pada artikel tanpa rujukan

      peran           pernyataan  halaman awal  lainnya  bagian  tanpa halaman awal
      b                        0             0        0      0%                  0%
      panjang-sekali           8             0        8    100%                100%
      semua                    8             0        8    100%                100%

      Peraturan, yang paling lama tidak diperiksa lebih dulu

      peraturan   status  diperiksa
      UU 10      berlaku    2025-01
      UU 2       berlaku    2026-11
      UU 3       berlaku    2026-11
      "
    `);
  });

  it('counts what rests on weak pages alone, those of the beginning apart', () => {
    const page = (id: string, kind: 'laman' | 'blog' | 'berita'): Source => ({
      id,
      kind,
      title: id,
      where: 'https://contoh.id/x',
      year: null,
      note: null,
      checked: '2026-11',
    });
    const role = tinyRole(
      'a',
      {},
      {
        duties: ['a', 'b', 'c', 'd', 'e'],
        citations: {
          ...tinyRole('a', {}).citations,
          duties: [
            ['obatkolesterol'],
            ['redaksi', 'blog'],
            ['blog', 'koran'],
            ['koran'],
            ['obatkolesterol', 'blog'],
          ],
          summary: [],
        },
        sources: [page('obatkolesterol', 'laman'), page('blog', 'blog'), page('koran', 'berita')],
      },
    );
    expect(weakClaims(role)).toEqual({ claims: 5, seeds: 2, others: 1 });
  });

  it('finds few claims in our roles that rest on weak pages alone', () => {
    const all = roles.map((role) => weakClaims(role));
    const sum = (key: 'claims' | 'seeds' | 'others') => all.reduce((total, row) => total + row[key], 0);
    expect(sum('others') / sum('claims')).toBeLessThan(0.01);
    expect((sum('seeds') + sum('others')) / sum('claims')).toBeLessThan(0.05);
    for (const { claims, seeds, others } of all) expect((seeds + others) / claims).toBeLessThan(0.35);
  });
});
