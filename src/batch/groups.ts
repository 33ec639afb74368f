import { folded, type Row } from '../answers/entry.ts';
import type { Catalog } from '../domain/catalog.ts';
import { shownPart } from '../domain/characters.ts';
import { newTally, type Summary, type Tally } from '../domain/quiz/tally.ts';
import { OTHERS } from '../pages/batch-words.ts';

/** So many groups get a summary of their own; the others share one. */
const MOST = 200;

/** The summary of everybody who has the same value in one column. */
export interface Group {
  name: string;
  summary: Summary;
}

/** Tallies apart by the value of a column, which is named as a person would name it. */
export function groupsBy(column: string, catalog: Catalog) {
  const wanted = folded(column);
  const tallies = new Map<string, { name: string; tally: Tally }>();
  let found = false;
  const tallyOf = (row: Row): Tally => {
    const field = row.find(({ name }) => folded(name) === wanted);
    found ||= field !== undefined;
    const name = shownPart(field?.text ?? '').slice(0, 80) || `tanpa ${column}`;
    const key = tallies.has(folded(name)) || tallies.size < MOST ? folded(name) : OTHERS;
    const known = tallies.get(key);
    if (known) return known.tally;
    const made = { name: key === OTHERS ? OTHERS : name, tally: newTally(catalog) };
    tallies.set(key, made);
    return made.tally;
  };
  return {
    add: (row: Row, count: (tally: Tally) => void): void => count(tallyOf(row)),
    wrong: (row: Row, line: number, name: string, text: string): void =>
      tallyOf(row).addWrong(
        line,
        () => name,
        () => text,
      ),
    /** False when no row had such a column. */
    known: (): boolean => found,
    list: (): Group[] =>
      [...tallies.values()]
        .map(({ name, tally }) => ({ name, summary: tally.summary() }))
        .sort((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true })),
  };
}
