import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/role.ts';
import { loadCatalog } from '../../src/index.ts';
import { json, run } from '../command-line.ts';
import { rawRole, roleIds, traits } from './real-data.ts';
import { sampleRole } from './sample-role.ts';
import { tempFolder } from './temp-folder.ts';

const counsellor = sampleRole('guru-bk', 'Guru BK');
const ids = async (argv: string[], env: Record<string, string> = {}): Promise<string[]> =>
  (await json<{ roles: Role[] }>(argv, { env })).roles.map(({ id }) => id);

describe('--data', () => {
  it('adds a role to the built-in ones, found by list, show, compare and search', async () => {
    const data = tempFolder({ 'roles/guru-bk.yaml': counsellor });
    const all = await ids(['list', '--data', data]);
    expect(all).toHaveLength(roleIds.length + 1);
    expect(all).toContain('guru-bk');
    expect((await json<Role>(['show', 'guru bk', '--data', data])).title).toBe('Guru BK');
    expect(await ids(['compare', 'guru-bk', 'pekerja-sosial', '--data', data])).toEqual([
      'guru-bk',
      'pekerja-sosial',
    ]);
    expect(await ids(['list', '--search', 'murid', '--data', data])).toContain('guru-bk');
  });

  it('replaces a built-in role that has the same id, and keeps its links', async () => {
    const own = rawRole('amil-zakat').replace('title: Amil Zakat', 'title: Amil Zakat Masjid');
    const data = tempFolder({ 'roles/amil-zakat.yaml': own });
    expect(await ids(['list', '--data', data])).toHaveLength(roleIds.length);
    expect((await json<Role>(['show', 'amil-zakat', '--data', data])).title).toBe('Amil Zakat Masjid');
    expect((await json<Role>(['show', 'amil-zakat'])).title).toBe('Amil Zakat');
  });

  it('may cite a regulation of the built-in table, or bring one of its own', async () => {
    const citing = counsellor.replace(
      'sources:\n  - id',
      'sources:\n  - rule: uu-14-2019\n  - rule: perda-1-2030\n  - id',
    );
    const rule =
      'rules:\n  - { id: perda-1-2030, name: Perda 1/2030, number: "1", year: 2030, subject: Uji, status: berlaku, note: null, relates: [uu-14-2019], via: blog, where: x.example, checked: 2026-11 }\n';
    const data = tempFolder({ 'roles/guru-bk.yaml': citing, 'rules.yaml': rule });
    const { sources } = await json<Role>(['show', 'guru-bk', '--data', data]);
    expect(sources.map(({ title }) => title)).toEqual(['UU 14/2019', 'Perda 1/2030', 'Laman sekolah']);
  });

  it('is taken from KARIR_SOSIAL_DATA, and the option wins over it', async () => {
    const data = tempFolder({ 'roles/guru-bk.yaml': counsellor });
    const other = tempFolder({ 'roles/guru-les.yaml': sampleRole('guru-les', 'Guru Les') });
    expect(await ids(['list'], { KARIR_SOSIAL_DATA: data })).toContain('guru-bk');
    const both = await ids(['list', '--data', other], { KARIR_SOSIAL_DATA: data });
    expect(both).toContain('guru-les');
    expect(both).not.toContain('guru-bk');
    expect(await ids(['list'], { KARIR_SOSIAL_DATA: '' })).toHaveLength(roleIds.length);
  });

  it('tells every mistake with file and line, prints nothing, and ends with code 1', async () => {
    const data = tempFolder({
      'roles/guru-bk.yaml': counsellor
        .replace('level: pelaksana', 'level: kepala')
        .replace('title: Guru BK', 'title: 5'),
      'roles/guru-les.yaml': 'id: [',
    });
    const { code, out, err } = await run(['list', '--data', data]);
    expect([code, out]).toEqual([1, '']);
    const lines = err.trimEnd().split('\n');
    expect(lines.slice(0, 3).map((line) => line.replace(join(data, 'roles/'), '').split(': ')[0])).toEqual([
      'guru-bk.yaml:2',
      'guru-bk.yaml:4',
      'guru-les.yaml:1',
    ]);
    expect(lines.at(-1)).toBe('Perbaiki berkas itu, lalu jalankan lagi.');
  });

  it('tells twenty mistakes and counts the rest', async () => {
    const broken = Array.from({ length: 30 }, (_, i) => [`roles/r${i}.yaml`, '']);
    const { code, err } = await run(['list', '--data', tempFolder(Object.fromEntries(broken))]);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(22);
    expect(err).toContain('… dan 10 kesalahan lagi.');
  });

  it('loads the same catalogue for the library', async () => {
    const data = tempFolder({ 'roles/guru-bk.yaml': counsellor });
    expect((await loadCatalog({ data })).roles.map(({ id }) => id)).toContain('guru-bk');
    await expect(loadCatalog({ data: tempFolder() })).rejects.toMatchObject({ fact: { code: 'bad-data' } });
  });
});

describe('an instrument of one’s own', () => {
  const own = {
    'traits.yaml': `groups:
  - { id: kelas, label: Di kelas, short: Kelas }
traits:
  - { id: hangat, label: Hangat, low: tenang, high: hangat, likes: menyapa, likesLow: mengamati, group: kelas }
  - { id: tekun, label: Tekun, low: cepat, high: tekun, likes: menekuni, likesLow: menyudahi, group: kelas }
`,
    'questions.yaml': `version: 1
parameters: { mean: 3, sd: 0.93 }
scale:
${[1, 2, 3, 4, 5].map((value) => `  - { value: ${value}, statement: S${value}, dilemma: D${value} }`).join('\n')}
questions:
  - { id: q1, kind: statement, text: Aku suka menyapa., loadings: { hangat: 0.75 } }
  - { id: q2, kind: dilemma, text: Pilih mana?, a: Menyapa, b: Menekuni, loadings: { hangat: -0.75, tekun: 0.75 } }
`,
    'roles/guru-bk.yaml': sampleRole('guru-bk', 'Guru BK', ['hangat', 'tekun']),
    'roles/guru-les.yaml': sampleRole('guru-les', 'Guru Les', ['hangat', 'tekun']).replace(
      'hangat: { level: 1',
      'hangat: { level: 4',
    ),
  };

  it('replaces traits and questions, and leaves out roles that have no level on them', async () => {
    const data = tempFolder(own);
    expect((await ids(['list', '--data', data])).sort()).toEqual(['guru-bk', 'guru-les']);
    const bank = await json<{ quizVersion: string; traits: { id: string }[]; questions: { id: string }[] }>([
      'quiz',
      '--questions',
      '--data',
      data,
    ]);
    expect(bank.traits.map(({ id }) => id)).toEqual(['hangat', 'tekun']);
    expect(bank.questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
    const builtIn = await json<{ quizVersion: string }>(['quiz', '--questions']);
    expect(bank.quizVersion).not.toBe(builtIn.quizVersion);
  });

  it('wants a profile that tells a role from others', async () => {
    const flat = own['roles/guru-les.yaml'].replace('hangat: { level: 4', 'hangat: { level: 5');
    const { code, err } = await run(['list', '--data', tempFolder({ ...own, 'roles/guru-les.yaml': flat })]);
    expect(code).toBe(1);
    expect(err).toMatch(/guru-les\.yaml:\d+: profile: semua tingkatnya sama/);
  });

  it('ranks the roles of its own', async () => {
    const result = await json<{ ranking: { role: string }[] }>(
      ['quiz', '--answers', 'a.json', '--data', tempFolder(own)],
      { files: { 'a.json': '{ "q1": 5, "q2": 1 }' } },
    );
    expect(result.ranking.map(({ role }) => role).sort()).toEqual(['guru-bk', 'guru-les']);
  });

  it('with all the built-in traits keeps the built-in roles', async () => {
    const lines = traits.map(
      ({ id }) => `  - { id: ${id}, label: L, low: a, high: b, likes: c, likesLow: d, group: kelas }`,
    );
    const data = tempFolder({
      'traits.yaml': `groups:\n  - { id: kelas, label: Di kelas, short: Kelas }\ntraits:\n${lines.join('\n')}\n`,
      'questions.yaml': own['questions.yaml'].replaceAll('hangat', 'skala').replaceAll('tekun', 'data'),
    });
    expect(await ids(['list', '--data', data])).toHaveLength(roleIds.length);
  });

  it('without any role on its traits is told so', async () => {
    const { code, err } = await run([
      'list',
      '--data',
      tempFolder({ 'traits.yaml': own['traits.yaml'], 'questions.yaml': own['questions.yaml'] }),
    ]);
    expect(code).toBe(1);
    expect(err).toContain('belum ada peran yang punya tingkat untuk semua sifat ini');
  });
});
