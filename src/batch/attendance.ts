import { folded } from '../answers/entry.ts';
import type { Listed } from '../answers/roster.ts';

/** A row of a batch that belongs to somebody. */
export interface Arrived {
  line: number;
  name: string;
  number: string;
  group: string;
  /** False for a row that could not be scored. */
  scored: boolean;
}

/** Somebody of the list, with the rows that came from them. */
export interface Attendee extends Listed {
  rows: Arrived[];
}

export interface Attendance {
  /** In the order of the list; without a list, whoever came. */
  pupils: Attendee[];
  /** Rows that belong to nobody of the list. */
  strangers: Arrived[];
}

/** "07" and "7" are one number. */
const plainNumber = (text: string): string =>
  text
    .trim()
    .replace(/^0+(?=\d)/, '')
    .toLowerCase();
const sorted = (words: string): string => words.split(' ').sort().join(' ');

/** The one of several that a test holds for; undefined for none or more. */
function only<T>(all: readonly T[], holds: (one: T) => boolean): T | undefined {
  const found = all.filter(holds);
  return found.length === 1 ? found[0] : undefined;
}

/** True when every word of the shorter name stands in the longer. */
function within(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  return short?.every((word) => word !== '' && long?.includes(word)) ?? false;
}

/** Whose row this is: by the whole name, by its words in any order, by the number, by part of the name. */
function ownerOf(row: Arrived, list: readonly Attendee[]): Attendee | undefined {
  const name = folded(row.name);
  const sameClass = list.filter(
    ({ group }) => group === '' || row.group === '' || folded(group) === folded(row.group),
  );
  const named = (holds: (other: string) => boolean) =>
    name === '' ? undefined : only(sameClass, (pupil) => holds(folded(pupil.name)));
  const number = plainNumber(row.number);
  return (
    named((other) => other === name) ??
    named((other) => sorted(other) === sorted(name)) ??
    (number === '' ? undefined : only(sameClass, (pupil) => plainNumber(pupil.number) === number)) ??
    named((other) => within(name, other))
  );
}

/** Without a list: rows of one name and class, or of one number, belong together; a row without either stands alone. */
function withoutList(rows: readonly Arrived[]): Attendance {
  const pupils = new Map<string, Attendee>();
  for (const row of rows) {
    const { name, number, group, line } = row;
    const key =
      name === '' && number === ''
        ? `line ${line}`
        : `${folded(name)}|${plainNumber(number)}|${folded(group)}`;
    const pupil = pupils.get(key) ?? { name, number, group, rows: [] };
    pupil.rows.push(row);
    pupils.set(key, pupil);
  }
  return { pupils: [...pupils.values()], strangers: [] };
}

/** Who has sent answers, who has not, and who more than once. */
export function attendanceOf(rows: readonly Arrived[], list: readonly Listed[] | null): Attendance {
  if (list === null) return withoutList(rows);
  const pupils = list.map((listed): Attendee => ({ ...listed, rows: [] }));
  const strangers = rows.filter((row) => {
    const owner = ownerOf(row, pupils);
    owner?.rows.push(row);
    return owner === undefined;
  });
  return { pupils, strangers };
}
