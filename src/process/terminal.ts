import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { Problem } from '../domain/problem.ts';
import { isOurs } from '../render/mark.ts';
import type { Look, Terminal } from '../terminal.ts';

/** The largest answer file that is read, in bytes. */
const MAX_READ = 10 * 1024 * 1024;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EIO';

/** Writes all of a text to a descriptor: partial writes go on, a full pipe waits, a closed one is silent. */
export function writeAll(fd: number, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === 'EPIPE' || code === 'EOF') return;
      else throw new Problem({ code: 'unwritable', path: fd === 1 ? 'stdout' : 'stderr', reason: code });
    }
  }
}

type Env = Terminal['env'];

/** NO_COLOR and TERM=dumb turn colours off, FORCE_COLOR on; otherwise a terminal has them. */
function hasColor(stream: WriteStream, env: Env, refused: boolean): boolean {
  if (refused || env.NO_COLOR || env.TERM === 'dumb') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true;
}

/** Lines and blocks need a UTF-8 locale; Windows terminals of today have them all. */
function hasUnicode(env: Env): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (process.platform === 'win32') return Boolean(env.WT_SESSION ?? env.TERM_PROGRAM ?? env.TERM);
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale === undefined || locale === '' || /utf-?8/i.test(locale);
}

function lookOf(stream: WriteStream, env: Env, refused: boolean): Look {
  const told = Number(env.COLUMNS);
  const columns = stream.isTTY ? stream.columns : Number.isInteger(told) && told > 0 ? told : 80;
  return {
    width: Math.min(200, Math.max(20, columns || 80)),
    color: hasColor(stream, env, refused),
    unicode: hasUnicode(env),
  };
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_READ) throw new Problem({ code: 'too-large', path: '-', limit: MAX_READ });
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function read(path: string): Promise<string> {
  try {
    if (path === '-') return await readInput();
    const stat = statSync(path);
    if (stat.size > MAX_READ) throw new Problem({ code: 'too-large', path, limit: MAX_READ });
    if (!stat.isFile() && !stat.isFIFO()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({ code: 'unreadable', path, reason: codeOf(error) });
  }
}

/** Refuses to overwrite a file that no report of ours has made. */
function refuseForeign(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isFile() && stat.size === 0)) return;
  if (!stat.isFile())
    throw new Problem({ code: 'unwritable', path, reason: stat.isDirectory() ? 'EISDIR' : 'EINVAL' });
  if (stat.size > MAX_READ || !isOurs(readFileSync(path, 'utf8')))
    throw new Problem({ code: 'not-ours', path });
}

async function save(path: string, text: string, force: boolean): Promise<void> {
  try {
    if (!force) refuseForeign(path);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, text);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({ code: 'unwritable', path, reason: codeOf(error) });
  }
}

const isTerminal = (fd: number, stream: { isTTY?: boolean }): boolean => {
  try {
    return stream.isTTY === true && fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
};

/** The terminal of the running process; `refused` when the command line says --no-color. */
export function processTerminal(refused: boolean): Terminal {
  const { env, stdout, stderr } = process;
  return {
    env,
    month: new Date().toISOString().slice(0, 7),
    get interactive() {
      return isTerminal(0, process.stdin) && isTerminal(2, stderr);
    },
    get outIsTerminal() {
      return isTerminal(1, stdout);
    },
    get out() {
      return lookOf(stdout, env, refused);
    },
    get err() {
      return lookOf(stderr, env, refused);
    },
    print: (text) => writeAll(1, text),
    warn: (text) => writeAll(2, text),
    read,
    save,
    prompts: async () => (await import('../prompts/prompts.ts')).prompts(refused),
  };
}
