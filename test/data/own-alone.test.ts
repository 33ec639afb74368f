import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedFolder, ownCatalog } from '../../src/data/own.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { opened } from '../../src/domain/opened.ts';
import type { Path, Role } from '../../src/domain/role.ts';
import type { School } from '../../src/domain/school.ts';
import type { Way } from '../../src/domain/way.ts';
import { old, role, rule, swapped } from './small-folder.ts';
import { tempFolder } from './temp-folder.ts';

const SIMILAR = `similarRoles:
  - { role: lama, difference: Lain., sources: [sekolah] }
  - { role: dua, difference: Lain juga., sources: [sekolah] }`;
const PATHS = `paths:
  - { direction: previous, role: lama, text: Dari sana., sources: [sekolah] }
  - { direction: next, role: dua, text: Ke sana., sources: [sekolah] }
  - { direction: next, role: null, text: Ke atas., sources: [sekolah] }`;
const STARTS = `startRoles:
  - { role: lama, sources: [sekolah] }
  - { role: dua, sources: [sekolah] }`;
const linked = (): string =>
  swapped(swapped(role('satu', 'Satu'), 'similarRoles: []', SIMILAR), 'paths: []', `${PATHS}\n${STARTS}`);
const back = (): string =>
  swapped(
    swapped(
      role('dua', 'Dua'),
      'similarRoles: []',
      'similarRoles:\n  - { role: satu, difference: Lain., sources: [sekolah] }',
    ),
    'paths: []',
    'paths:\n  - { direction: previous, role: satu, text: Dari sana., sources: [sekolah] }',
  );
const CONFUSIONS = `confusions:
  - { names: [Satu, Dua], roles: [satu, dua], abbreviation: null, test: Yang mana?, sources: [sekolah] }
sources:
  - { id: sekolah, kind: laman, title: Laman, where: x.example, year: null, note: null, checked: 2026-11 }
`;
const FILES = { 'roles/satu.yaml': linked(), 'roles/dua.yaml': back(), 'confusions.yaml': CONFUSIONS };
const roleIn = (roles: readonly Role[], id: string): Role => roles.find((one) => one.id === id) as Role;
const namesOf = (paths: readonly Path[]) => paths.map((path) => path.role);

describe('the roles of a folder alone', () => {
  const catalog = () => ownCatalog(tempFolder(FILES), opened(old()), true);

  test('are all roles there are', () => {
    expect(catalog().roles.map(({ id }) => id)).toEqual(['dua', 'satu']);
    expect(catalog().index.map(({ id }) => id)).toEqual(['dua', 'satu']);
    expect(catalog().role('lama')).toBeUndefined();
  });

  test('point at each other, and at none that is left out', () => {
    const satu = roleIn(catalog().roles, 'satu');
    expect(satu.similarRoles.map((similar) => similar.role)).toEqual(['dua']);
    expect(satu.startRoles.map((start) => start.role)).toEqual(['dua']);
    expect(namesOf(satu.paths)).toEqual([null, 'dua', null]);
    expect(satu.paths.map(({ text }) => text)).toEqual(['Dari sana.', 'Ke sana.', 'Ke atas.']);
    expect(satu.title).toBe('Satu');
  });

  test('have the mixed-up names of their folder, not the old ones', () => {
    expect(catalog().confusions.map(({ names }) => names)).toEqual([['Satu', 'Dua']]);
  });

  test('must be some', () => {
    const path = tempFolder({ 'rules.yaml': `rules:\n${rule('uu-1')}` });
    expect(() => ownCatalog(path, opened(old()), true)).toThrow(
      expect.objectContaining({ fact: { code: 'no-roles', path } }),
    );
    expect(ownCatalog(path, opened(old())).roles).toHaveLength(2);
  });
});

describe('the roles of a folder beside the old ones', () => {
  test('keep what they point at', () => {
    const { roles, confusions } = ownCatalog(tempFolder(FILES), opened(old()));
    expect(roles.map(({ id }) => id)).toEqual(['lama', 'separuh', 'dua', 'satu']);
    expect(namesOf(roleIn(roles, 'satu').paths)).toEqual(['lama', 'dua', null]);
    expect(roleIn(roles, 'satu').similarRoles.map((similar) => similar.role)).toEqual(['lama', 'dua']);
    expect(confusions.map(({ names }) => names)).toEqual([
      ['Lama', 'Lami'],
      ['Satu', 'Dua'],
    ]);
  });

  test('come with the regulations, ways, general sentences and papers of the old ones', () => {
    const guide: Guide = {
      entry: { notes: [], sources: [] },
      search: { synonyms: [['a', 'b']], stages: [], absent: [] },
    };
    const school = { foot: 'x' } as School;
    const way: Way = {
      id: 'jalan',
      title: 'Jalan',
      aliases: [],
      summary: 's',
      citations: [],
      text: [],
      entry: [],
      roles: [],
      sources: [],
    };
    const builtIn = opened(old(), [{ id: 'uu-0' } as never], [way], guide, () => school);
    for (const only of [false, true]) {
      const catalog = ownCatalog(tempFolder({ 'roles/satu.yaml': role('satu', 'Satu') }), builtIn, only);
      expect(catalog.rules.map(({ id }) => id)).toEqual(['uu-0']);
      expect(catalog.ways.map(({ id }) => id)).toEqual(['jalan']);
      expect(catalog.guide.search.synonyms).toEqual([['a', 'b']]);
      expect(catalog.school()).toBe(school);
    }
  });
});

describe('a folder that is only checked', () => {
  test('tells all its mistakes and what was read', () => {
    const path = tempFolder({ 'roles/x.yaml': 'title: [', 'roles/satu.yaml': role('satu', 'Satu') });
    const { folder, findings } = checkedFolder(path, opened(old()));
    expect(folder.names).toEqual(['satu', 'x']);
    expect(findings.map((finding) => finding.path)).toEqual([join(path, 'roles', 'x.yaml')]);
  });
});
