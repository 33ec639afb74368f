import { performance } from 'node:perf_hooks';
import type { Catalog, Question } from '../../src/domain/catalog.ts';
import { normal, uniform } from '../../src/domain/quiz/draws.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import type { Role } from '../../src/domain/role.ts';
import { table } from './score.ts';

/** A made-up catalogue of any size on the same traits. */
export function madeUp(catalog: Catalog, roles: number, questions: number): Catalog {
  const gauss = normal(uniform(77));
  const random = uniform(78);
  const first = catalog.roles[0] as Role;
  const pick = (): string => catalog.traits[Math.floor(random() * catalog.traits.length)]?.id ?? '';
  return {
    ...catalog,
    roles: Array.from({ length: roles }, (_, r) => ({
      ...first,
      id: `peran-${r}`,
      profile: Object.fromEntries(
        catalog.traits.map(({ id }) => [id, Math.min(5, Math.max(1, Math.round(3 + 1.2 * gauss())))]),
      ),
    })),
    questions: Array.from({ length: questions }, (_, q): Question => {
      const [a, b] = [pick(), pick()];
      return {
        id: `q${q}`,
        kind: 'dilemma',
        text: '',
        a: '',
        b: '',
        loadings: { [a]: -0.75, [b]: 0.75 },
        mean: 3,
        sd: 0.93,
      };
    }),
  };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median milliseconds of a next question with its stopping rule, over a whole quiz, warmed up. */
function stepTime(catalog: Catalog, rounds: number): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const random = uniform(500 + round);
    const answers: Record<string, number> = {};
    for (let step = 0; step < 24; step++) {
      const start = performance.now();
      const next = nextQuestion(catalog, answers);
      if (round > 0) times.push(performance.now() - start);
      if (!next) break;
      answers[next.id] = 1 + Math.floor(random() * 5);
    }
  }
  return median(times);
}

export const speedTable = (catalog: Catalog): string =>
  table(
    ['roles × questions', 'median ms for a next question and the stopping rule'],
    [
      [`${catalog.roles.length} × ${catalog.questions.length}`, stepTime(catalog, 12).toFixed(2)],
      ['3,000 × 500', stepTime(madeUp(catalog, 3000, 500), 4).toFixed(2)],
    ],
  );
