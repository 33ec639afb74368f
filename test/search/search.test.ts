import { describe, expect, it } from 'vitest';
import type { SearchWords } from '../../src/domain/guide.ts';
import type { Entry } from '../../src/domain/role.ts';
import { SAYINGS } from '../../src/pages/sayings.ts';
import { searchRoles } from '../../src/search/search.ts';
import { searched } from '../../src/search/texts.ts';
import { compiled, roles } from '../data/real-data.ts';
import { tinyRole } from '../tiny-catalog.ts';

const { search } = compiled.guide;
const ids = (words: string): string[] => searchRoles(words, roles, SAYINGS, search).hits.map(({ id }) => id);

describe('a search', () => {
  it('finds a role by a word of its title before those that only speak of it', () => {
    expect(ids('penyuluh').slice(0, 4).sort()).toEqual([
      'penyuluh-agama',
      'penyuluh-keluarga-berencana',
      'penyuluh-pertanian',
      'penyuluh-sosial',
    ]);
  });

  it('looks into every part: duties, misconceptions, requirements, aliases', () => {
    expect(ids('SIPPS')).toEqual(['pekerja-sosial']);
    expect(ids('PROPER')).toContain('petugas-csr-pengembangan-masyarakat');
    expect(ids('fundraiser')[0]).toBe('penggalang-dana');
  });

  it('shows nothing that is only believed, or liked by some, as a fact about the role', () => {
    for (const role of roles) {
      const shown = searched(role, SAYINGS).sentences.map(({ text }) => text);
      const said = [...role.misconceptions, ...role.expectations].map(({ belief }) => belief);
      for (const text of [...said, ...role.suitedFor, ...role.notSuitedFor])
        expect(shown).not.toContain(text);
      for (const text of role.notSuitedFor) expect(shown).toContain(`Kurang cocok bila kamu ${text}.`);
      for (const { belief, reality } of role.misconceptions)
        expect(shown).toContain(`Kata orang: “${belief}” Kenyataannya: ${reality}`);
    }
  });

  it('takes the beginning of a word', () => {
    expect(ids('rehabil')).toContain('konselor-adiksi');
  });

  it('finds nothing for words that stand nowhere, for nothing, or for signs', () => {
    for (const words of ['qqqqqqqq', '', '   ', '***']) expect(ids(words)).toEqual([]);
  });

  it.each(['bencana', 'magang', 'musyawarah', 'data warga', 'lansia', 'korban kekerasan'])(
    'shows for “%s” the sentence in which it stands',
    (words) => {
      const { hits, alike, also } = searchRoles(words, roles, SAYINGS, search);
      expect(hits.length).toBeGreaterThan(0);
      expect(alike).toEqual([]);
      const wanted = [words, ...also].map((phrase) => phrase.toLowerCase().split(' '));
      const named = new Map(
        roles.map(({ id, title, aliases }) => [id, [title, ...aliases].join(' ').toLowerCase()]),
      );
      for (const { id, sentence } of hits) {
        const text = `${named.get(id)} ${sentence.toLowerCase()}`;
        expect(
          wanted.some((phrase) => phrase.some((word) => text.includes(word))),
          sentence,
        ).toBe(true);
      }
    },
  );
});

const words: SearchWords = {
  synonyms: [['lansia', 'lanjut usia']],
  stages: [{ words: ['tanpa kuliah'], stage: 'sma' }],
  absent: [{ words: ['gaji'], text: 'Gaji tidak dimuat.' }],
};
const door = (stage: 'sma' | 's1'): Entry => ({
  status: 'lembaga',
  door: 'lowongan',
  text: `Perlu ${stage}.`,
  where: null,
  needs: { stage },
  sources: [],
});
const made = [
  tinyRole(
    'amil',
    {},
    { title: 'Amil', duties: ['Menghitung zakat.', 'Menyusun rencana bantuan.'], entry: [door('sma')] },
  ),
  tinyRole(
    'juru',
    {},
    { title: 'Juru', duties: ['Menemani orang lanjut usia. Mencatat hambatan.'], entry: [door('s1')] },
  ),
];
const find = (phrase: string) => searchRoles(phrase, made, SAYINGS, words);

describe('what a search says', () => {
  it('tells other spellings apart from what stands there', () => {
    expect(find('hamil')).toMatchObject({ hits: [{ id: 'amil' }], alike: ['amil'] });
    expect(find('bencana')).toMatchObject({
      hits: [{ sentence: 'Menyusun rencana bantuan.' }],
      alike: ['rencana'],
    });
    expect(find('rencana').alike).toEqual([]);
  });

  it('finds a short word only where it stands whole', () => {
    expect(find('ham').hits).toEqual([]);
    expect(find('hamb').hits).toMatchObject([{ id: 'juru', sentence: 'Mencatat hambatan.' }]);
  });

  it('finds words of the same meaning, and says so', () => {
    expect(find('Lansia')).toEqual({
      hits: [{ id: 'juru', sentence: 'Menemani orang lanjut usia.' }],
      also: ['lanjut usia'],
      alike: [],
      stage: null,
      absent: null,
    });
  });

  it('answers what is left out on purpose', () => {
    expect(find('gaji')).toMatchObject({ hits: [], absent: 'Gaji tidak dimuat.' });
    expect(find('zakat').absent).toBeNull();
  });

  it('reads words for a stage as the question what is open there', () => {
    expect(find('tanpa kuliah')).toMatchObject({
      hits: [{ id: 'amil', sentence: 'Perlu sma.' }],
      stage: 'sma',
    });
  });

  it('finds words that stand in different sentences of one role, after those that stand together', () => {
    expect(find('zakat rencana').hits).toEqual([{ id: 'amil', sentence: 'Menghitung zakat.' }]);
  });
});

it('every synonym of ours finds something under one of its words', () => {
  const empty = search.synonyms.filter((group) => group.every((word) => ids(word).length === 0));
  expect(empty).toEqual([]);
});
