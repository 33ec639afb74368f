import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/catalog.ts';
import { evaluate } from '../../../src/domain/quiz/evaluate.ts';
import type { QuizResult } from '../../../src/domain/quiz/result.ts';
import { idealSheet } from '../../bench/robustness.ts';
import { realCatalog as catalog } from '../../real-catalog.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const place = (id: string): number => catalog.roles.findIndex((role) => role.id === id);
const codesOf = ({ warnings }: QuizResult): string[] => warnings.map(({ code }) => code);
const everything = (value: number): Answers =>
  Object.fromEntries(catalog.questions.map(({ id }) => [id, value]));

describe('reasons and doubts', () => {
  const mediator = () => evaluate(catalog, idealSheet(catalog, place('petugas-sosial-masyarakat-desa')));

  test('a village mediator is led to petugas-sosial-masyarakat-desa', () => {
    expect(mediator().ranking[0]?.role).toBe('petugas-sosial-masyarakat-desa');
  });

  test('a planner of policy is led to kepala-bagian-pembangunan-sosial', () => {
    const planner = evaluate(catalog, idealSheet(catalog, place('kepala-bagian-pembangunan-sosial')));
    expect(planner.ranking[0]?.role).toBe('kepala-bagian-pembangunan-sosial');
  });

  test('reasons push up, doubts pull down, the strongest stand first', () => {
    for (const { reasons, doubts } of mediator().ranking) {
      expect(reasons.every(({ effect }) => effect > 0) && doubts.every(({ effect }) => effect < 0)).toBe(
        true,
      );
      const sizes = reasons.map(({ effect }) => effect);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  test('an opposite role has more against it than for it and is called unfit', () => {
    const planner = mediator().ranking.find(({ role }) => role === 'kepala-bagian-pembangunan-sosial');
    expect(planner?.unfit).toBe(true);
    expect(planner?.score).toBeLessThan(0);
  });

  test('a misfit is told only when the answers stand against the trait it names', () => {
    const signal = {
      notSuitedFor: ['cepat lelah di antara orang bertengkar'],
      misfitSignals: [{ x: 'low' as const }],
    };
    const tiny = tinyCatalog(
      ['x', 'y'],
      [tinyRole('a', { x: 5, y: 1 }, signal)],
      [...[1, 2, 3, 4].map((i) => statement(`x${i}`, { x: 0.75 })), statement('y1', { y: 0.75 })],
    );
    const sheet = (value: number): Answers => ({ x1: value, x2: value, x3: value, x4: value });
    const misfits = (value: number) => evaluate(tiny, sheet(value)).ranking[0]?.misfits;
    expect(misfits(1)).toEqual([{ text: 'cepat lelah di antara orang bertengkar' }]);
    expect(misfits(3)).toEqual([]);
    expect(misfits(5)).toEqual([]);
  });
});

describe('facts, apart from interest', () => {
  test('facts never change the ranking', () => {
    const answers = idealSheet(catalog, 3);
    const order = (result: QuizResult) => result.ranking.map(({ role: id }) => id);
    expect(order(evaluate(catalog, answers, { education: 'sma', civilServant: false }))).toEqual(
      order(evaluate(catalog, answers)),
    );
  });
});

describe('warnings and the level word', () => {
  test('few answers', () => {
    expect(codesOf(evaluate(catalog, { [catalog.questions[0]?.id ?? '']: 5 }))).toEqual(['too-few-answers']);
  });

  test('the same answer to nearly everything', () => {
    for (const value of [1, 3, 5])
      expect(codesOf(evaluate(catalog, everything(value)))).toContain('straight-lining');
  });

  test('answers that fit no person of the model', () => {
    const wild = Object.fromEntries(
      catalog.questions.map(({ id }, i) => [id, (i * i + (i >> 1)) % 2 === 0 ? 1 : 5]),
    );
    expect(codesOf(evaluate(catalog, wild))).toContain('inconsistent');
  });

  test('a coherent sheet gets none', () => {
    expect(codesOf(evaluate(catalog, idealSheet(catalog, place('pekerja-sosial'))))).toEqual([]);
  });
});

describe('tied roles', () => {
  const roles = [
    tinyRole('a', { x: 5, y: 3, z: 1 }),
    tinyRole('b', { x: 5, y: 2, z: 1 }),
    tinyRole('c', { x: 1, y: 3, z: 5 }),
  ];
  const tiny = tinyCatalog(['x', 'y', 'z'], roles, [
    ...Array.from({ length: 6 }, (_, i) => dilemma(`d${i}`, 'z', 'x')),
    statement('y', { y: 0.75 }),
  ]);
  test('near twins stand in one group, the opposite apart', () => {
    const answers = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`d${i}`, 5]));
    const [group] = evaluate(tiny, answers).tied;
    expect([...(group ?? [])].sort()).toEqual(['a', 'b']);
  });
});
