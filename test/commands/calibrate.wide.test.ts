import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { KINDS, type WorldKind, worldOf } from '../bench/world.ts';
import { json, run } from '../command-line.ts';
import { realCatalog } from '../real-catalog.ts';

const ids = realCatalog.questions.map(({ id }) => id);

/** A table of simulated people with names, jobs and towns. */
function table(count: number, change: (value: number) => number | string = (value) => value): string {
  const world = worldOf(realCatalog, KINDS[0] as WorldKind, 5);
  const rows = Array.from({ length: count }, (_, i) => {
    const { answers, best, belongs } = world.person();
    const job = belongs ? (realCatalog.roles[best]?.title ?? '') : i % 9 ? '' : 'Astronot';
    const town = i % 2 ? 'Bantul' : i % 40 === 0 ? 'Wates' : 'Sleman';
    return [`Orang Rahasia ${i}`, job, town, ...ids.map((id) => change(answers[id] as number))].join(';');
  });
  return [['nama', 'kerja', 'kota', ...ids].join(';'), ...rows].join('\n');
}

const calibrate = (text: string, ...more: string[]) =>
  run(['quiz', 'calibrate', 'lembar.csv', ...more], { files: { 'lembar.csv': text } });

test('three people: clear words, nothing written', async () => {
  const { code, out, err, files } = await calibrate(table(3), '-o', 'hasil/');
  expect([code, out, [...files.keys()]]).toEqual([1, '', ['lembar.csv']]);
  expect(err).toContain('3 dari 3 lembar bisa dipakai; perlu sedikitnya 10');
});

test.each([
  ['a scale of 0 to 4', table(30, (value) => value - 1), 'Jawaban ditulis 1 sampai 5'],
  ['a scale of 1 to 7', table(30, (value) => Math.round(value * 1.4)), 'Jawaban ditulis 1 sampai 5'],
  ['questions of another bank', table(30).replaceAll(/[ds]\d\d-/g, 'x-'), 'judul kolom'],
])('%s: clear words, nothing written', async (_, text, words) => {
  const { code, out, err, files } = await calibrate(text, '-o', 'hasil/');
  expect([code, out, files.size]).toEqual([1, '', 1]);
  expect(err).toContain(words);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
});

test('one group, or a column that is not there: clear words, nothing written', async () => {
  const one = await calibrate(
    table(30).replaceAll(/Bantul|Wates/g, 'Sleman'),
    '--group',
    'kota',
    '-o',
    'hasil/',
  );
  expect([one.code, one.files.size]).toEqual([1, 1]);
  expect(one.err).toContain('hanya berisi satu kelompok: "Sleman"');
  const none = await calibrate(table(30), '--job', 'jabatan', '-o', 'hasil/');
  expect([none.code, none.files.size]).toEqual([1, 1]);
  expect(none.err).toContain('--job pekerjaan');
  const early = (await calibrate(table(30))).out;
  expect(early).toMatch(/Butir yang perlu dibaca lagi\n {2}Belum bisa dikatakan/);
});

test('sixty people are described; names and small groups stand nowhere', async () => {
  const { code, out } = await calibrate(table(60), '--group', 'kota', '--job', 'kerja');
  expect(code).toBe(0);
  expect(out).toContain('baru cukup untuk gambaran');
  expect(out).not.toMatch(/Rahasia|Wates/);
});

test('a wrong row is told, the others count, and the exit code says so', async () => {
  const { code, out, err } = await calibrate(`${table(40)}\nBudi;;Sleman;${ids.map(() => 9).join(';')}`);
  expect(code).toBe(1);
  expect(out).toContain('Tidak bisa dibaca');
  expect(err).toContain('baris 42');
});

test('320 people write parameters that --data takes as they are, named in every result', async () => {
  const { code, files } = await calibrate(table(320), '--job', 'kerja', '--group', 'kota', '-o', 'hasil/');
  expect(code).toBe(0);
  expect([...files.keys()].sort()).toEqual([
    'hasil/laporan.html',
    'hasil/laporan.json',
    'hasil/laporan.txt',
    'hasil/parameters.json',
    'lembar.csv',
  ]);
  const report = JSON.parse(files.get('hasil/laporan.json') ?? '');
  expect(report).toMatchObject({
    verdict: 'earned',
    parameters: 'default',
    quizVersion: realCatalog.quizVersion,
  });
  expect(report.jobs.unknown).toBeGreaterThan(0);
  expect([...files.values()].slice(1).join('')).not.toMatch(/Rahasia|Wates/);

  const folder = mkdtempSync(join(tmpdir(), 'kalibrasi-'));
  try {
    const text = files.get('hasil/parameters.json') ?? '';
    const measured = JSON.parse(text);
    writeFileSync(join(folder, 'parameters.json'), text);
    const random = uniform(3);
    const answers = JSON.stringify(Object.fromEntries(ids.map((id) => [id, 1 + Math.floor(random() * 5)])));
    const call = ['quiz', '--answers', 'a.json'];
    const given = { files: { 'a.json': answers } };
    const result = await json<{ parameters: string; code: string; quizVersion: string }>(
      [...call, '--data', folder],
      given,
    );
    expect(result).toMatchObject({ parameters: measured.parameters, quizVersion: realCatalog.quizVersion });
    const plain = await json<{ parameters: string; answered: number }>(['quiz', '--code', result.code]);
    expect(plain).toMatchObject({ parameters: 'default', answered: 60 });

    const phone = await run(['quiz', 'app', '--data', folder]);
    expect(phone.out).toContain(`"mean":${measured.items[0].mean},"sd":${measured.items[0].sd}`);

    mkdirSync(join(folder, 'roles'));
    expect((await run(['list', '--data', folder])).code).toBe(0);
    const refused = async (changed: string) => {
      writeFileSync(join(folder, 'parameters.json'), changed);
      return run([...call, '--data', folder], given);
    };
    const other = await refused(text.replace(measured.bank, '1-zz'));
    expect([other.code, other.out]).toEqual([1, '']);
    expect(other.err).toContain('diukur untuk kumpulan soal 1-zz');
    const edited = await refused(text.replace(`"mean": ${measured.items[0].mean}`, '"mean": 2.5'));
    expect(edited.err).toContain('sudah diubah');
    const broken = await refused('{"schemaVersion":1}');
    expect(broken.code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('two sheets of one person show what stays, and count once', async () => {
  const [head = '', ...rows] = table(30).split('\n');
  const twice = [...rows, ...rows].map((row, i) => `siswa-${i % 30};${row}`);
  const { code, out } = await calibrate([`orang;${head}`, ...twice].join('\n'), '--retest', 'orang');
  expect(code).toBe(0);
  expect(out).toMatch(/Lengkap +(29|30)\n/);
  expect(out).toMatch(/Lembar kedua dari orang yang sama +(29|30)\n/);
  expect(out).toMatch(/Peran pertama sama +100/);
  expect(out).not.toContain('siswa-');
});

test('the three parts are printed, counted by programs, and refused beside --short', async () => {
  const parts = await Promise.all(
    ['1', '2', '3'].map((part) =>
      json<{ questions: { id: string }[] }>(['quiz', 'print', 'questions', '--part', part]),
    ),
  );
  expect(parts.map(({ questions }) => questions.length)).toEqual([40, 40, 40]);
  expect((await run(['quiz', 'print', 'questions', '--part', '2'])).out).toContain('bagian 2 dari 3');
  expect((await run(['quiz', 'print', 'questions', '--part', '4'])).code).toBe(2);
  expect((await run(['quiz', 'print', 'questions', '--part', '1', '--short'])).code).toBe(2);
});
