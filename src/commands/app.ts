import { quizFile } from '../app/file.ts';
import { phoneShell } from '../data/phone-shell.ts';
import { builtInFolder } from '../data/store.ts';
import { Problem } from '../domain/problem.ts';
import { appSavedText } from '../pages/problem.ts';
import type { CommonOptions, Context } from './context.ts';
import { aboutOf } from './facts.ts';

export interface AppOptions extends CommonOptions {
  full?: boolean;
  cards?: boolean;
  role?: string;
}

/** Phones open a file by its name: only this one is shown to Chrome. */
function refuseOtherNames({ output }: AppOptions): void {
  if (output !== undefined && output !== '-' && !/\.html$/i.test(output))
    throw new Problem({ code: 'bad-app-name', path: output });
}

/** The quiz as one file for phones, which needs nothing else: the built page with the catalogue in it. */
export async function app(_: readonly string[], options: AppOptions, context: Context): Promise<null> {
  refuseOtherNames(options);
  const { catalog, terminal } = context;
  const about = await aboutOf(options, context);
  const shell = phoneShell(builtInFolder(__dirname));
  const text = quizFile(
    shell,
    { full: options.full ?? false, cards: options.cards ?? false, about },
    catalog,
  );
  if (options.output === undefined || options.output === '-') {
    terminal.print(text);
    return null;
  }
  await terminal.save(options.output, text, options.force ?? false);
  terminal.warn(appSavedText(options.output, Buffer.byteLength(text)));
  return null;
}
