import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { run } from '../command-line.ts';
import { answerOf, PEOPLE, type Person } from '../reading/people.ts';
import { answerAll, builtCatalog, questionAt } from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const state = stateFolder();
const folder = mkdtempSync(join(tmpdir(), 'karir-banyak-'));
const table = join(folder, 'kelas.csv');
const env = { XDG_STATE_HOME: state.path, HOME: state.path };
beforeEach(() => rmSync(table, { force: true }));
afterAll(() => {
  state.remove();
  rmSync(folder, { recursive: true });
});

const { helper, organiser } = PEOPLE as Record<'helper' | 'organiser', Person>;
const begun = (...more: string[]): Screen =>
  new Screen(['quiz', '--many', '-o', table, ...more], { rows: 40, env });
const rows = (): string[] => readFileSync(table, 'utf8').split('\r\n');

/** One pupil from the name to the next pupil's seat. */
async function pupil(screen: Screen, number: number, name: string, person: Person): Promise<void> {
  await screen.shows(`Murid ke-${number}`);
  screen.press(name + KEYS.enter);
  await answerAll(screen, catalog, answerOf(person));
  await screen.shows('Sekarang kamu');
  screen.press('1');
  await screen.shows(/ingin kamu coba|Ingin mencoba/);
  expect(rows()).toHaveLength(number + 2);
  screen.press(KEYS.enter);
  await screen.shows('Enter untuk murid berikutnya');
  screen.press(KEYS.enter);
}

describe('one computer, many pupils', PATIENT, () => {
  test('every pupil is one row, the screen is empty for the next, and nothing else is kept', async () => {
    const screen = begun();
    await pupil(screen, 1, '7', helper);
    await screen.until((text) => !text.includes('Enter untuk murid') && text.includes('Murid ke-2'), 'wiped');
    expect(screen.all).not.toContain('Hasil angket minat kerja');
    await pupil(screen, 2, '', organiser);
    await screen.shows('Murid ke-3');
    screen.press(`=Ani${KEYS.enter}`);
    await questionAt(screen, 1, catalog);
    screen.press('4');
    await questionAt(screen, 2, catalog);
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
    expect(screen.text).toContain('memuat 2 murid');
    const [head, first = '', second = '', end] = rows();
    expect([head, end]).toEqual(['nama,tanggal,kode', '']);
    expect(first).toMatch(/^7,\d{4}-\d\d-\d\d,[2-9A-HJ-NP-Z-]{20,}$/);
    expect(second).toMatch(/^,/);
    expect(decodeAnswers(catalog, first.split(',')[2] ?? '').facts).toMatchObject({ stage: 'sekolah' });
    expect(decodeAnswers(catalog, first.split(',')[2] ?? '').facts.choice).toBeTruthy();
    expect(
      existsSync(join(state.path, 'karir-sosial')) ? readdirSync(join(state.path, 'karir-sosial')) : [],
    ).toEqual([]);
    const { code, out } = await run(['quiz', 'batch', table, '--format', 'csv'], {
      files: { [table]: readFileSync(table, 'utf8') },
    });
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toMatch(/^7,/);
  });

  test('a table that cannot be written costs nobody the answers: the code is on the screen', async () => {
    const nowhere = join(folder, 'tidak-ada', 'kelas.csv');
    const screen = new Screen(['quiz', '--many', '--stage', 'sma', '-o', nowhere], { rows: 40, env });
    await screen.shows('Murid ke-1');
    screen.press(KEYS.enter);
    await answerAll(screen, catalog, answerOf(helper));
    await screen.shows('pegawai pemerintah');
    screen.press('0');
    expect((await screen.ended).code).toBe(1);
    const [, code = ''] = /quiz --code ([2-9A-HJ-NP-Z-]{20,})/.exec(screen.all) ?? [];
    expect(decodeAnswers(catalog, code).facts.stage).toBe('sma');
    expect(screen.all).toContain('tidak-ada');
  });

  test('a table that it made goes on, a foreign one is refused and left as it was', async () => {
    writeFileSync(table, 'nama,tanggal,kode\r\nBudi,2026-11-01,LAMA\r\n');
    const screen = begun('--plain');
    await screen.shows('Murid ke-2');
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
    expect(rows()).toEqual(['nama,tanggal,kode', 'Budi,2026-11-01,LAMA', '']);
    writeFileSync(table, 'nama;nilai\r\nBudi;90\r\n');
    const other = begun('--force');
    expect((await other.ended).code).toBe(1);
    expect(other.text).toContain('Pilih nama lain; tabel itu tidak diubah.');
    expect(readFileSync(table, 'utf8')).toBe('nama;nilai\r\nBudi;90\r\n');
  });
});

test.each([
  [['--many'], '-o kelas.csv'],
  [['--many', '-o', 'kelas.html'], '-o kelas.csv'],
  [['--many', '-o', 'kelas.csv', '--remember'], '--remember'],
  [['--many', '-o', 'kelas.csv', '--plain'], 'Jalankan di jendela terminal.'],
  [['--many', '-o', 'kelas.csv', '--code', 'X'], '--code'],
])('%j is refused in a sentence', async (words, part) => {
  const { code, err, files } = await run(['quiz', ...words]);
  expect(code).toBe(2);
  expect(err).toContain(part);
  expect(files.size).toBe(0);
});
