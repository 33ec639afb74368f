import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleJsonSchema } from '../../src/data/schema.ts';
import { notesFor } from '../../src/domain/guide.ts';
import type { Stage } from '../../src/domain/person.ts';
import { EDITORIAL, type Source } from '../../src/domain/role.ts';
import {
  compiled,
  confusionSources,
  confusions,
  rawRole,
  roleIds,
  roleNamed,
  roles,
  ways,
} from './real-data.ts';

/** Source ids that a value cites anywhere below the key `sources` or `citations`. */
function cited(value: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(value))
    for (const child of value) typeof child === 'string' ? into.add(child) : cited(child, into);
  else if (value !== null && typeof value === 'object')
    for (const child of Object.values(value)) cited(child, into);
  return into;
}

const citedBy = (role: (typeof roles)[number]): Set<string> => {
  const { citations, misconceptions, expectations, similarRoles, requirements, paths, codes } = role;
  const { entry, study, startRoles, tryNow } = role;
  const entries = [
    misconceptions,
    expectations,
    similarRoles,
    requirements,
    entry,
    study,
    startRoles,
    tryNow,
    paths,
    codes,
  ].flat();
  return new Set([
    ...cited(citations),
    ...cited(entries.map(({ sources }) => sources)),
    ...Object.values(role.profileBasis),
  ]);
};

describe('the data files', () => {
  it('have no mistake', () => {
    expect(compiled.findings).toEqual([]);
  });

  it('are at least twenty-four roles', () => {
    expect(new Set(roleIds).size).toBeGreaterThanOrEqual(24);
  });

  it('come with a current JSON Schema, which every role file names on its first line', () => {
    const written = JSON.parse(readFileSync('data/role.schema.json', 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(roleJsonSchema())));
    for (const id of roleIds)
      expect(rawRole(id).split('\n')[0]).toBe('# yaml-language-server: $schema=../role.schema.json');
  });
});

describe.each(roleIds)('%s', (id) => {
  const role = roleNamed(id);

  it('gives every claim a source of its list, and leaves none of the list unused', () => {
    const used = citedBy(role);
    used.delete(EDITORIAL);
    used.delete('perkiraan');
    expect([...used].sort()).toEqual(role.sources.map((source) => source.id).sort());
    for (const lists of Object.values(role.citations)) for (const ids of lists) expect(ids).not.toEqual([]);
  });

  it('is named back by every similar role and every path', () => {
    for (const { role: other } of role.similarRoles)
      expect(roleNamed(other).similarRoles.map((back) => back.role)).toContain(id);
    for (const { role: other, direction } of role.paths) {
      if (other === null) continue;
      const back = roleNamed(other).paths.find((path) => path.role === id);
      expect(back?.direction).toBe(direction === 'next' ? 'previous' : 'next');
    }
  });

  it('has at least one similar role and does not name itself', () => {
    const others = role.similarRoles.map(({ role: other }) => other);
    expect(others.length).toBeGreaterThan(0);
    expect(new Set(others).size).toBe(others.length);
    expect(others).not.toContain(id);
  });

  it('asks for schooling among the schooling, and for a status among the statuses', () => {
    for (const { kind, needs } of role.requirements) {
      if (needs.stage !== undefined) expect(kind).toBe('pendidikan');
      if (needs.asn !== undefined) expect(kind).toBe('status');
    }
  });

  it('calls a rule only what a regulation says', () => {
    const rules = role.sources.filter(({ kind }) => kind === 'peraturan').map(({ id: source }) => source);
    const unruled = role.requirements.filter(
      ({ strength, sources }) => strength === 'rule' && !sources.some((source) => rules.includes(source)),
    );
    expect(unruled).toEqual([]);
  });
});

describe('sources', () => {
  const all: Source[] = [
    ...roles.flatMap(({ sources }) => sources),
    ...confusionSources,
    ...ways.flatMap(({ sources }) => sources),
    ...compiled.guide.entry.sources,
  ];

  it('mean the same page under the same id in every file', () => {
    const byId = new Map<string, Source>();
    for (const source of all)
      expect(source).toEqual(byId.set(source.id, byId.get(source.id) ?? source).get(source.id));
  });

  it('have one id for one page', () => {
    const pages = new Map<string, string>();
    for (const { id, where, kind } of all) {
      // Two regulations may have been read in one text.
      if (kind === 'peraturan') continue;
      expect(pages.get(where) ?? id, where).toBe(id);
      pages.set(where, id);
    }
  });

  it('carry a month of the last look', () => {
    expect(all.filter(({ checked }) => !/^20\d\d-\d\d$/.test(checked))).toEqual([]);
  });
});

describe('name confusions', () => {
  it('cover every pair of names that people mix up, with roles that exist', () => {
    expect(confusions.length).toBeGreaterThanOrEqual(28);
    for (const { names, roles: ids } of confusions) {
      expect(ids).toHaveLength(names.length);
      for (const id of ids) if (id !== null) expect(roleIds).toContain(id);
    }
  });

  it('use every source of their list', () => {
    const used = new Set(confusions.flatMap(({ sources }) => sources));
    used.delete(EDITORIAL);
    expect([...used].sort()).toEqual(confusionSources.map(({ id }) => id).sort());
  });

  it('know PSM as an abbreviation of two names, one of them no role', () => {
    const psm = confusions.filter(({ abbreviation }) => abbreviation === 'PSM');
    expect(psm.map(({ roles: ids }) => ids)).toEqual([[null, 'penggerak-swadaya-masyarakat']]);
  });

  it('ask for a status in the civil service as ASN, not as PNS alone', () => {
    const tests = confusions.map(({ test }) => test);
    expect(tests.filter((test) => /pegawai negeri|\bPNS\b/i.test(test))).toEqual([]);
    expect(tests.filter((test) => /\(ASN\)/.test(test)).length).toBeGreaterThanOrEqual(4);
  });

  it('know a Pekerja Sosial by the certificate: the STR is for practice alone', () => {
    const about = confusions.filter(({ names }) => names.includes('Pekerja Sosial'));
    expect(about.filter(({ test }) => /\bSTR\b|registrasi/.test(test))).toEqual([]);
    expect(about.filter(({ test }) => /sertifikat/.test(test)).length).toBeGreaterThanOrEqual(5);
  });

  it('call nobody a Pekerja Sosial only for being something else not', () => {
    const rest = confusions.filter(({ test }) =>
      /bila (tidak|bukan)[^.;]*, Pekerja Sosial[.;]?$/i.test(test),
    );
    expect(rest).toEqual([]);
  });

  it('ask briefly: no sentence of more than twenty-five words', () => {
    const long = confusions
      .flatMap(({ test }) => test.split(/(?<=[.?!;])\s/))
      .filter((part) => part.split(' ').length > 25);
    expect(long).toEqual([]);
  });
});

describe('general sentences on ways in', () => {
  const { notes, sources } = compiled.guide.entry;
  const ids = (id: string, stage: Stage | null = null) =>
    notesFor(roleNamed(id), stage, compiled.guide.entry).map((note) => note.id);

  it('cite every source of their list, and no other', () => {
    const used = new Set(notes.flatMap((note) => note.sources));
    expect([...used].sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  it('belong to a door of some role each, and name no sum', () => {
    const printed = new Set(roleIds.flatMap((id) => ids(id)));
    expect(notes.filter(({ id }) => !printed.has(id))).toEqual([]);
    for (const { text } of notes) expect(text).not.toMatch(/\bRp\b|\d\s*(ribu|juta|rupiah)/i);
  });

  it('tell an entry post of the selection, and the officer of a company of nothing of the kind', () => {
    expect(ids('penyuluh-sosial')).toEqual(
      expect.arrayContaining(['sscasn', 'cpns', 'pppk', 'tidak-tiap-tahun', 'disabilitas']),
    );
    expect(ids('pembimbing-kemasyarakatan')).toContain('sekolah-kedinasan');
    expect(ids('petugas-csr-pengembangan-masyarakat', 's1')).toEqual(['magang-nasional']);
    expect(ids('petugas-csr-pengembangan-masyarakat', 'sma')).toEqual([]);
  });
});
