import { expect, test } from 'vitest';
import { run } from '../command-line.ts';
import { codeOf, NAMES, roster, sent, whole } from './class36.ts';

/** The papers of a class as `--bk paket/` writes them, and what was told. */
async function papersOf(codes: string, withRoster = true) {
  const files = { 'kode.csv': codes, 'absen.csv': roster };
  const list = withRoster ? ['--roster', 'absen.csv'] : [];
  return run(['quiz', 'batch', 'kode.csv', ...list, '--bk', 'paket/', '-o', 'hasil.json', '--json'], {
    files,
  });
}

const words = (html: string): string =>
  html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a class of 36 yields plan, report, records and recap, as HTML and Markdown', async () => {
  const { files, code } = await papersOf(whole);
  expect(code).toBe(0);
  const made = [...files.keys()].filter((name) => name.startsWith('paket/')).sort();
  const papers = ['catatan', 'laporan', 'rekap', 'rpl'];
  expect(made).toEqual(papers.flatMap((name) => [`paket/${name}.html`, `paket/${name}.md`]).sort());
  const records = words(files.get('paket/catatan.html') ?? '');
  expect(NAMES.filter((name) => !records.includes(name))).toEqual([]);
});

test('the plan has every part that a plan must have, and leaves blank what only the teacher knows', async () => {
  const { files } = await papersOf(whole);
  const plan = words(files.get('paket/rpl.html') ?? '').toLowerCase();
  for (const part of [
    'komponen',
    'bidang',
    'topik',
    'fungsi',
    'tujuan umum',
    'tujuan khusus',
    'sasaran',
    'materi',
    'waktu',
    'sumber',
    'metode',
    'media',
    'awal',
    'inti: mengisi',
    'penutup',
    'evaluasi',
    'proses',
  ])
    expect(plan).toContain(part);
  expect(plan).not.toMatch(/\btes minat\b/);
});

test('the recap says who has not sent a code, whose came twice, whose is faulty, and who is not on the list', async () => {
  const { files, code } = await papersOf(sent);
  expect(code).toBe(1);
  const recap = words(files.get('paket/rekap.html') ?? '');
  for (const i of [4, 17, 29, 7, 25]) expect(recap).toContain(NAMES[i]);
  expect(recap).toContain('Tamu Kelas Lain');
});

test('the parents’ page is made from a code, names at most three roles and asks for the code where there is none', async () => {
  const { out, code } = await run(['quiz', 'print', 'parents', '--code', codeOf(0)]);
  expect(code).toBe(0);
  expect(out).toMatch(/bukan/i);
  const none = await run(['quiz', 'print', 'parents']);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('--code')]);
});

test.each([
  ['consent', ['quiz', 'print', 'consent'], /mengizinkan|izin/i],
  ['taster', ['quiz', 'print', 'taster', 'pekerja-sosial'], /Pekerja Sosial/],
  ['plan', ['quiz', 'print', 'plan'], /RPL|Rencana/],
])('%s prints in every form', async (_, argv, holds) => {
  for (const format of ['text', 'markdown', 'html']) {
    const { out, code } = await run([...argv, '--format', format]);
    expect(code).toBe(0);
    expect(out).toMatch(holds);
  }
});

test('papers are not written into a folder without a name, which would be the root of the disk', async () => {
  const files = { 'kode.csv': whole };
  const {
    code,
    err,
    files: made,
  } = await run(['quiz', 'batch', 'kode.csv', '--bk', '', '--json'], { files });
  expect([code, [...made.keys()]]).toEqual([1, ['kode.csv']]);
  expect(err).toContain('"" tidak bisa ditulis');
});

test.each([
  ['names', `nama\n${'Ani\n'.repeat(5_001)}`, 'memuat lebih dari 5000 nama'],
  ['letters', `nama,ket\nAni,${'x'.repeat(10 * 1024 * 1024)}\n`, 'terlalu besar'],
])('a list with more %s than a school has is refused', async (_, list, said) => {
  const files = { 'kode.csv': whole, 'absen.csv': list };
  const { code, err } = await run(['quiz', 'batch', 'kode.csv', '--roster', 'absen.csv', '--json'], {
    files,
  });
  expect(code).toBe(1);
  expect(err).toContain(said);
});
