import { createReadStream, fstatSync, readFileSync, statSync } from 'node:fs';
import { codeOf, Problem } from '../domain/problem.ts';
import { writeAll } from '../files/write.ts';
import type { Look, Terminal } from '../terminal.ts';

/** The largest answer file that is read, in bytes. */
export const MAX_READ = 10 * 1024 * 1024;

type Env = Terminal['env'];

/** /dev/null is a character device too; that it is no terminal is learnt without loading the streams. */
const nullDevice = (): number | undefined => statSync('/dev/null', { throwIfNoEntry: false })?.rdev;

/** Loads node's streams only for what may be a terminal: they cost 2 ms of every start. */
function isTerminal(fd: number, stream: () => { isTTY?: boolean }): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== nullDevice() && stream().isTTY === true;
  } catch {
    return false;
  }
}

/** NO_COLOR and TERM=dumb turn colours off, FORCE_COLOR on; otherwise a terminal has them. */
function hasColor(terminal: boolean, env: Env, refused: boolean): boolean {
  if (refused || env.NO_COLOR || env.TERM === 'dumb') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal;
}

/** Lines and blocks need a UTF-8 locale; Windows terminals of today have them all. */
function hasUnicode(env: Env): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (process.platform === 'win32') return Boolean(env.WT_SESSION ?? env.TERM_PROGRAM ?? env.TERM);
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale === undefined || locale === '' || /utf-?8/i.test(locale);
}

function lookOf(fd: 1 | 2, env: Env, refused: boolean): Look {
  const stream = () => (fd === 1 ? process.stdout : process.stderr);
  const terminal = isTerminal(fd, stream);
  const told = Number(env.COLUMNS);
  const columns = terminal ? stream().columns : Number.isInteger(told) && told > 0 ? told : 80;
  return {
    width: Math.min(200, Math.max(20, columns || 80)),
    color: hasColor(terminal, env, refused),
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

async function* chunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    if (path !== '-' && statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    yield* path === '-' ? process.stdin : createReadStream(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({ code: 'unreadable', path, reason: codeOf(error) });
  }
}

/** The terminal of the running process; `refused` when the command line says --no-color. */
export function processTerminal(refused: boolean): Terminal {
  const { env } = process;
  const terminal: Terminal = {
    env,
    month: new Date().toISOString().slice(0, 7),
    get interactive() {
      return isTerminal(0, () => process.stdin) && isTerminal(2, () => process.stderr);
    },
    get outIsTerminal() {
      return isTerminal(1, () => process.stdout);
    },
    get errIsTerminal() {
      return isTerminal(2, () => process.stderr);
    },
    get out() {
      return lookOf(1, env, refused);
    },
    get err() {
      return lookOf(2, env, refused);
    },
    print: (text) => writeAll(1, text),
    warn: (text) => writeAll(2, text),
    read,
    chunks,
    draft: async (path, force) => (await import('../files/replace.ts')).openDraft(path, force),
    folder: async (path) => (await import('../files/save.ts')).makeReportFolder(path),
    save: async (path, text, force) => (await import('../files/replace.ts')).save(path, text, force),
    prompts: async (plain) =>
      plain || env.TERM === 'dumb'
        ? (await import('../prompts/plain/plain-prompts.ts')).plainPrompts(terminal)
        : (await import('../prompts/drawn/drawn.ts')).drawnPrompts(terminal),
  };
  return terminal;
}
