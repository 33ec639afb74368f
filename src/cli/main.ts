import type { CommonOptions, Context } from '../commands/context.ts';
import { builtInCatalog, builtInFolder } from '../data/store.ts';
import type { OpenCatalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { calledBy, calledWith } from '../pages/command-line.ts';
import { mayRedraw, type Terminal } from '../terminal.ts';
import { type Call, simpleCall } from './call.ts';
import { delivery, formatOf } from './delivery.ts';
import { type MakePrompts, processTerminal } from './terminal.ts';

/** The built-in catalogue, or that with the folder of `--data` added. */
async function catalogOf({ data, onlyData }: CommonOptions, env: Terminal['env']): Promise<OpenCatalog> {
  const builtIn = builtInCatalog(builtInFolder(__dirname));
  const folder = data ?? (env.KARIR_SOSIAL_DATA || undefined);
  if (folder === undefined) {
    if (onlyData) throw new Problem({ code: 'needs-option', option: '--only-data', needs: '--data' });
    return builtIn;
  }
  const { ownCatalog } = await import('../data/own.ts');
  return ownCatalog(folder, builtIn, onlyData);
}

/** A known problem inside a conversation is told there; a broken-off conversation ends the program. */
const attemptOn =
  (terminal: Terminal): Context['attempt'] =>
  async (action) => {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof Problem) || error.fact.code === 'interrupted') throw error;
      await (await import('./complaint.ts')).complain(error, terminal);
    }
  };

async function perform(call: Call, terminal: Terminal): Promise<void> {
  const options: CommonOptions = call.options;
  calledWith(options);
  if (options.output === '-') delete options.output;
  const format = call.ownForm ? 'text' : formatOf(options, call.formats, call.only);
  const deliver = delivery(options, format, terminal);
  const catalog = await (call.builtIn ? catalogOf({}, {}) : catalogOf(options, terminal.env));
  const run = await call.load();
  const show = delivery({}, 'text', terminal);
  const context = { catalog, terminal, format, deliver, show, attempt: attemptOn(terminal) };
  const report = await run(call.names, call.options, context);
  if (report !== null) await deliver(report);
}

/** The help that the last word asks for; undefined where the parser has to read the line. */
const helpFor = async (argv: readonly string[], terminal: Terminal): Promise<string | undefined> =>
  /^(-h|--help)$/.test(argv.at(-1) ?? '')
    ? (await import('./help.ts')).plainHelp(argv, terminal.out.width)
    : undefined;

async function parseAndRun(argv: readonly string[], terminal: Terminal): Promise<void> {
  const help = await helpFor(argv, terminal);
  if (help !== undefined) {
    terminal.print(help);
    return;
  }
  const { parse } = await import('./program.ts');
  const screen = { print: terminal.print, width: () => terminal.out.width };
  return parse(argv, screen, {
    run: (call) => perform(call, terminal),
    script: async (shell) => void terminal.print(await (await import('./completion.ts')).scriptFor(shell)),
    suggest: async (words) => {
      const { suggestions } = await import('./completion.ts');
      const catalogs = [terminal.env, {}].map((env) => () => catalogOf({}, env));
      terminal.print(await suggestions(words, catalogs));
    },
  });
}

/** Runs one command line; the only place where problems are caught. Returns the exit code. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  calledBy(terminal.env);
  try {
    const call = simpleCall(argv);
    await (call ? perform(call, terminal) : parseAndRun(argv, terminal));
    return 0;
  } catch (error) {
    return await (await import('./complaint.ts')).tell(error, argv, terminal);
  } finally {
    calledWith({});
  }
}

/** Plain where nothing may be redrawn. */
const promptsFor: MakePrompts = async (plain, terminal) =>
  plain || !mayRedraw(terminal)
    ? (await import('../prompts/plain/plain-prompts.ts')).plainPrompts(terminal)
    : (await import('../prompts/drawn/drawn.ts')).drawnPrompts(terminal);

/** What bin/ calls: runs the command line of this process and ends it with its exit code. */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  let asked = false;
  const makePrompts: MakePrompts = (plain, terminal) => {
    asked = true;
    return promptsFor(plain, terminal);
  };
  process.exitCode = await main(argv, processTerminal(argv.includes('--no-color'), makePrompts));
  // All is written by now but what prompts drew; that Node gives back its memory piece by piece takes 1 to 4 % of a start.
  if (!asked) process.exit();
}
