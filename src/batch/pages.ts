import { dayReader } from '../answers/day.ts';
import type { BatchReport, ClassRow, QuizReport } from '../report.ts';
import type { Person, PersonRow } from './person.ts';
import { type CountingSink, type Judged, quizReportOf, summarySink } from './sinks.ts';
import { slug } from './slug.ts';

/** So many figures number the pages of the persons, so that they sort in the order of the input. */
const FIGURES = 5;

/** What such pages are called. */
export const PAGE_NAME = /^\d{5,}(-[a-z0-9-]+)?\.html$/;

/** The table of all persons, and the file of all pages, both in the folder. */
export const INDEX = 'index.html';
export const ALL = 'semua.html';

const rowOf = ({ group, advice, first, level, choice, start, notes }: PersonRow): ClassRow => ({
  group,
  advice,
  first,
  level,
  choice,
  start: start(),
  notes,
});

/** The pages of a class: what the index names of them, at most so many. */
export interface PagesSink extends CountingSink {
  pages: BatchReport['pages'];
  people: ClassRow[];
}

/** Counts, and hands over the report of each person with the name of its file. `pages` are the first of them. */
export function pagesSink(
  judged: Judged,
  most: number,
  save: (file: string, report: QuizReport) => Promise<void>,
): PagesSink {
  const counting = summarySink(judged);
  const dayOf = dayReader();
  const pages: BatchReport['pages'] = [];
  const people: ClassRow[] = [];
  let saved = 0;
  const fileOf = (name: string): string => {
    const ending = slug(name);
    return `${String(++saved).padStart(FIGURES, '0')}${ending === '' ? '' : `-${ending}`}.html`;
  };
  return {
    ...counting,
    pages,
    people,
    async person(entry: Person) {
      const row = counting.add(entry);
      const file = fileOf(row.name);
      const told = dayOf(entry.row());
      if (pages.length < most) {
        pages.push({ name: row.name || `Baris ${entry.line}`, file });
        people.push(rowOf(row));
      }
      await save(file, {
        ...quizReportOf(judged, entry),
        ...(told === null ? {} : { date: { day: told, told: true } }),
        ...(row.name === '' ? {} : { name: row.name }),
        ...(row.group === '' ? {} : { className: row.group }),
        links: [{ text: '← Semua orang', href: INDEX }],
      });
    },
  };
}
