import { quizReport } from '../advice.ts';
import { type Batch, type Entry, nameOf } from '../answers/entry.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { ProblemFact } from '../domain/problem.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { newTally, type Summary } from '../domain/quiz/tally.ts';
import { faultText } from '../pages/batch-words.ts';
import { warningText } from '../pages/problem.ts';
import { type BatchReport, jsonOf, type QuizReport, SCHEMA_VERSION } from '../report.ts';
import { jsonLine } from './json-lines.ts';
import { answersOf, factsOf, type Person, type PersonRow, personReader } from './person.ts';
import { tableRows } from './rows.ts';

/** Whose answers are judged, and by what. */
export interface Judged {
  catalog: Catalog;
  /** Told on the command line, the same for all. */
  facts: Facts;
  about: string | null;
  month: string;
}

type Wrong = Extract<Entry, { fault: ProblemFact }>;

/** What becomes of the rows of a batch. Text that is returned is written at once, in the order of the input. */
export interface Sink {
  person(entry: Person): string | Promise<void>;
  wrong(entry: Wrong): string;
  /** What was held back; at the end. */
  end?(): string;
}

const quizReportOf = ({ catalog, facts, about, month }: Judged, entry: Person): QuizReport =>
  quizReport(catalog, answersOf(catalog, entry.sheet), factsOf(facts, entry), about, month);

/** The result of a single run on each line, or what is wrong with the row. */
export const jsonSink = (judged: Judged): Sink => ({
  person: (entry) => jsonLine(jsonOf(quizReportOf(judged, entry), warningText) as object, entry.row()),
  wrong: ({ fault, row }) =>
    jsonLine({ schemaVersion: SCHEMA_VERSION, error: { code: fault.code, text: faultText(fault) } }, row()),
});

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

/** Counts only; the summary is drawn at the end. */
export function summarySink({
  catalog,
  facts,
}: Judged): Sink & { add(entry: Person): PersonRow; summary(): Summary } {
  const tally = newTally(catalog);
  const read = personReader(catalog, facts);
  const add = (entry: Person): PersonRow => {
    const { person, brief } = read(entry);
    tally.add(brief, entry.line, () => person.name);
    return person;
  };
  return {
    add,
    person(entry) {
      add(entry);
      return '';
    },
    wrong({ fault, line, row }) {
      tally.addWrong(
        line,
        () => nameOf(row()),
        () => faultText(fault),
      );
      return '';
    },
    summary: tally.summary,
  };
}

/** Small letters, figures and hyphens: nothing that could lead out of a folder. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** So many figures number the pages of the persons, so that they sort in the order of the input. */
const FIGURES = 5;

/** Counts, and has a page saved for each person. `pages` are the first of them, for the summary to name. */
export function pagesSink(
  judged: Judged,
  most: number,
  save: (file: string, report: QuizReport) => Promise<void>,
): ReturnType<typeof summarySink> & { pages: BatchReport['pages'] } {
  const counting = summarySink(judged);
  const pages: BatchReport['pages'] = [];
  let saved = 0;
  return {
    ...counting,
    pages,
    async person(entry) {
      const { name } = counting.add(entry);
      const ending = slug(name);
      const file = `${String(++saved).padStart(FIGURES, '0')}${ending === '' ? '' : `-${ending}`}.html`;
      if (pages.length < most) pages.push({ name: name || `Baris ${entry.line}`, file });
      await save(file, { ...quizReportOf(judged, entry), ...(name === '' ? {} : { name }) });
    },
  };
}
