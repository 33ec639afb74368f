import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDraft } from '../../src/files/replace.ts';
import { lacks } from '../programs.ts';
import { HANG } from '../spent.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const root = process.getuid?.() === 0;
const BIN = join(process.cwd(), 'bin/karir-sosial.cjs');
const run = (args: string[], line?: string, shell = 'sh') =>
  line === undefined
    ? spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8', timeout: 30_000 })
    : spawnSync(shell, ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 30_000,
        env: { ...process.env, NODE: process.execPath, BIN },
      });

describe.skipIf(process.platform === 'win32')('what is no plain file', () => {
  test.skipIf(!root)('a device is written to and stays one, with and without --force', () => {
    execFileSync('mknod', [at('null'), 'c', '1', '3']);
    for (const force of [[], ['--force']]) {
      expect(run(['list', '-o', 'null', ...force]).status).toBe(0);
      expect(statSync(at('null')).isCharacterDevice()).toBe(true);
    }
  });

  test('a pipe is written to and stays one', () => {
    for (const force of ['', '--force']) {
      const { status, stdout } = run(
        [],
        `rm -f pipe; mkfifo pipe; cat pipe & "$NODE" "$BIN" list --json -o pipe ${force}; s=$?; wait; [ -p pipe ] && exit $s; exit 99`,
      );
      expect(status).toBe(0);
      expect(JSON.parse(stdout).roles.length).toBeGreaterThan(9);
    }
  });

  const writesTo = (call: string, wanted: string, shell: string): void => {
    const { status, stdout } = run([], `"$NODE" "$BIN" ${call}; s=$?; sleep 0.3; exit $s`, shell);
    expect(status).toBe(0);
    expect(stdout).toContain(wanted);
    expect(readdirSync(folder)).toEqual([]);
  };

  test.each([
    ['list -o /dev/null', ''],
    ['list -o /dev/stdout', 'Amil Zakat'],
    ['list -o -', 'Amil Zakat'],
    ['list -o /dev/fd/3 3>&1', 'Amil Zakat'],
    ['list -o /proc/self/fd/1', 'Amil Zakat'],
    ['list -o /dev/stdout | cat', 'Amil Zakat'],
  ])('%s', (call, wanted) => writesTo(call, wanted, 'sh'));

  test.skipIf(lacks('bash')).each([
    ['list -o >(cat)', 'Amil Zakat'],
    ['list --json -o >(cat)', '"schemaVersion"'],
  ])('%s', (call, wanted) => writesTo(call, wanted, 'bash'));

  /** What a listening socket gets from a call, the exit code and what is said of it. */
  async function heard(call: string[], answer: (socket: Socket) => void = (socket) => void socket.resume()) {
    let got = '';
    const server = createServer((socket) => {
      socket.on('data', (piece) => {
        got += piece;
      });
      socket.on('error', () => {});
      answer(socket);
    });
    await once(server.listen(at('soket')), 'listening');
    const child = spawn(process.execPath, [BIN, ...call, '-o', 'soket'], { cwd: folder });
    let err = '';
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    const [code] = await once(child, 'close');
    expect(lstatSync(at('soket')).isSocket()).toBe(true);
    server.close();
    return { code, got, err };
  }

  test.each([[[]], [['--force']]])('a socket gets the whole report and stays one, with %j', async (more) => {
    const { code, got } = await heard(['show', '--json', ...more]);
    expect(code).toBe(0);
    expect(JSON.parse(got).roles.length).toBeGreaterThan(9);
  });

  test('a socket gets a batch as it is scored', async () => {
    writeFileSync(at('k.csv'), `nama,s01-lapangan\n${'Ani,4\n'.repeat(300)}`);
    const { code, got } = await heard(['quiz', 'batch', 'k.csv', '--json']);
    expect(code).toBe(0);
    expect(got.trim().split('\n')).toHaveLength(300);
  });

  test('a socket whose reader leaves ends quietly, as a pipe does', async () => {
    const { code, err } = await heard(['show', '--json'], (socket) => void socket.destroy());
    expect(code).toBe(0);
    expect(err).not.toContain('tidak bisa');
  });

  test('a socket to which nobody listens is told so and stays', async () => {
    const server = createServer();
    await once(server.listen(at('ada')), 'listening');
    linkSync(at('ada'), at('soket'));
    server.close();
    await once(server, 'close');
    for (const force of [[], ['--force']]) {
      const { status, stderr } = run(['list', '-o', 'soket', ...force]);
      expect(stderr).toBe(
        '"soket" tidak bisa ditulis: tidak ada program yang mendengarkan di sana.\nPilih tempat lain dengan -o, lalu coba lagi.\n',
      );
      expect(status).toBe(1);
      expect(lstatSync(at('soket')).isSocket()).toBe(true);
    }
  });

  test.skipIf(!root)('a whole disk is never written to, with and without --force', () => {
    execFileSync('mknod', [at('cakram'), 'b', '240', '99']);
    for (const force of [[], ['--force']]) {
      const { status, stderr } = run(['list', '-o', 'cakram', ...force]);
      expect(stderr).toBe(
        '"cakram" tidak bisa ditulis: itu seluruh cakram, bukan berkas di dalamnya.\nPilih tempat lain dengan -o, lalu coba lagi.\n',
      );
      expect(status).toBe(1);
      expect(statSync(at('cakram')).isBlockDevice()).toBe(true);
    }
  });

  test('what stood before in a redirected file stays', () => {
    writeFileSync(at('old.txt'), 'lama\n');
    expect(run([], '"$NODE" "$BIN" list -o /dev/stdout >> old.txt').status).toBe(0);
    expect(text('old.txt')).toMatch(/^lama\n[\s\S]*Amil Zakat/);
    expect(readdirSync(folder)).toEqual(['old.txt']);
  });
});

describe.skipIf(process.platform === 'win32')('a report', () => {
  test.each([
    ['tidak/ada/x.md', 'tidak'],
    ['ada/tidak/x.md', 'ada/tidak'],
    ['ada/berkas/x.md', 'ada/berkas'],
    ['tautan', 'tidak'],
  ])('to %s tells which folder on the way is missing, and what next', (path, missing) => {
    mkdirSync(at('ada'));
    writeFileSync(at('ada/berkas'), 'x');
    symlinkSync('tidak/x.md', at('tautan'));
    const { status, stderr } = run(['show', 'amil-zakat', '-o', path, '--format', 'markdown']);
    expect(status).toBe(1);
    const [what = '', next] = stderr.split('\n');
    expect(what).toContain(`"${path}" tidak bisa ditulis: `);
    if (missing === 'ada/berkas') {
      expect(what).toContain('"ada/berkas" adalah berkas, bukan folder.');
      expect(next).toBe('Pilih tempat lain dengan -o, lalu coba lagi.');
    } else {
      expect(what).toContain(`${missing}" tidak ada.`);
      expect(next).toBe('Buat dulu folder itu, atau pilih tempat lain dengan -o.');
    }
    expect(readdirSync(folder).sort()).toEqual(['ada', 'tautan']);
  });
});

describe.skipIf(process.platform === 'win32')('drafts', () => {
  const people = ['nama,s01-lapangan', ...Array.from({ length: 6000 }, (_, i) => `A${i},4`)].join('\n');

  /** Kills a batch in the middle of writing and yields its exit code and what is left. */
  async function killed(
    output: string,
    signal: NodeJS.Signals,
  ): Promise<{ code: number | null; time: number }> {
    writeFileSync(at('k.csv'), people);
    const child = spawn(process.execPath, [BIN, 'quiz', 'batch', 'k.csv', '-o', output], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const begun = (): boolean =>
      readdirSync(folder).some((name) => name.endsWith('.baru')) ||
      (existsSync(at('kelas')) && readdirSync(at('kelas')).length > 0);
    while (!begun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
    const start = performance.now();
    child.kill(signal);
    return { code: await ended, time: performance.now() - start };
  }

  const left = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.baru'));

  test.each([
    ['hasil.json', 'SIGINT', 130],
    ['hasil.csv', 'SIGTERM', 143],
    ['kelas/', 'SIGHUP', 129],
    ['kelas/', 'SIGINT', 130],
    ['kelas/', 'SIGTERM', 143],
  ] as const)('a batch into %s ends at once on %s with %i and leaves none', async (output, signal, code) => {
    const end = await killed(output, signal);
    expect(end.code).toBe(code);
    expect(end.time).toBeLessThan(HANG);
    expect(left()).toEqual([]);
    expect(existsSync(at(output.endsWith('/') ? 'kelas/index.html' : output))).toBe(false);
  });

  test('of a killed run are cleared away by the next, those of others and of running ones are not', async () => {
    await killed('hasil.json', 'SIGKILL');
    expect(left()).toHaveLength(1);
    const elsewhere = '.karir-sosial-zzzzzz-1-1-0123456789abcdef.baru';
    for (const name of [elsewhere, 'catatan.baru', '.mine.baru']) writeFileSync(at(name), 'x');
    const running = await openDraft(at('r.txt'), false);
    const own = left().find((name) => name.includes(`-${process.pid}-`)) ?? '';
    expect(run(['list', '-o', 'list.txt']).status).toBe(0);
    expect(left().sort()).toEqual([elsewhere, own, 'catatan.baru', '.mine.baru'].sort());
    running.discard();
  });
});

describe('a second batch into one folder', () => {
  test('removes old pages of ours and names them, and nothing else', () => {
    const table = (names: string[]): void =>
      writeFileSync(at('k.csv'), ['nama,s01-lapangan', ...names.map((name) => `${name},4`)].join('\n'));
    table(['Ani', 'Budi', 'Citra']);
    expect(run(['quiz', 'batch', 'k.csv', '-o', 'kelas/']).status).toBe(0);
    writeFileSync(at('kelas/00002-budi.html'), 'catatan guru');
    writeFileSync(at('kelas/00009-lain.html'), 'bukan laporan');
    writeFileSync(at('kelas/salinan.html'), text('kelas/00001-ani.html'));
    table(['Dedi']);
    const { status, stderr } = run(['quiz', 'batch', 'k.csv', '-o', 'kelas/']);
    expect(status).toBe(0);
    expect(stderr).toContain('Halaman lama di kelas/ dihapus: 00001-ani.html, 00003-citra.html.');
    expect(readdirSync(at('kelas')).sort()).toEqual([
      '00001-dedi.html',
      '00002-budi.html',
      '00009-lain.html',
      'index.html',
      'salinan.html',
      'semua.html',
    ]);
  });
});
