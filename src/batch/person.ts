import { classOf, type Entry, nameOf, type Row } from '../answers/entry.ts';
import type { Catalog } from '../domain/catalog.ts';
import { encodeSheet } from '../domain/quiz/answer-code.ts';
import { type Brief, brief } from '../domain/quiz/brief.ts';
import type { Advice } from '../domain/quiz/naming.ts';
import { knownRequirements } from '../domain/quiz/requirements.ts';
import type { ConfidenceLevel, Facts, RequirementStatus } from '../domain/quiz/result.ts';

export type Person = Extract<Entry, { sheet: Uint8Array }>;

/** What is said of one person beside the result, as codes with what they need. */
export type Note = { code: string; line?: number };

/** One person of a class as every table of it shows them. */
export interface PersonRow {
  line: number;
  row: Row;
  name: string;
  /** Class as the row tells it, or empty. */
  group: string;
  answered: number;
  advice: Advice;
  /** The roles that may be named: none without advice. */
  first: { role: string; title: string; fit: number }[];
  level: ConfidenceLevel;
  /** Title of the role that the person would like to try. */
  choice: string | null;
  notes: Note[];
  /** Whether the first named role can be started; null where none is named. Worked out when asked for. */
  start(): RequirementStatus | null;
  /** The answer code, empty without answers. Worked out when asked for. */
  code(): string;
}

/** What was told on the command line, before what the row tells. */
export const factsOf = (facts: Facts, { told }: Person): Facts => ({ ...told?.facts, ...facts });

/** So many names are remembered to notice one that comes twice. */
const NAMES = 100_000;

/** The same for one name of one class, in capitals or small letters. */
export const senderKey = (name: string, group: string): string =>
  `${name.toLowerCase()}\n${group.toLowerCase()}`;

/** Remembers on which line a name of a class stood first, and with which answers. */
function nameWatch(): (name: string, group: string, entry: Person) => Note[] {
  const firsts = new Map<string, { line: number; answers: string }>();
  return (name, group, { line, sheet }) => {
    if (name === '') return [];
    const key = senderKey(name, group);
    const answers = Buffer.from(sheet).toString('latin1');
    const before = firsts.get(key);
    if (before !== undefined)
      return [{ code: before.answers === answers ? 'sheet-again' : 'name-again', line: before.line }];
    if (firsts.size < NAMES) firsts.set(key, { line, answers });
    return [];
  };
}

/** True for a sheet that came before, under the same name and class. */
export const isTwin = ({ notes }: PersonRow): boolean => notes.some(({ code }) => code === 'sheet-again');

const notesOf = ({ warnings, noFit, answered }: Brief, told: readonly string[]): Note[] => {
  const own = answered === 0 ? ['too-few-answers'] : warnings;
  return [...own, ...(own.length === 0 && noFit() ? ['no-fit'] : []), ...told].map((code) => ({ code }));
};

/** Scores one person after the other; a later one of the same name and class is noted. */
export function personReader(
  catalog: Catalog,
  told: Facts,
): (entry: Person) => { person: PersonRow; brief: Brief } {
  const seen = nameWatch();
  const roles = new Map(catalog.roles.map((role) => [role.id, role]));
  return (entry) => {
    const found = brief(catalog, entry.sheet);
    const row = entry.row();
    const [name, group] = [nameOf(row), classOf(row)];
    const facts = factsOf(told, entry);
    const first = found.advice === 'none' ? [] : found.first;
    const leader = first[0] === undefined ? undefined : roles.get(first[0].role);
    const person: PersonRow = {
      line: entry.line,
      row,
      name,
      group,
      answered: found.answered,
      advice: found.advice,
      first,
      level: found.level,
      choice: roles.get(facts.choice ?? '')?.title ?? null,
      notes: [...notesOf(found, entry.told?.notes ?? []), ...seen(name, group, entry)],
      start: () => (leader === undefined ? null : knownRequirements(leader, facts).status),
      code: () => (found.answered === 0 ? '' : encodeSheet(catalog, entry.sheet, facts, entry.told?.cards)),
    };
    return { person, brief: found };
  };
}
