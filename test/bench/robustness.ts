import type { Answers, Catalog } from '../../src/domain/catalog.ts';
import { personFit } from '../../src/domain/quiz/careless.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import { modelOf } from '../../src/domain/quiz/model.ts';
import { posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import { areaUnderCurve, mean, percent, table } from './score.ts';
import type { Trial } from './trials.ts';
import { only } from './world.ts';

/** A quiz to its own end with answers from anywhere. */
export function runWith(catalog: Catalog, answer: (id: string) => number): Record<string, number> {
  const answers: Record<string, number> = {};
  for (;;) {
    const next = nextQuestion(catalog, answers);
    if (!next) return answers;
    answers[next.id] = answer(next.id);
  }
}

/** Random sheets, adaptive and whole: how often they are called "high", and how well person-fit sees them. */
export function carelessTable(catalog: Catalog, trials: readonly Trial[], count: number): string {
  const random = uniform(9_001);
  const throwDice = (): number => 1 + Math.floor(random() * 5);
  const model = modelOf(catalog);
  const short = Array.from({ length: count }, () => runWith(catalog, throwDice));
  const whole = short.map(() => Object.fromEntries(catalog.questions.map(({ id }) => [id, throwDice()])));
  const honest = {
    short: trials.map(({ person, asked }) => only(person.answers, asked)),
    whole: trials.map(({ person }) => person.answers),
  };
  const residuals = (sheets: readonly Answers[]) => sheets.map((sheet) => personFit(posterior(model, sheet)));
  const row = (name: string, careless: readonly Answers[], good: readonly Answers[]) => {
    const results = careless.map((sheet) => evaluate(catalog, sheet));
    const warned = (sheets: readonly Answers[]) =>
      mean(sheets.map((sheet) => evaluate(catalog, sheet).warnings.length > 0));
    return [
      name,
      percent(mean(results.map((result) => result.confidence.level === 'high'))),
      results.reduce((sum, result) => sum + (result.ranking[0]?.fit ?? 0), 0) / results.length,
      percent(warned(careless)),
      percent(warned(good)),
      areaUnderCurve(residuals(good), residuals(careless)).toFixed(2),
    ].map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell));
  };
  return table(
    [
      'random sheets',
      'called "high", %',
      'mean stated fit',
      'warned, %',
      'honest sheets warned, %',
      'person-fit AUC',
    ],
    [row('quiz to its own end', short, honest.short), row('whole bank', whole, honest.whole)],
  );
}

/** Share of one-step changes of one answer that change the first place. */
export function flipRate(catalog: Catalog, sheets: readonly Answers[]): number {
  const model = modelOf(catalog);
  const flips = sheets.flatMap((sheet) => {
    const leader = leaderOf(posterior(model, sheet).scores);
    return Object.entries(sheet).flatMap(([id, value]) =>
      [(value as number) - 1, (value as number) + 1]
        .filter((to) => to >= 1 && to <= 5)
        .map((to) => leaderOf(posterior(model, { ...sheet, [id]: to }).scores) !== leader),
    );
  });
  return mean(flips);
}

/** The sheet of somebody who is exactly like a role: each answer what the model expects of two SDs towards its profile. */
export function idealSheet(catalog: Catalog, role: number): Record<string, number> {
  const model = modelOf(catalog);
  const at = (trait: string) =>
    (model.weights[role * model.t + model.traits.findIndex(({ id }) => id === trait)] as number) *
    Math.sqrt(model.t);
  return Object.fromEntries(
    catalog.questions.map(({ id, loadings, mean: middle }) => {
      const y = Object.entries(loadings).reduce((sum, [trait, by]) => sum + 1.5 * by * at(trait), middle);
      return [id, Math.min(5, Math.max(1, Math.round(y)))];
    }),
  );
}

/** For each role: first for its own ideal sheet, and how many simulated people see it first and are rightly there. */
export function reachTable(catalog: Catalog, trials: readonly Trial[]): string {
  const model = modelOf(catalog);
  const rows = catalog.roles.map(({ id }, r) => {
    const ideal = leaderOf(posterior(model, idealSheet(catalog, r)).scores) === r;
    const first = trials.filter((trial) => trial.stopped.leader === r);
    const own = trials.filter((trial) => trial.person.best === r);
    const missed = own.filter((trial) => trial.stopped.leader !== r).map((trial) => trial.stopped.leader);
    const counts = new Map<number, number>();
    for (const other of missed) counts.set(other, (counts.get(other) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    const confused = most ? `${catalog.roles[most[0]]?.id} (${percent(most[1] / own.length)})` : '–';
    return [
      id,
      ideal ? 'yes' : 'NO',
      first.length,
      percent(mean(own.map((trial) => trial.stopped.rank === 0))),
      confused,
    ];
  });
  return table(
    [
      'role',
      'first for its ideal sheet',
      'people who see it first',
      'of its people, first, %',
      'most often confused with (%)',
    ],
    rows,
  );
}
