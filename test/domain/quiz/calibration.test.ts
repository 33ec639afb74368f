import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog.ts';
import shipped from '../../../src/domain/quiz/calibration.json' with { type: 'json' };
import {
  CAREFUL,
  CLOSENESS,
  calibrationOf,
  closenessOf,
  GUESSED,
  RETEST,
  shortSheetOf,
} from '../../../src/domain/quiz/calibration.ts';
import { realCatalog } from '../../real-catalog.ts';
import { statement, tinyCatalog, tinyRole } from '../../tiny-catalog.ts';

const guessed = tinyCatalog(['x'], [tinyRole('a', { x: 5 })], [statement('q', { x: 0.75 })]);
const [first, ...others] = realCatalog.roles;
const otherBank: Catalog = { ...realCatalog, quizVersion: '9-zz' };
const otherRoles: Catalog = { ...realCatalog, roles: others };

describe('the calibration', () => {
  test('of our own bank and roles is the shipped one', () => {
    expect(first).toBeDefined();
    expect(calibrationOf({ ...realCatalog, calibration: undefined })).toEqual(shipped);
    expect(shortSheetOf(realCatalog)).toEqual(shipped.short);
    expect(RETEST).toEqual(shipped.retest);
  });

  test.each<[string, Catalog]>([
    ['another bank', otherBank],
    ['other roles', otherRoles],
    ['both', { ...otherBank, roles: others }],
  ])('of %s is not', (_, catalog) => {
    expect(calibrationOf({ ...catalog, calibration: undefined })).not.toEqual(shipped);
    expect([CAREFUL, GUESSED]).toContain(calibrationOf({ ...catalog, calibration: undefined }));
    expect(shortSheetOf(catalog)).toBeNull();
  });

  test('of a bank that was measured is careful, of a guessed one more so', () => {
    expect(calibrationOf(guessed)).toBe(GUESSED);
    const measured = {
      ...guessed,
      questions: guessed.questions.map((question) => ({ ...question, mean: 3.2 })),
    };
    expect(calibrationOf(measured)).toBe(CAREFUL);
  });

  test('that a catalogue brings along goes before all others', () => {
    const own = { ...CAREFUL, kappa: 2 };
    expect(calibrationOf({ ...realCatalog, calibration: own })).toBe(own);
  });
});

describe('the word for a fit', () => {
  test.each([
    [100, 'very-close'],
    [50, 'very-close'],
    [49, 'close'],
    [35, 'close'],
    [34, 'fairly-close'],
    [20, 'fairly-close'],
    [19, 'far'],
    [0, 'far'],
  ])('of %i is %s', (fit, word) => {
    expect(closenessOf(guessed, fit)).toBe(word);
    expect(CLOSENESS).toContain(word);
  });
});
