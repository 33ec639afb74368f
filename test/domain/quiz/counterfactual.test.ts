import { describe, expect, test } from 'vitest';
import type { Answers, Catalog } from '../../../src/domain/catalog.ts';
import { counterfactuals } from '../../../src/domain/quiz/counterfactual.ts';
import { uniform } from '../../../src/domain/quiz/draws.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { posterior } from '../../../src/domain/quiz/posterior.ts';
import { realCatalog } from '../../real-catalog.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const TRAITS = ['x', 'y', 'z'];

function world(seed: number, questions = 5): Catalog {
  const random = uniform(seed);
  const roles = Array.from({ length: 4 }, (_, i) =>
    tinyRole(`r${i}`, Object.fromEntries(TRAITS.map((id) => [id, 1 + Math.floor(random() * 5)]))),
  );
  const bank = Array.from({ length: questions }, (_, i) =>
    i % 2
      ? statement(`q${i}`, { [TRAITS[i % 3] as string]: 0.75 })
      : dilemma(`q${i}`, TRAITS[i % 3] as string, TRAITS[(i + 1) % 3] as string),
  );
  return tinyCatalog(TRAITS, roles, bank);
}

const scoresOf = (catalog: Catalog, answers: Answers): Float64Array =>
  posterior(modelOf(catalog), answers).scores;

/** True when role r alone is in front. */
const leads = (scores: Float64Array, r: number): boolean =>
  scores.every((score, other) => other === r || score < (scores[r] as number) - 1e-9);

/** The fewest changed answers that put role r in front, and the fewest steps of those, by trying every sheet. */
function exhaustive(catalog: Catalog, answers: Record<string, number>, r: number): [number, number] | null {
  const ids = Object.keys(answers);
  let best: [number, number] | null = null;
  for (let sheet = 0; sheet < 5 ** ids.length; sheet++) {
    const other = Object.fromEntries(ids.map((id, i) => [id, 1 + (Math.floor(sheet / 5 ** i) % 5)]));
    const changed = ids.filter((id) => other[id] !== answers[id]).length;
    const steps = ids.reduce((sum, id) => sum + Math.abs((other[id] as number) - (answers[id] as number)), 0);
    const better = best === null || changed < best[0] || (changed === best[0] && steps < best[1]);
    if (changed > 0 && changed <= 4 && better && leads(scoresOf(catalog, other), r)) best = [changed, steps];
  }
  return best;
}

const found = (catalog: Catalog, answers: Answers, roles: readonly number[]) => {
  const model = modelOf(catalog);
  return counterfactuals(posterior(model, answers), roles);
};

describe('what would put another role first', () => {
  test.each(Array.from({ length: 16 }, (_, i) => i + 1))(
    'is the fewest answers and steps that do, in world %i',
    (seed) => {
      const catalog = world(seed);
      const random = uniform(seed + 100);
      const answers = Object.fromEntries(
        catalog.questions.map(({ id }) => [id, 1 + Math.floor(random() * 5)]),
      );
      const scores = scoresOf(catalog, answers);
      const leader = scores.indexOf(Math.max(...scores));
      for (const { role, changes } of found(catalog, answers, [0, 1, 2, 3])) {
        const r = catalog.roles.findIndex(({ id }) => id === role);
        const best = exhaustive(catalog, answers, r);
        const steps = changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
        expect([changes.length, steps], role).toEqual(best ?? [0, 0]);
        expect(r).not.toBe(leader);
        if (best === null) continue;
        const after = {
          ...answers,
          ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
        };
        expect(leads(scoresOf(catalog, after), r)).toBe(true);
        for (const { question, from } of changes) expect(answers[question]).toBe(from);
        const places = changes.map(({ question }) =>
          catalog.questions.findIndex(({ id }) => id === question),
        );
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    },
  );

  test('takes no step that the lead does not need, also where there are too many ways to try them all', () => {
    const catalog = realCatalog;
    let told = 0;
    for (const seed of [1, 2]) {
      const random = uniform(seed + 200);
      const answers = Object.fromEntries(
        catalog.questions.map(({ id }) => [id, 2 + Math.floor(random() * 3)]),
      );
      for (const { role, changes } of found(
        catalog,
        answers,
        catalog.roles.map((_, i) => i),
      )) {
        const r = catalog.roles.findIndex(({ id }) => id === role);
        const after = {
          ...answers,
          ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
        };
        if (changes.length > 0) expect(leads(scoresOf(catalog, after), r)).toBe(true);
        for (const { question, from, to } of changes) {
          told += changes.length > 2 ? 1 : 0;
          const less = { ...after, [question]: to - Math.sign(to - from) };
          if (Math.abs(to - from) > 1) expect(leads(scoresOf(catalog, less), r)).toBe(false);
        }
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  test('is told for each role asked about but the leader, in their order', () => {
    const catalog = world(3);
    const answers = Object.fromEntries(catalog.questions.map(({ id }) => [id, 4]));
    const scores = scoresOf(catalog, answers);
    const leader = scores.indexOf(Math.max(...scores));
    const others = [3, 2, 1, 0].filter((r) => r !== leader);
    expect(found(catalog, answers, [3, 2, 1, 0]).map(({ role }) => role)).toEqual(others.map((r) => `r${r}`));
  });

  test('is nothing where more than four answers would have to change', () => {
    const roles = [tinyRole('a', { x: 5, y: 1 }), tinyRole('b', { x: 1, y: 5 })];
    const bank = Array.from({ length: 12 }, (_, i) => dilemma(`q${i}`, 'y', 'x'));
    const catalog = tinyCatalog(['x', 'y'], roles, bank);
    const sheet = (value: number, count: number) =>
      Object.fromEntries(bank.map(({ id }, i) => [id, i < count ? value : 3]));
    expect(found(catalog, sheet(5, 12), [1])).toEqual([{ role: 'b', changes: [] }]);
    // Eight answers speak for a, each by two points: four that turn to 1 leave it level, so that four are too few …
    expect(found(catalog, sheet(5, 8), [1])[0]?.changes).toEqual([]);
    // … and with seven, four are enough.
    expect(found(catalog, sheet(5, 7), [1])[0]?.changes).toHaveLength(4);
    expect(found(catalog, sheet(4, 2), [1])[0]?.changes).toEqual([{ question: 'q0', from: 4, to: 1 }]);
  });
});
