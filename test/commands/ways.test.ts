import { describe, expect, it } from 'vitest';
import { json, run } from '../command-line.ts';

interface Shown {
  way: { id: string; roles: string[] };
}

describe('show with the name of a voluntary way', () => {
  it.each([
    [['tagana'], 'tagana'],
    [['Taruna Siaga Bencana'], 'tagana'],
    [['kader', 'posyandu'], 'kader-posyandu'],
    [['Pekerja Sosial Masyarakat'], 'pekerja-sosial-masyarakat'],
  ])('%s shows it', async (names, id) => {
    expect((await json<Shown>(['show', ...names])).way.id).toBe(id);
  });

  it('tells what it is, how one joins and what grows from it', async () => {
    const { out, code } = await run(['show', 'tagana']);
    expect(code).toBe(0);
    expect(out).toContain('Jalan sukarela untuk mulai');
    expect(out).toContain('Cara masuk');
    expect(out).toContain('tenaga-kesejahteraan-sosial');
  });

  it('still knows no other name', async () => {
    expect((await run(['show', 'tukang-kayu'])).code).toBe(1);
    expect((await run(['show', 'tagana', 'pekerja-sosial'])).code).toBe(1);
  });
});

describe('list --search', () => {
  it('names the voluntary ways below the roles', async () => {
    const found = await json<{ roles: unknown[]; ways?: { id: string }[] }>(['list', '--search', 'tagana']);
    expect(found.ways?.map(({ id }) => id)).toEqual(['tagana']);
    const { out } = await run(['list', '--search', 'tagana']);
    expect(out).toContain('Jalan sukarela untuk mulai');
  });

  it('says nothing of them where no word stands in them, nor without words', async () => {
    expect(await json(['list', '--search', 'litmas'])).not.toHaveProperty('ways');
    expect(await json(['list'])).not.toHaveProperty('ways');
  });
});

describe('show with the name of a role', () => {
  it('names the voluntary ways that lead to it', async () => {
    expect((await run(['show', 'tenaga-kesejahteraan-sosial'])).out).toContain('Bisa mulai sukarela sebagai');
    expect((await run(['show', 'analis-kebijakan'])).out).not.toContain('Bisa mulai sukarela');
  });
});
