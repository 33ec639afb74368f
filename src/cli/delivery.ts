import type { CommonOptions, Context } from '../commands/context.ts';
import { cleanJson } from '../domain/characters.ts';
import { Problem } from '../domain/problem.ts';
import { isStream } from '../files/place.ts';
import { jsonOf } from '../json.ts';
import type { Format, Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { oneOf } from '../words.ts';
import type { Form } from './call.ts';

const ENDINGS: Record<string, Format> = {
  '.json': 'json',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.gs': 'gs',
};

/** The ending of a file name; "/" for a folder, empty for none. A name that begins with a dot has none by that. */
function endingOf(path: string): string {
  if (/[\\/]$/.test(path)) return '/';
  return /[^\\/](\.[^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

const formatOfEnding = (ending: string): Format | undefined =>
  ending === '/' ? 'html' : Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;

/** Forms that every report has. */
const USUAL: readonly Format[] = ['text', 'json', 'markdown', 'html'];

/** What an output file may be: forms, and whether a folder of pages will do. */
interface Forms {
  known: readonly Format[];
  folder: boolean;
}

/** The format that a place asks for; undefined where its name says nothing and need not. Throws `output-ending`. */
function formatOfPath(path: string, { known, folder }: Forms, told: boolean): Format | undefined {
  const ending = endingOf(path);
  const format = formatOfEnding(ending);
  if (ending === '/' ? folder : format !== undefined && known.includes(format)) return format;
  const free = ending !== '/' && (isStream(path) || (told && format === undefined));
  if (free) return undefined;
  throw new Problem({
    code: 'output-ending',
    path,
    ending,
    known: [...endingsOf(known), ...(folder ? ['/'] : [])],
  });
}

/** Endings of these forms, each form by one of them. */
const endingsOf = (known: readonly Format[]): string[] =>
  Object.keys(ENDINGS).filter((ending) => ending !== '.htm' && known.includes(ENDINGS[ending] as Format));

/** What a report may be: the usual forms and `more`, or `only` some, by the words of --format and by their endings. */
export function formsOf(
  more: readonly Form[] = [],
  only?: readonly Format[],
): { names: readonly Format[]; endings: string[]; folder: boolean } {
  const names = only ?? [...USUAL, ...more.filter((form) => form !== 'folder')];
  return { names, endings: endingsOf(names), folder: more.includes('folder') };
}

/** `--format` and `--json` decide, then the ending of the output file; text otherwise. */
function wantedFormat({ format, json, output }: CommonOptions, forms: Forms): Format {
  const wanted = format ?? (json ? 'json' : undefined);
  const chosen = wanted === undefined ? undefined : oneOf('--format', wanted, forms.known);
  if (json && chosen !== 'json')
    throw new Problem({ code: 'conflict', first: '--json', second: `--format ${chosen}` });
  const unasked = forms.known[0] ?? 'text';
  if (output === undefined) return chosen ?? unasked;
  const named = formatOfPath(output, forms, chosen !== undefined);
  if (chosen !== undefined && named !== undefined && named !== chosen)
    throw new Problem({ code: 'conflict', first: `--format ${chosen}`, second: `-o ${output}` });
  return chosen ?? named ?? unasked;
}

/** The format of a call whose report has these forms beside the usual ones, or only some. */
export function formatOf(
  options: CommonOptions,
  more: readonly Form[] = [],
  only?: readonly Format[],
): Format {
  const { names: known, folder } = formsOf(more, only);
  return wantedFormat(options, { known, folder });
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
  if (!toFile) return render(report, format, terminal.out);
  const text = await render(report, format, { width: 80, color: false, unicode: true });
  const { sealed, signed } = await import('../files/ours.ts');
  if (report.kind === 'paper') return sealed(text);
  return format === 'text' || format === 'markdown' ? signed(text) : text;
}

/** How the reports of one call reach the reader: stdout, the file of `--output`, or the path that the person names. */
export function delivery(options: CommonOptions, format: Format, terminal: Terminal): Context['deliver'] {
  const force = options.force ?? false;
  return async (report, named) => {
    const path = named ?? options.output;
    const text = await draw(
      report,
      named === undefined ? format : (formatOfPath(named, { known: USUAL, folder: false }, false) ?? 'text'),
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
