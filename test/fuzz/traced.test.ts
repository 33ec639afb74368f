import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableOf } from '../batch/class.ts';
import { tempFolder } from '../data/temp-folder.ts';
import { lacks } from '../programs.ts';

const BIN = join(process.cwd(), 'bin', 'karir-sosial.cjs');
const traceable = process.platform === 'linux' && !lacks('strace');

/** System calls of a run that reach out to other machines or programs, or change what is stored. */
const CALLS = [
  'socket,connect,bind,sendto,sendmsg,listen,accept4',
  'open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,symlink,truncate',
  'execve,fork',
].join();

interface Traced {
  status: number | null;
  reached: string[];
  changed: string[];
}

function traced(args: readonly string[], input: string): Traced {
  const folder = tempFolder({ 'k.csv': tableOf(), 'a.json': '{}' });
  const log = join(folder, 'trace');
  const env = {
    ...process.env,
    HOME: folder,
    XDG_STATE_HOME: join(folder, 'state'),
    NODE_EXTRA_CA_CERTS: '',
  };
  const words = [
    '-f',
    '-qq',
    '-s',
    '4096',
    '-e',
    'signal=none',
    '-e',
    `trace=?${CALLS.replaceAll(',', ',?')}`,
    '-o',
    log,
  ];
  const { status } = spawnSync('strace', [...words, process.execPath, BIN, ...args], {
    cwd: folder,
    env,
    input,
  });
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/, ''))
    .filter((line) => line !== '' && !line.startsWith('<...'));
  const opened = (line: string) => /^(open|openat|creat)\(/.test(line);
  const writes = (line: string) => !opened(line) || /O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(line);
  const ownDevice = (line: string) => /"\/dev\/(null|tty|pts\/\d+)"/.test(line);
  const done = (line: string) => !/= -1 /.test(line);
  return {
    status,
    reached: calls.filter(
      (line) =>
        /^(socket|connect|bind|send|listen|accept|fork)/.test(line) ||
        (line.startsWith('execve') && !line.includes(BIN)),
    ),
    changed: calls.filter(
      (line) =>
        !/^(socket|connect|bind|send|listen|accept|execve|fork)/.test(line) &&
        writes(line) &&
        !ownDevice(line) &&
        done(line),
    ),
  };
}

const SILENT: [string, string[], string][] = [
  ['--help', ['--help'], ''],
  ['list', ['list', '--search', 'mediasi'], ''],
  ['show', ['show', 'amil-zakat', '--full'], ''],
  ['show of all', ['show', '--json'], ''],
  ['compare', ['compare', 'amil-zakat', 'pekerja-sosial', '--format', 'html'], ''],
  ['quiz from answers', ['quiz', '--answers', 'a.json'], ''],
  ['questions', ['quiz', '--questions', '--format', 'csv'], ''],
  ['batch', ['quiz', '--batch', 'k.csv'], ''],
  ['batch as JSON from stdin', ['quiz', '--batch', '-', '--json'], tableOf()],
  ['completion', ['completion', 'bash'], ''],
  ['a mistake', ['show', 'tidak-ada'], ''],
];

test.runIf(traceable).each(SILENT)(
  '%s reaches nobody and stores nothing',
  (_, args, input) => {
    const { status, reached, changed } = traced(args, input);
    expect(status).toBeLessThan(2);
    expect(reached).toEqual([]);
    expect(changed).toEqual([]);
  },
  30_000,
);

test.runIf(traceable)(
  'a quiz reaches nobody and stores only its session, which is gone at the end',
  () => {
    const { status, reached, changed } = traced(['quiz', '--plain', '--full'], '3\n'.repeat(200));
    expect(status).toBe(0);
    expect(reached).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
    for (const line of changed) expect(line).toMatch(/"[^"]*\/state(\/karir-sosial[^"]*)?"/);
    const session = /"([^"]*\/state\/karir-sosial)\//.exec(changed.join('\n'))?.[1] ?? '';
    expect(statSync(session, { throwIfNoEntry: false }) ? readdirSync(session) : []).toEqual([]);
  },
  60_000,
);

test.runIf(traceable)(
  'a report goes where -o says, and nothing else is stored',
  () => {
    const { reached, changed } = traced(['show', 'amil-zakat', '-o', 'x.html'], '');
    expect(reached).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
    for (const line of changed) expect(line).toMatch(/"(x\.html|\.[\w-]+\.baru)"/);
  },
  30_000,
);
