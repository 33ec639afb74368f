import { expect, test } from 'vitest';
import type { Answers, Catalog } from '../../../src/domain/catalog.ts';
import { uniform } from '../../../src/domain/quiz/draws.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import type { Effect, RankedRole } from '../../../src/domain/quiz/result.ts';
import { step } from '../../../src/domain/quiz/step.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

/**
 * Results of made-up catalogues, kept in test/snapshots/kept-quiz-*.txt as the engine gave them once the formulas had been
 * checked by hand (posterior.test.ts). A change there has to be meant: `vitest -u` writes them anew.
 */
const TRAITS = ['a', 'b', 'c', 'd', 'e'];
const pairs = TRAITS.flatMap((low, i) => TRAITS.slice(i + 1).map((high) => [low, high] as const));

function world(count: number): Catalog {
  const random = uniform(count);
  const roles = Array.from({ length: count }, (_, i) =>
    tinyRole(`r${i}`, Object.fromEntries(TRAITS.map((id) => [id, 1 + Math.floor(random() * 5)]))),
  );
  return tinyCatalog(TRAITS, roles, [
    ...TRAITS.map((id, i) => statement(`s-${id}`, { [id]: i === 0 ? -0.6 : 0.75 })),
    ...pairs.map(([low, high]) => dilemma(`${low}-${high}`, low, high)),
    statement('s-ab', { a: 0.5, b: 0.4, c: 0 }),
  ]);
}

/** Answers of somebody like role `like`, 0 at chance, 1 as the model says. */
function person(catalog: Catalog, like: number, honesty: number, seed: number): Record<string, number> {
  const random = uniform(seed);
  const profile = catalog.roles[like]?.profile ?? {};
  const drawn = catalog.questions.map(({ id, loadings }): [string, number] => {
    const pull = Object.entries(loadings).reduce((sum, [t, by]) => sum + by * ((profile[t] ?? 3) - 3), 0);
    const value = 3 + honesty * pull + (1.2 - 0.6 * honesty) * 4 * (random() - 0.5);
    return [id, Math.min(5, Math.max(1, Math.round(value)))];
  });
  return Object.fromEntries(drawn);
}

const first = (answers: Record<string, number>, count: number): Answers =>
  Object.fromEntries(Object.entries(answers).slice(0, count));

const effects = (list: readonly Effect[]): string =>
  list.map(({ question, answer, effect }) => `${question}=${answer} ${effect}`).join(', ');

const roleLine = ({ rank, role, score, fit, probability, unfit, reasons, doubts }: RankedRole): string =>
  `${rank}. ${role} ${score} ${fit} ${probability}${unfit ? ' unfit' : ''}: ${effects(reasons)} | ${effects(doubts)}`;

function resultText(catalog: Catalog, answers: Answers, about?: string): string {
  const { ranking, traits, tied, confidence, noFit, counterfactuals, warnings, ...rest } = evaluate(
    catalog,
    answers,
    {},
    { about },
  );
  return [
    JSON.stringify(rest),
    ...ranking.slice(0, 12).map(roleLine),
    traits.map(({ id, level, sd }) => `${id} ${level} ±${sd}`).join(', '),
    JSON.stringify({ confidence, noFit, tied, warnings: warnings.map(({ code }) => code) }),
    ...counterfactuals.map(
      ({ role, changes }) =>
        `${role}: ${changes.map(({ question, from, to }) => `${question} ${from}→${to}`).join(', ')}`,
    ),
    '',
  ].join('\n');
}

/** The questions in the order in which they are asked, each with the number still to come. */
function quizText(catalog: Catalog, sheet: Record<string, number>, full = false): string {
  const answers: Record<string, number> = {};
  const asked: string[] = [];
  for (;;) {
    const { question, left } = step(catalog, answers, { full });
    asked.push(`${question?.id ?? 'end'} ${left}`);
    if (question === undefined) return `${asked.join(', ')}\n`;
    answers[question.id] = sheet[question.id] as number;
  }
}

test.each([4, 20, 60])(
  'results and quizzes of a made-up catalogue of %i roles stay as they are',
  async (count) => {
    const catalog = world(count);
    const honest = person(catalog, 2, 1, 5);
    const wild = person(catalog, 1, 0, 6);
    const half = person(catalog, 3, 0.5, 7);
    const text = [
      resultText(catalog, first(half, 9)),
      resultText(catalog, first(wild, 16), 'r1'),
      resultText(catalog, honest),
      quizText(catalog, half),
    ];
    if (count < 60) {
      text.push(resultText(catalog, first(honest, 3)), resultText(catalog, {}));
      text.push(quizText(catalog, wild), quizText(catalog, half, true));
    }
    await expect(text.join('\n')).toMatchFileSnapshot(`snapshots/kept-quiz-${count}.txt`);
  },
);
