import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, writeSchema } from '../../src/build/catalog.ts';
import { builtInCatalog } from '../../src/data/store.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import { wholeRole } from '../data/sample-role.ts';
import { tempFolder } from '../data/temp-folder.ts';

const TRAITS = `groups:
  - { id: satu, label: Satu, short: Satu }
traits:
  - { id: sabar, label: Sabar, low: cepat, high: lambat, likes: menunggu, likesLow: bergegas, group: satu }
  - { id: teliti, label: Teliti, low: kasar, high: halus, likes: memeriksa, likesLow: menebak, group: satu }
`;
const QUESTIONS = `version: 7
parameters: { mean: 3, sd: 0.9 }
scale:
${[1, 2, 3, 4, 5].map((value) => `  - { value: ${value}, statement: S${value}, dilemma: D${value} }`).join('\n')}
questions:
  - { id: q1, kind: statement, text: Aku suka menunggu orang lain selesai., loadings: { sabar: 0.7 } }
  - { id: q2, kind: statement, text: Aku suka memeriksa daftar sampai habis., loadings: { teliti: 0.7 }, sd: 1.2 }
`;
const RULES = `rules:
  - { id: uu-1, name: UU 1, number: "1", year: 2020, subject: Hal, status: berlaku, note: null, relates: [], via: instansi, where: https://contoh.id/uu, checked: 2026-11 }
`;
const role = (id: string, title: string, level = 'pelaksana'): string =>
  wholeRole(id, title, ['sabar', 'teliti']).replace('level: pelaksana', `level: ${level}`);

const workshop = (files: Record<string, string> = {}) => {
  const root = tempFolder({
    'data/traits.yaml': TRAITS,
    'data/questions.yaml': QUESTIONS,
    'data/rules.yaml': RULES,
    'data/school.yaml': readFileSync('data/school.yaml', 'utf8'),
    'data/roles/penjaga.yaml': role('penjaga', 'Ahli Jaga'),
    'data/roles/apoteker.yaml': role('apoteker', 'Apoteker'),
    'data/roles/ketua.yaml': role('ketua', 'Ketua', 'pimpinan'),
    'data/roles/wakil.yaml': role('wakil', 'Wakil', 'koordinator'),
    ...files,
  });
  return { data: join(root, 'data'), out: join(root, 'dist', 'data') };
};

describe('a build of a small folder', () => {
  it.each([
    ['no way in', /\nentry:\n[^\n]*/, '', 'kunci entry belum ada'],
    [
      'an address that opens no page',
      'https://sekolah.example/laman',
      'https://sekolah.example',
      'alamat belum lengkap',
    ],
    ['nothing to try for some', 'kuliah, d3, s1, s2', 's2', 'tryNow belum ada untuk tahap kuliah, d3, s1'],
  ])('refuses a role of ours with %s', (_, from, to, wanted) => {
    const thin = role('penjaga', 'Ahli Jaga').replace(from, to);
    const { data, out } = workshop({ 'data/roles/penjaga.yaml': thin });
    const mistakes = build(data, out);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(wanted);
  });

  it('puts leaders first and the rest by title', () => {
    const { data, out } = workshop();
    expect(build(data, out)).toEqual([]);
    const catalog = builtInCatalog(out);
    expect(catalog.index.map(({ id }) => id)).toEqual(['ketua', 'wakil', 'penjaga', 'apoteker']);
    expect(readdirSync(join(out, 'roles')).sort()).toEqual(
      ['apoteker', 'ketua', 'penjaga', 'wakil'].map((id) => `${id}.json`),
    );
    expect(catalog.role('wakil')).toMatchObject({
      title: 'Wakil',
      level: 'koordinator',
      profileBasis: { sabar: 'perkiraan', teliti: 'perkiraan' },
      citations: { summary: [['sekolah']], duties: [['sekolah']], notSuitedFor: [['redaksi', 'sekolah']] },
      misfitSignals: [{}],
    });
    expect(catalog.rules.map(({ id, title, kind }) => [id, title, kind])).toEqual([
      ['uu-1', 'UU 1', 'peraturan'],
    ]);
    expect([catalog.confusions, catalog.confusionSources]).toEqual([[], []]);
  });

  it('works out the first question and what its screen shows', () => {
    const { data, out } = workshop();
    build(data, out);
    const catalog = builtInCatalog(out);
    const { opening, ...rest } = { ...catalog };
    expect(opening).toEqual(nextQuestion(rest, {}));
    const instrument = JSON.parse(readFileSync(join(out, 'instrument.json'), 'utf8'));
    expect(instrument).toMatchObject({ quizVersion: catalog.quizVersion, scale: catalog.scale });
    expect(catalog.quizVersion).toMatch(/^7-[0-9a-z]{2}$/);
    expect(catalog.questions.map(({ mean, sd }) => [mean, sd])).toEqual([
      [3, 0.9],
      [3, 1.2],
    ]);
    expect(catalog.traits.map(({ id }) => id)).toEqual(['sabar', 'teliti']);
    expect(catalog.groups).toHaveLength(1);
    expect(catalog.roles).toHaveLength(4);
    expect(catalog.roles).toBe(catalog.roles);
  });

  it('swaps the folder in whole, readable by all, and leaves nothing beside it', () => {
    const { data, out } = workshop();
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'lama.json'), '{}');
    expect(build(data, out)).toEqual([]);
    expect(existsSync(join(out, 'lama.json'))).toBe(false);
    expect(readdirSync(join(out, '..'))).toEqual(['data']);
    if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o755);
  });

  it('writes nothing where anything is wrong, and names every mistake', () => {
    const { data, out } = workshop({ 'data/roles/salah.yaml': role('salah', 'Ketua') });
    expect(build(data, out).map((line) => line.replace(`${data}/`, ''))).toEqual([
      'roles/salah.yaml:2: nama "Ketua" sudah dipakai peran "ketua"',
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it('writes the schema for editors only when it changed', () => {
    const { data } = workshop();
    const path = join(data, 'role.schema.json');
    writeSchema(data);
    const text = readFileSync(path, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ title: 'Berkas peran karir-sosial', type: 'object' });
    expect(text.endsWith('}\n')).toBe(true);
    utimesSync(path, 1, 1);
    writeSchema(data);
    expect(statSync(path).mtimeMs).toBe(1000);
    writeFileSync(path, '{}');
    writeSchema(data);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
