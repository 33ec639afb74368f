import type { CommonOptions, Context } from '../commands/context.ts';
import { cleanJson } from '../domain/characters.ts';
import type { Format, Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import type { Form } from './call.ts';
import { chosenFormat, formatFor, unknownFormat } from './forms.ts';

/** The format of a call whose report has these forms beside the usual ones, or only some; a plain call has nothing to choose. */
export function formatOf(
  options: CommonOptions,
  more: readonly Form[] = [],
  only?: readonly Format[],
): Format {
  const { format, output, json } = options;
  if (format === undefined && output === undefined && only === undefined) return json ? 'json' : 'text';
  return chosenFormat(options, more, only);
}

/** Only the warnings of the quiz need words in JSON. */
async function json(report: Report): Promise<string> {
  const { jsonOf } = await import('../json.ts');
  const wording = report.kind === 'quiz' ? (await import('../pages/problem.ts')).warningText : String;
  return `${cleanJson(JSON.stringify(jsonOf(report, wording), null, 2))}\n`;
}

async function draw(report: Report, format: Format, terminal: Terminal, toFile: boolean): Promise<string> {
  if (format === 'json') return json(report);
  if (format === 'xlsx' || format === 'gs') throw unknownFormat(format);
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
      named === undefined ? format : formatFor(named),
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
