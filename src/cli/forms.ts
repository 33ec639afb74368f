import type { CommonOptions } from '../commands/context.ts';
import { Problem } from '../domain/problem.ts';
import { isStream } from '../files/place.ts';
import type { Format } from '../report.ts';
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
export function chosenFormat(
  options: CommonOptions,
  more: readonly Form[],
  only: readonly Format[] | undefined,
): Format {
  const { names: known, folder } = formsOf(more, only);
  return wantedFormat(options, { known, folder });
}

/** The format of a report that a person saves to a place. */
export const formatFor = (path: string): Format =>
  formatOfPath(path, { known: USUAL, folder: false }, false) ?? 'text';

/** A form that the report does not have. */
export const unknownFormat = (value: Format): Problem =>
  new Problem({ code: 'unknown-value', option: '--format', value, known: [...USUAL] });
