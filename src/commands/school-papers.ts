import { CLASS_TITLES, type Entry, folded } from '../answers/entry.ts';
import { distinct } from '../answers/header.ts';
import { readRoster } from '../answers/roster.ts';
import { type Attendance, attendanceOf, byClass, otherClass, otherName } from '../batch/attendance.ts';
import type { Judged } from '../batch/sinks.ts';
import { slug } from '../batch/slug.ts';
import { Problem } from '../domain/problem.ts';
import { reportValues } from '../pages/school/class-report.ts';
import { planValues, scopeText } from '../pages/school/class-words.ts';
import { leftOutText, type RecapOf, recapText, recapValues } from '../pages/school/recap.ts';
import { recordValues } from '../pages/school/record.ts';
import type { PaperReport } from '../report.ts';
import type { Context } from './context.ts';
import { paperReport } from './papers.ts';
import { type Gathering, gathering, reported } from './school-gathering.ts';

/** Options of `quiz batch` that concern the papers of a counsellor. */
export interface SchoolOptions {
  /** Folder for the plan, the report, the records and the recap. */
  bk?: string;
  /** The list of the class. */
  roster?: string;
}

/** What is gathered of a class while its rows are read. */
export interface SchoolPapers {
  add(entry: Entry): void;
  /** Writes the papers, or tells the recap alone; at the end. Yields the paths of those that were kept, as somebody had written into them. */
  deliver(): Promise<string[]>;
}

/** Everybody, or one class of them, beside all who came. */
interface Held {
  whole: Attendance;
  attendance: Attendance;
  listed: boolean;
}

/** The recap of an attendance: with the names that pupils wrote where the list has others. */
const recapOf = (
  { whole, attendance: { pupils, strangers, unclear }, listed }: Held,
  scope: string,
): RecapOf => ({
  pupils: pupils.map((pupil) => ({
    ...pupil,
    otherNames: pupil.rows.filter((row) => otherName(pupil, row)).map(({ name }) => name),
  })),
  strangers: strangers.filter((row) => !otherClass(whole, row)),
  otherClass: strangers.filter((row) => otherClass(whole, row)),
  unclear,
  listed,
  scope,
});

/** The papers of a class by the names of their files. */
function papersOf(
  gathered: Gathering,
  held: Held,
  judged: Judged,
  { catalog }: Context,
): [string, PaperReport][] {
  const { attendance, listed } = held;
  const { pupils, strangers, unclear } = attendance;
  const people = reported(gathered, attendance, judged);
  const scope = scopeText(
    pupils.length,
    pupils.map(({ group, rows }) => group || (rows[0]?.group ?? '')),
  );
  const all = [...pupils.flatMap(({ rows }) => rows), ...strangers, ...unclear];
  const report = reportValues({
    people,
    wrong: all.filter(({ scored }) => !scored).length,
    missing: listed ? pupils.filter(({ rows }) => rows.length === 0).length : null,
    strangers: strangers.length,
    unclear: unclear.length,
    scope,
    topics: catalog.school().topics,
  });
  const records = paperReport(catalog, 'record', people.map(recordValues), 'Catatan obrolan minat kerja');
  const recap = recapValues(recapOf(held, scope));
  return [
    ['rpl', paperReport(catalog, 'plan', [planValues(catalog.index.length, scope)])],
    ['laporan', paperReport(catalog, 'report', [report])],
    ...(people.length === 0 ? [] : [['catatan', records] as [string, PaperReport]]),
    ['rekap', paperReport(catalog, 'recap', [recap])],
  ];
}

/** A folder inside another one, or a file. */
const within = (folder: string, name: string): string =>
  `${folder}${/[\\/]$/.test(folder) ? '' : '/'}${name}`;

/** A folder for each class, none of them twice. */
function foldersOf(bk: string, classes: readonly string[]): string[] {
  const names = classes.map((name, i) => slug(name) || (name === '' ? 'tanpa-kelas' : `kelas-${i + 1}`));
  return distinct(names).map((name) => within(bk, `${name.replace(/ \((\d+)\)$/, '-$1')}/`));
}

/** Saves a paper; false when somebody has written into the one that stands there. */
async function saved(report: PaperReport, path: string, { deliver }: Context): Promise<boolean> {
  try {
    await deliver(report, path);
    return true;
  } catch (error) {
    if (error instanceof Problem && ['edited', 'not-ours'].includes(error.fact.code)) return false;
    throw error;
  }
}

/** Gathers the papers of a class, or with a list alone who has not sent anything. */
export async function schoolPapers(
  { bk, roster }: SchoolOptions,
  judged: Judged,
  context: Context,
): Promise<SchoolPapers> {
  const { terminal } = context;
  const { by } = judged;
  // An empty name would become the root of the disk.
  if (bk === '') throw new Problem({ code: 'unwritable', path: bk, reason: 'ENOENT' });
  if (bk !== undefined && by !== undefined && !CLASS_TITLES.includes(folded(by)))
    throw new Problem({ code: 'unknown-value', option: '--by', value: by, known: ['kelas'] });
  const list = roster === undefined ? null : await readRoster(terminal.chunks(roster), roster);
  const gathered = gathering(judged);
  return {
    add: gathered.add,
    async deliver() {
      const attendance = attendanceOf(gathered.rows, list);
      if (bk === undefined) {
        terminal.warn(recapText(recapOf({ whole: attendance, attendance, listed: true }, '')));
        return [];
      }
      const classes = by === undefined ? new Map([['', attendance]]) : byClass(attendance);
      const folders = by === undefined ? [within(bk, '')] : foldersOf(bk, [...classes.keys()]);
      const kept: string[] = [];
      for (const [i, one] of [...classes.values()].entries()) {
        const folder = folders[i] as string;
        const held = { whole: attendance, attendance: one, listed: list !== null };
        await terminal.folder(folder);
        for (const [name, report] of papersOf(gathered, held, judged, context))
          for (const path of [`${folder}${name}.html`, `${folder}${name}.md`])
            if (!(await saved(report, path, context))) kept.push(path);
      }
      terminal.warn(leftOutText(attendance.strangers.length + attendance.unclear.length));
      return kept;
    },
  };
}
