import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import calibration from '../../../src/domain/quiz/calibration.json' with { type: 'json' };
import { uniform } from '../../../src/domain/quiz/draws.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { profilePrint } from '../../../src/domain/quiz/fingerprint.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { posterior } from '../../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../../src/domain/quiz/rivals.ts';
import { nextQuestion } from '../../../src/domain/quiz/step.ts';
import { pageOf } from '../../../src/pages/pages.ts';
import { flipRate, idealSheet, runWith } from '../../bench/robustness.ts';
import { KINDS, only, type WorldKind, worldOf } from '../../bench/world.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';

const [typical] = KINDS as [WorldKind];
const ids = catalog.questions.map(({ id }) => id);
const model = modelOf(catalog);
const leader = (answers: Answers): string =>
  catalog.roles[leaderOf(posterior(model, answers).scores)]?.id ?? '';
const sheetOf = (value: (i: number) => number | null): Answers =>
  Object.fromEntries(ids.map((id, i) => [id, value(i)]));

describe('the shipped bank and profiles', () => {
  test('were calibrated as they are: after a change of either, run npm run bench -- constants', () => {
    expect({ bank: calibration.bank, profiles: calibration.profiles }).toEqual({
      bank: catalog.quizVersion,
      profiles: profilePrint(catalog),
    });
  });

  test.each(catalog.roles.map(({ id }, r) => [id, r] as const))(
    '%s is first for its own ideal sheet',
    (id, r) => {
      expect(leader(idealSheet(catalog, r))).toBe(id);
      expect(leader(runWith(catalog, (question) => idealSheet(catalog, r)[question] as number))).toBe(id);
    },
  );

  test('every role is first for somebody simulated', () => {
    const world = worldOf(catalog, typical, 2_026);
    const seen = new Set(Array.from({ length: 600 }, () => leader(world.person().answers)));
    expect(catalog.roles.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('one-step changes of one answer flip the first place in under 7 % of honest full sheets', () => {
    const sheets = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
      const world = worldOf(catalog, typical, seed);
      return Array.from({ length: 12 }, () => world.person().answers);
    });
    expect(flipRate(catalog, sheets)).toBeLessThan(0.07);
  });
});

/** The advice itself, the first paragraph that a person reads. */
async function wordsOf(answers: Answers): Promise<string> {
  const result = evaluate(catalog, answers);
  const about = null;
  const page = await pageOf({ kind: 'quiz', result, catalog, answers, facts: {}, about, month: '2026-11' });
  return JSON.stringify(page.blocks[0]);
}

const patterns: [string, Answers][] = [
  ['all 1', sheetOf(() => 1)],
  ['all 3', sheetOf(() => 3)],
  ['all 5', sheetOf(() => 5)],
  ['alternating', sheetOf((i) => (i % 2 === 0 ? 1 : 5))],
  ['all skipped', sheetOf(() => null)],
  ['nothing', {}],
  ['one answer only', { [ids[7] as string]: 5 }],
];

describe('no pattern of answers ends without useful words', () => {
  test.each(patterns)('%s', async (_, answers) => {
    const result = evaluate(catalog, answers);
    expect(result.ranking).toHaveLength(catalog.roles.length);
    expect(result.confidence.level).toBe('low');
    expect(result.warnings.length).toBeGreaterThan(0);
    expect(await wordsOf(answers)).toMatch(/Belum ada (?:jawaban|peran)|[Jj]awabanmu/);
  });

  test('10,000 random sheets: finite numbers, a first role, probabilities that sum to 1', () => {
    const random = uniform(99);
    for (let i = 0; i < 10_000; i++) {
      const state = posterior(
        model,
        sheetOf(() => (random() < 0.2 ? null : 1 + Math.floor(random() * 5))),
      );
      expect(state.scores.every(Number.isFinite)).toBe(true);
    }
    for (let i = 0; i < 300; i++) {
      const answers = sheetOf(() => (random() < 0.4 ? null : 1 + Math.floor(random() * 5)));
      const { ranking } = evaluate(catalog, answers);
      expect(ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 2);
    }
  });

  test('a person who skips everything is asked no more than forty questions and told so kindly', () => {
    const answers: Answers = {};
    for (let next = nextQuestion(catalog, answers); next; next = nextQuestion(catalog, answers))
      answers[next.id] = null;
    expect(Object.keys(answers)).toHaveLength(40);
    expect(evaluate(catalog, answers).warnings.map(({ code }) => code)).toEqual(['too-few-answers']);
  });

  test('with --full every question is asked once', () => {
    const answers: Answers = {};
    for (
      let next = nextQuestion(catalog, answers, { full: true });
      next;
      next = nextQuestion(catalog, answers, { full: true })
    ) {
      answers[next.id] = 4;
    }
    expect(Object.keys(answers).sort()).toEqual([...ids].sort());
  });
});

test('the same answers give the same bytes; these are kept, so that another Node or machine must agree', async () => {
  const world = worldOf(catalog, typical, 5);
  const results = Array.from({ length: 3 }, (_, i) => {
    const { answers } = world.person();
    return evaluate(
      catalog,
      i === 0
        ? answers
        : only(
            answers,
            ids.filter((_id, j) => j % (i + 1) === 0),
          ),
      { education: 's1' },
    );
  });
  const brief = results.map(({ code, confidence, ranking, traits, counterfactuals, tied }) => ({
    code,
    confidence,
    ranking: ranking.map(({ role, score, fit, probability, unfit }) => ({
      role,
      score,
      fit,
      probability,
      unfit,
    })),
    traits: traits.map(({ id, level, sd }) => ({ id, level, sd })),
    counterfactuals,
    tied,
  }));
  await expect(`${JSON.stringify(brief, null, 1)}\n`).toMatchFileSnapshot('snapshots/same-bytes.json');
});
