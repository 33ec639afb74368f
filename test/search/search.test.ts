import { describe, expect, it } from 'vitest';
import { searchRoles } from '../../src/search/search.ts';
import { roles } from '../data/real-data.ts';

describe('a search', () => {
  it('finds a role by a word of its title before those that only speak of it', () => {
    expect(searchRoles('penyuluh', roles).slice(0, 4).sort()).toEqual([
      'penyuluh-agama',
      'penyuluh-keluarga-berencana',
      'penyuluh-pertanian',
      'penyuluh-sosial',
    ]);
  });

  it('looks into every part: duties, misconceptions, requirements, aliases', () => {
    expect(searchRoles('SIPPS', roles)).toEqual(['pekerja-sosial']);
    expect(searchRoles('PROPER', roles)).toContain('petugas-csr-pengembangan-masyarakat');
    expect(searchRoles('fundraiser', roles)[0]).toBe('penggalang-dana');
  });

  it('takes the beginning of a word', () => {
    expect(searchRoles('rehabil', roles)).toContain('konselor-adiksi');
  });

  it('finds nothing for words that stand nowhere, for nothing, or for signs', () => {
    for (const words of ['qqqqqqqq', '', '   ', '***']) expect(searchRoles(words, roles)).toEqual([]);
  });
});
