import { CommanderError } from 'commander';
import { version } from '../package.json' with { type: 'json' };
import type { CommonOptions, Context } from './commands/context.ts';
import { builtInFolder, builtInStore, type Store } from './data/store.ts';
import { Problem } from './domain/problem.ts';
import { bugText, problemText, savedText, warningText } from './pages/problem.ts';
import { processTerminal } from './process/terminal.ts';
import { type Call, program } from './program.ts';
import { FORMATS, type Format, jsonOf, type Report } from './report.ts';
import type { Terminal } from './terminal.ts';
import { oneOf } from './words.ts';

const ENDINGS: Record<string, Format> = {
  '.json': 'json',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
};

/** `--format` and `--json` decide, then the ending of the output file; text otherwise. */
function formatOf({ format, json, output }: CommonOptions): Format {
  if (format !== undefined) {
    const chosen = oneOf('--format', format, FORMATS);
    if (json && chosen !== 'json')
      throw new Problem({ code: 'conflict', first: '--json', second: `--format ${chosen}` });
    return chosen;
  }
  if (json) return 'json';
  return ENDINGS[/\.[a-z]+$/i.exec(output ?? '')?.[0].toLowerCase() ?? ''] ?? 'text';
}

async function storeOf({ data }: CommonOptions, env: Terminal['env']): Promise<Store> {
  const builtIn = builtInStore(builtInFolder(__dirname));
  const folder = data ?? (env.KARIR_SOSIAL_DATA || undefined);
  if (folder === undefined) return builtIn;
  const { ownStore } = await import('./data/own.ts');
  return ownStore(folder, builtIn);
}

async function reportOf({ command, names, options }: Call, context: Context): Promise<Report> {
  switch (command) {
    case 'list':
      return (await import('./commands/list.ts')).list(options, context);
    case 'show':
      return (await import('./commands/show.ts')).show(names, options, context);
    case 'compare':
      return (await import('./commands/compare.ts')).compare(names, context);
    case 'quiz':
      return (await import('./commands/quiz.ts')).quiz(options, context);
  }
}

async function draw(report: Report, format: Format, { out }: Terminal, toFile: boolean): Promise<string> {
  if (format === 'json') return `${JSON.stringify(jsonOf(report, warningText), null, 2)}\n`;
  const { render } = await import('./render/render.ts');
  return render(report, format, toFile ? { width: 80, color: false, unicode: true } : out);
}

async function perform(call: Call, terminal: Terminal): Promise<void> {
  const options = call.options as CommonOptions;
  const format = formatOf(options);
  const context: Context = { store: await storeOf(options, terminal.env), terminal, format };
  const report = await reportOf(call, context);
  const text = await draw(report, format, terminal, options.output !== undefined);
  if (options.output === undefined) return terminal.print(text);
  await terminal.save(options.output, text, options.force ?? false);
  terminal.warn(`${savedText(options.output)}\n`);
}

/** Commander's own errors as usage problems: its code and the word it quotes are enough. */
function usageOf(error: CommanderError, argv: readonly string[]): Problem {
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = argv.find((word) => /^[a-z]/.test(word)) ?? '';
  return new Problem({ code: 'usage', reason: error.code, subject, nearest: null, command });
}

/** Runs one command line; the only place where problems are caught. Returns the exit code. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const root = program(version, terminal.print, terminal.out.width, (call) => perform(call, terminal));
    await root.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const problem = usageOf(error, argv);
      terminal.warn(problemText(problem.fact, terminal.err));
      return problem.exitCode;
    }
    if (error instanceof Problem) {
      terminal.warn(problemText(error.fact, terminal.err));
      return error.exitCode;
    }
    terminal.warn(bugText(error));
    return 1;
  }
}

/** What bin/ calls. */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  process.exitCode = await main(argv, processTerminal(argv.includes('--no-color')));
}
