import { describe, expect, test } from 'vitest';
import { sampleRole } from './sample-role.ts';
import { compiled, role, swapped, told } from './small-folder.ts';

const changed = (from: string, to: string): string[] =>
  told({ 'roles/guru.yaml': swapped(role('guru', 'Guru'), from, to) }).map((line) =>
    line.replace('roles/guru.yaml:', ''),
  );

describe('a sentence where a claim belongs', () => {
  test('is told how a claim is written', () => {
    expect(changed('definition: []', 'definition: [Guru yang mendengarkan.]')).toEqual([
      '9: definition ke-1: tulis sebagai { text: …, sources: […] }',
    ]);
  });

  test('is no single word', () => {
    expect(changed('definition: []', 'definition: [Guru]')).toEqual([
      '9: definition ke-1: harus kunci dan nilai, bukan "Guru"',
    ]);
  });

  test('is no number', () => {
    expect(changed('definition: []', 'definition: [12]')).toEqual([
      '9: definition ke-1: harus kunci dan nilai, bukan 12',
    ]);
    expect(changed('definition: []', 'definition: [["a b"]]')).toEqual([
      '9: definition ke-1: harus kunci dan nilai, bukan ["a b"]',
    ]);
  });

  test('does not stand where something else belongs', () => {
    expect(changed('aliases: []', 'aliases: guru kelas')).toEqual([
      '3: aliases: harus daftar, bukan "guru kelas"',
    ]);
  });
});

test('a source that names a regulation is held against that shape alone', () => {
  expect(changed('sources:\n  - id', 'sources:\n  - rule: 5\n  - id')).toEqual([
    '33: sources ke-1 › rule: harus tulisan, bukan 5',
  ]);
});

describe('the place of a mistake', () => {
  test('is told by all of its keys', () => {
    expect(changed('checked: 2026-11', 'checked: 5')).toEqual([
      '39: sources ke-1 › checked: harus tulisan, bukan 5',
    ]);
  });
});

describe('a profile', () => {
  const FLAT =
    'profile: semua tingkatnya sama, jadi tidak ada yang membedakan peran ini; beri tingkat yang berlainan';
  const levels = (...of: number[]): string =>
    sampleRole('guru', 'Guru', ['sabar', 'teliti']).replace(
      /profile:\n.*\n.*/,
      `profile:\n${['sabar', 'teliti'].map((id, i) => `  ${id}: { level: ${of[i]}, basis: perkiraan }`).join('\n')}`,
    );

  test.each([1, 3, 5])('of one level %i throughout tells nothing', (level) => {
    const text = levels(level, level);
    const line = text.slice(0, text.indexOf('profile:')).split('\n').length;
    expect(told({ 'roles/guru.yaml': text })).toEqual([`roles/guru.yaml:${line}: ${FLAT}`]);
  });

  test('of two levels does', () => {
    expect(told({ 'roles/guru.yaml': levels(3, 4) })).toEqual([]);
  });

  test('of a single trait cannot differ', () => {
    const [trait] = ['sabar'] as const;
    const instrument = {
      'traits.yaml': `groups:\n  - { id: satu, label: Satu, short: Satu }\ntraits:\n  - { id: ${trait}, label: S, low: a, high: b, likes: c, likesLow: d, group: satu }\n`,
      'questions.yaml': `version: 1\nparameters: { mean: 3, sd: 0.9 }\nscale:\n${[1, 2, 3, 4, 5].map((value) => `  - { value: ${value}, statement: S${value}, dilemma: D${value} }`).join('\n')}\nquestions:\n  - { id: q1, kind: statement, text: Aku., loadings: { sabar: 0.7 } }\n`,
    };
    const { told: lines, catalog } = compiled({
      ...instrument,
      'roles/guru.yaml': sampleRole('guru', 'Guru', [trait]),
    });
    expect(lines).toEqual([]);
    expect(catalog.roles.find(({ id }) => id === 'guru')?.profile).toEqual({ sabar: 5 });
  });
});
