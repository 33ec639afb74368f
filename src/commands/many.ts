import { quizReport } from '../advice.ts';
import { Problem } from '../domain/problem.ts';
import { namedRoles } from '../domain/quiz/naming.ts';
import type { QuizReport } from '../report.ts';
import { mayRedraw, type Prompts, type Terminal } from '../terminal.ts';
import type { CommonOptions, Context } from './context.ts';
import { type FactOptions, factsOf } from './facts.ts';

export interface ManyOptions extends CommonOptions, FactOptions {
  plain?: boolean;
  full?: boolean;
  cards?: boolean;
  remember?: boolean;
}

/** What would keep more than the table, or shows more than the first screen. */
const ELSEWHERE = ['cards', 'remember', 'role', 'choice'] as const;

function refuseOthers(options: ManyOptions, { format }: Context): void {
  const first = '--many';
  const other = ELSEWHERE.find((name) => options[name] !== undefined);
  if (other !== undefined) throw new Problem({ code: 'conflict', first, second: `--${other}` });
  if (format !== 'csv') throw new Problem({ code: 'needs-option', option: first, needs: '-o kelas.csv' });
}

/** The first line of a table that was made here, whole: to another no row is added. */
const HEAD = 'nama,tanggal,kode';
const END = '\r\n';

/** Wipes the screen and what was scrolled away, so that the next pupil sees nothing of the one before. */
const WIPED = '\u001b[2J\u001b[3J\u001b[H';

const wiped = (terminal: Terminal): string => (mayRedraw(terminal) ? WIPED : '\n'.repeat(60));

/** The rows that stand in the table now, without its head; none where there is no table yet. Throws the Problem `not-many`. */
async function rowsIn(path: string, terminal: Terminal): Promise<string[]> {
  const text = await terminal.read(path).catch((error: unknown) => {
    if (error instanceof Problem && error.fact.code === 'unreadable' && error.fact.reason === 'ENOENT')
      return '';
    throw error;
  });
  const [head, ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  if (head !== undefined && head !== HEAD) throw new Problem({ code: 'not-many', path });
  return rows;
}

/** Writes the table whole with this row in it, instead of the one that it replaces; others may have written meanwhile. */
async function put(path: string, row: string, instead: string | null, { terminal }: Context): Promise<void> {
  await terminal.alone(path, async () => {
    const rows = await rowsIn(path, terminal);
    const at = instead === null ? -1 : rows.lastIndexOf(instead);
    if (at < 0) rows.push(row);
    else rows[at] = row;
    await terminal.save(path, [HEAD, ...rows, ''].join(END), true);
  });
}

/** One pupil: name, quiz, row in the table, first screen, choice, code. A table that cannot be written costs nobody the answers: the code is told first. */
async function onePupil(
  path: string,
  prompts: Prompts,
  options: ManyOptions,
  context: Context,
): Promise<void> {
  const { catalog, terminal } = context;
  const { fieldOf } = await import('../batch/rows.ts');
  const rowOf = ({ result }: QuizReport): string =>
    [name, terminal.today, result.code].map((field) => fieldOf(field, ',')).join(',');
  const name = await prompts.pupil((await rowsIn(path, terminal)).length + 1);
  const told = factsOf(options);
  const asked = await prompts.quiz(catalog, { full: options.full ?? false, session: 'none', facts: told });
  const { answers } = asked;
  const facts = { ...asked.facts, ...told };
  const date = { day: terminal.today, told: true };
  let report: QuizReport = { ...quizReport(catalog, answers, facts, null, terminal.month), date };
  if (report.result.answered === 0) return;
  const first = rowOf(report);
  await put(path, first, null, context).catch((error) => {
    prompts.tellCode(report.result.code);
    throw error;
  });
  await context.show({ ...report, only: 'first' });
  const named = namedRoles(report.result);
  const choice = named.length === 0 ? null : await prompts.choice(named, null);
  if (choice !== null) {
    report = quizReport(catalog, answers, { ...facts, choice }, null, terminal.month);
    await put(path, rowOf(report), first, context);
  }
  prompts.tellCode(report.result.code);
  await prompts.nextPupil();
  terminal.print(wiped(terminal));
}

/** One computer, many pupils one after the other, until Ctrl+C: their codes go into one table, and nothing else is kept. */
export async function many(options: ManyOptions, context: Context): Promise<null> {
  const { terminal } = context;
  const { output } = options;
  refuseOthers(options, context);
  if (output === undefined) throw new Problem({ code: 'needs-output', format: 'csv' });
  if (!terminal.interactive) throw new Problem({ code: 'needs-terminal', command: 'many' });
  await rowsIn(output, terminal);
  const prompts = await terminal.prompts(options.plain ?? false);
  terminal.print(wiped(terminal));
  try {
    for (;;) await onePupil(output, prompts, options, context);
  } catch (error) {
    const count = (await rowsIn(output, terminal)).length;
    if (count > 0) prompts.tellMany(output, count);
    throw error;
  }
}
