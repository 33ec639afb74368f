import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { answerOf, PEOPLE, type Person } from '../reading/people.ts';
import { HANG } from '../spent.ts';
import { answerAll, builtCatalog, questionAt } from './quiz-player.ts';
import { KEYS, PATIENT, Screen, stateFolder } from './screen.ts';

const catalog = builtCatalog();
const state = stateFolder();
afterAll(state.remove);

interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** The program with lines through a pipe. */
function piped(args: readonly string[], input: string, more: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/karir-sosial.cjs', 'quiz', ...args], {
      env: { ...process.env, XDG_STATE_HOME: state.path, NO_COLOR: '1', ...more },
    });
    const run: Run = { code: null, out: '', err: '' };
    child.stdout.on('data', (data) => (run.out += data));
    child.stderr.on('data', (data) => (run.err += data));
    child.on('close', (code) => resolve({ ...run, code }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const saved = (): string[] => {
  try {
    return readdirSync(join(state.path, 'karir-sosial'));
  } catch {
    return [];
  }
};

describe('--plain through a pipe', PATIENT, () => {
  test('asks on stderr, reports on stdout, and redraws nothing', async () => {
    const run = await piped(['--plain', '--json'], `${'4\n2\n'.repeat(15)}s\n3\nl\n`);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ schemaVersion: 2 });
    expect(run.err).toContain('Pertanyaan 1 (');
    expect(run.err).not.toContain('\u001b');
    expect(saved()).toEqual([]);
  });

  test('is what ACCESSIBLE=1 means, also without a terminal', async () => {
    const lines = `${'4\n2\n'.repeat(15)}s\n3\nl\n`;
    const plain = await piped(['--plain', '--json'], lines);
    const asked = await piped(['--json'], lines, { ACCESSIBLE: '1' });
    expect([asked.code, asked.out]).toEqual([0, plain.out]);
    expect((await piped(['--json'], lines, { ACCESSIBLE: '0' })).code).toBe(2);
  });

  test('judges blind cards before the result, goes back among them, and does without them when the lines end', async () => {
    const quiz = `${'4\n2\n5\n1\n'.repeat(4)}h\n`;
    const facts = '3\n1\n';
    const told = await piped(['--plain', '--json', '--cards'], `${quiz}${facts}1\n2\nk\n3\n1\n2\n2\n1\n`);
    expect(told.code).toBe(0);
    expect(told.err).toContain('Kartu 1 dari 6');
    expect(told.err.match(/^Kartu 2 dari 6$/gm)).toHaveLength(2);
    const { cards, code, ranking } = JSON.parse(told.out);
    expect(cards.map(({ answer }: { answer: string }) => answer)).toEqual([
      'yes',
      'unsure',
      'yes',
      'no',
      'no',
      'yes',
    ]);
    const short = await piped(['--plain', '--json', '--cards'], `${quiz}${facts}1\n2\n`);
    expect(JSON.parse(short.out)).toMatchObject({ ranking });
    expect(JSON.parse(short.out)).not.toHaveProperty('cards');
    const again = await piped(['--code', code, '--json'], '');
    expect(JSON.parse(again.out).cards).toEqual(cards);
  });

  test('takes words, goes back, skips, and asks again what it did not understand', async () => {
    const run = await piped(['--plain', '--json'], '4\nlewati\nk\n5\nhalo\n9\n\n2\n');
    expect(run.code).toBe(0);
    expect(run.err).toContain('"halo" bukan pilihan di sini.');
    expect(run.err).toContain('"9" bukan pilihan di sini.');
    expect(run.err).toContain('Belum ada jawaban.');
    expect(run.err.match(/^Pertanyaan 2 /gm)).toHaveLength(2);
    expect(JSON.parse(run.out)).toMatchObject({ answered: 3 });
  });

  test('gives up where a hundred lines in a row are no answers, and keeps what was answered', async () => {
    const run = await piped(['--plain', '--json'], `4\n${'halo\n'.repeat(99)}2\n${'y\n'.repeat(5_000)}`);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toMatch(/\nMasukan standar \(stdin\): 100 baris berturut-turut bukan jawaban\.\n.*\n$/);
    expect(run.err.match(/bukan pilihan di sini/g)).toHaveLength(198);
    const [name = '', ...others] = saved();
    expect(others).toEqual([]);
    const path = join(state.path, 'karir-sosial', name);
    expect(Object.values(JSON.parse(readFileSync(path, 'utf8')).answers)).toEqual([4, 2]);
    rmSync(path);
  });

  test('reads a pipe without an end no faster than it is answered', async () => {
    const start = performance.now();
    const child = spawn(
      'sh',
      ['-c', 'yes 3 | "$0" bin/karir-sosial.cjs quiz --plain --json', process.execPath],
      {
        env: { ...process.env, XDG_STATE_HOME: state.path },
      },
    );
    let out = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.resume();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(JSON.parse(out).answered).toBe(40);
    expect(performance.now() - start).toBeLessThan(HANG);
  });

  test('ends the questions where the pipe ends, without asking for facts', async () => {
    const run = await piped(['--plain', '--json'], '4\n2\n5');
    expect(run.code).toBe(0);
    const result = JSON.parse(run.out);
    expect(result.answered).toBe(3);
    expect(result.warnings).toContainEqual(expect.objectContaining({ code: 'too-few-answers' }));
  });

  test.each([
    ['without an answer', ['--plain'], ''],
    ['without --plain', [], '4\n2\n'],
  ])('is a usage error %s', async (_, args, input) => {
    const run = await piped(args, input);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain('--answers');
  });

  test('takes the wide figures of some keyboards, and says where no line was an answer', async () => {
    const wide = await piped(['--plain', '--json'], '\uff14\n\uff12\n\uff15\n');
    expect(JSON.parse(wide.out).answered).toBe(3);
    const none = await piped(['--plain', '--json'], '4,5\nempat\n');
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('habis tanpa satu jawaban pun');
    expect(none.err).not.toContain('perlu terminal');
  });

  test('tells facts by number and gives the same bytes as the same answers elsewhere', async () => {
    const lines = '5\n1\n4\n2\n3\n'.repeat(2);
    const first = await piped(['--plain', '--json'], lines);
    const second = await piped(['--code', JSON.parse(first.out).code, '--json'], '');
    expect(second.out).toBe(first.out);
  });
});

describe('--plain in a terminal', PATIENT, () => {
  test('asks with numbered lines, goes on after Ctrl+C, and has the menu too', async () => {
    const env = { XDG_STATE_HOME: state.path };
    const screen = new Screen(['quiz', '--plain', '--fresh'], { rows: 60, env });
    await screen.shows('Pertanyaan 1 ');
    screen.press('4\r');
    await screen.shows('Pertanyaan 2 ');
    screen.press(KEYS.interrupt);
    expect((await screen.ended).code).toBe(130);
    const again = new Screen(['quiz', '--plain'], { rows: 60, env });
    await again.shows('1. Lanjutkan');
    again.press('1\r');
    for (let number = 2; number <= 9; number++) {
      await again.shows(`Pertanyaan ${number} `);
      again.press(`${(number % 5) + 1}\r`);
    }
    await again.shows('h untuk lihat hasil');
    again.press('h\r');
    await again.shows('Sekarang kamu …');
    again.press('3\r');
    await again.shows('Apakah kamu pegawai pemerintah');
    again.press('l\r');
    // Whether a role may be named, and so whether one is asked which to try, is the engine's to say.
    await again.until((text) => /ingin kamu coba|\d\. Selesai/.test(text), 'the result');
    if (!/\d\. Selesai/.test(again.text)) again.press(`${/(\d)\. Lewati/.exec(again.text)?.[1] ?? ''}\r`);
    await again.shows(/\d\. Selesai/);
    again.press(`${/(\d)\. Selesai/.exec(again.text)?.[1]}\r`);
    expect((await again.ended).code).toBe(0);
    expect(again.raw.slice(0, again.raw.indexOf('Selesai:'))).not.toContain('\u001b');
  });

  test('strikes a role by numbers and shows the next', async () => {
    const answer = answerOf(PEOPLE.helper as Person);
    const sheet = Object.fromEntries(catalog.questions.map((question) => [question.id, answer(question)]));
    const facts = { stage: 'sma', asn: 'bukan', choice: null } as const;
    const args = ['--plain', '--full', '--code', encodeAnswers(catalog, sheet, facts)];
    const screen = new Screen(['quiz', ...args], { rows: 60, env: { XDG_STATE_HOME: state.path } });
    await screen.until((text) => /ingin kamu coba|\d\. Lainnya/.test(text), 'the result');
    if (!screen.text.includes('Lainnya')) screen.press('4\r');
    await screen.shows(/\d\. Lainnya/);
    screen.press(`${/(\d)\. Lainnya/.exec(screen.text)?.[1]}\r`);
    await screen.shows(/\d\. Bukan untukku/);
    screen.press(`${/(\d)\. Bukan untukku/.exec(screen.text)?.[1]}\r`);
    await screen.shows('bukan untukmu?');
    screen.press('1\r');
    await screen.shows('4. sudah pernah mencobanya');
    screen.press('4\r');
    await screen.shows(/tanpa yang kamu coret[\s\S]*\d\. Selesai/);
    screen.press(`${/(\d)\. Selesai/.exec(screen.text)?.[1]}\r`);
    expect((await screen.ended).code).toBe(0);
    expect(screen.all).not.toContain('\u001b');
  });
});

/** Codes that move the cursor or wipe something; colours stay allowed. */
const REDRAWING = /\u001b(?!\[[\d;]*m)/;

describe('ACCESSIBLE=1 in a terminal', PATIENT, () => {
  const env = { XDG_STATE_HOME: state.path, ACCESSIBLE: '1' };

  test('means --plain for the questions, the menu, its parts and the pickers under it', async () => {
    const screen = new Screen(['quiz', '--fresh'], { rows: 200, env });
    for (let number = 1; number <= 9; number++) {
      await screen.shows(`Pertanyaan ${number} `);
      screen.press(`${(number % 5) + 1}\r`);
    }
    await screen.shows('h untuk lihat hasil');
    screen.press('h\r');
    await screen.shows('Sekarang kamu …');
    screen.press('3\r');
    await screen.shows('Apakah kamu pegawai pemerintah');
    screen.press('l\r');
    /** Types the number of a row of the list that stands last on the screen. */
    const take = async (label: string): Promise<void> => {
      const row = new RegExp(`^(\\d+)\\. ${label}(?![\\s\\S]*^1\\. )[\\s\\S]*Jawaban:$`, 'm');
      screen.press(`${await screen.until((text) => row.exec(text.trimEnd())?.[1], label)}\r`);
    };
    await screen.shows(/ingin kamu coba\?|Ingin mencoba|\. Lainnya/);
    if (!screen.text.includes('. Lainnya')) await take('Lewati');
    await take('Lainnya');
    await take('Lihat satu peran lebih dekat');
    await screen.shows('Peran mana yang ingin kamu lihat?');
    screen.press('amil zakat\r');
    await screen.shows('Apa itu');
    await take('Selesai');
    expect((await screen.ended).code).toBe(0);
    expect(screen.raw).not.toMatch(REDRAWING);
  });

  test('means no progress that is written over, in a batch', async () => {
    const file = join(state.path, 'banyak.ndjson');
    writeFileSync(file, '{"answers":{"s01-lapangan":4}}\n'.repeat(600));
    const drawn = new Screen(['quiz', 'batch', file], { env: { XDG_STATE_HOME: state.path } });
    expect((await drawn.ended).code).toBe(0);
    expect(drawn.raw).toContain('Dinilai: 500');
    const plain = new Screen(['quiz', 'batch', file], { env });
    expect((await plain.ended).code).toBe(0);
    expect(plain.raw).not.toContain('Dinilai: 500');
  });
});

describe('a redirected stdout', PATIENT, () => {
  test('gets clean JSON while the terminal asks, and no menu follows', async () => {
    const file = join(state.path, 'hasil.json');
    const program: [string, string[]] = [
      'sh',
      ['-c', `exec "${process.execPath}" bin/karir-sosial.cjs quiz --fresh --json > "${file}"`],
    ];
    const screen = new Screen([], { rows: 60, program, env: { XDG_STATE_HOME: state.path } });
    await questionAt(screen, 1, catalog);
    await answerAll(screen, catalog, () => 4);
    screen.press('0');
    await screen.shows('Apakah kamu pegawai pemerintah');
    screen.press('0');
    expect((await screen.ended).code).toBe(0);
    expect(screen.all).not.toContain('Mau apa sekarang?');
    expect(JSON.parse(readFileSync(file, 'utf8')).ranking).toHaveLength(catalog.roles.length);
  });
});
