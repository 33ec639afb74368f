import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempFolder } from '../data/temp-folder.ts';
import { lacks, pathOf } from '../programs.ts';
import { linesOf, pupils } from './class.ts';

const BIN = join(process.cwd(), 'bin', 'karir-sosial.cjs');
/** A faulty row is no failed job: exit 1 counts as done. */
const JOB = `${process.execPath} ${BIN} quiz batch {} --json > {}.hasil || [ $? -eq 1 ]`;
const INPUT = `${linesOf(pupils)}{"s01-lapangan":9}\nbukan json\n`.repeat(30);
const PART = 40;

/** The same, with the lines of wrong rows counted from anywhere. */
const unnumbered = (text: string): string => text.replace(/baris \d+/g, 'baris …');

/** A folder with the input in parts, as `split` makes them. */
function parts(): string {
  const folder = tempFolder({ 'kelas.ndjson': INPUT });
  execFileSync('split', ['-l', String(PART), 'kelas.ndjson', 'bagian-'], { cwd: folder });
  return folder;
}

const names = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^bagian-..$/.test(name))
    .sort();
const together = (folder: string): string =>
  names(folder)
    .map((name) => readFileSync(join(folder, `${name}.hasil`), 'utf8'))
    .join('');

function parallel(folder: string, ...more: string[]): { status: number | null; stderr: string } {
  const args = ['--will-cite', '--joblog', 'log.txt', ...more, JOB, ':::', ...names(folder)];
  const { status, stderr } = spawnSync('parallel', args, { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}

const single = (): string =>
  spawnSync(process.execPath, [BIN, 'quiz', 'batch', '-', '--json'], {
    input: INPUT,
    encoding: 'utf8',
    cwd: tempFolder(),
    maxBuffer: 1 << 28,
  }).stdout;

describe.skipIf(lacks('parallel'))('under GNU parallel', () => {
  test('two cores give the bytes of one, in its order, wrong rows among them', () => {
    const folder = parts();
    expect(parallel(folder, '-j2', '-k')).toMatchObject({ status: 0 });
    expect(unnumbered(together(folder))).toBe(unnumbered(single()));
  });

  test('a worker that is killed in the middle loses nothing and doubles nothing', () => {
    const folder = parts();
    const [victim = ''] = names(folder).slice(2);
    // The job of one part kills itself once it has begun to write, the first time only.
    writeFileSync(
      join(folder, 'kerja.sh'),
      `if [ "$1" = ${victim} ] && [ ! -e mati ]; then touch mati; (sleep 0.4; kill -9 $$) & fi; ${JOB.replaceAll('{}', '"$1"')}; sleep 0.6\n`,
    );
    const run = (...more: string[]) =>
      spawnSync(
        'parallel',
        ['--will-cite', '--joblog', 'log.txt', ...more, 'sh kerja.sh {}', ':::', ...names(folder)],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
    expect(run('-j2').status).toBe(1);
    expect(run('-j2', '--resume-failed').status).toBe(0);
    const failed = readFileSync(join(folder, 'log.txt'), 'utf8').trim().split('\n').length;
    expect(failed).toBe(1 + names(folder).length + 1);
    expect(unnumbered(together(folder))).toBe(unnumbered(single()));
  });

  test('--retries alone does the same in one call', () => {
    const folder = parts();
    const job = `[ -e mati ] || { touch mati; kill -9 $$; }; ${JOB}`;
    const args = ['--will-cite', '-j2', '--retries', '3', job, ':::', ...names(folder)];
    expect(spawnSync('parallel', args, { cwd: folder }).status).toBe(0);
    expect(unnumbered(together(folder))).toBe(unnumbered(single()));
  });
});

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Two hosts: an ssh server on two loopback addresses, with keys of its own. */
const HOSTS = ['127.0.0.2', '127.0.0.3'];

describe.skipIf(lacks('parallel', 'sshd', 'rsync') || process.platform !== 'linux')(
  'over two ssh hosts',
  () => {
    let server: ChildProcess;
    let ssh = '';
    beforeAll(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'karir-sosial-ssh-'));
      const key = (name: string): string => {
        execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
        return join(folder, name);
      };
      const [host, user] = [key('host'), key('user')];
      const port = await freePort();
      if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
      const config = [
        ...HOSTS.map((address) => `ListenAddress ${address}:${port}`),
        `HostKey ${host}`,
        `AuthorizedKeysFile ${user}.pub`,
        'PermitRootLogin yes',
        'PasswordAuthentication no',
        'StrictModes no',
        'UsePAM no',
        'PidFile none',
        'MaxStartups 100',
      ];
      writeFileSync(join(folder, 'config'), config.join('\n'));
      server = spawn(pathOf('sshd') ?? 'sshd', ['-D', '-e', '-f', join(folder, 'config')], {
        stdio: 'ignore',
      });
      ssh = `ssh -p ${port} -i ${user} -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR`;
      const up = (): boolean => spawnSync('sh', ['-c', `${ssh} ${HOSTS[1]} true`]).status === 0;
      for (let i = 0; i < 50 && !up(); i++) await new Promise((resolve) => setTimeout(resolve, 200));
    });
    afterAll(() => void server?.kill());

    test('the parts travel there, the results come back, and they are those of one run', () => {
      const folder = parts();
      const far = [
        '--ssh',
        ssh,
        '--sshlogin',
        HOSTS.map((host) => `2/${host}`).join(),
        '--transferfile',
        '{}',
      ];
      const ran = parallel(folder, ...far, '--return', '{}.hasil', '--cleanup', '--retries', '3');
      expect(ran).toMatchObject({ status: 0 });
      expect(unnumbered(together(folder))).toBe(unnumbered(single()));
      const used = readFileSync(join(folder, 'log.txt'), 'utf8').match(/127\.0\.0\.[23]/g);
      expect(new Set(used)).toEqual(new Set(HOSTS));
    });
  },
);
