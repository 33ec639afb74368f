import { describe, expect, it } from 'vitest';
import { Problem, type ProblemFact } from '../../src/domain/problem.ts';
import { summarize } from '../../src/domain/role.ts';
import { findRole, nearest, plain } from '../../src/search/find.ts';
import { confusions, roles } from '../data/real-data.ts';

const summaries = roles.map(summarize);
const find = (name: string) => findRole(name, summaries, () => confusions).id;
function problemOf(name: string): ProblemFact {
  try {
    find(name);
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
  throw new Error(`${name} was found`);
}

describe('a name', () => {
  it('is compared without capitals, accents, hyphens and spaces around it', () => {
    expect(plain('  Pékerja—Sosial! ')).toBe('pekerja sosial');
    expect(find('  Pekerja_Sosial ')).toBe('pekerja-sosial');
  });

  it('finds every role by its id, its title and each alias', () => {
    for (const { id, title, aliases } of summaries)
      for (const name of [id, title, title.toUpperCase(), ...aliases]) expect(find(name)).toBe(id);
  });

  it('that is one alias wins over being part of another name', () => {
    expect(find('PD')).toBe('pendamping-desa');
    expect(find('TKS')).toBe('tenaga-kesejahteraan-sosial');
  });

  it('that is part of several names is ambiguous, with all of them', () => {
    expect(problemOf('pendamping')).toMatchObject({
      code: 'ambiguous-role',
      matches: expect.arrayContaining([
        { name: 'Pendamping Desa', id: 'pendamping-desa' },
        { name: 'Pendamping Lokal Desa', id: 'pendamping-lokal-desa' },
      ]),
    });
  });

  it('PSM names both that share it and the question that tells them apart', () => {
    expect(problemOf('psm')).toEqual({
      code: 'ambiguous-role',
      name: 'psm',
      matches: [
        { name: 'Pekerja Sosial Masyarakat', id: null },
        { name: 'Penggerak Swadaya Masyarakat', id: 'penggerak-swadaya-masyarakat' },
      ],
      test: expect.stringContaining('pegawai pemerintah (ASN)'),
    });
  });

  it.each([
    ['Pekerja Sosial Masyarakat', 'pekerja-sosial', /sertifikat kompetensi/],
    ['relawan sosial', 'pekerja-sosial', /kemauan sendiri/],
    ['PLKB', 'penyuluh-keluarga-berencana', /teknis di lapangan/],
    ['perangkat desa', 'pendamping-desa', /pemerintah desa/],
  ])('of no role that is often taken for one gets the test that tells them apart: %s', (name, id, test) => {
    expect(problemOf(name)).toMatchObject({
      code: 'unknown-role',
      nearest: expect.arrayContaining([id]),
      test: expect.stringMatching(test),
    });
  });

  it.each([
    ['pekerja sosail', 'pekerja-sosial'],
    ['penyulh sosial', 'penyuluh-sosial'],
    ['amill zakat', 'amil-zakat'],
    ['konselor adiktif', 'konselor-adiksi'],
  ])('with a typo gets the nearest first: %s', (name, id) => {
    const fact = problemOf(name);
    expect(fact.code === 'unknown-role' && fact.nearest[0]).toBe(id);
  });

  it('that is empty, or only signs, finds nothing and not everything', () => {
    for (const name of ['', '   ', '---', '?!'])
      expect(problemOf(name)).toMatchObject({ code: 'unknown-role' });
  });

  it('that is very long is answered all the same', () => {
    expect(problemOf('x'.repeat(10_000))).toMatchObject({ code: 'unknown-role', nearest: [], test: null });
  });
});

describe('nearest', () => {
  it('gives the nearest words first and none that is another word altogether', () => {
    expect(nearest('s01-skla', ['s01-skala', 's02-administrasi', 's09-skala'], 2)).toEqual([
      's01-skala',
      's09-skala',
    ]);
    expect(nearest('xyz', ['pekerja', 'penyuluh'], 3)).toEqual([]);
  });
});
