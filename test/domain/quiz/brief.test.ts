import { describe, expect, test } from 'vitest';
import { brief } from '../../../src/domain/quiz/brief.ts';
import { uniform } from '../../../src/domain/quiz/draws.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { planFor } from '../../../src/domain/quiz/plans.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

/** Sheets of attentive people, of chance, with gaps, and empty. */
function sheets(): Uint8Array[] {
  const random = uniform(7);
  const made = Array.from({ length: 60 }, (_, i) => {
    const profile = catalog.roles[i % catalog.roles.length]?.profile ?? {};
    return Uint8Array.from(catalog.questions, ({ loadings }) => {
      if (i % 4 === 1 && random() < 0.5) return 0;
      if (i % 4 === 2) return 1 + Math.floor(random() * 5);
      const pull = Object.entries(loadings).reduce(
        (sum, [trait, by]) => sum + by * ((profile[trait] ?? 3) - 3),
        0,
      );
      return Math.min(5, Math.max(1, Math.round(3 + (i % 4 === 3 ? 0.4 : 1) * pull + random() - 0.5)));
    });
  });
  return [
    ...made,
    new Uint8Array(catalog.questions.length),
    new Uint8Array(catalog.questions.length).fill(3),
  ];
}

const answersOf = (sheet: Uint8Array) =>
  Object.fromEntries(catalog.questions.flatMap(({ id }, i) => (sheet[i] ? [[id, sheet[i] as number]] : [])));

describe('a sheet among many', () => {
  test('is judged as if it were the only one', () => {
    const levels = new Set<string>();
    for (const sheet of sheets()) {
      const short = brief(catalog, sheet);
      const whole = evaluate(catalog, answersOf(sheet));
      levels.add(short.level);
      expect(short.answered).toBe(whole.answered);
      expect(short.first).toEqual(
        whole.ranking.slice(0, 3).map(({ role, title, fit }) => ({ role, title, fit })),
      );
      expect(short.level).toBe(whole.confidence.level);
      expect(short.warnings).toEqual(whole.warnings.map(({ code }) => code));
      expect(short.noFit()).toBe(whole.noFit);
      expect(short.levels).toEqual(whole.traits.map(({ level }) => level));
      const first = whole.ranking[0]?.role ?? '';
      expect(short.leaders).toEqual(whole.tied.find((group) => group.includes(first)) ?? [first]);
    }
    expect(levels).toEqual(new Set(['high', 'medium', 'low']));
  });

  test('names no role that is called unfit, in however small a catalogue', () => {
    let unfit = 0;
    for (const [a, b] of [
      [0, 1],
      [4, 12],
      [7, 20],
    ] as const) {
      const roles = catalog.roles.filter((_, i) => i === a || i === b);
      const few = { ...catalog, roles, calibration: undefined };
      for (const sheet of sheets()) {
        const { ranking } = evaluate(few, answersOf(sheet));
        const may = ranking.filter((role) => !role.unfit);
        unfit += ranking.length - may.length;
        expect(brief(few, sheet).first).toEqual(may.map(({ role, title, fit }) => ({ role, title, fit })));
      }
    }
    expect(unfit).toBeGreaterThan(50);
  });

  test('needs a role to be judged by', () => {
    const empty = tinyCatalog(['a'], [], [statement('q', { a: 1 })]);
    expect(() => brief(empty, new Uint8Array(1))).toThrow('the catalogue has no role');
  });
});

describe('what depends only on which questions were answered', () => {
  const tiny = () =>
    tinyCatalog(
      ['a', 'b', 'c'],
      [tinyRole('satu', { a: 5, b: 1, c: 3 }), tinyRole('dua', { a: 1, b: 5, c: 2 })],
      Array.from({ length: 12 }, (_, i) =>
        i % 2 ? statement(`q${i}`, { a: 0.7 }) : dilemma(`q${i}`, 'a', 'b'),
      ),
    );

  test('is worked out once for the same questions, and anew for others', () => {
    const model = modelOf(tiny());
    const [first, second, ...others] = model.items;
    if (!first || !second) throw new Error('two items');
    const plan = planFor(model, [first, second]);
    expect(planFor(model, [first, second])).toBe(plan);
    expect(planFor(model, [first, ...others])).not.toBe(plan);
    expect(planFor(model, [second])).not.toBe(planFor(model, [first]));
    expect(planFor(model, model.items)).toBe(planFor(model, [...model.items]));
    expect(planFor(modelOf(tiny()), [first, second])).not.toBe(plan);
  });

  test('is forgotten, the oldest first, so that memory has an end', () => {
    const catalogue = tiny();
    const model = modelOf(catalogue);
    const subset = (bits: number) => model.items.filter((_, i) => bits & (1 << i));
    const oldest = planFor(model, subset(1));
    const newest = Array.from({ length: 1_600 }, (_, i) => planFor(model, subset(i + 2))).at(-1);
    expect(planFor(model, subset(1_601))).toBe(newest);
    expect(planFor(model, subset(1))).not.toBe(oldest);
  });
});
