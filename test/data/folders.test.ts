import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, emptyBase } from '../../src/data/compile.ts';
import { readFolder } from '../../src/data/folder.ts';
import { ownCatalog } from '../../src/data/own.ts';
import { opened } from '../../src/domain/opened.ts';
import { Problem } from '../../src/domain/problem.ts';
import { BANK, bank, base, compiled, old, role, rule, swapped, TRAITS, told } from './small-folder.ts';
import { tempFolder } from './temp-folder.ts';

describe('a folder', () => {
  it('without anything below it has no catalogue', () => {
    expect(emptyBase.catalog).toEqual({
      roles: [],
      confusions: [],
      confusionSources: [],
      groups: [],
      traits: [],
      scale: [],
      questions: [],
      quizVersion: '',
    });
    expect(emptyBase.rules.size).toBe(0);
  });

  it('with role files of any usual ending is read in order of their names, and nothing else is', () => {
    const path = tempFolder({
      'roles/b.yml': role('b', 'B'),
      'roles/a.YAML': role('a', 'A'),
      'roles/c.yaml.bak': 'x: [',
      'roles/d.txt': 'x: [',
    });
    const folder = readFolder(path);
    expect(folder.names).toEqual(['a', 'b']);
    expect(folder.roles.map(({ path: file }) => file)).toEqual(
      ['a.YAML', 'b.yml'].map((name) => join(path, 'roles', name)),
    );
    expect(folder.single).toEqual({});
    const { findings, catalog } = compile(folder, base());
    expect(findings).toEqual([]);
    expect(catalog.roles.map(({ id }) => id)).toEqual(['lama', 'separuh', 'a', 'b']);
  });

  it('is read alike whatever its lines end with, and mistakes keep their line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const path = tempFolder({
        'roles/a.yaml': role('a', 'A').replaceAll('\n', end),
        'roles/b.yaml': ['id: b', 'title: B', 'title: C', ''].join(end),
      });
      const { findings, catalog } = compile(readFolder(path), base());
      expect(findings).toMatchObject([{ line: 3, message: 'kunci "title" ditulis dua kali' }]);
      expect(catalog.roles.find(({ id }) => id === 'a')).toMatchObject({ title: 'A' });
    }
  });

  it('with a folder in the place of a single file is told so, and of nothing more', () => {
    const path = tempFolder({ 'catatan.txt': 'x' });
    mkdirSync(join(path, 'rules.yaml'));
    expect(readFolder(path)).toEqual({
      roles: [],
      names: [],
      single: {},
      findings: [{ path: join(path, 'rules.yaml'), line: 1, message: 'bukan berkas biasa' }],
    });
  });

  it('keeps the old roles, names and regulations, and adds its own', () => {
    const confusions = `confusions:
  - { names: [Baru, Lama], roles: [baru, lama], abbreviation: null, test: Yang mana?, sources: [sekolah, uu-1] }
sources:
  - { rule: uu-1 }
  - { id: sekolah, kind: laman, title: Laman, where: x.example, year: null, note: null, checked: 2026-11 }
`;
    const result = compiled({
      'roles/baru.yaml': role('baru', 'Baru'),
      'confusions.yaml': confusions,
      'rules.yaml': `rules:\n${rule('uu-1')}`,
    });
    expect(result.told).toEqual([]);
    const { catalog, rules } = result;
    expect(catalog.roles.map(({ id }) => id)).toEqual(['lama', 'separuh', 'baru']);
    expect(catalog.confusions.map(({ names }) => names.join())).toEqual(['Lama,Lami', 'Baru,Lama']);
    expect(catalog.confusionSources.map(({ id }) => id)).toEqual(['s', 'uu-1', 'sekolah']);
    expect([...rules.keys()]).toEqual(['uu-1']);
    expect(catalog.questions.map(({ id }) => id)).toEqual(['q']);
    expect([catalog.groups, catalog.traits, catalog.scale].map(({ length }) => length)).toEqual([1, 2, 5]);
    expect(catalog.quizVersion).toBe('3-ab');
  });

  it('replaces an old role of the same id in its place', () => {
    const { catalog } = compiled({ 'roles/lama.yaml': role('lama', 'Lama Sekali') });
    expect(catalog.roles.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'lama Lama Sekali',
      'separuh separuh',
    ]);
  });

  it('with an instrument of its own leaves out old roles that it cannot rank', () => {
    const { catalog, told: lines } = compiled({
      'traits.yaml': TRAITS.replaceAll('teliti', 'rapi'),
      'questions.yaml': BANK,
    });
    expect(lines).toEqual([]);
    expect(catalog.roles.map(({ id }) => id)).toEqual(['lama']);
    expect(catalog.questions.map(({ id }) => id)).toEqual(['q1']);
    expect(catalog.quizVersion).toMatch(/^1-/);
  });

  it('with an instrument that no role can be ranked by says what is missing', () => {
    const other = TRAITS.replaceAll('teliti', 'cermat');
    expect(told({ 'traits.yaml': other, 'questions.yaml': BANK })).toEqual([
      'traits.yaml:1: belum ada peran yang punya tingkat untuk semua sifat ini; tambahkan di roles/<id>.yaml',
    ]);
    const path = tempFolder({ 'traits.yaml': other, 'questions.yaml': BANK });
    mkdirSync(join(path, 'roles', 'x.yaml'), { recursive: true });
    expect(compile(readFolder(path), base()).findings.map(({ message }) => message)).toEqual([
      'bukan berkas biasa',
    ]);
  });

  it('with questions but no traits is told that both are needed', () => {
    expect(told({ 'questions.yaml': BANK })).toEqual([
      'questions.yaml:1: traits.yaml dan questions.yaml harus ada berdua; tambahkan yang satunya atau hapus yang ini',
    ]);
  });

  it('with broken traits, questions or rules is told of these alone', () => {
    const roles = { 'roles/baru.yaml': role('baru', 'Baru') };
    const files = (lines: string[]): string[] => lines.map((line) => line.split(':')[0] ?? '');
    expect(files(told({ ...roles, 'traits.yaml': 'x: 1', 'questions.yaml': BANK }))).toEqual(
      Array(3).fill('traits.yaml'),
    );
    expect(new Set(files(told({ ...roles, 'traits.yaml': TRAITS, 'questions.yaml': 'x: 1' })))).toEqual(
      new Set(['questions.yaml']),
    );
    const confusions = `confusions: []\nsources:\n  - { rule: uu-1 }\n`;
    const citing = swapped(roles['roles/baru.yaml'], 'sources:\n  - id', 'sources:\n  - rule: uu-1\n  - id');
    expect(
      new Set(
        files(told({ 'roles/baru.yaml': citing, 'rules.yaml': 'x: 1', 'confusions.yaml': confusions })),
      ),
    ).toEqual(new Set(['rules.yaml']));
  });

  it('is told of its mistakes in the order of paths and lines', () => {
    const broken = swapped(
      swapped(role('baru', 'Baru'), 'checked: 2026-11', 'checked: 2026-13'),
      'level: pelaksana',
      'level: x',
    );
    expect(
      told({
        'traits.yaml': TRAITS.replace('group: satu', 'group: dua'),
        'questions.yaml': bank('  - { id: q1, kind: statement, text: A, loadings: { rapi: 1 } }\n'),
        'roles/baru.yaml': broken,
      }).map((line) => line.split(': ')[0]),
    ).toEqual(['questions.yaml:10', 'roles/baru.yaml:4', 'roles/baru.yaml:39', 'traits.yaml:4']);
  });
});

describe('roles of one folder', () => {
  const linked = (id: string, title: string, to: string, direction: string): string =>
    swapped(
      swapped(
        role(id, title),
        'similarRoles: []',
        `similarRoles:\n  - difference: Lain.\n    sources: [sekolah]\n    role: ${to}`,
      ),
      'paths: []',
      `paths:\n  - direction: ${direction}\n    text: Naik.\n    sources: [sekolah]\n    role: ${to}`,
    );

  it('that point at each other both ways are right', () => {
    expect(
      told({
        'roles/satu.yaml': linked('satu', 'Satu', 'dua', 'next'),
        'roles/dua.yaml': linked('dua', 'Dua', 'satu', 'previous'),
      }),
    ).toEqual([]);
    const lonely = swapped(
      role('satu', 'Satu'),
      'paths: []',
      'paths:\n  - { direction: next, role: null, text: Naik., sources: [sekolah] }',
    );
    expect(told({ 'roles/satu.yaml': lonely })).toEqual([]);
  });

  it('that point one way are told so, with the line', () => {
    expect(
      told({
        'roles/satu.yaml': linked('satu', 'Satu', 'dua', 'next'),
        'roles/dua.yaml': role('dua', 'Dua'),
      }),
    ).toEqual([
      'roles/satu.yaml:25: peran "dua" belum menunjuk balik ke "satu"',
      'roles/satu.yaml:34: peran "dua" belum menunjuk balik ke "satu"',
    ]);
    expect(
      told({
        'roles/satu.yaml': linked('satu', 'Satu', 'dua', 'next'),
        'roles/dua.yaml': linked('dua', 'Dua', 'satu', 'next'),
      }),
    ).toEqual([
      'roles/dua.yaml:34: peran "satu" belum menunjuk balik ke "dua"',
      'roles/satu.yaml:34: peran "dua" belum menunjuk balik ke "satu"',
    ]);
  });

  it('that point back at another role, or the same way, do not point back', () => {
    const path = (direction: string, to: string): string =>
      `\n  - { direction: ${direction}, role: ${to}, text: Naik., sources: [sekolah] }`;
    const pathed = (id: string, title: string, ...paths: string[]): string =>
      swapped(role(id, title), 'paths: []', `paths:${paths.join('')}`);
    const toldWith = (...back: string[]): string[] =>
      told({
        'roles/satu.yaml': pathed('satu', 'Satu', path('next', 'dua')),
        'roles/dua.yaml': pathed('dua', 'Dua', ...back),
      });
    const MISSING = 'roles/satu.yaml:28: peran "dua" belum menunjuk balik ke "satu"';
    expect(toldWith(path('previous', 'satu'))).toEqual([]);
    expect(toldWith(path('previous', 'lama'))).toEqual([MISSING]);
    expect(toldWith(path('next', 'satu'))).toContain(MISSING);
    expect(toldWith(path('previous', 'lama'), path('previous', 'satu'))).toEqual([]);
  });

  it('may point at old roles, which need not point back', () => {
    expect(told({ 'roles/satu.yaml': linked('satu', 'Satu', 'lama', 'next') })).toEqual([]);
    expect(told({ 'roles/satu.yaml': linked('satu', 'Satu', 'gaib', 'next') })).toEqual([
      'roles/satu.yaml:25: peran "gaib" tidak ada',
      'roles/satu.yaml:34: peran "gaib" tidak ada',
    ]);
  });

  it('have names of their own: no id, title or alias of another, small or capital', () => {
    const titled = swapped(role('satu', 'Satu'), 'id: satu\ntitle: Satu', 'title: LAMA\nid: satu');
    expect(told({ 'roles/satu.yaml': titled })).toEqual([
      'roles/satu.yaml:1: nama "LAMA" sudah dipakai peran "lama"',
    ]);
    const setengah = swapped(
      role('setengah', 'Satu'),
      'id: setengah\ntitle: Satu',
      'title: Satu\nid: setengah',
    );
    expect(told({ 'roles/setengah.yaml': setengah })).toEqual([
      'roles/setengah.yaml:2: nama "setengah" sudah dipakai peran "separuh"',
    ]);
    expect(told({ 'roles/lain.yaml': titled.replace('LAMA', 'Satu') })).toEqual([
      'roles/lain.yaml:2: id "satu" harus sama dengan nama berkas "lain"',
    ]);
  });

  it('rest levels on their own sources or regulations, or on an estimate', () => {
    const based = (basis: string): string =>
      swapped(
        swapped(role('satu', 'Satu'), 'sources:\n  - id', 'sources:\n  - rule: uu-1\n  - id'),
        'basis: perkiraan',
        `basis: ${basis}`,
      );
    const rules = `rules:\n${rule('uu-1')}`;
    for (const basis of ['uu-1', 'sekolah', 'perkiraan'])
      expect(told({ 'roles/satu.yaml': based(basis), 'rules.yaml': rules })).toEqual([]);
    expect(told({ 'roles/satu.yaml': based('uu-2'), 'rules.yaml': rules })).toEqual([
      'roles/satu.yaml:30: profile: dasar "uu-2" bukan sumber berkas ini',
    ]);
  });
});

describe('the catalogue of a folder', () => {
  it('has the regulations of the folder and the old ones', () => {
    const path = tempFolder({ 'rules.yaml': `rules:\n${rule('uu-1')}` });
    const catalog = ownCatalog(path, opened(old(), [{ id: 'uu-0' } as never]));
    expect(catalog.rules.map(({ id }) => id)).toEqual(['uu-0', 'uu-1']);
    expect(catalog.index).toHaveLength(2);
  });

  it('tells twenty mistakes and counts the rest', () => {
    const path = tempFolder({ 'roles/x.yaml': Array.from({ length: 30 }, (_, i) => `k${i}: 1`).join('\n') });
    try {
      ownCatalog(path, opened(old()));
      expect.unreachable();
    } catch (error) {
      const fact = (error as Problem).fact as { findings: unknown[]; total: number };
      expect(error).toBeInstanceOf(Problem);
      expect(fact.findings).toHaveLength(20);
      expect(fact.total).toBeGreaterThan(30);
    }
  });
});
