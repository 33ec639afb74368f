import type { Catalog } from '../../src/domain/catalog.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import type { QuizResult } from '../../src/domain/quiz/result.ts';
import { mean, percent, table } from './score.ts';
import type { Trial } from './trials.ts';
import { only } from './world.ts';

interface Judged {
  result: QuizResult;
  trial: Trial;
}

const placeOf = (catalog: Catalog): Map<string, number> => new Map(catalog.roles.map(({ id }, i) => [id, i]));

/** Of the roles called unfit, the share whose true correlation is 0.1 or less; and how many roles are called so. */
function unfitTruth(judged: readonly Judged[], place: ReadonlyMap<string, number>): [number, number] {
  const called = judged.flatMap(({ result, trial }) =>
    result.ranking
      .filter((role) => role.unfit)
      .map(({ role }) => (trial.person.correlations[place.get(role) as number] as number) <= 0.1),
  );
  const all = judged.reduce((sum, { result }) => sum + result.ranking.length, 0);
  return [mean(called), called.length / all];
}

/** Of the sheets told that no role fits, the share whose best true correlation is under 0.5; and how many are told so. */
function noFitTruth(judged: readonly Judged[]): [number, number] {
  const told = judged.filter(({ result }) => result.noFit);
  return [
    mean(told.map(({ trial }) => Math.max(...trial.person.correlations) < 0.5)),
    told.length / judged.length,
  ];
}

/** The leader's stated fit against its true correlation, both times 100. */
function fitTruth(judged: readonly Judged[], place: ReadonlyMap<string, number>): [number, number] {
  const stated = mean(judged.map(({ result }) => result.ranking[0]?.fit ?? 0));
  const leader = ({ result }: Judged) => place.get(result.ranking[0]?.role ?? '') as number;
  return [stated, 100 * mean(judged.map((one) => one.trial.person.correlations[leader(one)] as number))];
}

/** Share of sheets whose truly best role stands in the first tied group (or is the untied leader). */
const tiedTruth = (judged: readonly Judged[], catalog: Catalog): number =>
  mean(
    judged.map(({ result, trial }) => {
      const leader = result.ranking[0]?.role ?? '';
      const group = result.tied.find((ids) => ids.includes(leader)) ?? [leader];
      return group.includes(catalog.roles[trial.person.best]?.id ?? '');
    }),
  );

/** Of the sheets with this level word, the share whose first role is truly best; and how many get the word. */
function levelTruth(judged: readonly Judged[], level: string): [number, number] {
  const called = judged.filter(({ result }) => result.confidence.level === level);
  const right = called.map(({ trial }) => trial.person.best === trial.stopped.leader);
  return [mean(right), called.length / judged.length];
}

const judgedOf = (catalog: Catalog, trials: readonly Trial[]): Judged[] =>
  trials.map((trial) => ({ trial, result: evaluate(catalog, only(trial.person.answers, trial.asked)) }));

/** The level words with how often they came true and were said, and the sheets without advice or with a warning. */
export function spoken(catalog: Catalog, trials: readonly Trial[]) {
  const judged = judgedOf(catalog, trials);
  const inconsistent = ({ warnings }: QuizResult): boolean => warnings.length > 0;
  return {
    levels: ['high', 'medium', 'low'].map((level) => {
      const [right, share] = levelTruth(judged, level);
      return `${percent(right)} (${percent(share)})`;
    }),
    none: mean(judged.map(({ result }) => result.advice === 'none')),
    warned: {
      end: mean(judged.map(({ result }) => inconsistent(result))),
      whole: mean(trials.map(({ person }) => inconsistent(evaluate(catalog, person.answers)))),
    },
  };
}

/** How true the sentences of the result are, at the quiz's own end. */
export function statements(catalog: Catalog, trials: readonly Trial[]): string {
  const place = placeOf(catalog);
  const judged = judgedOf(catalog, trials);
  const [unfit, unfitShare] = unfitTruth(judged, place);
  const [none, noneShare] = noFitTruth(judged);
  const [stated, truth] = fitTruth(judged, place);
  const levels = ['high', 'medium', 'low'].map((level) => {
    const [right, share] = levelTruth(judged, level);
    return [`first role truly best, said with level "${level}"`, percent(right), percent(share)];
  });
  return table(
    ['statement', 'came true, %', 'said of, %'],
    [
      ['"tidak cocok" (true correlation ≤ 0.1)', percent(unfit), percent(unfitShare)],
      ['"belum ada yang cocok" (best correlation < 0.5)', percent(none), percent(noneShare)],
      ['truly best role is the leader or tied with it', percent(tiedTruth(judged, catalog)), '100.0'],
      ...levels,
      [
        "leader's stated fit → its true correlation × 100",
        `${stated.toFixed(0)} → ${truth.toFixed(0)}`,
        '100.0',
      ],
    ],
  );
}
