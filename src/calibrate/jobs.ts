import type { Catalog } from '../domain/catalog.ts';
import { shuffled, uniform } from '../domain/quiz/draws.ts';
import { type Model, modelOf } from '../domain/quiz/model.ts';
import { orderOf } from '../domain/quiz/order.ts';
import type { JobStudy } from '../domain/quiz/study.ts';
import type { Fold } from './folds.ts';
import { stateOf } from './judging.ts';
import type { Sheet } from './patterns.ts';
import { CELL, meanOf, proportion } from './statistics.ts';

const NAMED = 3;
/** The jobs are shuffled so often. */
const TIMES = 200;
const SEED = 77;

/** Id of the role that somebody works in; empty where that is not told, null where the word names no role here. */
export type Job = string | null;

/** Places of the first three roles for each sheet, best first. */
type Firsts = readonly (readonly number[])[];

function firstsOf(model: Model, sheet: Sheet): number[] {
  return orderOf(stateOf(model, sheet).scores).slice(0, NAMED);
}

/** How often the own job is among the first `places`. */
const hitsIn = (firsts: Firsts, jobs: readonly number[], places: number): number =>
  firsts.reduce((sum, first, i) => sum + Number(first.slice(0, places).includes(jobs[i] as number)), 0);

/** Share of people whose job is among the most frequent ones. */
function frequent(jobs: readonly number[], places: number): number {
  const counts = new Map<number, number>();
  for (const job of jobs) counts.set(job, (counts.get(job) ?? 0) + 1);
  const most = [...counts.values()].sort((a, b) => b - a).slice(0, places);
  return most.reduce((sum, count) => sum + count, 0) / jobs.length;
}

/** Whose job came among the first three with the learnt items, and whose left them. */
function changeOf(before: Firsts, after: Firsts | null, jobs: readonly number[]): JobStudy['change'] {
  if (after === null) return null;
  const moved = (from: Firsts, to: Firsts): number =>
    jobs.filter((job, i) => !from[i]?.includes(job) && to[i]?.includes(job)).length;
  return { gained: moved(before, after), lost: moved(after, before) };
}

/** Where the jobs of people are known: how often the quiz names them. Null for fewer than ten. */
export function jobStudy(
  catalog: Catalog,
  folds: readonly Fold[],
  sheets: readonly Sheet[],
  told: readonly Job[],
): JobStudy | null {
  const model = modelOf(catalog);
  const places = new Map(model.roles.map(({ id }, r) => [id, r]));
  const known = told.flatMap((job, i) => (job ? [i] : []));
  if (known.length < CELL) return null;
  const jobs = known.map((i) => places.get(told[i] ?? '') ?? -1);
  const before = known.map((i) => firstsOf(model, sheets[i] as Sheet));
  const learnt = new Map(folds.flatMap((fold) => fold.held.map((i): [number, Model] => [i, fold.learnt])));
  const after =
    learnt.size === 0 ? null : known.map((i) => firstsOf(learnt.get(i) ?? model, sheets[i] as Sheet));
  const told3 = after ?? before;
  const random = uniform(SEED);
  const mixes = Array.from({ length: TIMES }, () => shuffled(jobs.length, random));
  const mixed = (count: number): number =>
    meanOf(
      mixes.map(
        (order) =>
          hitsIn(
            told3,
            order.map((i) => jobs[i] as number),
            count,
          ) / jobs.length,
      ),
    );
  const rates = (count: number) => ({
    before: proportion(hitsIn(before, jobs, count), jobs.length),
    after: after === null ? null : proportion(hitsIn(after, jobs, count), jobs.length),
  });
  return {
    n: jobs.length,
    unknown: told.filter((job) => job === null).length,
    first: rates(1),
    three: rates(NAMED),
    change: changeOf(before, after, jobs),
    base: { first: frequent(jobs, 1), three: frequent(jobs, NAMED) },
    shuffled: { first: mixed(1), three: mixed(NAMED) },
  };
}
