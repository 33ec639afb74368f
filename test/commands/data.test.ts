import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { problemText } from '../../src/pages/problem.ts';
import { json, run } from '../command-line.ts';
import { roleIds } from '../data/real-data.ts';
import { tempFolder } from '../data/temp-folder.ts';

interface Checked {
  roles: string[];
  findings: { path: string; line: number; message: string }[];
  remarks: { path: string; line: number; message: string }[];
}

const skeleton = async (id = 'guru-bk'): Promise<string> => (await run(['data', 'new', id])).out;
/** A role file of one's own with every hint replaced. */
const filled = async (id = 'guru-bk'): Promise<string> =>
  (await skeleton(id)).replace(/'ISI: alamat[^\n']*'/, 'https://contoh.id/guru-bk').replaceAll('ISI:', 'Isi');

const folderOf = async (files: Record<string, string>): Promise<string> =>
  tempFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`roles/${name}`, text])));

describe('data check', () => {
  const saidOf = async (files: Record<string, string>): Promise<string> =>
    (await run(['data', 'check', tempFolder(files)])).out.replace(/\s+/g, ' ');

  test('of a folder without anything names the folder, not nothing', async () => {
    const folder = tempFolder({ 'catatan.txt': 'x' });
    const { out, code } = await run(['data', 'check', folder]);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(`${folder}:1: tidak ada berkas data di sini`);
  });

  test('names what looks as if it were meant to be read and is not', async () => {
    const role = await filled();
    const said = await saidOf({
      'roles/guru-bk.yaml': role,
      'guru-lain.yaml': role,
      'catatan.md': 'x',
      '.sisa.yaml': 'x',
      'roles/guru.json': '{}',
      'roles/guru-x.yaml.txt': role,
      'roles/guru-y.yaml.bak': role,
      'roles/lama/guru-z.yaml': role,
    });
    expect(said).toContain('guru-lain.yaml:1: tidak dibaca di sini; berkas peran tempatnya di roles/');
    expect(said).toContain('roles/guru.json:1: tidak dibaca; akhirannya harus .yaml');
    expect(said).toContain('roles/guru-x.yaml.txt:1: tidak dibaca; akhirannya harus .yaml');
    expect(said).toContain('roles/lama:1: tidak dibaca; taruh berkasnya langsung di roles/');
    expect(said).toContain('4 hal');
  });

  test('names a folder that is nearly called roles', async () => {
    const said = await saidOf({ 'Roles/guru-bk.yaml': await filled() });
    if (existsSync(join(tempFolder({ 'Roles/x': '' }), 'roles'))) return;
    expect(said).toContain('Roles:1: tidak dibaca; foldernya harus bernama roles');
  });
});

describe('data new', () => {
  test('prints a role file that stands every check, and says of each place what belongs there', async () => {
    const text = await skeleton();
    expect(parse(text)).toMatchObject({ id: 'guru-bk', duties: [{ sources: ['sumber-1'] }] });
    const folder = await folderOf({ 'guru-bk.yaml': text });
    const { roles, findings, remarks } = await json<Checked>(['data', 'check', folder]);
    expect([roles, findings]).toEqual([['guru-bk'], []]);
    const lines = text.split('\n').flatMap((line, i) => (/'ISI:/.test(line) ? [i + 1] : []));
    expect(lines.length).toBeGreaterThan(8);
    expect(remarks.filter(({ message }) => message.includes('ISI:')).map(({ line }) => line)).toEqual(lines);
  });

  test('has nothing thin in it once it is filled in', async () => {
    const folder = await folderOf({ 'guru-bk.yaml': await filled() });
    expect(await json<Checked>(['data', 'check', folder])).toMatchObject({ findings: [], remarks: [] });
  });

  test('writes into the folder of -o, and keeps what is there', async () => {
    const files = new Map<string, string>();
    const { code, err } = await run(['data', 'new', 'guru-bk', '-o', 'sendiri/']);
    expect([code, err]).toEqual([0, 'Tersimpan di sendiri/roles/guru-bk.yaml\n']);
    expect(files.size).toBe(0);
    const written = (await run(['data', 'new', 'guru-bk', '-o', 'sendiri'])).files;
    expect(written.get('sendiri/roles/guru-bk.yaml')).toBe(await skeleton());
  });

  test('says of a file that is there that it is one, not that it is no report', () => {
    const text = problemText({ code: 'not-ours', path: 'sendiri/roles/guru-bk.yaml' });
    expect(text).toMatch(/^Berkas "sendiri\/roles\/guru-bk\.yaml" sudah ada .* tulisanmu\.\n.*--force/);
    expect(text).not.toContain('laporan');
  });

  test('writes nothing into a folder without a name, which would be the root of the disk', async () => {
    const { code, err, files } = await run(['data', 'new', 'guru-bk', '-o', '']);
    expect([code, files.size]).toEqual([1, 0]);
    expect(err).toMatch(/^"" tidak bisa ditulis/);
  });

  test.each(['Guru BK', 'guru_bk', '../x', '', 'constructor', 'a'.repeat(81)])(
    'refuses the id %j',
    async (id) => {
      const { code, err } = await run(['data', 'new', id, '-o', 'sendiri/']);
      expect(code).toBe(2);
      expect(err).toContain('tidak bisa menjadi id peran');
    },
  );
});

describe('data check', () => {
  test('tells mistakes with their line and ends with 1', async () => {
    const folder = await folderOf({
      'guru-bk.yaml': (await filled()).replace('level: pelaksana', 'level: x'),
    });
    const { code, out, err } = await run(['data', 'check', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/guru-bk\.yaml:\d+: level: "x" tidak dikenal/);
    expect(err).toContain('1 hal yang keliru');
  });

  test('draws the same in every form', async () => {
    const folder = await folderOf({ 'guru-bk.yaml': await filled() });
    for (const format of ['text', 'markdown', 'html'])
      expect((await run(['data', 'check', folder, '--format', format])).out).toContain(
        'tidak ada yang kurang',
      );
  });

  test('looks at its own folder, whatever the other one holds', async () => {
    const folder = await folderOf({ 'guru-bk.yaml': await filled() });
    const env = { KARIR_SOSIAL_DATA: '/tidak/ada' };
    expect((await run(['data', 'check', folder], { env })).code).toBe(0);
    expect((await run(['data', 'check', '/tidak/ada'])).err).toContain(
      '"/tidak/ada" tidak bisa dibaca: tidak ada.',
    );
  });
});

describe('names of files', () => {
  test.each([
    '._guru-bk.yaml',
    '.#guru-bk.yaml',
    '#guru-bk.yaml',
    '~guru-bk.yaml',
    'guru-bk.yaml~',
    '.DS_Store',
  ])('what a system or an editor calls %s is passed over', async (name) => {
    const folder = await folderOf({ 'guru-bk.yaml': await filled(), [name]: '\u0000' });
    expect(await json<Checked>(['data', 'check', folder])).toMatchObject({
      roles: ['guru-bk'],
      findings: [],
    });
  });

  test('two files for one role are a mistake, whichever would win', async () => {
    const text = await filled();
    const folder = await folderOf({ 'guru-bk.yaml': text, 'guru-bk.yml': text });
    const { out } = await run(['data', 'check', folder, '--json']);
    expect((JSON.parse(out) as Checked).findings.map(({ message }) => message)).toEqual([
      'guru-bk.yaml sudah ada; sisakan satu dari dua berkas ini',
    ]);
  });

  test.each(['traits.yml', 'questions.yml', 'rules.yml', 'confusions.yml'])('%s is read', async (name) => {
    const folder = tempFolder({ [name]: 'x: [' });
    const { out } = await run(['data', 'check', folder, '--json']);
    expect((JSON.parse(out) as Checked).findings[0]?.path).toBe(join(folder, name));
  });

  test('traits.yml beside traits.yaml is a mistake', async () => {
    const folder = tempFolder({ 'traits.yaml': 'x: [', 'traits.yml': 'x: [' });
    const { out } = await run(['data', 'check', folder, '--json']);
    expect(out).toContain('traits.yaml sudah ada');
  });
});

describe('--only-data', () => {
  const listed = async (...words: string[]): Promise<string[]> =>
    (await json<{ roles: { id: string }[] }>(['list', ...words])).roles.map(({ id }) => id);

  test('leaves the built-in roles out', async () => {
    const folder = await folderOf({ 'guru-bk.yaml': await filled() });
    expect(await listed('--data', folder, '--only-data')).toEqual(['guru-bk']);
    expect(await listed('--data', folder)).toHaveLength(roleIds.length + 1);
  });

  test('keeps no pointer to a role that was left out', async () => {
    const similar = 'similarRoles: [{ role: pekerja-sosial, difference: Bedanya., sources: [sumber-1] }]';
    const text = (await filled()).replace(/^similarRoles:.*$/m, similar);
    const folder = await folderOf({ 'guru-bk.yaml': text });
    expect((await run(['show', 'guru-bk', '--data', folder])).out).toContain('Bedanya.');
    expect((await run(['show', 'guru-bk', '--data', folder, '--only-data'])).out).not.toContain('Bedanya.');
  });

  test('needs --data, and a role in it', async () => {
    expect(await run(['list', '--only-data'])).toMatchObject({ code: 2 });
    const folder = tempFolder({ 'rules.yaml': 'rules: []' });
    const { code, err } = await run(['list', '--only-data', '--data', folder]);
    expect([code, err.includes('belum ada berkas peran')]).toEqual([1, true]);
  });
});

test('the real folder is right and full', async () => {
  expect(existsSync('data/roles')).toBe(true);
  expect(readFileSync('data/traits.yaml', 'utf8')).toContain('traits:');
  expect(await json<Checked>(['data', 'check', 'data'])).toMatchObject({ findings: [], remarks: [] });
});
