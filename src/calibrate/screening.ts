import type { Catalog } from '../domain/catalog.ts';
import { careOf } from '../domain/quiz/careless.ts';
import { type Model, modelOf } from '../domain/quiz/model.ts';
import { PARTS, partOf } from '../domain/quiz/parts.ts';
import type { CardAnswer } from '../domain/quiz/result.ts';
import type { SheetCounts } from '../domain/quiz/study.ts';
import type { Job } from './jobs.ts';
import { stateOf } from './judging.ts';
import type { Sheet } from './patterns.ts';
import type { Pair } from './traits.ts';

/** One row of the file, without a name. */
export interface Respondent {
  /** 1..5 for each question in bank order, 0 where there is no answer. */
  sheet: Uint8Array;
  job: Job;
  /** Empty where the row names none. */
  group: string;
  /** What two sheets of one person have in common; empty where nothing is told. */
  person: string;
  cards: readonly CardAnswer[] | null;
}

/** A form may lack one answer in twenty and still be whole. */
const SKIPPED = 0.05;

export interface Screened {
  counts: Omit<SheetCounts, 'read' | 'wrong'>;
  /** From these the items are learnt. */
  used: Respondent[];
  /** Whole forms that carry a warning. */
  warned: Respondent[];
  /** Everybody once, without warned sheets. */
  people: Respondent[];
  pairs: Pair[];
}

type Kind = 'empty' | 'complete' | 'parts' | 'adaptive';

/** What a sheet is by the questions that were answered. */
function kindOf(catalog: Catalog): (sheet: Sheet) => Kind {
  const ids = catalog.questions.map(({ id }) => id);
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const own = new Set(partOf(catalog, part + 1).map(({ id }) => id));
    return ids.map((id) => own.has(id));
  });
  const enough = (answered: number, asked: number): boolean => answered >= (1 - SKIPPED) * asked;
  return (sheet) => {
    const answered = Array.from(sheet, (value) => value !== 0);
    const count = answered.filter(Boolean).length;
    if (count === 0) return 'empty';
    if (enough(count, ids.length)) return 'complete';
    const fits = parts.some(
      (part) => enough(count, part.filter(Boolean).length) && answered.every((is, j) => !is || part[j]),
    );
    return fits ? 'parts' : 'adaptive';
  };
}

type Careless = 'straight' | 'inconsistent' | null;

function carelessness(model: Model, sheet: Sheet): Careless {
  const { codes } = careOf(stateOf(model, sheet));
  if (codes.includes('straight-lining')) return 'straight';
  return codes.includes('inconsistent') ? 'inconsistent' : null;
}

/** Looks at one row after the other: what it is good for, gathered in `out`. A later sheet of somebody only makes a pair with the first. */
function sorter(catalog: Catalog, out: Omit<Screened, 'counts'>) {
  const model = modelOf(catalog);
  const kind = kindOf(catalog);
  const earlier = new Map<string, { sheet: Sheet; paired: boolean }>();
  const seen = new Set<string>();
  const again = (before: { sheet: Sheet; paired: boolean }, sheet: Sheet, careless: Careless): 'again' => {
    if (careless === null && !before.paired) out.pairs.push([before.sheet, sheet]);
    before.paired ||= careless === null;
    return 'again';
  };
  return (row: Respondent): keyof Screened['counts'] => {
    const what = kind(row.sheet);
    if (what === 'empty') return what;
    const careless = carelessness(model, row.sheet);
    const before = row.person === '' ? undefined : earlier.get(row.person);
    if (before) return again(before, row.sheet, careless);
    if (careless !== null) {
      if (what !== 'adaptive') out.warned.push(row);
      return careless;
    }
    const key = what === 'adaptive' ? '' : row.sheet.join('');
    if (seen.has(key)) return 'duplicates';
    if (key !== '') seen.add(key);
    if (row.person !== '') earlier.set(row.person, { sheet: row.sheet, paired: false });
    out.people.push(row);
    if (what !== 'adaptive') out.used.push(row);
    return what;
  };
}

/** Sorts the rows: what items may be learnt from, what only says something of people, and what is left out. */
export function screen(catalog: Catalog, rows: readonly Respondent[]): Screened {
  const counts: Screened['counts'] = {
    empty: 0,
    complete: 0,
    parts: 0,
    adaptive: 0,
    straight: 0,
    inconsistent: 0,
    duplicates: 0,
    again: 0,
    used: 0,
  };
  const out: Screened = { counts, used: [], warned: [], people: [], pairs: [] };
  const sorted = sorter(catalog, out);
  for (const row of rows) counts[sorted(row)]++;
  counts.used = out.used.length;
  return out;
}
