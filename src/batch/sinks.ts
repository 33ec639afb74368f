import { quizReport } from '../advice.ts';
import { type Batch, type Entry, nameOf } from '../answers/entry.ts';
import type { Catalog } from '../domain/catalog.ts';
import { Problem, type ProblemFact } from '../domain/problem.ts';
import { answersOf } from '../domain/quiz/answers.ts';
import { evaluateToRead } from '../domain/quiz/evaluate.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { newTally, type Summary, type Tally } from '../domain/quiz/tally.ts';
import { jsonOf, SCHEMA_VERSION } from '../json.ts';
import { faultText } from '../pages/batch-words.ts';
import { calledText } from '../pages/notes.ts';
import { warningText } from '../pages/problem.ts';
import type { QuizReport } from '../report.ts';
import { type Group, groupsBy } from './groups.ts';
import { jsonLine, resultLines } from './json-lines.ts';
import { factsOf, isTwin, type Person, type PersonRow, personReader } from './person.ts';
import { tableRows } from './rows.ts';
import type { workbookOf } from './workbook.ts';

/** Whose answers are judged, and by what. */
export interface Judged {
  catalog: Catalog;
  /** Told on the command line, the same for all. */
  facts: Facts;
  about: string | null;
  month: string;
  /** A column by whose values there are summaries of their own. */
  by?: string;
  /** True: the people of the batch are numbers. */
  anonymous: boolean;
}

type Wrong = Extract<Entry, { fault: ProblemFact }>;

/** What becomes of the rows of a batch. Text that is returned is written at once, in the order of the input. */
export interface Sink {
  person(entry: Person): string | Promise<void>;
  wrong(entry: Wrong): string;
  /** What was held back; at the end. */
  end?(): string;
}

export const quizReportOf = ({ catalog, facts, about, month }: Judged, entry: Person): QuizReport =>
  quizReport(
    catalog,
    answersOf(catalog, entry.sheet),
    factsOf(facts, entry),
    about,
    month,
    { cards: entry.told?.cards, dropped: entry.told?.notes.includes('choice-dropped') },
    evaluateToRead,
  );

/** The result of a single run on each line, or what is wrong with the row. */
export function jsonSink(judged: Judged): Sink {
  const resultLine = resultLines();
  return {
    person(entry) {
      const report = quizReportOf(judged, entry);
      return resultLine({ ...jsonOf(report, warningText), ranking: report.result.ranking }, entry.row());
    },
    wrong: ({ fault, row }) =>
      jsonLine({ schemaVersion: SCHEMA_VERSION, error: { code: fault.code, text: faultText(fault) } }, row()),
  };
}

/** One row of a table for each person. */
export function tableSink({ catalog, facts }: Judged, batch: Batch): Sink {
  const rows = tableRows(batch);
  const read = personReader(catalog, facts);
  return {
    person: (entry) => rows.person(read(entry).person),
    wrong: ({ fault, row }) => rows.wrong(row(), faultText(fault)),
    end: rows.end,
  };
}

/** What counting yields at the end. */
export interface Counted {
  summary: Summary;
  /** With `by`: the same for each value of that column. */
  groups: Group[];
}

export interface CountingSink extends Sink {
  add(entry: Person): PersonRow;
  counted(): Counted;
}

/** Counts only; the summary is drawn at the end. */
export function summarySink({ catalog, facts, by }: Judged): CountingSink {
  const tally = newTally(catalog);
  const groups = by === undefined ? null : groupsBy(by, catalog);
  const read = personReader(catalog, facts);
  const add = (entry: Person): PersonRow => {
    const { person, brief } = read(entry);
    const name = (): string => calledText(person);
    const count = (to: Tally): void => (isTwin(person) ? to.addTwin() : to.add(brief, entry.line, name));
    count(tally);
    groups?.add(person.row, count);
    return person;
  };
  return {
    add,
    person(entry) {
      add(entry);
      return '';
    },
    wrong({ fault, line, row }) {
      const [carried, text] = [row(), faultText(fault)];
      const name = nameOf(carried);
      tally.addWrong(
        line,
        () => name,
        () => text,
      );
      groups?.wrong(carried, line, name, text);
      return '';
    },
    counted() {
      if (by !== undefined && groups?.known() === false && tally.total > 0)
        throw new Problem({ code: 'unknown-column', name: by, option: '--by' });
      return { summary: tally.summary(), groups: groups?.list() ?? [] };
    },
  };
}

/** One workbook of everybody; it is whole only at the end. */
export function workbookSink(judged: Judged, book: ReturnType<typeof workbookOf>): CountingSink {
  const counting = summarySink(judged);
  return {
    ...counting,
    person(entry) {
      book.person(counting.add(entry));
      return '';
    },
    wrong(entry) {
      book.wrong(entry.row(), faultText(entry.fault));
      return counting.wrong(entry);
    },
  };
}
