import { fstatSync, statSync } from 'node:fs';
import { once } from '../domain/once.ts';
import { breathe } from '../files/breathe.ts';
import { writeAll } from '../files/write.ts';
import type { Look, Prompts, Terminal } from '../terminal.ts';

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
  const locale = (env.LC_ALL || env.LC_CTYPE || env.LANG || 'utf8').toLowerCase();
  return locale.includes('utf8') || locale.includes('utf-8');
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

/** Makes what asks a person, plain or drawn. */
export type MakePrompts = (plain: boolean, terminal: Terminal) => Promise<Prompts>;

const two = (value: number): string => String(value).padStart(2, '0');

/** The moment that SOURCE_DATE_EPOCH fixes, as reproducible builds have it. */
const fixedMoment = ({ SOURCE_DATE_EPOCH: fixed }: Env): Date | undefined =>
  fixed !== undefined && /^\d{1,11}$/.test(fixed) ? new Date(Number(fixed) * 1000) : undefined;

/** The day by the reader's own clock; a fixed one in UTC. */
function today(env: Env): string {
  const fixed = fixedMoment(env);
  if (fixed !== undefined) return fixed.toISOString().slice(0, 10);
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The month in UTC: to find the reader's own zone takes Node 0.1 to 2 ms of a start. */
function monthInUtc(env: Env): string {
  const now = fixedMoment(env) ?? new Date();
  return `${now.getUTCFullYear()}-${two(now.getUTCMonth() + 1)}`;
}

/** A whole file or stdin as text, in whichever encoding it is. */
async function read(path: string): Promise<string> {
  const { decoded } = await import('../answers/decode.ts');
  return decoded(await (await import('../files/read.ts')).readAll(path));
}

/** What reads and writes files; each part is loaded when it is needed. */
const DISK = {
  read,
  chunks: async function* (path) {
    yield* (await import('../files/read.ts')).chunks(path);
  },
  draft: async (path, force) => (await import('../files/replace.ts')).openDraft(path, force),
  folder: async (path) => (await import('../files/reports.ts')).makeReportFolder(path),
  removeOldPages: async (path, names, kept) =>
    (await import('../files/reports.ts')).removeOldPages(path, names, kept),
  save: async (path, text, force) => (await import('../files/replace.ts')).save(path, text, force),
  alone: async (path, action) => (await import('../files/lock.ts')).alone(path, action),
  keys: async (output, mark, text, force) =>
    (await import('../files/keys.ts')).openKeys(output, mark, text, force),
} satisfies Partial<Terminal>;

/** The terminal of the running process; `refused` when the command line says --no-color. */
export function processTerminal(refused: boolean, makePrompts: MakePrompts): Terminal {
  const { env } = process;
  const day = once(() => today(env));
  const terminal: Terminal = {
    env,
    get today() {
      return day();
    },
    get month() {
      return monthInUtc(env);
    },
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
    breathe,
    ...DISK,
    memory: async () => (await import('../session/memory.ts')).openMemory(env),
    prompts: (plain) => makePrompts(plain, terminal),
  };
  return terminal;
}
