import type { Entry } from '../answers/entry.ts';
import { classOf, nameOf } from '../answers/entry.ts';
import { numberOf } from '../answers/roster.ts';
import type { Arrived, Attendance, Attendee } from '../batch/attendance.ts';
import { type Person, type PersonRow, personReader } from '../batch/person.ts';
import type { Judged } from '../batch/sinks.ts';
import { Problem } from '../domain/problem.ts';
import { newTally, type TalkReason } from '../domain/quiz/tally.ts';
import type { Role } from '../domain/role.ts';
import type { Reported } from '../pages/school/class-report.ts';

/** Papers of a class, and with `--by kelas` of a school. */
const MOST = { one: 500, each: 3_000 };

/** Everybody of a class, gathered row by row. */
export function gathering({ catalog, facts, by }: Judged) {
  const most = by === undefined ? MOST.one : MOST.each;
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
      if (rows.length >= most) throw new Problem({ code: 'too-many-papers', most });
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

export type Gathering = ReturnType<typeof gathering>;

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
export function reported(
  { people, reasons }: Gathering,
  { pupils }: Attendance,
  { catalog }: Judged,
): Reported[] {
  const why = reasons();
  const roles = new Map(catalog.roles.map((role) => [role.id, role]));
  const byLine = new Map(people.map((person) => [person.line, person]));
  return pupils.flatMap((pupil) => {
    const last = pupil.rows.filter(({ scored }) => scored).at(-1);
    const person = last === undefined ? undefined : byLine.get(last.line);
    return person === undefined ? [] : [toldOf(person, pupil, roles, why.get(person.line) ?? [])];
  });
}
