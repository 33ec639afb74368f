import { describe, expect, it } from 'vitest';
import { audit, auditText } from '../../src/build/audit.ts';
import type { Role, RuleSource, Source } from '../../src/domain/role.ts';
import { roleNamed, roles, rules } from '../data/real-data.ts';
import { tinyRole } from '../tiny-catalog.ts';

describe('the audit', () => {
  it('counts entries, sources, inferences and estimates of a role', () => {
    const [row] = audit([roleNamed('amil-zakat')]);
    expect(row).toMatchObject({
      role: 'amil-zakat',
      entries: { duties: 6, requirements: 1, codes: 0 },
      sources: { peraturan: 4, berita: 3, blog: 2, instansi: 0 },
      estimated: 19,
    });
    const sources = Object.values(row?.sources ?? {}).reduce((sum, count) => sum + count, 0);
    expect(sources).toBe(roleNamed('amil-zakat').sources.length);
  });

  it('tells which share of the claims is an inference of the editors', () => {
    const [row] = audit([roleNamed('manajer-proyek-sosial')]);
    const role = roleNamed('manajer-proyek-sosial');
    const cited = role.citations.challenges.filter((ids) => ids.includes('redaksi')).length;
    expect(cited).toBe(3);
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

  it('prints every role in both tables and every regulation once', () => {
    const text = auditText(roles, [...rules.values()]);
    for (const { id } of roles) expect(text.match(new RegExp(`^${id}  `, 'gm'))).toHaveLength(2);
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

      Peraturan, yang paling lama tidak diperiksa lebih dulu

      peraturan   status  diperiksa
      UU 10      berlaku    2025-01
      UU 2       berlaku    2026-11
      UU 3       berlaku    2026-11
      "
    `);
  });
});
