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
  /** Rows that may belong to several of the list. */
  unclear: Arrived[];
}

/** "07" and "7" are one number. */
const plainNumber = (text: string): string =>
  text
    .trim()
    .replace(/^0+(?=\d)/, '')
    .toLowerCase();

/** Spellings of one name that lists and pupils mix. */
const MUHAMMAD = /^(?:mu?h|moh|mo?hd|mhd|much|moch|mu[hc]h?amm?[ae]d|mo[hc]h?amm?[ae]d)$/;
/** A name in words that can be held against another one. */
const wordsOf = (name: string): string[] =>
  folded(name)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (MUHAMMAD.test(word) ? 'muhammad' : word));

/** True when every word of the shorter name stands in the longer, whatever titles stand beside it. */
function within(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** True for "Putri R." beside "Putri Ramadhani": word for word, or its first letters. */
const shortened = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 &&
  a.length === b.length &&
  a.every((word, i) => word.startsWith(b[i] as string) || b[i]?.startsWith(word));

/** "7", "no 7" or "absen 7" in place of a name. */
const NUMBERED = /^(?:(?:no|nomor|absen|nomor absen|no absen) )?(\d{1,3})$/;

/**
 * Who of the list may have sent this row, by the first of these that holds for anybody: the whole name, its words in
 * any order, the number, part of the name, a shortened name. A name that several have is decided by the number.
 */
function ownersOf(row: Arrived, list: readonly Attendee[]): Attendee[] {
  const sameClass = list.filter(
    ({ group }) => group === '' || row.group === '' || folded(group) === folded(row.group),
  );
  const typed = NUMBERED.exec(folded(row.name))?.[1];
  const words = typed === undefined ? wordsOf(row.name) : [];
  const number = plainNumber(row.number || (typed ?? ''));
  const numbered = (pupils: readonly Attendee[]): Attendee[] =>
    number === '' ? [] : pupils.filter((pupil) => plainNumber(pupil.number) === number);
  const named = (holds: (other: string[]) => boolean): Attendee[] => {
    const found = words.length === 0 ? [] : sameClass.filter(({ name }) => holds(wordsOf(name)));
    const one = found.length > 1 ? numbered(found) : [];
    return one.length === 1 ? one : found;
  };
  const ways = [
    () => named((other) => other.join(' ') === words.join(' ')),
    () => named((other) => other.toSorted().join(' ') === words.toSorted().join(' ')),
    () => numbered(sameClass),
    () => named((other) => within(words, other)),
    () => named((other) => shortened(words, other)),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** True when a row that was given to somebody by number tells quite another name. */
export function otherName({ name }: Listed, row: Arrived): boolean {
  const [listed, told] = [wordsOf(name), wordsOf(row.name)];
  if (told.length === 0 || NUMBERED.test(folded(row.name))) return false;
  return !told.some((word) => listed.some((other) => other.startsWith(word) || word.startsWith(other)));
}

/** True for a row of nobody on the list whose name stands there in another class, beside whom nothing has come. */
export const otherClass = ({ pupils }: Attendance, row: Arrived): boolean =>
  row.group !== '' &&
  !NUMBERED.test(folded(row.name)) &&
  ownersOf({ ...row, group: '', number: '' }, pupils).some(({ rows }) => rows.length === 0);

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
  return { pupils: [...pupils.values()], strangers: [], unclear: [] };
}

/** Who has sent answers, who has not, and who more than once. */
export function attendanceOf(rows: readonly Arrived[], list: readonly Listed[] | null): Attendance {
  if (list === null) return withoutList(rows);
  const pupils = list.map((listed): Attendee => ({ ...listed, rows: [] }));
  const strangers: Arrived[] = [];
  const unclear: Arrived[] = [];
  for (const row of rows) {
    const [owner, ...others] = ownersOf(row, pupils);
    if (owner === undefined) strangers.push(row);
    else if (others.length > 0) unclear.push(row);
    else owner.rows.push(row);
  }
  return { pupils, strangers, unclear };
}

/** The same for each class apart, in the order in which they come; rows without a class stand together. */
export function byClass({ pupils, strangers, unclear }: Attendance): Map<string, Attendance> {
  const classes = new Map<string, Attendance & { name: string }>();
  const at = (name: string): Attendance => {
    const known = classes.get(folded(name));
    if (known !== undefined) return known;
    const made = { name, pupils: [], strangers: [], unclear: [] };
    classes.set(folded(name), made);
    return made;
  };
  for (const pupil of pupils) at(pupil.group || pupil.rows[0]?.group || '').pupils.push(pupil);
  for (const row of strangers) at(row.group).strangers.push(row);
  for (const row of unclear) at(row.group).unclear.push(row);
  return new Map([...classes.values()].map(({ name, ...attendance }) => [name, attendance]));
}
