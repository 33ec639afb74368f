import { describe, expect, test } from 'vitest';
import { contrastsOf, KNOWN, knownLeanings, widestContrasts } from '../../../src/domain/quiz/contrast.ts';
import { modelOf } from '../../../src/domain/quiz/model.ts';
import { posterior } from '../../../src/domain/quiz/posterior.ts';
import { answerOf, PEOPLE, type Person, takenBy } from '../../reading/people.ts';
import { realCatalog } from '../../real-catalog.ts';
import { dilemma, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const model = modelOf(realCatalog);
const levelOf = (role: number, trait: number): number =>
  realCatalog.roles[role]?.profile[realCatalog.traits[trait]?.id ?? ''] ?? Number.NaN;
const whole = (person: Person): Record<string, number> => {
  const answer = answerOf(person);
  return Object.fromEntries(realCatalog.questions.map((question) => [question.id, answer(question)]));
};
const { helper, leader, undecided } = PEOPLE as Record<'helper' | 'leader' | 'undecided', Person>;
const states = [
  posterior(model, takenBy(helper, realCatalog)),
  posterior(model, takenBy(leader, realCatalog)),
  posterior(model, whole(helper)),
];

describe('the contrasts of roles', () => {
  test('are told only where their sign is known and the roles differ, at most five', () => {
    for (const state of states) {
      const found = contrastsOf(state, [0, 4, 9]);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(5);
      for (const { more, less, mean, sd, roles } of found) {
        expect(mean).toBeGreaterThan(0);
        expect(mean).toBeGreaterThanOrEqual(KNOWN * sd);
        expect(roles).toEqual([0, 4, 9].map((role) => levelOf(role, more) - levelOf(role, less)));
        expect(Math.max(...roles) - Math.min(...roles)).toBeGreaterThanOrEqual(1);
        expect(state.mean[more] as number).toBeGreaterThan(state.mean[less] as number);
      }
    }
  });

  test('have the difference and its error from the state, whichever trait comes first', () => {
    const [state] = states as [ReturnType<typeof posterior>];
    const {
      cov,
      model: { n },
    } = state.plan;
    for (const { more, less, mean, sd } of contrastsOf(state, [0, 9])) {
      expect(mean).toBeCloseTo((state.mean[more] as number) - (state.mean[less] as number), 10);
      const [a, b, c] = [cov[more * n + more], cov[less * n + less], cov[more * n + less]] as [
        number,
        number,
        number,
      ];
      expect(sd).toBeCloseTo(Math.sqrt(a + b - 2 * c), 10);
    }
  });

  test('use a trait once, or twice where few are known', () => {
    for (const state of states) {
      const found = contrastsOf(state, [0, 4, 9]);
      const used = found.flatMap(({ more, less }) => [more, less]);
      const most = Math.max(...used.map((trait) => used.filter((other) => other === trait).length));
      expect(most).toBeLessThanOrEqual(2);
    }
  });

  test('tell no pair of traits twice, also where one pair is all that is known', () => {
    const tiny = tinyCatalog(
      ['x', 'y', 'z'],
      [tinyRole('a', { x: 5, y: 1, z: 3 }), tinyRole('b', { x: 1, y: 5, z: 3 })],
      Array.from({ length: 12 }, (_, i) => dilemma(`q${i}`, 'y', 'x')),
    );
    const answers = Object.fromEntries(tiny.questions.map(({ id }) => [id, 4]));
    const found = contrastsOf(posterior(modelOf(tiny), answers), [0, 1]);
    const pairs = found.map(({ more, less }) => [more, less].toSorted((a, b) => a - b).join());
    expect(found[0]).toMatchObject({ more: 0, less: 1, roles: [4, -4] });
    expect(pairs).toEqual([...new Set(pairs)]);
  });

  test('of one role, of no answers or of answers in the middle are none', () => {
    expect(contrastsOf(states[0] as ReturnType<typeof posterior>, [3])).toEqual([]);
    expect(contrastsOf(posterior(model, {}), [0, 4, 9])).toEqual([]);
    expect(contrastsOf(posterior(model, whole(undecided)), [0, 4, 9])).toEqual([]);
  });
});

test('the widest contrasts are those in which the roles vary most, with no trait twice', () => {
  const found = widestContrasts(model, 3);
  const traits = found.flatMap(({ more, less }) => [more, less]);
  expect(new Set(traits).size).toBe(6);
  const spread = (i: number, j: number): number => {
    const values = realCatalog.roles.map((_, r) => levelOf(r, i) - levelOf(r, j));
    const mean = values.reduce((sum, value) => sum + value / values.length, 0);
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  const all = realCatalog.traits.flatMap((_, i) =>
    realCatalog.traits.slice(i + 1).map((__, k) => spread(i, i + 1 + k)),
  );
  const [first] = found as [(typeof found)[number]];
  expect(spread(first.more, first.less)).toBeCloseTo(Math.max(...all), 10);
});

describe('single leanings', () => {
  test('point where the person was made to lean', () => {
    const leanings = knownLeanings(states[2] as ReturnType<typeof posterior>);
    const leadOf = (id: string) =>
      leanings.find(({ trait }) => realCatalog.traits[trait]?.id === id)?.lead ?? 0;
    for (const id of ['layanan_langsung', 'lapangan']) expect(leadOf(id)).toBeGreaterThan(0);
    for (const id of ['skala', 'perencanaan']) expect(leadOf(id)).toBeLessThan(0);
  });

  test('are all whose lead over the mean of the traits is known, with that lead', () => {
    for (const state of states) {
      const { cov, model: shape } = state.plan;
      const { t, n } = shape;
      const level = state.mean.slice(0, t).reduce((sum, value) => sum + value, 0) / t;
      const known = realCatalog.traits.flatMap((_, trait) => {
        const side = (i: number): number => (i === trait ? 1 : 0) - 1 / t;
        let variance = 0;
        for (let i = 0; i < t; i++)
          for (let j = 0; j < t; j++) variance += side(i) * side(j) * (cov[i * n + j] as number);
        const lead = (state.mean[trait] as number) - level;
        return Math.abs(lead) >= KNOWN * Math.sqrt(variance)
          ? [{ trait, lead: expect.closeTo(lead, 10) }]
          : [];
      });
      expect(known.length).toBeGreaterThan(0);
      expect(knownLeanings(state)).toEqual(known);
    }
  });

  test('are none without answers', () => {
    expect(knownLeanings(posterior(model, {}))).toEqual([]);
  });
});
