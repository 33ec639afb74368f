import type { CommonOptions, Context } from '../commands/context.ts';
import { cleanJson } from '../domain/characters.ts';
import { Problem } from '../domain/problem.ts';
import { FORMATS, type Format, jsonOf, type Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { oneOf } from '../words.ts';

const ENDINGS: Record<string, Format> = {
  '.json': 'json',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
};

/** A folder holds pages, one for each person of a batch. */
const formatOfPath = (path: string): Format =>
  /[\\/]$/.test(path) ? 'html' : (ENDINGS[/\.[a-z]+$/.exec(path.toLowerCase())?.[0] ?? ''] ?? 'text');

/** `--format` and `--json` decide, then the ending of the output file; text otherwise. */
function wantedFormat({ format, json, output }: CommonOptions): Format {
  if (format !== undefined) {
    const chosen = oneOf('--format', format, FORMATS);
    if (json && chosen !== 'json')
      throw new Problem({ code: 'conflict', first: '--json', second: `--format ${chosen}` });
    return chosen;
  }
  return json ? 'json' : formatOfPath(output ?? '');
}

/** Forms that every report has. */
const USUAL: readonly Format[] = ['text', 'json', 'markdown', 'html'];

/** The format of a call whose report has these forms beside the usual ones. */
export function formatOf(options: CommonOptions, more: readonly Format[] = []): Format {
  const format = wantedFormat(options);
  const known = [...USUAL, ...more];
  if (known.includes(format)) return format;
  throw new Problem({ code: 'unknown-value', option: '--format', value: format, known });
}

/** Only the warnings of the quiz need words in JSON. */
async function json(report: Report): Promise<string> {
  const wording = report.kind === 'quiz' ? (await import('../pages/problem.ts')).warningText : String;
  return `${cleanJson(JSON.stringify(jsonOf(report, wording), null, 2))}\n`;
}

async function draw(report: Report, format: Format, terminal: Terminal, toFile: boolean): Promise<string> {
  if (format === 'json') return json(report);
  if (format === 'xlsx' || format === 'gs')
    throw new Problem({ code: 'unknown-value', option: '--format', value: format, known: [...USUAL] });
  const { render } = await import('../render/render.ts');
  return render(report, format, toFile ? { width: 80, color: false, unicode: true } : terminal.out);
}

/** How the reports of one call reach the reader: stdout, the file of `--output`, or the path that the person names. */
export function delivery(options: CommonOptions, format: Format, terminal: Terminal): Context['deliver'] {
  const force = options.force ?? false;
  return async (report, named) => {
    const path = named ?? options.output;
    const text = await draw(
      report,
      named === undefined ? format : formatOfPath(named),
      terminal,
      path !== undefined,
    );
    if (path === undefined) {
      terminal.print(text);
      return;
    }
    await terminal.save(path, text, force);
    const { savedText } = await import('../pages/problem.ts');
    terminal.warn(`${savedText(path)}\n`);
  };
}

/** A problem in words; on a screen they are wrapped whole, in a pipe each sentence stays one line. */
export async function complain({ fact }: Problem, terminal: Terminal): Promise<void> {
  const text = (await import('../pages/problem.ts')).problemText(fact);
  if (!terminal.errIsTerminal) return terminal.warn(text);
  const { wrapAnsi } = await import('fast-wrap-ansi');
  terminal.warn(wrapAnsi(text, terminal.err.width - 1));
}
