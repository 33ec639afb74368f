import type { Model } from '../domain/quiz/model.ts';
import type { SheetCounts, Study, Verdict } from '../domain/quiz/study.ts';
import type { Answered } from './item-study.ts';
import type { Learnt } from './learning.ts';
import type { Parameters } from './parameters.ts';
import { meanOf } from './statistics.ts';

/** So many usable sheets there must be to write items down. */
const WRITE = 300;
/** Sheets of another bank contradict themselves more often than this, and their items load less on average. */
const CONTRADICTING = 1 / 3;
const LOADING = 0.45;

/** Mean loading in the stated direction. */
function meanLoading({ items, t }: Model, { by }: Parameters): number {
  const loads = items.flatMap(({ at, by: stated }, j) =>
    [...at.keys()].flatMap((k) =>
      at[k] === t ? [] : [Math.sign(stated[k] as number) * (by[j]?.[k] as number)],
    ),
  );
  return meanOf(loads);
}

/** Whether the answers do not seem to belong to these questions. */
function mismatched(model: Model, { used, inconsistent }: SheetCounts, learnt: Learnt | null): boolean {
  if (inconsistent > CONTRADICTING * (used + inconsistent)) return true;
  return learnt !== null && meanLoading(model, learnt.parameters) < LOADING;
}

/** Whether more jobs left the first three than came, by two standard errors of such a count (McNemar 1947). */
export function jobsWorse(jobs: Study['jobs']): boolean {
  if (!jobs?.change) return false;
  const { gained, lost } = jobs.change;
  return lost - gained > 2 * Math.sqrt(lost + gained);
}

/** Why there is a parameter file or none. */
export function verdictOf(
  model: Model,
  answered: Answered[],
  learnt: Learnt | null,
  { validation, jobs, sheets }: Pick<Study, 'validation' | 'jobs' | 'sheets'>,
): Verdict {
  if (answered.some(({ constant }) => constant)) return 'constant';
  for (const end of [1, 5]) if (answered.every(({ counts }) => counts[end] === 0)) return 'one-end';
  if (mismatched(model, sheets, learnt)) return 'mismatch';
  if (learnt === null) return 'few';
  if (!learnt.settled) return 'unsettled';
  if (sheets.used < WRITE) return 'report-only';
  if (!validation?.wins) return 'no-gain';
  return jobsWorse(jobs) ? 'jobs-worse' : 'earned';
}
