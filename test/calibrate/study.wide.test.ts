import { describe, expect, test } from 'vitest';
import type { Respondent } from '../../src/calibrate/screening.ts';
import { studyOf } from '../../src/calibrate/study.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { parametersOf } from '../../src/domain/quiz/fingerprint.ts';
import { withMeasured } from '../../src/domain/quiz/measured.ts';
import { partOf } from '../../src/domain/quiz/parts.ts';
import { KINDS, type WorldKind, worldOf } from '../bench/world.ts';
import { realCatalog } from '../real-catalog.ts';

const ids = realCatalog.questions.map(({ id }) => id);
const typical = KINDS[0] as WorldKind;

const sheetOf = (answers: Record<string, number>): Uint8Array =>
  Uint8Array.from(ids, (id) => answers[id] ?? 0);

/** People of a simulated world with their jobs; some answer a second time. */
function people(count: number, seed: number, kind = typical): Respondent[] {
  const world = worldOf(realCatalog, kind, seed);
  return Array.from({ length: count }, (_, i) => {
    const { answers, best, belongs } = world.person();
    const job = belongs ? (realCatalog.roles[best]?.id ?? '') : '';
    return { sheet: sheetOf(answers), job, group: i % 2 ? 'kota' : 'desa', person: `p${i}`, cards: null };
  });
}

function again(rows: readonly Respondent[], seed: number): Respondent[] {
  const world = worldOf(realCatalog, typical, seed);
  return rows.map((row) => ({ ...row, sheet: sheetOf(world.person().again()) }));
}

/** Sheets that nobody thought about. */
function randomSheets(count: number, seed: number): Respondent[] {
  const random = uniform(seed);
  const sheet = () => Uint8Array.from(ids, () => 1 + Math.floor(random() * 5));
  return Array.from({ length: count }, () => ({
    sheet: sheet(),
    job: '',
    group: '',
    person: '',
    cards: null,
  }));
}

const study = (rows: readonly Respondent[], catalog = realCatalog) =>
  studyOf(catalog, rows, { read: rows.length, wrong: 0, date: '2026-11-26', jobs: true, groups: true });

describe('320 people of a world that the model does not know, a tenth of the sheets random', () => {
  const own = people(320, 5);
  const { study: found, measured } = study([...own, ...again(own.slice(0, 40), 5), ...randomSheets(32, 6)]);

  test('sheets are sorted', () => {
    const { sheets } = found;
    expect(sheets).toMatchObject({ read: 392, adaptive: 0, empty: 0 });
    expect(sheets.again).toBeGreaterThan(35);
    expect(sheets.inconsistent).toBeGreaterThan(22);
    expect(sheets.used).toBeGreaterThan(305);
    expect(found.sensitivity?.sheets).toBe(sheets.inconsistent + sheets.straight);
    expect(found.sensitivity?.mean).toBeGreaterThan(0.02);
  });

  test('learnt items tell more of people that they were not learnt from, and are written down', () => {
    expect(found.validation?.gain).toBeGreaterThan(2 * (found.validation?.error ?? 1));
    expect(found.verdict).toBe('earned');
    expect(measured).toMatchObject({
      bank: realCatalog.quizVersion,
      n: found.sheets.used,
      date: '2026-11-26',
    });
    const scoring = withMeasured(realCatalog, measured as NonNullable<typeof measured>);
    expect(parametersOf(scoring.questions)).toBe(measured?.parameters);
  });

  test('own jobs are named far more often than by the base rate and by chance', () => {
    const { jobs } = found;
    expect(jobs?.three.after?.low).toBeGreaterThan(jobs?.base.three ?? 1);
    expect(jobs?.shuffled.three).toBeCloseTo(3 / realCatalog.roles.length, 1);
    expect(jobs?.first.after?.hits).toBeLessThan(jobs?.three.after?.hits ?? 0);
  });

  test('no group is set apart by chance alone in more than a few items', () => {
    expect(found.groups?.groups.map(({ name }) => name).sort()).toEqual(['desa', 'kota']);
    expect(found.groups?.compared).toBe(2);
    expect(found.groups?.differences).toHaveLength(60);
    expect(found.items.filter(({ flags }) => flags.includes('groups')).length).toBeLessThan(4);
  });

  test('traits have norms, and forty second sheets show how much stays', () => {
    expect(found.retest?.pairs).toBeGreaterThan(30);
    for (const { norm, reliability, retest } of found.traits) {
      expect(norm?.percentiles).toEqual([...(norm?.percentiles ?? [])].sort((a, b) => a - b));
      expect(reliability.after).toBeGreaterThan(0.3);
      expect(Math.abs(retest ?? 2)).toBeLessThanOrEqual(1);
    }
  });

  test('stated stability comes true, and proposals are far from what is stated', () => {
    expect(found.curveError).toBeLessThan(8);
    expect(found.high?.of).toBeGreaterThan(800);
    for (const { stated, proposed } of found.proposals)
      expect(Math.abs(stated - proposed)).toBeGreaterThanOrEqual(0.4);
  });
});

test('an item that one group answers otherwise is found, and the others are not', () => {
  const rows = people(400, 8).map((row) => {
    const sheet = row.sheet.slice();
    if (row.group === 'kota') sheet[20] = Math.min(5, (sheet[20] as number) + 1);
    return { ...row, sheet };
  });
  const { study: found } = study(rows);
  const flagged = found.items.filter(({ flags }) => flags.includes('groups'));
  expect(found.groups?.differences[0]?.question).toBe(ids[20]);
  expect(Math.abs(found.groups?.differences[0]?.shift ?? 0)).toBeGreaterThan(0.4);
  // What is shifted in one item leans on those of the same traits too.
  expect(flagged.length).toBeLessThan(8);
});

test('groups of fewer than ten are not named', () => {
  const rows = people(120, 9).map((row, i) => ({ ...row, group: i < 9 ? 'kecil' : 'besar' }));
  const { groups } = study(rows).study;
  expect(groups?.groups.map(({ name }) => name)).toEqual(['besar']);
  expect(groups?.others).toBeGreaterThan(6);
  expect(groups?.compared).toBe(0);
});

test('ninety-nine sheets describe, two hundred report, and neither writes anything', () => {
  const few = study(people(99, 10));
  expect(few.study).toMatchObject({ verdict: 'few', validation: null, curve: [] });
  expect(few.study.items.every(({ after, n }) => after === null && n > 90)).toBe(true);
  const some = study(people(200, 10));
  expect(some.study.verdict).toBe('report-only');
  expect(some.study.items[0]?.after?.errors.mean).toBeGreaterThan(0.05);
  expect([few.measured, some.measured]).toEqual([null, null]);
});

test('planned-missing forms are learnt from, adaptive sheets are not', () => {
  const forms = [1, 2, 3].map((part) => new Set(partOf(realCatalog, part).map(({ id }) => id)));
  const rows = people(150, 12).map((row, i) => ({
    ...row,
    sheet: row.sheet.map((value, j) =>
      i < 120 ? (forms[i % 3]?.has(ids[j] ?? '') ? value : 0) : j % 3 === i % 3 ? value : 0,
    ),
  }));
  const { sheets, items, traits } = study(rows).study;
  expect(sheets.parts).toBeGreaterThan(110);
  expect(sheets.used).toBe(sheets.parts);
  expect(sheets.adaptive).toBeGreaterThan(20);
  expect(items.every(({ n }) => n > 60 && n < 90)).toBe(true);
  expect(traits[0]?.norm?.n).toBe(sheets.parts + sheets.adaptive);
});

test.each([
  ['constant', (sheet: Uint8Array) => sheet.map((value, j) => (j === 3 ? 4 : value))],
  ['one-end', (sheet: Uint8Array) => sheet.map((value) => Math.min(4, value))],
] as const)('%s: nothing is written', (verdict, change) => {
  const rows = people(320, 14).map((row) => ({ ...row, sheet: change(row.sheet) }));
  const { study: found, measured } = study(rows);
  expect([found.verdict, measured]).toEqual([verdict, null]);
});

test('columns that stand under the wrong questions win nothing', () => {
  const rows = people(320, 15).map((row) => ({
    ...row,
    sheet: row.sheet.map((_, j) => row.sheet[(j * 7) % 60] as number),
  }));
  const { study: found, measured } = study(rows);
  expect(
    found.items.filter(({ flags }) => flags.includes('weak') || flags.includes('wrong-sign')).length,
  ).toBeGreaterThan(20);
  expect(found.jobs?.three.after?.share).toBeLessThan(0.4);
  expect([found.verdict, measured]).toEqual(['mismatch', null]);
});
