import type { Catalog } from '../catalog.ts';
import type { Brief } from './brief.ts';
import type { CarelessCode, ConfidenceLevel } from './result.ts';

/** Why somebody should talk with the teacher. */
export type TalkReason = CarelessCode | 'low-confidence' | 'no-fit';

/** Somebody to talk with; `name` is empty when the row tells none. */
export interface Talk {
  name: string;
  line: number;
  reasons: TalkReason[];
}

/** So many people and so many mistakes are listed; the others are counted. */
export const LISTED = 200;

/** What many answer sheets say together; nobody is ranked against anybody. */
export interface Summary {
  quizVersion: string;
  /** Questions of the bank. */
  questions: number;
  /** Rows; of them scored, without any answer, and wrong. */
  total: number;
  scored: number;
  empty: number;
  wrong: number;
  /** Mean number of answers of a scored sheet. */
  answered: number;
  /** Roles in the first place, most often first; who has several roles there counts for each with an equal share. */
  first: { role: string; title: string; count: number }[];
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
  readonly total: number;
  readonly wrong: number;
  summary(): Summary;
}

function reasonsOf(brief: Brief): TalkReason[] {
  if (brief.warnings.length > 0) return brief.warnings;
  if (brief.noFit()) return ['no-fit'];
  return brief.level === 'low' ? ['low-confidence'] : [];
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export function newTally({ roles, traits, questions, quizVersion }: Catalog): Tally {
  const first = new Map(roles.map(({ id }) => [id, 0]));
  const sums = new Float64Array(traits.length);
  const levels = { high: 0, medium: 0, low: 0 };
  const talks: Talk[] = [];
  const faults: Summary['faults'] = [];
  const count = { scored: 0, empty: 0, wrong: 0, answers: 0, talks: 0 };
  const total = (): number => count.scored + count.empty + count.wrong;

  function addScored(brief: Brief, line: number, name: () => string): void {
    count.scored++;
    count.answers += brief.answered;
    levels[brief.level]++;
    for (const role of brief.leaders) first.set(role, (first.get(role) ?? 0) + 1 / brief.leaders.length);
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (brief.levels[i] as number);
    const reasons = reasonsOf(brief);
    if (reasons.length === 0) return;
    count.talks++;
    if (talks.length < LISTED) talks.push({ name: name(), line, reasons });
  }

  return {
    add(brief, line, name) {
      if (brief.answered === 0) count.empty++;
      else addScored(brief, line, name);
    },
    addWrong(line, name, text) {
      count.wrong++;
      if (faults.length < LISTED) faults.push({ line, name: name(), text: text() });
    },
    get total() {
      return total();
    },
    get wrong() {
      return count.wrong;
    },
    summary: () => ({
      quizVersion,
      questions: questions.length,
      total: total(),
      scored: count.scored,
      empty: count.empty,
      wrong: count.wrong,
      answered: rounded(count.answers / Math.max(1, count.scored)),
      first: roles
        .map(({ id, title }) => ({ role: id, title, count: rounded(first.get(id) ?? 0) }))
        .filter((entry) => entry.count > 0)
        .sort((a, b) => b.count - a.count),
      levels,
      traits: traits.map(({ id }, i) => ({
        id,
        level: rounded((sums[i] as number) / Math.max(1, count.scored)),
      })),
      talks,
      talkCount: count.talks,
      faults,
    }),
  };
}
