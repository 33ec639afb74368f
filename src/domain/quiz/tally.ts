import type { Catalog } from '../catalog.ts';
import type { Brief } from './brief.ts';
import { type FieldOrNot, fieldCount } from './field-count.ts';
import type { CarelessCode, ConfidenceLevel } from './result.ts';

/** Why somebody should talk with the teacher. */
export type TalkReason = CarelessCode | 'no-advice' | 'low-confidence' | 'no-fit';

/** Somebody of the batch; `name` is empty when the row tells none. */
export interface Somebody {
  name: string;
  line: number;
}

/** Somebody to talk with. */
export interface Talk extends Somebody {
  reasons: TalkReason[];
}

/** A role and the people near it, whole persons only. */
export interface Near {
  role: string;
  title: string;
  /** For whom the role stands first and alone. */
  closest: number;
  /** For whom it is one of up to three that their answers cannot tell apart. */
  also: number;
  /** The first of them, those for whom it stands alone before the others. */
  people: (Somebody & { alone: boolean })[];
}

/** So many people and so many mistakes are listed; the others are counted. */
export const LISTED = 200;

/** What many answer sheets say together; nobody is ranked against anybody. */
export interface Summary {
  quizVersion: string;
  /** Questions of the bank. */
  questions: number;
  /** Rows; of them scored, without any answer, wrong, and the same as one before. */
  total: number;
  scored: number;
  empty: number;
  wrong: number;
  twins: number;
  /** Mean number of answers of a scored sheet. */
  answered: number;
  /** Scored sheets that no role may be named for. */
  none: number;
  /** Roles that are named to somebody, most often first. */
  near: Near[];
  /** Scored sheets by the field of their named roles. */
  fields: ReadonlyMap<FieldOrNot, number>;
  /** Of those to whom roles are named. */
  levels: Record<ConfidenceLevel, number>;
  /** Mean trait levels, 1..5, in the catalogue's order. */
  traits: { id: string; level: number }[];
  /** In the order of the input; at most LISTED of them. */
  talks: Talk[];
  talkCount: number;
  /** The first wrong rows. */
  faults: { line: number; name: string; text: string }[];
}

/** Adds up sheets one at a time, in memory that does not grow with their number. */
export interface Tally {
  add(brief: Brief, line: number, name: () => string): void;
  addWrong(line: number, name: () => string, text: () => string): void;
  /** A sheet that was added before. */
  addTwin(): void;
  readonly total: number;
  summary(): Summary;
}

function reasonsOf(brief: Brief): TalkReason[] {
  if (brief.warnings.length > 0) return brief.warnings;
  if (brief.advice === 'none') return ['no-advice'];
  if (brief.noFit()) return ['no-fit'];
  return brief.level === 'low' ? ['low-confidence'] : [];
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Who is near which role, in memory that does not grow with their number. */
function nearness(roles: Catalog['roles']) {
  const near = new Map(
    roles.map(({ id, title }) => [
      id,
      { role: id, title, closest: 0, also: 0, people: [] as Near['people'] },
    ]),
  );
  const count = (role: string, alone: boolean, who: () => Somebody): void => {
    const entry = near.get(role);
    if (entry === undefined) return;
    if (alone) entry.closest++;
    else entry.also++;
    if (entry.people.length < LISTED) entry.people.push({ ...who(), alone });
  };
  return {
    add({ advice, first }: Brief, who: () => Somebody): void {
      if (advice === 'clear' && first[0] !== undefined) count(first[0].role, true, who);
      if (advice === 'several') for (const { role } of first) count(role, false, who);
    },
    list: (): Near[] =>
      [...near.values()]
        .filter(({ closest, also }) => closest + also > 0)
        .sort((a, b) => b.closest - a.closest || b.also - a.also)
        .map((entry) => ({
          ...entry,
          people: entry.people.toSorted((a, b) => Number(b.alone) - Number(a.alone)),
        })),
  };
}

type Counts = Pick<Summary, 'scored' | 'empty' | 'wrong' | 'twins' | 'none'> & { answers: number };

const totalOf = ({ scored, empty, wrong, twins }: Counts): number => scored + empty + wrong + twins;

const mean = (sum: number, count: number): number => rounded(sum / Math.max(1, count));

/** How many there are of every kind, and answers of one person on average. */
const countsOf = (count: Counts) => ({
  total: totalOf(count),
  scored: count.scored,
  empty: count.empty,
  wrong: count.wrong,
  twins: count.twins,
  none: count.none,
  answered: mean(count.answers, count.scored),
});

/** What has been counted of the sheets so far. */
interface SoFar {
  near: ReturnType<typeof nearness>;
  fields: ReturnType<typeof fieldCount>;
  sums: Float64Array;
  levels: Summary['levels'];
  talks: Talk[];
  count: Counts & { talks: number };
}

function addScored(
  { near, fields, sums, levels, talks, count }: SoFar,
  brief: Brief,
  line: number,
  name: () => string,
): void {
  count.scored++;
  count.answers += brief.answered;
  if (brief.advice === 'none') count.none++;
  else levels[brief.level]++;
  fields.add(brief);
  near.add(brief, () => ({ name: name(), line }));
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (brief.levels[i] as number);
  const reasons = reasonsOf(brief);
  if (reasons.length === 0) return;
  count.talks++;
  if (talks.length < LISTED) talks.push({ name: name(), line, reasons });
}

export function newTally({ roles, traits, questions, quizVersion }: Catalog): Tally {
  const near = nearness(roles);
  const sums = new Float64Array(traits.length);
  const levels = { high: 0, medium: 0, low: 0 };
  const talks: Talk[] = [];
  const faults: Summary['faults'] = [];
  const count = { scored: 0, empty: 0, wrong: 0, twins: 0, none: 0, answers: 0, talks: 0 };
  const sofar: SoFar = { near, fields: fieldCount(roles), sums, levels, talks, count };

  const summary = (): Summary => ({
    quizVersion,
    questions: questions.length,
    ...countsOf(count),
    near: near.list(),
    fields: sofar.fields.counts,
    levels,
    traits: traits.map(({ id }, i) => ({ id, level: mean(sums[i] as number, count.scored) })),
    talks,
    talkCount: count.talks,
    faults,
  });

  return {
    add(brief, line, name) {
      if (brief.answered === 0) count.empty++;
      else addScored(sofar, brief, line, name);
    },
    addWrong(line, name, text) {
      count.wrong++;
      if (faults.length < LISTED) faults.push({ line, name: name(), text: text() });
    },
    addTwin() {
      count.twins++;
    },
    get total() {
      return totalOf(count);
    },
    summary,
  };
}
