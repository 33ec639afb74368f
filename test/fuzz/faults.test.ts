import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ids, tableOf } from '../batch/class.ts';
import { tempFolder } from '../data/temp-folder.ts';
import { lacks } from '../programs.ts';
import { expectCalm } from './calm.ts';
import { posix, shell } from './shell.ts';

/** JSON of ours that was there before, so that it may be replaced. */
const OLD = '{"schemaVersion":2,"quizVersion":"2-ab","code":"LAMA"}\n';

/** No file may grow beyond 1 KiB; node itself has to live through the signal, as it does a full disk. */
const FULL = `echo "process.on('SIGXFSZ', () => {})" > /tmp/no-signal-$$.cjs; trap 'rm -f /tmp/no-signal-$$.cjs' EXIT; export NODE_OPTIONS="-r /tmp/no-signal-$$.cjs"; ulimit -f 1;`;

/** What saves, under which ending, and whether a file of that kind is replaced only with --force. */
const SAVERS = [
  ['show', 'ks show amil-zakat --full --format html -o', 'html', ''],
  ['quiz', "echo '{}' | ks quiz --answers - --json -o", 'json', ''],
  ['batch as JSON', 'ks quiz --batch k.csv --json -o', 'json', ''],
  ['batch as a table', 'ks quiz --batch k.csv --format csv -o', 'csv', '--force'],
  ['batch as a summary', 'ks quiz --batch k.csv --format html -o', 'html', ''],
] as const;

/** A report of ours with something behind it, so that it differs from what is written next. */
const HTML =
  '<!doctype html>\n<html lang="id">\n<head>\n<meta name="generator" content="karir-sosial">\n</head>lama\n';
const oldOf = (ending: string): string => (ending === 'html' ? HTML : OLD);

const start = (ending = 'json'): string =>
  tempFolder({ 'k.csv': tableOf(), [`old.${ending}`]: oldOf(ending) });
const left = (folder: string): string[] => readdirSync(folder).filter((name) => name !== 'state');

describe.runIf(posix).each(SAVERS)('when %s cannot write its file', (_, save, ending, force) => {
  const OLD_FILE = `old.${ending}`;
  const old = oldOf(ending);

  test('because the disk is full, the old file stays whole and nothing is left over', () => {
    const folder = start(ending);
    const ran = shell(`${FULL} ${save} ${OLD_FILE} ${force}`, {}, folder);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`"${OLD_FILE}" tidak bisa ditulis`);
    expect(readFileSync(join(folder, OLD_FILE), 'utf8')).toBe(old);
    expect(left(folder)).toEqual(['k.csv', OLD_FILE]);
  });

  test.each([
    ['a folder stands there', 'mkdir x; %s x', 'itu folder'],
    ['its folder is not there', '%s lain/x', 'tidak ada'],
    ['its folder is a file', '%s k.csv/x', 'bukan folder'],
    ['its name is too long', `%s ${'x'.repeat(300)}`, 'namanya terlalu panjang'],
    ['a device without room stands there', '%s /dev/full', 'ruang simpan penuh'],
    ['a link that turns in circles stands there', 'ln -s x x; %s x', 'tautannya berputar-putar'],
    ['it lies on a system that cannot be written', '%s /proc/x', 'tidak bisa ditulis'],
  ])('because %s, it says so', (_, script, reason) => {
    const folder = start();
    const ran = shell(script.replace('%s', save), {}, folder);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(reason);
    expect(left(folder).filter((name) => name.endsWith('.baru'))).toEqual([]);
  });

  test('because another program made it, that file is kept unless --force', () => {
    const folder = start(ending);
    const mine = `mine.${ending}`;
    writeFileSync(join(folder, mine), 'milikku\n');
    expect(shell(`${save} ${mine}`, {}, folder).code).toBe(1);
    expect(readFileSync(join(folder, mine), 'utf8')).toBe('milikku\n');
    expect(shell(`${save} ${mine} --force`, {}, folder).code).toBe(0);
    expect(readFileSync(join(folder, mine), 'utf8')).not.toBe('milikku\n');
  });

  test('a link is followed and stays a link; what we made is replaced without being asked', () => {
    const folder = start(ending);
    const name = `link.${ending}`;
    symlinkSync(OLD_FILE, join(folder, name));
    for (let i = 0; i < 2; i++) expect(shell(`${save} ${name} ${force}`, {}, folder).code).toBe(0);
    expect(readFileSync(join(folder, OLD_FILE), 'utf8')).not.toBe(old);
    expect(left(folder)).toEqual(['k.csv', name, OLD_FILE]);
  });
});

/** `ks` under strace, which answers a system call of the program with an error instead of doing it. */
const failing = (call: string, error: string): string =>
  `ks() { strace -f -qq -o strace -e trace=${call} -e inject=${call}:error=${error} "${process.execPath}" "${join(process.cwd(), 'bin', 'karir-sosial.cjs')}" "$@"; };`;
/** The same for close, which strace could only refuse for every file there is. */
const UNCLOSED = `echo "const fs = require('fs'), { closeSync, openSync } = fs, ours = new Set(); fs.openSync = (path, ...more) => { const fd = openSync(path, ...more); if (path.endsWith('.baru')) ours.add(fd); return fd; }; fs.closeSync = (fd) => { closeSync(fd); if (ours.delete(fd)) throw Object.assign(new Error(), { code: 'EIO' }); };" > preload.cjs; export NODE_OPTIONS="-r ./preload.cjs";`;
const tracing = posix && process.platform === 'linux' && !lacks('strace');

describe.runIf(tracing).each(SAVERS)('when %s has written its file and', (_, save, ending, force) => {
  const OLD_FILE = `old.${ending}`;
  const old = oldOf(ending);

  const others = (folder: string): string[] =>
    left(folder).filter((name) => !['strace', 'preload.cjs'].includes(name));

  test.each([
    ['the disk fails under it', failing('fsync', 'EIO'), 'cakramnya tidak bisa'],
    ['it cannot take its place', failing('rename', 'EACCES'), 'tidak ada izin'],
    ['it cannot be closed', UNCLOSED, 'cakramnya tidak bisa'],
  ])('%s, the old file stays whole and nothing is left over', (_, fault, reason) => {
    const folder = start(ending);
    const ran = shell(`${fault} ${save} ${OLD_FILE} ${force}`, {}, folder);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(reason);
    expect(readFileSync(join(folder, OLD_FILE), 'utf8')).toBe(old);
    expect(others(folder)).toEqual(['k.csv', OLD_FILE]);
  });

  test('the disk knows no permissions, the file is there all the same', () => {
    const folder = start(ending);
    const ran = shell(`${failing('fchmod', 'EPERM')} ${save} ${OLD_FILE} ${force}`, {}, folder);
    expect(ran.code).toBe(0);
    expect(readFileSync(join(folder, OLD_FILE), 'utf8')).not.toBe(old);
    expect(others(folder)).toEqual(['k.csv', OLD_FILE]);
  });
});

describe.runIf(posix)('when a batch is broken off', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'by %s, no half file is left',
    async (signal, code) => {
      const folder = start();
      const bin = join(process.cwd(), 'bin', 'karir-sosial.cjs');
      const child = spawn(process.execPath, [bin, 'quiz', '--batch', '-', '--json', '-o', 'out.json'], {
        cwd: folder,
      });
      const ended = once(child, 'exit');
      child.stdin.write(tableOf());
      await vi.waitUntil(() => left(folder).some((name) => name.endsWith('.baru')), 20_000);
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
      expect(left(folder)).toEqual(['k.csv', 'old.json']);
    },
    30_000,
  );

  test('by a quote that never ends, the old file stays and nothing is left over', () => {
    const folder = start();
    const ran = shell(`printf '"' >> k.csv; ks quiz --batch k.csv --json -o old.json`, {}, folder);
    expect(ran.code).toBe(1);
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe(OLD);
    expect(left(folder)).toEqual(['k.csv', 'old.json']);
  });
});

describe.runIf(posix)('when pages of persons cannot be written', () => {
  test.each([
    ['a file stands in the place of the folder', 'ks quiz --batch k.csv -o k.csv/', 'bukan folder'],
    ['the disk is full', `${FULL} ks quiz --batch k.csv -o hasil/`, 'tidak bisa ditulis'],
    [
      'a folder stands in the place of a page',
      'mkdir -p hasil/00001-ani.html; ks quiz --batch k.csv -o hasil/',
      'itu folder',
    ],
  ])('because %s, it says so', (_, script, reason) => {
    const ran = shell(script, {}, start());
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(reason);
  });
});

describe.runIf(posix)('when a session cannot be saved', () => {
  const ANSWERS = 'yes 3 | head -200 | ks quiz --plain --full';
  test.each<[string, string, (folder: string) => Record<string, string>]>([
    ['because the disk is full', FULL.replace('-f 1', '-f 0'), () => ({})],
    ['because a file stands there', '', (folder) => ({ XDG_STATE_HOME: join(folder, 'k.csv') })],
    ['because the system cannot be written', '', () => ({ XDG_STATE_HOME: '/proc' })],
    ...(tracing
      ? ([
          ['because the disk fails under it', failing('fsync', 'EIO'), () => ({})],
          ['because it cannot take its place', failing('rename', 'EACCES'), () => ({})],
          ['because no folder can be made', failing('mkdir', 'EROFS'), () => ({})],
          ['because it cannot be removed', failing('unlink', 'EACCES'), () => ({})],
          ['because it cannot be closed', UNCLOSED, () => ({})],
        ] as [string, string, () => Record<string, string>][])
      : []),
  ])('%s, the quiz goes on to its result', (_, before, env) => {
    const folder = start();
    const ran = shell(`${before} ${ANSWERS}`, env(folder), folder);
    expectCalm(ran);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Hasil angket minat kerja');
  });

  test('because a folder stands in its place, the quiz goes on to its result', () => {
    const folder = start();
    mkdirSync(join(folder, 'state', 'karir-sosial', 'kuis.json'), { recursive: true });
    const ran = shell(ANSWERS, {}, folder);
    expectCalm(ran);
    expect(ran.code).toBe(0);
    expect(existsSync(join(folder, 'state'))).toBe(true);
  });
});

describe.runIf(posix)('a table that cannot be read to its end', () => {
  test.each([
    ['is a folder', 'mkdir d; ks quiz --batch d', 'itu folder'],
    ['is not there', 'ks quiz --batch tidak-ada', 'tidak ada'],
    ['turns in circles', 'ln -s l l; ks quiz --batch l', 'tautannya berputar-putar'],
    ['breaks while it is read', 'ks quiz --batch /proc/self/mem', 'tidak bisa dibaca'],
    ['is stdin that is closed', 'ks quiz --batch - <&-', 'Masukan standar'],
  ])('because it %s is told so', (_, script, reason) => {
    const ran = shell(script, {}, tempFolder({ x: ids.join() }));
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(reason);
  });
});
