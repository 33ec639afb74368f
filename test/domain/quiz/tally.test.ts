import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../src/domain/quiz/brief.ts';
import { LISTED, newTally } from '../../../src/domain/quiz/tally.ts';
import { statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const roles = ['satu', 'dua', 'tiga'].map((id) => tinyRole(id, { a: 1, b: 5 }));
const catalog = tinyCatalog(['a', 'b'], roles, [statement('q', { a: 1 }), statement('r', { b: 1 })]);

const sheet = (more: Partial<Brief> = {}): Brief => ({
  answered: 2,
  first: [],
  leaders: ['satu'],
  level: 'high',
  warnings: [],
  noFit: () => false,
  advice: 'clear',
  levels: [1, 4],
  ...more,
});

const tallyOf = (...briefs: Brief[]) => {
  const tally = newTally(catalog);
  briefs.forEach((entry, i) => {
    tally.add(entry, i + 2, () => `Orang ${i + 2}`);
  });
  return tally;
};

describe('the summary of many sheets', () => {
  test('of none holds zeros', () => {
    const tally = newTally(catalog);
    expect([tally.total, tally.summary().wrong]).toEqual([0, 0]);
    expect(tally.summary()).toEqual({
      quizVersion: '3-ab',
      questions: 2,
      total: 0,
      scored: 0,
      empty: 0,
      wrong: 0,
      twins: 0,
      answered: 0,
      none: 0,
      near: [],
      levels: { high: 0, medium: 0, low: 0 },
      traits: [
        { id: 'a', level: 0 },
        { id: 'b', level: 0 },
      ],
      talks: [],
      talkCount: 0,
      faults: [],
      fields: new Map(),
    });
  });

  const named = (...ids: string[]): Partial<Brief> => ({
    first: ids.map((role) => ({ role, title: role, fit: 50 })),
  });

  test('counts whole persons: for whom a role stands alone, and for whom it is one of several', () => {
    const { near } = tallyOf(
      sheet({ advice: 'several', ...named('dua', 'satu') }),
      sheet(named('dua', 'satu', 'tiga')),
      sheet({ advice: 'several', ...named('tiga', 'satu') }),
    ).summary();
    expect(near.map(({ role, closest, also }) => [role, closest, also])).toEqual([
      ['dua', 1, 1],
      ['satu', 0, 2],
      ['tiga', 0, 1],
    ]);
    expect(near[0]?.people).toEqual([
      { name: 'Orang 3', line: 3, alone: true },
      { name: 'Orang 2', line: 2, alone: false },
    ]);
  });

  test('puts the roles first that stand alone for most, then those that are one of several for most', () => {
    const { near } = tallyOf(
      sheet({ advice: 'several', ...named('satu', 'tiga') }),
      sheet({ advice: 'several', ...named('tiga', 'dua') }),
      sheet({ advice: 'several', ...named('tiga', 'dua') }),
      sheet({ first: [] }),
      sheet(named('gaib')),
    ).summary();
    expect(near.map(({ role, closest, also }) => [role, closest, also])).toEqual([
      ['tiga', 0, 3],
      ['dua', 0, 2],
      ['satu', 0, 1],
    ]);
  });

  test('counts sheets that are those of another person apart', () => {
    const tally = tallyOf(sheet());
    tally.addTwin();
    tally.addTwin();
    expect(tally.total).toBe(3);
    expect(tally.summary()).toMatchObject({ total: 3, scored: 1, twins: 2 });
  });

  test('names no role for those without advice, and says that one should talk with them', () => {
    const { near, none, levels, talks } = tallyOf(sheet({ advice: 'none', ...named('satu') })).summary();
    expect([near, none, levels.high]).toEqual([[], 1, 0]);
    expect(talks).toEqual([{ name: 'Orang 2', line: 2, reasons: ['no-advice'] }]);
  });

  test('means traits and answers over those who answered', () => {
    const summary = tallyOf(
      sheet(),
      sheet({ answered: 1, advice: 'clear', levels: [2, 5] }),
      sheet({ answered: 0, advice: 'clear', levels: [5, 5] }),
    ).summary();
    expect(summary).toMatchObject({ total: 3, scored: 2, empty: 1, wrong: 0, answered: 1.5 });
    expect(summary.traits).toEqual([
      { id: 'a', level: 1.5 },
      { id: 'b', level: 4.5 },
    ]);
  });

  test('names who should talk with the teacher, and for the first reason only', () => {
    const { talks, talkCount, levels } = tallyOf(
      sheet(),
      sheet({ level: 'low' }),
      sheet({ level: 'low', warnings: ['inconsistent', 'too-few-answers'], noFit: () => true }),
      sheet({ level: 'medium', noFit: () => true }),
    ).summary();
    expect(talks).toEqual([
      { name: 'Orang 3', line: 3, reasons: ['low-confidence'] },
      { name: 'Orang 4', line: 4, reasons: ['inconsistent', 'too-few-answers'] },
      { name: 'Orang 5', line: 5, reasons: ['no-fit'] },
    ]);
    expect(talkCount).toBe(3);
    expect(levels).toEqual({ high: 1, medium: 1, low: 2 });
  });

  test('lists only the first people and mistakes, and counts the others', () => {
    const tally = tallyOf(...Array.from({ length: LISTED + 5 }, () => sheet({ level: 'low' })));
    for (let i = 0; i < LISTED + 7; i++)
      tally.addWrong(
        i,
        () => 'x',
        () => 'keliru',
      );
    const { talks, talkCount, faults, wrong, total } = tally.summary();
    expect([talks.length, talkCount, faults.length, wrong]).toEqual([LISTED, LISTED + 5, LISTED, LISTED + 7]);
    expect(total).toBe(2 * LISTED + 12);
    expect([tally.total, tally.summary().wrong]).toEqual([total, wrong]);
    expect(faults[0]).toEqual({ line: 0, name: 'x', text: 'keliru' });
  });
});
