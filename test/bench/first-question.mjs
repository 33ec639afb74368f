import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';

/** Milliseconds until a sign of the first question stands on the screen of a pseudo-terminal; without a sign until the end. */
function timeTo(node, env, { args, sign }) {
  const home = mkdtempSync(join(tmpdir(), 'bench-home-'));
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const passed = () => Number(process.hrtime.bigint() - start) / 1e6;
    let seen = '';
    const places = { HOME: home, XDG_STATE_HOME: home, TERM: 'xterm-256color' };
    const terminal = spawn(node, args, { cols: 100, rows: 40, cwd: home, env: { ...env, ...places } });
    terminal.onData((text) => {
      seen += text;
      if (!sign?.test(seen)) return;
      resolve(passed());
      terminal.kill('SIGKILL');
    });
    terminal.onExit(() => {
      if (sign === undefined) resolve(passed());
      reject(new Error(`no question: ${seen}`));
      rmSync(home, { recursive: true, force: true });
    });
  });
}

/** Median time to the first question of each program, as a ratio to a bare node in the same pseudo-terminal just before. */
export async function firstQuestion(node, env, rounds, programs) {
  const ratios = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, program] of Object.entries(programs)) {
      const bare = await timeTo(node, env, { args: ['-e', '0'] });
      ratios[name].push((await timeTo(node, env, program)) / bare);
    }
  }
  const middle = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
  return Object.fromEntries(Object.entries(ratios).map(([name, all]) => [name, middle(all)]));
}
