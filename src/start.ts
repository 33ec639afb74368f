import { builtInFolder, builtInRole } from './data/store.ts';
import { writeAll } from './process/write.ts';

/**
 * `show ID --json` with an exact id, the call that scripts make by the thousand, needs no parser: without commander it
 * starts in 1.0 instead of 1.25 times the time of node itself. Whatever else is asked, or fails here, is left to cli.ts.
 */
function showRole(argv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const [command, id = ''] = argv.filter((word) => word !== '--json');
  if (argv.length !== 3 || command !== 'show' || !argv.includes('--json') || env.KARIR_SOSIAL_DATA)
    return false;
  const role = builtInRole(builtInFolder(__dirname), id);
  if (role === undefined) return false;
  try {
    writeAll(1, `${JSON.stringify(role, null, 2)}\n`);
    return true;
  } catch {
    return false;
  }
}

/** What bin/ calls: runs the command line of this process and sets its exit code. */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  if (showRole(argv, process.env)) return;
  const { main } = await import('./cli.ts');
  const { processTerminal } = await import('./process/terminal.ts');
  process.exitCode = await main(argv, processTerminal(argv.includes('--no-color')));
}
