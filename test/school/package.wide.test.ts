import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { isEdited, sealed } from '../../src/files/ours.ts';
import { save } from '../../src/files/replace.ts';
import { run } from '../command-line.ts';
import { terminalDouble } from '../terminal-double.ts';
import { codeOf, NAMES, roster, sent, whole } from './class36.ts';

const words = (html: string): string =>
  html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** Rows of blanks in a paper, however long each is. */
const blanksOf = (text: string): number => (text.match(/_{2,}|…+/g) ?? []).length;

describe('the papers of a class of 36', () => {
  test('are these files, and leave these blanks', async () => {
    const files = { 'kode.csv': sent, 'absen.csv': roster };
    const bk = await run(['quiz', 'batch', 'kode.csv', '--roster', 'absen.csv', '--bk', 'paket/', '--json'], {
      files,
    });
    const printed = await Promise.all(
      [
        ['izin', 'quiz', 'print', 'consent'],
        ['orang-tua', 'quiz', 'print', 'parents', '--code', codeOf(0)],
        ['cicip', 'quiz', 'print', 'taster', 'pekerja-sosial'],
      ].map(async ([name, ...argv]) => [`${name}.md`, (await run([...argv, '--format', 'markdown'])).out]),
    );
    const made = [...bk.files].filter(([name]) => name.startsWith('paket/'));
    const all = [...made, ...printed] as [string, string][];
    await expect(
      all
        .map(([name, text]) => `${name}: ${blanksOf(text)} isian kosong`)
        .sort()
        .join('\n'),
    ).toMatchFileSnapshot('snapshots/files.txt');
    const labels = all
      .filter(([name]) => name.endsWith('.md') && !name.includes('catatan'))
      .flatMap(([name, text]) =>
        text
          .split('\n')
          .filter((line) => /_{2,}|…/.test(line))
          .map(
            (line) =>
              `${name}: ${line
                .replace(/[|*\\]/g, ' ')
                .replace(/[\s\u00a0]+/g, ' ')
                .replace(/_{2,}|…+/g, '____')
                .trim()}`,
          ),
      );
    await expect(labels.sort().join('\n')).toMatchFileSnapshot('snapshots/blanks.txt');
  });

  test('there is one record for each who sent answers, and none that names a blank', async () => {
    const { files } = await run(['quiz', 'batch', 'kode.csv', '--bk', 'paket', '--json'], {
      files: { 'kode.csv': whole },
    });
    const records = files.get('paket/catatan.html') ?? '';
    expect(records.match(/class="leaf"/g)).toHaveLength(36);
    for (const name of NAMES) expect(records).toContain(`<h2>${name}</h2>`);
  });

  test('with --by kelas each class has a folder of its own', async () => {
    const lines = whole
      .split('\n')
      .map((line, i) => (i > 20 ? line.replace('XII IPS 1', 'XII IPS/2') : line));
    lines.push(`Tanpa Kelas,,${codeOf(3)}`);
    const { files, code } = await run(
      ['quiz', 'batch', 'kode.csv', '--by', 'kelas', '--bk', 'paket/', '-o', 'r.html'],
      {
        files: { 'kode.csv': lines.join('\n') },
      },
    );
    expect(code).toBe(0);
    const made = [...files.keys()].filter((name) => name.startsWith('paket/'));
    const folders = ['xii-ips-1', 'xii-ips-2', 'tanpa-kelas'];
    const papers = ['catatan', 'laporan', 'rekap', 'rpl'].flatMap((name) => [`${name}.html`, `${name}.md`]);
    expect(made.sort()).toEqual(
      folders.flatMap((folder) => papers.map((paper) => `paket/${folder}/${paper}`)).sort(),
    );
    expect(words(files.get('paket/xii-ips-2/rpl.html') ?? '')).toContain('16 murid, kelas XII IPS/2');
    expect(words(files.get('paket/xii-ips-1/catatan.html') ?? '')).not.toContain(NAMES[30]);
  });

  test('--by of another column is refused beside --bk', async () => {
    const { code, err } = await run(['quiz', 'batch', 'kode.csv', '--by', 'nama', '--bk', 'paket/'], {
      files: { 'kode.csv': whole },
    });
    expect([code, err]).toEqual([2, expect.stringContaining('--by')]);
  });
});

describe('names that mean harm', () => {
  const NASTY = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '[klik](javascript:alert(1)) | `x` **y**',
    '# Judul\n- butir',
    '{peran} {nama}',
    '\u001b[31mMerah\u0007',
    'a\u202eb\u200bc',
    '../../../etc/passwd',
    '=HYPERLINK("x")',
    '— karir-sosial · 0123456789abcdef',
    '_____',
  ];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const input = [
    'nama,kelas,kode',
    ...NASTY.map((name, i) => `${quoted(name)},${quoted(name)},${codeOf(i)}`),
  ].join('\n');

  test.each([[[]], [['--by', 'kelas']]])('stay words on the papers %j', async (by) => {
    const { files, code } = await run(
      ['quiz', 'batch', 'kode.csv', ...by, '--bk', 'paket/', '-o', 'r.html'],
      { files: { 'kode.csv': input } },
    );
    expect(code).toBe(0);
    const made = [...files].filter(([name]) => name !== 'kode.csv');
    expect(made.length).toBeGreaterThan(8);
    for (const [path, text] of made) {
      expect(path).toMatch(/^(?:paket\/(?:[a-z0-9-]+\/)?[a-z]+\.(?:html|md)|r\.html)$/);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\u200b]/);
      if (path.endsWith('.html')) expect(text).not.toMatch(/<script|<img/);
      else expect(text).not.toMatch(/<script>|(?<!\\)\[klik\]\(|^# Judul|(?<!\\)`x(?<!\\)`/m);
      if (path.startsWith('paket/')) expect(isEdited(text)).toBe(false);
    }
  });
});

describe('papers that a person has written into', () => {
  const folder = mkdtempSync(join(tmpdir(), 'naskah-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => join(folder, name);
  /** A terminal in memory that saves on the disk. */
  const disk = (codes: string) => {
    const terminal = terminalDouble({ files: { 'kode.csv': codes } });
    return Object.assign(terminal, { save: async (...args: Parameters<typeof save>) => save(...args) });
  };
  const papers = (codes: string, ...more: string[]) => {
    const terminal = disk(codes);
    return main(['quiz', 'batch', 'kode.csv', '--bk', folder, '--format', 'json', ...more], terminal).then(
      (code) => ({
        code,
        err: terminal.warned,
      }),
    );
  };
  const read = (name: string): string => readFileSync(at(name), 'utf8');

  test('are kept and named, while the others are made anew', async () => {
    expect((await papers(sent.split('\n').slice(0, 5).join('\n'))).code).toBe(0);
    expect((await papers(sent.split('\n').slice(0, 6).join('\n'))).code).toBe(0);
    const report = read('laporan.html').replace(
      'Pengamatan guru selama kegiatan:',
      'Kelas ramai, tetapi senang.',
    );
    writeFileSync(at('laporan.html'), report);
    writeFileSync(at('rpl.md'), read('rpl.md').replace(/…+/, 'Senin'));
    const again = await papers(whole);
    expect(again.code).toBe(1);
    expect(again.err).toContain('laporan.html');
    expect(again.err).toContain('rpl.md');
    expect(again.err).not.toContain('rekap.html, ');
    expect(read('laporan.html')).toBe(report);
    expect(read('rpl.md')).toContain('Senin');
    expect(read('laporan.md')).toContain('36 murid mengisi');
    expect(read('rekap.html')).toContain('Zahra Amelia');
    expect((await papers(whole, '--force')).code).toBe(0);
    expect(read('laporan.html')).not.toContain('Kelas ramai');
  });

  test('are told beside rows that are wrong', async () => {
    writeFileSync(at('rekap.md'), `${read('rekap.md')}catatanku\n`);
    const { code, err } = await papers(sent);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/rekap\.md[\s\S]*1 dari 35 lembar tidak bisa dinilai/),
    ]);
    expect(read('rekap.md')).toContain('catatanku');
  });

  test.each(['rpl.html', 'rpl.md', 'rpl.txt'])('a single %s is kept too', async (name) => {
    const print = async (...more: string[]) => {
      const terminal = disk('');
      const code = await main(['quiz', 'print', 'plan', '-o', at(`satu-${name}`), ...more], terminal);
      return { code, err: terminal.warned };
    };
    expect((await print()).code).toBe(0);
    expect((await print()).code).toBe(0);
    const filled = read(`satu-${name}`).replace(/_{2,}|…+/, 'Selasa');
    writeFileSync(at(`satu-${name}`), filled);
    expect(await print()).toEqual({ code: 1, err: expect.stringContaining('Sudah diisi') });
    expect(read(`satu-${name}`)).toBe(filled);
    expect((await print('--force')).code).toBe(0);
  });

  test('a print is one of the text around it', () => {
    for (const text of [
      '# Naskah\n\nisi\n',
      `<!doctype html>\n<html lang="id">\n<head>\n<meta name="generator" content="karir-sosial">\n<meta name="referrer" content="no-referrer">\n</head>\n`,
    ]) {
      const made = sealed(text);
      expect(made).not.toBe(text);
      expect(isEdited(made)).toBe(false);
      expect(isEdited(made.replace(/isi|no-ref/, 'x'))).toBe(true);
      expect(isEdited(text)).toBe(false);
    }
  });
});
