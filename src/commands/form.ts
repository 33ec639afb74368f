import { fieldOf } from '../batch/rows.ts';
import { formRows, formScript } from '../pages/form.ts';
import { savedText } from '../pages/problem.ts';
import type { CommonOptions, Context } from './context.ts';

/** What makes the questionnaire as a form: the script, or its rows as a table. */
export async function form(
  _names: readonly string[],
  { output, force = false }: CommonOptions,
  { catalog, format, terminal }: Context,
): Promise<null> {
  const text =
    format === 'csv'
      ? `\ufeff${formRows(catalog)
          .map((row) => `${row.map((field) => fieldOf(field, ';')).join(';')}\r\n`)
          .join('')}`
      : formScript(catalog);
  if (output === undefined) terminal.print(text);
  else {
    await terminal.save(output, text, force);
    terminal.warn(`${savedText(output)}\n`);
  }
  return null;
}
