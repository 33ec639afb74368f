import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineCutter, stdinLines } from '../../src/prompts/plain/lines.ts';
import { tempFolder } from '../data/temp-folder.ts';
import { HANG } from '../spent.ts';

const cut = (...pieces: (string | Uint8Array)[]): string[] => {
  const cutter = new LineCutter();
  return [...pieces.flatMap((piece) => cutter.push(Buffer.from(piece))), ...cutter.end()];
};

describe('lines', () => {
  test.each([
    ['4\n2\n', ['4', '2']],
    ['4\r\n2\r\n', ['4', '2']],
    ['4\r2\r', ['4', '2']],
    ['4\r\n\n2', ['4', '', '2']],
    ['', []],
    ['\n', ['']],
    ['\u001b[<64;10;10M4\n', ['4']],
    ['\u001b[?62;4;22c\n', ['']],
    ['\u001b]11;rgb:1a1a/2b2b/3c3c\u001b\\2\n', ['2']],
    ['\u001b[200~4\u001b[201~\n', ['4']],
    ['\u001b[\n5\n', ['', '5']],
    ['pekerja sosiál\n', ['pekerja sosiál']],
  ])('%j are %j, in one piece and byte by byte', (text, lines) => {
    expect(cut(text)).toEqual(lines);
    expect(cut(...Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte)))).toEqual(lines);
  });

  test('of bytes of any kind hold nothing that steers a terminal and are short', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 6000 }), { maxLength: 4 }), (pieces) => {
        for (const line of cut(...pieces)) {
          expect(line).not.toMatch(/\p{Cc}/u);
          expect(line.length).toBeLessThanOrEqual(4096);
        }
      }),
    );
  });
});

/** The plain quiz with an unusual stdin; yields its exit code, its last lines, its time and its largest memory in MB. */
async function plain(stdin: number | string) {
  const child =
    typeof stdin === 'number'
      ? spawn(process.execPath, ['bin/karir-sosial.cjs', 'quiz', '--plain'], {
          stdio: [stdin, 'pipe', 'pipe'],
        })
      : spawn('sh', ['-c', stdin], {
          env: { ...process.env, RUN: `${process.execPath} bin/karir-sosial.cjs quiz --plain` },
        });
  let err = '';
  let memory = 0;
  child.stderr?.on('data', (data) => (err += data));
  child.stdout?.resume();
  const watch = setInterval(() => {
    try {
      const held = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      memory = Math.max(memory, Number(held ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { code, err, memory };
}

describe.skipIf(process.platform !== 'linux')('the plain quiz with a stdin', () => {
  test.each([
    ['a device', () => openSync('/dev/zero', 'r')],
    ['a pipe', () => 'cat /dev/zero | $RUN'],
  ])('that never ends a line says so, soon and in little memory: %s', async (_, stdin) => {
    const { code, err, memory } = await plain(stdin());
    expect(code).toBe(1);
    expect(err).toContain('belum juga berganti baris sesudah 1 MiB');
    expect(err).not.toMatch(/\bat .*\.cjs|Error/);
    expect(memory).toBeLessThan(200);
  });

  test('that comes in pieces is read in lines', async () => {
    const { err } = await plain(
      "(printf 4; sleep 1; echo; printf 2; sleep 0.5; printf '\\r'; sleep 0.5; printf '\\n') | $RUN",
    );
    expect(err.match(/^Pertanyaan \d+/gm)).toEqual(['Pertanyaan 1', 'Pertanyaan 2', 'Pertanyaan 3']);
  });

  test('that cannot be read says so', async () => {
    const { code, err } = await plain(openSync('.', 'r'));
    expect(code).toBe(1);
    expect(err).toContain('Masukan standar (stdin) tidak bisa dibaca: itu folder.');
    expect(err).not.toMatch(/\bat .*\.cjs|Error/);
  });

  test('that is closed asks nothing', async () => {
    const { code, err } = await plain('exec $RUN <&-');
    expect(code).toBe(2);
    expect(err).not.toMatch(/\bat .*\.cjs|Error/);
  });

  test('is interrupted also while the question is being said', async () => {
    const lines = stdinLines((text) => text === 'Nama: ' && process.emit('SIGINT'));
    await expect(lines.next('Nama: ', () => false)).rejects.toMatchObject({
      fact: { code: 'interrupted', exit: 130 },
    });
  });

  test.each([
    ['INT', 130],
    ['TERM', 143],
    ['HUP', 129],
  ])('full of answers ends on %s, however many wait', async (signal, code) => {
    const child = spawn(process.execPath, ['bin/karir-sosial.cjs', 'quiz', '--plain', '--full'], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, XDG_STATE_HOME: tempFolder() },
    });
    child.stdin.on('error', () => {});
    const feed = (): void => {
      if (child.stdin.write('4\nk\n'.repeat(25_000))) setImmediate(feed);
      else child.stdin.once('drain', feed);
    };
    feed();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const start = performance.now();
    child.kill(`SIG${signal}` as NodeJS.Signals);
    expect(await ended).toBe(code);
    expect(performance.now() - start).toBeLessThan(HANG);
  });
});
