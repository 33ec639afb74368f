import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/role.ts';
import { json, run } from '../command-line.ts';
import { roleIds } from '../data/real-data.ts';

interface Listed {
  schemaVersion: number;
  roles: { id: string; title: string; level: string; summary: string }[];
}

describe('list --json', () => {
  it('prints all roles with id, title, level and summary, leaders first', async () => {
    const { schemaVersion, roles } = await json<Listed>(['list']);
    expect(schemaVersion).toBe(2);
    expect(roles.map(({ id }) => id).sort()).toEqual([...roleIds].sort());
    for (const role of roles) expect(Object.keys(role)).toEqual(['id', 'title', 'level', 'summary']);
    expect(roles[0]?.level).toBe('pimpinan');
    expect(roles.at(-1)?.level).toBe('pelaksana');
  });
});

describe('show --json', () => {
  it('prints one named role as the role itself', async () => {
    const role = await json<Role>(['show', 'pekerja-sosial']);
    expect(role.id).toBe('pekerja-sosial');
    expect(role.duties).toEqual(expect.arrayContaining([expect.any(String)]));
    expect(Object.keys(role)).toEqual(
      expect.arrayContaining(
        'id title aliases level group summary duties suitedFor notSuitedFor misconceptions expectations similarRoles requirements competencies challenges growth profile sources'.split(
          ' ',
        ),
      ),
    );
  });

  it('prints several in the order of their names, and all when none is named', async () => {
    const two = await json<{ roles: Role[] }>(['show', 'tksk', 'PLD']);
    expect(two.roles.map(({ id }) => id)).toEqual([
      'tenaga-kesejahteraan-sosial-kecamatan',
      'pendamping-lokal-desa',
    ]);
    expect((await json<{ roles: Role[] }>(['show'])).roles).toHaveLength(roleIds.length);
  });

  it('takes the parts by their Indonesian names and by their JSON keys', async () => {
    const shown = async (names: string) => (await run(['show', 'amil-zakat', '--section', names])).out;
    expect(await shown('tugas,Syarat')).toBe(await shown('duties,requirements'));
    expect(await shown('kemampuan')).not.toBe(await shown('tantangan'));
  });

  it.each([
    ['its id', 'pendamping-lokal-desa', 'pendamping-lokal-desa'],
    ['its title', 'Pendamping Lokal Desa', 'pendamping-lokal-desa'],
    ['its title in capitals', 'PENDAMPING LOKAL DESA', 'pendamping-lokal-desa'],
    ['its abbreviation', 'pld', 'pendamping-lokal-desa'],
    ['an alias', 'peksos', 'pekerja-sosial'],
    ['an alias in other letters', 'pk-bapas', 'pembimbing-kemasyarakatan'],
    ['a part that no other role has', 'adiksi', 'konselor-adiksi'],
    ['a title that is also part of another', 'pekerja sosial', 'pekerja-sosial'],
    [
      'a title that is also part of another name',
      'tenaga kesejahteraan sosial',
      'tenaga-kesejahteraan-sosial',
    ],
  ])('finds a role by %s', async (_, name, id) => {
    expect((await json<Role>(['show', name])).id).toBe(id);
  });
});

describe('compare --json', () => {
  it('prints both roles, the gaps widest first, and the differences both ways', async () => {
    const comparison = await json<{
      roles: Role[];
      gaps: { trait: string; gap: number; levels: Record<string, number> }[];
      differences: { from: string; to: string; text: string | null }[];
    }>(['compare', 'pekerja-sosial', 'tks']);
    expect(comparison.roles.map(({ id }) => id)).toEqual(['pekerja-sosial', 'tenaga-kesejahteraan-sosial']);
    expect(comparison.gaps).toHaveLength(19);
    const gaps = comparison.gaps.map(({ gap }) => gap);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    for (const { gap, levels } of comparison.gaps) {
      const values = Object.values(levels);
      expect(gap).toBe(Math.max(...values) - Math.min(...values));
    }
    expect(comparison.differences.map(({ text }) => text === null)).toEqual([false, false]);
  });

  it('takes four roles and no fifth', async () => {
    const four = ['pld', 'pd', 'tapm', 'pkh'].map((name) => (name === 'pkh' ? 'pendamping pkh' : name));
    expect((await json<{ roles: Role[] }>(['compare', ...four])).roles).toHaveLength(4);
    expect((await run(['compare', ...four, 'amil'])).code).toBe(2);
  });
});

describe('wherever a report goes', () => {
  it('stdout holds the JSON alone, ended by a line feed', async () => {
    const { out, err } = await run(['show', 'amil', '--json']);
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
    expect(err).toBe('');
  });

  it('--format json is the same as --json', async () => {
    const [long, short] = await Promise.all([run(['list', '--format', 'json']), run(['list', '--json'])]);
    expect(long.out).toBe(short.out);
  });

  it('-o writes the file, its ending decides the form, and stderr tells where it is', async () => {
    const { code, out, err, files } = await run(['show', 'amil', '-o', 'amil.json']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('amil.json');
    expect(JSON.parse(files.get('amil.json') ?? '').id).toBe('amil-zakat');
  });
});

describe('help and version', () => {
  it.each([['--help'], ['-h'], ['list', '--help'], ['show', '-h'], ['compare', '-h'], ['quiz', '--help']])(
    'stand on stdout with exit code 0: %s %s',
    async (...argv) => {
      const { code, out, err } = await run(argv.filter(Boolean));
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Pemakaian:');
      expect(out).not.toMatch(/\b(Usage|Options|Commands|Arguments|default|display help)\b/);
    },
  );

  it('--version prints a version', async () => {
    const { code, out } = await run(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** Command line → exit code, and what stderr must name. */
const FAILURES: [string[], number, RegExp[]][] = [
  [['show', 'a'.repeat(300)], 1, [/^Tidak ada peran bernama/]],
  [['compare', 'amil-zakat', 'b'.repeat(70_000)], 1, [/^Tidak ada peran bernama/]],
  [['show', '--', '\u2014json'], 1, [/^Tidak ada peran bernama "\u2014json"/]],
  [['show', '\u2014harian'], 1, [/^Tidak ada peran bernama "\u2014harian"/]],
  [['show', 'pekerja-sosail'], 1, [/pekerja-sosail/, /Maksudmu pekerja-sosial/]],
  [['show', 'xyzzyx'], 1, [/Tidak ada peran bernama "xyzzyx"/, /karir-sosial list/]],
  [['show', ''], 1, [/Tidak ada peran/]],
  [['show', 'relawan sosial'], 1, [/bukan peran di daftar ini/, /kemauan sendiri/, /pekerja-sosial/]],
  [['show', 'psm'], 1, [/Pekerja Sosial Masyarakat/, /penggerak-swadaya-masyarakat/, /ASN/]],
  [['show', 'kepala bidang'], 1, [/kepala-bidang-pemberdayaan-masyarakat/, /kepala-bidang-sosial/]],
  [['compare', 'psm', 'tks'], 1, [/Penggerak Swadaya Masyarakat/]],
  [['show', 'amil', '--section', 'gaji'], 2, [/Bagian "gaji" tidak dikenal/, /jalan-masuk/]],
  [['compare', 'amil'], 2, [/dua sampai empat/]],
  [['compare'], 2, [/terminal/]],
  [['compare', 'amil', 'amil-zakat'], 1, [/dua kali/]],
  [['list', '--level', 'bos'], 2, [/--level/, /pelaksana, koordinator, atau pimpinan/]],
  [['list', '--group', 'uang'], 2, [/--group/, /dana/]],
  [['list', '--format', 'pdf'], 2, [/--format/, /markdown/]],
  [['list', '--json', '--format', 'html'], 2, [/--json/, /tidak bisa dipakai bersama/]],
  [['list', '--gaji'], 2, [/--gaji/]],
  [['list', '--search'], 2, [/perlu nilai/]],
  [['list', 'amil'], 2, [/argumen/i]],
  [['lihat'], 2, [/"lihat"/, /Maksudmu: karir-sosial list\?/]],
  [['xyzzyx'], 2, [/"xyzzyx"/, /list, show, compare, quiz/]],
  [[], 2, [/list, show, compare/]],
  [['quiz'], 2, [/terminal/, /--answers/]],
  [['quiz', '--answers', 'tidak-ada.json'], 1, [/tidak-ada\.json/]],
  [['list', '--data', '/tidak/ada'], 1, [/"\/tidak\/ada" tidak bisa dibaca/]],
];

describe('a failure', () => {
  it.each(FAILURES)('%j ends with code %i and says what to do', async (argv, code, patterns) => {
    const outcome = await run(argv);
    expect(outcome.out).toBe('');
    expect(outcome.code).toBe(code);
    for (const pattern of patterns) expect(outcome.err).toMatch(pattern);
    expect(outcome.err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
    expect(outcome.err).not.toMatch(/\bat .*:\d+:\d+|Error\b/);
  });

  it('shows no control character of a name back to the terminal', async () => {
    const { err } = await run(['show', 'a\u001b[31mb\u202e']);
    expect(err).toContain('"a?[31mb?"');
  });

  it('writes no file', async () => {
    const { files } = await run(['show', 'xyzzyx', '-o', 'x.json']);
    expect(files.size).toBe(0);
  });
});

describe('show without a name', () => {
  it('asks in a terminal, and shows what was picked', async () => {
    let asked = 0;
    const prompts = {
      pickRole: async () => {
        asked++;
        return 'amil-zakat';
      },
    };
    const { code, out } = await run(['show'], { interactive: true, outIsTerminal: true, prompts });
    expect([code, asked]).toEqual([0, 1]);
    expect(out).toContain('Amil Zakat');
  });

  it('asks which meaning of an ambiguous name is meant, with the question that tells them apart', async () => {
    const told: unknown[] = [];
    const answering = (place: number) => ({
      pickMeaning: async (...asked: unknown[]) => {
        told.push(asked);
        return place;
      },
    });
    const seat = { interactive: true, outIsTerminal: true };
    const chosen = await run(['show', 'psm'], { ...seat, prompts: answering(1) });
    expect([chosen.code, chosen.out.split('\n')[0]]).toEqual([0, 'Penggerak Swadaya Masyarakat']);
    expect(told[0]).toMatchObject([
      'psm',
      ['Pekerja Sosial Masyarakat', 'Penggerak Swadaya Masyarakat'],
      expect.stringMatching(/ASN/),
    ]);
    const other = await run(['show', 'psm'], { ...seat, prompts: answering(0) });
    expect([other.code, other.out.split('\n')[0]]).toEqual([0, 'Pekerja Sosial Masyarakat']);
  });

  it('asks nothing where nobody sits, or with --json', async () => {
    expect((await run(['show'])).code).toBe(0);
    expect((await run(['show', '--json'], { interactive: true, outIsTerminal: true })).code).toBe(0);
  });
});
