import { Problem } from '../domain/problem.ts';
import { savedText } from '../pages/problem.ts';
import { skeleton } from '../pages/skeleton.ts';
import type { CommonOptions, Context } from './context.ts';

/** What a role may be called: also the name of its file. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Writes a role file to fill in: into the folder of `--output`, or to stdout. */
export async function dataNew(
  [id = '']: readonly string[],
  { output, force = false }: CommonOptions,
  { catalog, terminal }: Context,
): Promise<null> {
  if (!ID.test(id) || id.length > 80 || id in {}) throw new Problem({ code: 'bad-id', id });
  const text = skeleton(id, catalog, terminal.today.slice(0, 7));
  if (output === undefined || output === '-') {
    terminal.print(text);
    return null;
  }
  // An empty name would become the root of the disk.
  if (output === '') throw new Problem({ code: 'unwritable', path: output, reason: 'ENOENT' });
  const folder = `${output.replace(/[\\/]+$/, '')}/roles`;
  const path = `${folder}/${id}.yaml`;
  await terminal.folder(folder);
  await terminal.save(path, text, force);
  terminal.warn(`${savedText(path)}\n`);
  return null;
}
