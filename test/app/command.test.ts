import { describe, expect, test } from 'vitest';
import { unpacked } from '../../src/app/setup.ts';
import { run } from '../command-line.ts';
import { ownFolder } from '../docs/example.ts';
import { realCatalog } from '../real-catalog.ts';

/** What a phone reads out of the file. */
const setupIn = (html: string) =>
  unpacked(/<script type="application\/json" id="isi">(.*?)<\/script>/s.exec(html)?.[1] ?? '');

describe('quiz app', () => {
  test('saves one file with the whole bank and says how to send it', async () => {
    const { code, out, err, files } = await run(['quiz', 'app', '-o', 'kuis.html']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^Tersimpan di kuis\.html \(\d{3} kB\)\. Kirim sebagai dokumen/);
    expect(err).toContain('karir-sosial quiz batch kode.csv');
    const setup = setupIn(files.get('kuis.html') ?? '');
    expect(setup).toMatchObject({ full: false, about: null });
    expect(setup.catalog.questions).toEqual(realCatalog.questions);
  });

  test('gives the same bytes each time, on stdout too, with no date in them', async () => {
    const [first, second, saved] = await Promise.all([
      run(['quiz', 'app']),
      run(['quiz', 'app', '-o', '-'], { month: '2031-01' }),
      run(['quiz', 'app', '-o', 'kuis.html']),
    ]);
    expect(second.out).toBe(first.out);
    expect(saved.files.get('kuis.html')).toBe(first.out);
  });

  test('takes the whole bank and a role along', async () => {
    const { out } = await run(['quiz', 'app', '--full', '--role', 'amil']);
    expect(setupIn(out)).toMatchObject({ full: true, about: 'amil-zakat' });
  });

  test("takes roles of one's own along", async () => {
    const folder = ownFolder();
    try {
      const { out } = await run(['quiz', 'app', '--data', folder.path]);
      expect(setupIn(out).catalog.roles.map(({ id }) => id)).toContain('guru-bk');
    } finally {
      folder.remove();
    }
  });

  test.each(['kuis.htm', 'kuis.txt', 'kuis', 'kuis.html.zip'])('refuses the name %s', async (name) => {
    const { code, err, files } = await run(['quiz', 'app', '-o', name]);
    expect([code, files.size]).toEqual([2, 0]);
    expect(err).toContain('.html');
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
  });
});

test('the page names what it may run by hash, and nothing else may', async () => {
  const { out } = await run(['quiz', 'app']);
  const policy = /content="(default-src 'none';[^"]*)"/.exec(out)?.[1] ?? '';
  expect(policy.match(/'sha256-/g)).toHaveLength(4);
  expect(policy).not.toMatch(/unsafe|http|\*/);
  expect(out).not.toMatch(/\sstyle=/);
  expect(out).not.toMatch(/<(link|img|iframe)\b/);
});
