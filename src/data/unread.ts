import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/problem.ts';
import { ENDING, LEFT_BESIDE, SINGLE, stem } from './folder.ts';

/** What people write a role in by mistake, and what Windows adds where it hides endings. */
const OTHER_ENDING = /\.(?:json|txt|md|rtf|docx?|odt)$/i;

/** Names of files that belong at the top; the papers of a school are the program's own. */
const TOP: ReadonlySet<string> = new Set([...SINGLE, 'school']);

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !LEFT_BESIDE.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Why an entry of the folder itself is passed over; null for what is read, and for what has nothing to do with it. */
function atTop(entry: Dirent, hasRoles: boolean): string | null {
  if (entry.isDirectory())
    return !hasRoles && /^(?:roles?|peran)$/i.test(entry.name)
      ? 'tidak dibaca; foldernya harus bernama roles'
      : null;
  if (!ENDING.test(entry.name) || TOP.has(stem(entry.name))) return null;
  return 'tidak dibaca di sini; berkas peran tempatnya di roles/';
}

/** The same for an entry of `roles/`. */
function amongRoles(entry: Dirent): string | null {
  if (entry.isDirectory()) return 'tidak dibaca; taruh berkasnya langsung di roles/';
  return OTHER_ENDING.test(entry.name) ? 'tidak dibaca; akhirannya harus .yaml' : null;
}

/** Files and folders that look as if they were meant to be read, and are not. */
export function unreadFiles(path: string): Finding[] {
  const top = entriesOf(path);
  const hasRoles = top.some(({ name }) => name === 'roles');
  const told = (folder: string, name: string, message: string | null): Finding[] =>
    message === null ? [] : [{ path: join(folder, name), line: 1, message }];
  return [
    ...top.flatMap((entry) => told(path, entry.name, atTop(entry, hasRoles))),
    ...entriesOf(join(path, 'roles')).flatMap((entry) =>
      told(join(path, 'roles'), entry.name, amongRoles(entry)),
    ),
  ];
}
