import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/catalog.ts';
import { builtInCatalog } from '../../src/data/store.ts';
import { Problem } from '../../src/domain/problem.ts';
import { LEVELS, summarize } from '../../src/domain/role.ts';
import { roleIds, roles } from '../data/real-data.ts';
import { tempFolder } from '../data/temp-folder.ts';
import { tinyRole } from '../tiny-catalog.ts';

/** A copy of the real data folder, and a place to build it into. */
function workshop(): { data: string; out: string; edit: (file: string, from: string, to: string) => void } {
  const root = tempFolder();
  const data = join(root, 'data');
  cpSync('data', data, { recursive: true });
  const edit = (file: string, from: string, to: string) => {
    const path = join(data, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  return { data, out: join(root, 'dist', 'data'), edit };
}

describe('the build', () => {
  it('writes one file for each role, an index with leaders first, and small files for the rest', () => {
    const { data, out } = workshop();
    expect(build(data, out)).toEqual([]);
    expect(readdirSync(out).sort()).toEqual([
      'confusions.json',
      'guide.json',
      'index.json',
      'instrument.json',
      'opening.json',
      'roles',
      'rules.json',
      'school.json',
      'traits.json',
      'ways.json',
    ]);
    expect(readdirSync(join(out, 'roles')).sort()).toEqual(roleIds.map((id) => `${id}.json`).sort());
    const catalog = builtInCatalog(out);
    const places = catalog.index.map(({ level }) => LEVELS.indexOf(level));
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(new Set(places).size).toBe(LEVELS.length);
    for (const role of roles) {
      expect(catalog.role(role.id)).toEqual(role);
      expect(catalog.index).toContainEqual(summarize(role));
    }
  });

  it('makes the same bytes from the same files', () => {
    const [a, b] = [workshop(), workshop()];
    build(a.data, a.out);
    build(b.data, b.out);
    for (const name of [
      'index.json',
      'instrument.json',
      'opening.json',
      'traits.json',
      'roles/amil-zakat.json',
    ])
      expect(readFileSync(join(a.out, name), 'hex')).toBe(readFileSync(join(b.out, name), 'hex'));
  });

  it('tells every mistake and leaves the catalogue of before as it was', () => {
    const { data, out, edit } = workshop();
    build(data, out);
    const before = readFileSync(join(out, 'roles/amil-zakat.json'), 'hex');
    edit('roles/amil-zakat.yaml', 'level: pelaksana', 'level: kepala');
    edit('roles/pekerja-sosial.yaml', 'sources: [uu-14-2019]', 'sources: [uu-99-2099]');
    const mistakes = build(data, out).map((line) => line.replace(`${data}/`, ''));
    expect(mistakes).toEqual([
      'roles/amil-zakat.yaml:5: level: "kepala" tidak dikenal; pilih pelaksana, koordinator, atau pimpinan',
      'roles/pekerja-sosial.yaml:9: sumber "uu-99-2099" tidak ada dalam daftar sources berkas ini',
    ]);
    expect(readFileSync(join(out, 'roles/amil-zakat.json'), 'hex')).toBe(before);
    expect(readdirSync(join(out, '..'))).toEqual(['data']);
  });

  it('does not tell hundreds of mistakes where one file of traits or rules is broken', () => {
    for (const file of ['traits.yaml', 'questions.yaml', 'rules.yaml']) {
      const { data, out } = workshop();
      writeFileSync(join(data, file), 'x: [');
      expect(build(data, out).map((line) => line.replace(`${data}/`, '').split(':')[0])).toEqual([file]);
    }
  });

  it('keeps a role that others still point at when its file is gone, and tells who points', () => {
    const { data, out } = workshop();
    build(data, out);
    rmSync(join(data, 'roles/konselor-adiksi.yaml'));
    expect(build(data, out).length).toBeGreaterThan(0);
    expect(existsSync(join(out, 'roles/konselor-adiksi.json'))).toBe(true);
  });
});

describe('the built-in catalogue', () => {
  const codeOf = (read: () => unknown): string => {
    try {
      read();
    } catch (error) {
      if (error instanceof Problem) return error.fact.code;
      throw error;
    }
    return 'none';
  };

  it('that is gone or broken is a known problem', () => {
    const folder = tempFolder({ 'index.json': '{' });
    const catalog = builtInCatalog(folder);
    expect(codeOf(() => catalog.index)).toBe('broken-install');
    expect(codeOf(() => catalog.traits)).toBe('broken-install');
    expect(codeOf(() => catalog.role('amil-zakat'))).toBe('broken-install');
  });

  it('reads no file outside its folder, whatever the name of a role', () => {
    const folder = tempFolder({
      'roles/a.json': JSON.stringify(tinyRole('a', {})),
      'index.json': '[]',
      'rahasia.json': JSON.stringify(tinyRole('../rahasia', {})),
    });
    const catalog = builtInCatalog(folder);
    expect(catalog.role('a')).toEqual(tinyRole('a', {}));
    for (const name of ['../rahasia', '..\\rahasia', 'a/../../rahasia', '/etc/passwd', 'a\0', ''])
      expect(catalog.role(name)).toBeUndefined();
  });
});
