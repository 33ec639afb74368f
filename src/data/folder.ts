import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Finding, Problem } from '../domain/problem.ts';
import { MAX_BYTES } from './yaml.ts';

/** More role files than this in one folder are refused. */
export const MAX_FILES = 5000;

/** A file as read: bytes that are not UTF-8 become a finding. */
export interface ReadFile {
  path: string;
  text: string;
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EIO';
const finding = (path: string, message: string): Finding => ({ path, line: 1, message });
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads one regular file inside `root`; links out of it, devices and huge files are findings. */
function readInside(root: string, path: string): ReadFile | Finding {
  try {
    const real = realpathSync(path);
    if (real !== root && !real.startsWith(root + sep))
      return finding(path, 'tautan keluar dari folder; salin isinya');
    const stat = statSync(real);
    if (!stat.isFile()) return finding(path, 'bukan berkas biasa');
    if (stat.size > MAX_BYTES) return finding(path, 'berkas lebih besar dari 1 MiB');
    const bytes = readFileSync(real);
    return { path, text: decoder.decode(bytes).replace(/^\ufeff/, '') };
  } catch (error) {
    if (error instanceof TypeError)
      return finding(path, 'berkas bukan teks UTF-8; simpan ulang sebagai UTF-8');
    return finding(path, `tidak bisa dibaca (${reasonOf(error)})`);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort();
  } catch (error) {
    const code = reasonOf(error);
    if (code === 'ENOENT') return [];
    throw new Problem({ code: 'unreadable', path: folder, reason: code });
  }
}

export interface Folder {
  roles: ReadFile[];
  /** traits, questions, rules, confusions: those that are there. */
  single: Partial<Record<'traits' | 'questions' | 'rules' | 'confusions', ReadFile>>;
  findings: Finding[];
}

/** Reads a data folder: `roles/*.yaml` and the four single files. Throws when the folder itself cannot be read. */
export function readFolder(path: string): Folder {
  let root: string;
  try {
    root = realpathSync(path);
    if (!statSync(root).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    readdirSync(root);
  } catch (error) {
    throw new Problem({ code: 'unreadable', path, reason: reasonOf(error) });
  }
  const names = namesIn(join(path, 'roles'));
  if (names.length > MAX_FILES)
    throw new Problem({ code: 'too-large', path: join(path, 'roles'), limit: MAX_FILES });
  const folder: Folder = { roles: [], single: {}, findings: [] };
  for (const name of names) {
    const result = readInside(root, join(path, 'roles', name));
    if ('text' in result) folder.roles.push(result);
    else folder.findings.push(result);
  }
  for (const name of ['traits', 'questions', 'rules', 'confusions'] as const) {
    const file = join(path, `${name}.yaml`);
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) continue;
    const result = readInside(root, file);
    if ('text' in result) folder.single[name] = result;
    else folder.findings.push(result);
  }
  return folder;
}
