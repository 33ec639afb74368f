import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { tempFolder } from '../data/temp-folder.ts';
import { lacks } from '../programs.ts';

/** Scripts are run by bash. */
export const posix = process.platform !== 'win32' && !lacks('bash');

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** Milliseconds. */
  time: number;
  folder: string;
}

/** A bash script in an empty folder; `ks` runs the built program there. */
export function shell(
  script: string,
  env: Record<string, string | undefined> = {},
  folder = tempFolder(),
): Ran {
  const ks = `ks() { "${process.execPath}" "${join(process.cwd(), 'bin', 'karir-sosial.cjs')}" "$@"; }\n`;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('bash', ['-c', ks + script], {
    cwd: folder,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, XDG_STATE_HOME: join(folder, 'state'), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  return { code: status ?? -1, out: stdout, err: stderr, time: performance.now() - start, folder };
}
