import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Notes every file that is opened, and what a process has loaded by its end. */
const WATCHER = `
const fs = require('node:fs');
const known = new Set(process.moduleLoadList);
const opened = [];
for (const name of ['readFileSync', 'openSync', 'createReadStream', 'readFile', 'open']) {
  const plain = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path !== 'number') opened.push(String(path));
    return plain(path, ...rest);
  };
}
process.on('exit', () => {
  const builtIns = process.moduleLoadList.filter((name) => !known.has(name)).map((name) => name.split(' ')[1]);
  const code = Object.keys(require.cache).filter((name) => name !== __filename);
  require('node:fs').writeFileSync(process.env.WATCHED, JSON.stringify({ opened, code, builtIns }));
});`;

export interface Watched {
  /** Files opened by the program, as often as they were, from the root of the project. */
  opened: string[];
  /** Files of code among them. */
  code: string[];
  /** Modules of Node beyond those of a bare start. */
  builtIns: string[];
}

/** Starts Node with a watcher; `told` reads and removes what it saw by the end of the process. */
export function watcher(): { flags: string[]; env: { WATCHED: string }; told(): Watched } {
  const folder = mkdtempSync(join(tmpdir(), 'karir-watched-'));
  const [script, notes] = [join(folder, 'watcher.cjs'), join(folder, 'told.json')];
  writeFileSync(script, WATCHER);
  const here = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/');
  const known = (paths: string[]): string[] => paths.map(here).filter((path) => /^(bin|dist)\//.test(path));
  return {
    flags: ['-r', script],
    env: { WATCHED: notes },
    told: () => {
      const { opened, code, builtIns } = JSON.parse(readFileSync(notes, 'utf8'));
      rmSync(folder, { recursive: true });
      return { opened: known(opened), code: known(code), builtIns };
    },
  };
}

/** What a call of the built program opens and loads, its output in a pipe. */
export function watched(args: readonly string[], input = ''): Watched {
  const { flags, env, told } = watcher();
  spawnSync(process.execPath, [...flags, 'bin/karir-sosial.cjs', ...args], {
    env: { ...process.env, ...env },
    input,
  });
  return told();
}
