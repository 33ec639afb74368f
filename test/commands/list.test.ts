import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { list } from '../../src/commands/list.ts';
import { opened } from '../../src/domain/opened.ts';
import type { Role } from '../../src/domain/role.ts';
import { json, run } from '../command-line.ts';
import { catalog, roleIds, roles } from '../data/real-data.ts';
import { terminalDouble } from '../terminal-double.ts';

interface Listed {
  roles: { id: string; level: string; oldest?: string; newest?: string }[];
}
const idsOf = async (...argv: string[]): Promise<string[]> =>
  (await json<Listed>(['list', ...argv])).roles.map(({ id }) => id);

describe('list --search', () => {
  it('looks no further for a word of 25,000 letters than for one that nobody wrote', async () => {
    for (const word of ['a'.repeat(25_000), 'zakat'.repeat(20_000)]) {
      const { code, out, err } = await run(['list', '--search', word]);
      expect(code).toBeLessThan(3);
      expect(out.length + err.length).toBeLessThan(5_000);
    }
  });

  it('finds words anywhere in a role, best match first', async () => {
    expect((await idsOf('--search', 'zakat'))[0]).toBe('amil-zakat');
    expect(await idsOf('--search', 'litmas')).toEqual(['pembimbing-kemasyarakatan']);
  });

  it.each([
    ['adiksii', 'konselor-adiksi'],
    ['penyuluhann keluarga', 'penyuluh-keluarga-berencana'],
    ['fasilitatr', 'fasilitator-pemberdayaan-masyarakat'],
    ['zaakat', 'amil-zakat'],
  ])('forgives a typo: %s', async (words, id) => {
    expect(await idsOf('--search', words)).toContain(id);
  });

  it('says of other spellings that they are, and of what is left out why', async () => {
    expect(await json(['list', '--search', 'zaakat'])).toMatchObject({
      alike: expect.arrayContaining(['zakat']),
    });
    expect(await json(['list', '--search', 'gaji'])).toEqual({
      schemaVersion: 2,
      roles: [],
      absent: expect.stringContaining('tidak memuat besaran gaji'),
    });
    expect(await json(['list', '--search', 'qqqqqqqq'])).toEqual({ schemaVersion: 2, roles: [] });
  });

  it('gives each found role the sentence in which the words stand', async () => {
    const { roles: found } = await json<{ roles: { sentence: string }[] }>([
      'list',
      '--search',
      'musyawarah',
    ]);
    expect(found.length).toBeGreaterThan(2);
    for (const { sentence } of found) expect(sentence).toMatch(/musyawarah|rapat/i);
  });

  it('--for keeps to what is open at a stage, and names where one has to ask', async () => {
    const at = (stage: string) =>
      json<{ roles: { id: string }[]; ask: { id: string }[] }>(['list', '--for', stage]);
    const [school, graduate] = [await at('sma'), await at('s1')];
    const names = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(names(school.roles)).toContain('paralegal');
    expect(names(school.roles)).not.toContain('penyuluh-sosial');
    expect(names(graduate.roles)).toContain('penyuluh-sosial');
    expect(names(graduate.roles).filter((id) => id.startsWith('kepala-'))).toEqual([]);
    expect(names(school.ask)).toContain('fasilitator-pemberdayaan-masyarakat');
  });

  it('wants all words', async () => {
    const both = await idsOf('--search', 'zakat laporan');
    expect(both).toContain('amil-zakat');
    expect(both.length).toBeLessThan((await idsOf('--search', 'laporan')).length);
  });

  it('keeps to the filters', async () => {
    const found = await json<Listed>(['list', '--search', 'program', '--level', 'koordinator']);
    expect(found.roles.length).toBeGreaterThan(1);
    expect(new Set(found.roles.map(({ level }) => level))).toEqual(new Set(['koordinator']));
  });
});

describe('list --level and --group', () => {
  it('leave the roles of that level and field', async () => {
    expect((await idsOf('--level', 'pimpinan')).sort()).toEqual([
      'kepala-bagian-pembangunan-sosial',
      'kepala-bidang-pemberdayaan-masyarakat',
      'kepala-bidang-sosial',
    ]);
    expect((await idsOf('--group', 'dana')).sort()).toEqual(['amil-zakat', 'penggalang-dana']);
    expect(await idsOf('--group', 'DESA', '--level', 'Koordinator')).toEqual([
      'tenaga-ahli-pemberdayaan-masyarakat',
    ]);
  });

  it('leave nothing, without an error, where no role is of both', async () => {
    expect(await idsOf('--group', 'dana', '--level', 'pimpinan')).toEqual([]);
  });
});

describe('list --stale', () => {
  /** The real roles, with one source of the third checked long ago and the second checked lately throughout. */
  const redated = roles.slice(0, 3).map((role, i): Role => {
    const sources = role.sources.map((source, j) => ({
      ...source,
      checked: i === 1 ? '2026-11' : i === 2 && j === 0 ? '2024-02' : '2026-05',
    }));
    return { ...role, sources };
  });

  it('puts the role with the oldest check first and tells both ends of its checks', async () => {
    const context: Context = {
      catalog: opened({ ...catalog, roles: redated }),
      terminal: terminalDouble(),
      format: 'json',
      deliver: async () => {},
      show: async () => {},
      attempt: async (action) => action(),
    };
    const report = await list({ stale: true }, context);
    const [first, second, third] = redated.map(({ id }) => id);
    expect(report.checks).toEqual([
      { role: third, oldest: '2024-02', newest: '2026-05' },
      { role: first, oldest: '2026-05', newest: '2026-05' },
      { role: second, oldest: '2026-11', newest: '2026-11' },
    ]);
    expect(report.roles.map(({ id }) => id)).toEqual([third, first, second]);
  });

  it('adds the months to the JSON, and only then', async () => {
    const { roles: stale } = await json<Listed>(['list', '--stale']);
    expect(stale).toHaveLength(roleIds.length);
    for (const role of stale) {
      expect(role.oldest).toMatch(/^20\d\d-\d\d$/);
      expect(role.newest).toMatch(/^20\d\d-\d\d$/);
    }
    expect((await json<Listed>(['list'])).roles[0]).not.toHaveProperty('oldest');
  });
});
