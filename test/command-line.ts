import { main } from '../src/cli/main.ts';
import { type TerminalSettings, terminalDouble } from './terminal-double.ts';

export interface Outcome {
  code: number;
  out: string;
  err: string;
  files: ReadonlyMap<string, string>;
}

/** Runs one command line in memory. */
export async function run(argv: readonly string[], settings: TerminalSettings = {}): Promise<Outcome> {
  const terminal = terminalDouble(settings);
  const code = await main(argv, terminal);
  return { code, out: terminal.printed, err: terminal.warned, files: terminal.files };
}

/** The JSON that a command line prints with --json; its exit code must be 0. */
export async function json<T>(argv: readonly string[], settings: TerminalSettings = {}): Promise<T> {
  const { code, out, err } = await run([...argv, '--json'], settings);
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as T;
}
