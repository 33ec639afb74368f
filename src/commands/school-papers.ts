import type { Entry } from '../answers/entry.ts';
import { classOf, nameOf } from '../answers/entry.ts';
import { type Listed, numberOf, readRoster } from '../answers/roster.ts';
import { type Arrived, type Attendance, type Attendee, attendanceOf } from '../batch/attendance.ts';
import { type Person, type PersonRow, personReader } from '../batch/person.ts';
import type { Judged } from '../batch/sinks.ts';
import { Problem } from '../domain/problem.ts';
import { newTally, type TalkReason } from '../domain/quiz/tally.ts';
import type { Role } from '../domain/role.ts';
import { type Reported, reportValues } from '../pages/school/class-report.ts';
import { planValues, scopeText } from '../pages/school/class-words.ts';
import { recapText, recapValues } from '../pages/school/recap.ts';
import { recordValues } from '../pages/school/record.ts';
import type { PaperReport } from '../report.ts';
import type { Context } from './context.ts';
import { paperReport } from './papers.ts';

/** Options of `quiz batch` that concern the papers of a counsellor. */
export interface SchoolOptions {
  /** Folder for the plan, the report, the records and the recap. */
  bk?: string;
  /** The list of the class. */
  roster?: string;
}

/** Papers of a class; several classes are several files. */
const MOST = 500;

/** What is gathered of a class while its rows are read. */
export interface SchoolPapers {
  add(entry: Entry): void;
  /** Writes the papers, or tells the recap alone; at the end. */
  deliver(): Promise<void>;
}

/** Everybody of a class, gathered row by row. */
function gathering({ catalog, facts }: Judged) {
  const read = personReader(catalog, facts);
  const tally = newTally(catalog);
  const people: PersonRow[] = [];
  const rows: Arrived[] = [];
  const arrived = (entry: Entry, scored: boolean): void => {
    const row = entry.row();
    rows.push({ line: entry.line, name: nameOf(row), number: numberOf(row), group: classOf(row), scored });
  };
  return {
    people,
    rows,
    add(entry: Entry): void {
      if (rows.length >= MOST) throw new Problem({ code: 'too-many-papers', most: MOST });
      arrived(entry, !('fault' in entry));
      if ('fault' in entry) return;
      const { person, brief } = read(entry as Person);
      people.push(person);
      tally.add(brief, entry.line, () => person.name);
    },
    reasons: (): Map<number, TalkReason[]> =>
      new Map(tally.summary().talks.map(({ line, reasons }) => [line, reasons])),
  };
}

type Gathering = ReturnType<typeof gathering>;

/** One pupil as the papers tell of them, under the name and number of the list. */
function toldOf(
  person: PersonRow,
  pupil: Attendee,
  roles: ReadonlyMap<string, Role>,
  reasons: TalkReason[],
): Reported {
  const first = person.first.flatMap(({ role }) => roles.get(role) ?? []);
  const near = person.advice === 'clear' ? first.slice(0, 1) : first;
  return {
    name: pupil.name || person.name,
    number: pupil.number,
    group: pupil.group || person.group,
    line: person.line,
    answered: person.answered,
    first,
    fields: near.map(({ group }) => group),
    level: person.level,
    choice: person.choice,
    start: person.start(),
    code: person.code(),
    reasons,
  };
}

/** The pupils in the order of the list; of several rows that came from one the last counts. */
function reported({ people, reasons }: Gathering, { pupils }: Attendance, { catalog }: Judged): Reported[] {
  const why = reasons();
  const roles = new Map(catalog.roles.map((role) => [role.id, role]));
  const byLine = new Map(people.map((person) => [person.line, person]));
  return pupils.flatMap((pupil) => {
    const last = pupil.rows.filter(({ scored }) => scored).at(-1);
    const person = last === undefined ? undefined : byLine.get(last.line);
    return person === undefined ? [] : [toldOf(person, pupil, roles, why.get(person.line) ?? [])];
  });
}

/** The papers of a class by the names of their files. */
function papersOf(
  gathered: Gathering,
  judged: Judged,
  list: Listed[] | null,
  { catalog }: Context,
): [string, PaperReport][] {
  const attendance = attendanceOf(gathered.rows, list);
  const { pupils, strangers } = attendance;
  const people = reported(gathered, attendance, judged);
  const scope = scopeText(
    pupils.length,
    pupils.map(({ group }) => group),
  );
  const report = reportValues({
    people,
    wrong: gathered.rows.filter(({ scored }) => !scored).length,
    missing: list === null ? null : pupils.filter(({ rows }) => rows.length === 0).length,
    strangers: strangers.length,
    scope,
    topics: catalog.school().topics,
  });
  const records = paperReport(catalog, 'record', people.map(recordValues), 'Catatan obrolan minat kerja');
  return [
    ['rpl', paperReport(catalog, 'plan', [planValues(catalog.index.length, scope)])],
    ['laporan', paperReport(catalog, 'report', [report])],
    ...(people.length === 0 ? [] : [['catatan', records] as [string, PaperReport]]),
    ['rekap', paperReport(catalog, 'recap', [recapValues({ ...attendance, listed: list !== null, scope })])],
  ];
}

const inFolder = (folder: string, file: string): string =>
  `${folder}${/[\\/]$/.test(folder) ? '' : '/'}${file}`;

/** Gathers the papers of a class, or with a list alone who has not sent anything. */
export async function schoolPapers(
  { bk, roster }: SchoolOptions,
  judged: Judged,
  context: Context,
): Promise<SchoolPapers> {
  const { terminal, deliver } = context;
  const list = roster === undefined ? null : await readRoster(terminal.chunks(roster), roster);
  const gathered = gathering(judged);
  return {
    add: gathered.add,
    async deliver() {
      if (bk === undefined) {
        terminal.warn(recapText({ ...attendanceOf(gathered.rows, list), listed: true, scope: '' }));
        return;
      }
      await terminal.folder(inFolder(bk, ''));
      for (const [name, report] of papersOf(gathered, judged, list, context))
        for (const ending of ['html', 'md']) await deliver(report, inFolder(bk, `${name}.${ending}`));
    },
  };
}
