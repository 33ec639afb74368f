import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { codeOf, type Finding, Problem } from '../domain/problem.ts';
import { MAX_BYTES } from './yaml.ts';

/** More role files than this in one folder are refused. */
export const MAX_FILES = 1000;
/** More bytes than this in all files of a folder together are refused: seven times our own. */
export const MAX_FOLDER = 4 * 1024 * 1024;
/** More signs than this that part one value from the next are refused: each costs the parser 15 µs and 1.3 kB. */
export const MAX_VALUES = 200_000;

/** A file as read, every line ended by LF alone: YAML takes a CR for a line end, its parser here does not. Bytes that are not UTF-8 become a finding. */
export interface ReadFile {
  path: string;
  text: string;
}

export const ENDING = /\.ya?ml$/i;
/** Hidden files, and what editors and systems lay beside: locks, backups, and what macOS knows of a file. */
export const LEFT_BESIDE = /^[.#~]/;
export const stem = (name: string): string => name.replace(ENDING, '');

const finding = (path: string, message: string): Finding => ({ path, line: 1, message });
/** Leaves a byte order mark out by itself. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads one regular file inside `root`; links out of it, devices and huge files are findings. */
function readInside(root: string, path: string): ReadFile | Finding {
  try {
    const real = realpathSync(path);
    if (real !== root && !real.startsWith(root + sep))
      return finding(path, 'tautan keluar dari folder; salin isinya');
    const stat = statSync(real);
    if (!stat.isFile()) return finding(path, 'bukan berkas biasa');
    if (stat.size > MAX_BYTES) return finding(path, `berkas lebih besar dari ${MAX_BYTES / 1024} KiB`);
    return { path, text: decoder.decode(readFileSync(real)).replace(/\r\n?/g, '\n') };
  } catch (error) {
    if (error instanceof TypeError)
      return finding(path, 'berkas bukan teks UTF-8; simpan ulang sebagai UTF-8');
    return { ...finding(path, 'tidak bisa dibaca'), reason: codeOf(error) };
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => ENDING.test(name) && !LEFT_BESIDE.test(name))
      .sort();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return [];
    throw new Problem({ code: 'unreadable', path: folder, reason: code });
  }
}

/** Files of which a folder holds one at most, without their ending. */
export const SINGLE = ['traits', 'questions', 'rules', 'confusions', 'ways', 'entry', 'search'] as const;

/** Measured parameters of the questions, as `quiz calibrate` writes them. */
const PARAMETERS = 'parameters.json';

export interface Folder {
  roles: ReadFile[];
  /** Names of the role files without their ending, readable or not. */
  names: string[];
  /** Absent where there are none. */
  parameters?: ReadFile;
  /** Those that are there. */
  single: Partial<Record<(typeof SINGLE)[number], ReadFile>>;
  findings: Finding[];
}

function rootOf(path: string): string {
  try {
    const root = realpathSync(path);
    // An empty path names the present folder to one of these calls and nothing to the other.
    readdirSync(path);
    return root;
  } catch (error) {
    throw new Problem({ code: 'unreadable', path, reason: codeOf(error) });
  }
}

/** Commas, brackets, colons, hyphens, question marks and line ends: at least one for each value that YAML may hold. */
const valuesIn = (text: string): number => text.match(/[,[\]{}:?\n-]/g)?.length ?? 0;

/** Adds up what the files of a folder weigh. Throws Problem `too-much-data`. */
function weigher(path: string): (file: ReadFile) => void {
  let size = 0;
  let values = 0;
  return ({ text }) => {
    size += Buffer.byteLength(text);
    values += valuesIn(text);
    if (size > MAX_FOLDER)
      throw new Problem({ code: 'too-much-data', path, what: 'bytes', limit: MAX_FOLDER });
    if (values > MAX_VALUES)
      throw new Problem({ code: 'too-much-data', path, what: 'values', limit: MAX_VALUES });
  };
}

type Weigh = ReturnType<typeof weigher>;

function readRoles(root: string, path: string, names: readonly string[], folder: Folder, weigh: Weigh): void {
  for (const name of names) {
    const result = readInside(root, join(path, name));
    if (!('text' in result)) {
      folder.findings.push(result);
      continue;
    }
    weigh(result);
    folder.roles.push(result);
  }
}

function readSingles(root: string, path: string, folder: Folder, weigh: Weigh): void {
  const names = namesIn(path);
  for (const single of SINGLE) {
    const [name, ...twins] = names.filter((known) => stem(known) === single);
    if (name === undefined) continue;
    const result = readInside(root, join(path, name));
    if ('text' in result) {
      weigh(result);
      folder.single[single] = result;
    } else folder.findings.push(result);
    folder.findings.push(...twins.map((twin) => finding(join(path, twin), twinOf(name))));
  }
}

/** Measured parameters stand in a file of JSON, which its YAML reader takes. */
function readParameters(root: string, path: string, folder: Folder, weigh: Weigh): void {
  if (!readdirSync(path).includes(PARAMETERS)) return;
  const result = readInside(root, join(path, PARAMETERS));
  if ('text' in result) {
    weigh(result);
    folder.parameters = result;
  } else folder.findings.push(result);
}

/** Files that differ in their ending alone would be read for one another. */
const twinOf = (name: string): string => `${name} sudah ada; sisakan satu dari dua berkas ini`;

/** The first file of each id; the others are findings. */
function withoutTwins(path: string, names: readonly string[], folder: Folder): string[] {
  const first = new Map(names.toReversed().map((name) => [stem(name), name]));
  return names.filter((name) => {
    const kept = first.get(stem(name)) ?? name;
    if (kept !== name) folder.findings.push(finding(join(path, name), twinOf(kept)));
    return kept === name;
  });
}

/** Reads a data folder: `roles/*.yaml` and the single files. Throws Problem `unreadable`, `too-much-data`. */
export function readFolder(path: string): Folder {
  const root = rootOf(path);
  const inside = join(path, 'roles');
  const files = namesIn(inside);
  if (files.length > MAX_FILES)
    throw new Problem({ code: 'too-much-data', path: inside, what: 'files', limit: MAX_FILES });
  const names = files.map(stem);
  const folder: Folder = { roles: [], names, single: {}, findings: [] };
  const weigh = weigher(path);
  readRoles(root, inside, withoutTwins(inside, files, folder), folder, weigh);
  readSingles(root, path, folder, weigh);
  readParameters(root, path, folder, weigh);
  if (
    folder.parameters === undefined &&
    names.length === 0 &&
    Object.keys(folder.single).length === 0 &&
    folder.findings.length === 0
  )
    folder.findings.push(
      finding(path, 'tidak ada berkas data di sini; taruh berkas peran di roles/<id>.yaml'),
    );
  return folder;
}
