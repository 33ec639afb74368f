import { describe, expect, it } from 'vitest';
import { searchWays } from '../../src/search/ways.ts';
import { confusions, roleIds, roles, ways } from './real-data.ts';
import { compiled, role, rule } from './small-folder.ts';

const WAYS = `ways:
  - id: relawan
    title: Relawan
    aliases: [sukarelawan]
    summary: { text: Warga yang menolong., sources: [laman] }
    text:
      - { text: Kerjanya sukarela., sources: [uu-1] }
    entry:
      - { status: relawan, door: rekrutmen, text: Tanya kantor desa., where: null, sources: [laman] }
    roles: [guru]
sources:
  - rule: uu-1
  - { id: laman, kind: laman, title: Laman, where: https://a.example/b, year: null, note: null, checked: 2026-11 }
  - { id: lain, kind: laman, title: Lain, where: https://a.example/c, year: null, note: null, checked: 2026-11 }
`;
const folder = (text: string) => ({
  'roles/guru.yaml': role('guru', 'Guru'),
  'rules.yaml': `rules:\n${rule('uu-1')}`,
  'ways.yaml': text,
});
const toldOf = (from: string, to: string): string[] => {
  if (!WAYS.includes(from)) throw new Error(`no ${from}`);
  return compiled(folder(WAYS.replace(from, to))).told;
};

describe('ways.yaml', () => {
  it('gives ways with the sources that they cite, and links to them in the roles', () => {
    const { told, ways: made, catalog } = compiled(folder(WAYS));
    expect(told).toEqual([]);
    expect(made.map(({ id }) => id)).toEqual(['relawan']);
    expect(made[0]?.sources.map(({ id }) => id)).toEqual(['uu-1', 'laman']);
    expect(made[0]?.entry[0]?.needs).toEqual({});
    const linked = catalog.roles.filter((found) => found.ways !== undefined);
    expect(linked.map(({ id, ways: links }) => [id, links])).toEqual([
      ['guru', [{ id: 'relawan', title: 'Relawan' }]],
    ]);
  });

  it.each([
    ['roles: [guru]', 'roles: [dokter]', 'ways.yaml:10: peran "dokter" tidak ada'],
    ['roles: [guru]', 'roles: []', 'ways.yaml:10: ways ke-1 › roles: paling sedikit 1 isi'],
    ['title: Relawan', 'title: Guru', 'ways.yaml:2: nama "guru" sudah dipakai "guru"'],
    ['aliases: [sukarelawan]', 'aliases: [GURU]', 'ways.yaml:2: nama "guru" sudah dipakai "guru"'],
    [
      'sources: [uu-1]',
      'sources: [uu-2]',
      'ways.yaml:7: sumber "uu-2" tidak ada dalam daftar sources berkas ini',
    ],
    ['door: rekrutmen', 'door: pintu', 'ways.yaml:9: ways ke-1 › entry ke-1 › door: "pintu" tidak dikenal; '],
  ])('%s → %s is told in one line', (from, to, line) => {
    const told = toldOf(from, to);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(line);
  });

  it('keeps the ways of the base, one with an old id in its place', () => {
    const old = compiled(folder(WAYS)).ways;
    const base = { catalog: compiled({}).catalog, rules: new Map(), ways: old };
    const again = WAYS.replace('Kerjanya sukarela.', 'Kerjanya menolong.');
    const { ways: made } = compiled(folder(again), base);
    expect(made.map(({ text }) => text[0]?.text)).toEqual(['Kerjanya menolong.']);
    expect(compiled({ 'roles/guru.yaml': role('guru', 'Guru') }, base).ways).toEqual(old);
  });
});

describe('the voluntary ways', () => {
  it('are three, named as no role is, and lead to roles that link back', () => {
    expect(ways.map(({ id }) => id)).toEqual(['pekerja-sosial-masyarakat', 'tagana', 'kader-posyandu']);
    for (const { id, roles: grown } of ways) {
      expect(roleIds).not.toContain(id);
      for (const role of grown) {
        const links = roles.find((found) => found.id === role)?.ways ?? [];
        expect(links.map((link) => link.id)).toContain(id);
      }
    }
  });

  it('say that they are voluntary, and how one joins', () => {
    for (const { text, summary, entry } of ways) {
      const all = [summary, ...text.map((claim) => claim.text)].join(' ');
      expect(all).toMatch(/sukarela|relawan|Warga yang menjalankan/i);
      expect(entry.every(({ status }) => status === 'relawan')).toBe(true);
    }
  });

  it('cover a name that people mix up with two roles', () => {
    const names = confusions.flatMap((confusion) => confusion.names);
    expect(names).toContain(ways[0]?.title);
  });

  it('are found by words of their names and sentences, and by beginnings of words only', () => {
    const found = (words: string) => searchWays(words, ways).map(({ id }) => id);
    expect(found('bencana')).toEqual(['tagana']);
    expect(found('TARUNA siaga')).toEqual(['tagana']);
    expect(found('remaja')).toEqual(['kader-posyandu']);
    expect(found('ncana')).toEqual([]);
    expect(found('bencana remaja')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});
