import { describe, expect, it } from 'vitest';
import { audit, auditText } from '../../src/data/audit.ts';
import type { Role } from '../../src/domain/role.ts';
import { roleNamed, roles, rules } from './real-data.ts';

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
});
