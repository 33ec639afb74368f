import { describe, expect, test } from 'vitest';
import { calibrationOf } from '../../src/domain/quiz/calibration.ts';
import { type Measured, measuredName } from '../../src/domain/quiz/measured.ts';
import { statement } from '../tiny-catalog.ts';
import { compiled, old, TRAITS } from './small-folder.ts';

const base = () => ({
  catalog: {
    ...old(),
    questions: [statement('q', { sabar: 0.7 }), statement('r', { sabar: 0.5, teliti: -0.5, rapi: 0 })],
  },
  rules: new Map(),
});
const ITEMS: Measured['items'] = [
  { id: 'q', mean: 3.4, sd: 0.8, loadings: { sabar: 0.6 } },
  { id: 'r', mean: 2.9, sd: 1.1, loadings: { teliti: -0.4, sabar: 0.3 } },
];
const whole = {
  schemaVersion: 1,
  kind: 'karir-sosial-parameters',
  bank: '3-ab',
  n: 400,
  date: '2026-11-01',
  high: true,
  parameters: measuredName(base().catalog, ITEMS),
  items: ITEMS as unknown[],
};
const read = (more: object) => compiled({ 'parameters.json': JSON.stringify({ ...whole, ...more }) }, base());
const told = (more: object): string[] =>
  read(more).told.map((line) => line.replace('parameters.json:1: ', ''));
/** The same with these items, under their own name. */
const toldOf = (items: Measured['items']): string[] =>
  told({ items, parameters: measuredName(base().catalog, items) });
const withItem = (more: object): string[] => told({ items: [{ ...ITEMS[0], ...more }, ITEMS[1]] });

const OTHER =
  'nilai ini diukur untuk kumpulan soal 3-ab, sedangkan yang dipakai 3-ab; ukur lagi dengan quiz calibrate';
const CHANGED = 'isinya sudah diubah sesudah ditulis; pakai berkas aslinya';

describe('measured parameters of a folder', () => {
  test('are those that a quiz scores with', () => {
    const { told: lines, catalog } = read({});
    expect(lines).toEqual([]);
    expect(catalog.questions).toMatchObject([
      { id: 'q', mean: 3.4, sd: 0.8, loadings: { sabar: 0.6 } },
      { id: 'r', mean: 2.9, sd: 1.1, loadings: { teliti: -0.4, sabar: 0.3 } },
    ]);
    expect(catalog.questions[1]?.loadings).toEqual({ teliti: -0.4, sabar: 0.3 });
    expect(calibrationOf(catalog)).toMatchObject({ kappa: 1, rest: 1 });
  });

  test('leave a folder without them as it was', () => {
    const { catalog } = compiled({ 'roles/x.txt': '' }, base());
    expect(catalog.questions).toEqual(base().catalog.questions);
    expect(catalog.calibration).toBeUndefined();
  });

  test('of another bank are refused, and nothing of them is used', () => {
    const { told: lines, catalog } = read({ bank: '4-cd' });
    expect(lines).toEqual([
      'parameters.json:1: nilai ini diukur untuk kumpulan soal 4-cd, sedangkan yang dipakai 3-ab; ukur lagi dengan quiz calibrate',
    ]);
    expect(catalog.questions).toEqual(base().catalog.questions);
  });

  test.each<[string, Measured['items']]>([
    ['fewer questions', ITEMS.slice(0, 1)],
    ['more questions', [...ITEMS, { id: 's', mean: 3, sd: 1, loadings: {} }]],
    ['the questions in another order', ITEMS.toReversed()],
    ['another question', ITEMS.map((item, i) => (i === 0 ? { ...item, id: 'p' } : item))],
    ['a trait less', ITEMS.map((item) => ({ ...item, loadings: { sabar: 0.3 } }))],
    ['a trait more', ITEMS.map((item) => ({ ...item, loadings: { sabar: 0.3, teliti: -0.4 } }))],
    [
      'one trait of two another',
      ITEMS.map((item, i) => (i === 1 ? { ...item, loadings: { sabar: 0.3, rapi: 0.2 } } : item)),
    ],
    ['another trait', ITEMS.map((item, i) => (i === 0 ? { ...item, loadings: { teliti: 0.3 } } : item))],
  ])('with %s are refused', (_, items) => {
    expect(toldOf(items)).toEqual([OTHER]);
  });

  test('that were changed after they were written are refused', () => {
    expect(withItem({ mean: 3.5 })).toEqual([CHANGED]);
    expect(told({ parameters: 'm-0000' })).toEqual([CHANGED]);
  });

  test('say nothing more where the instrument itself is broken', () => {
    const files = { 'parameters.json': JSON.stringify({ ...whole, bank: '4-cd' }), 'traits.yaml': TRAITS };
    expect(compiled(files, base()).told).toHaveLength(1);
  });

  test.each<[object, string]>([
    [{ schemaVersion: 2 }, 'schemaVersion: 2 tidak dikenal; pilih 1'],
    [{ kind: 'x' }, 'kind: "x" tidak dikenal; pilih karir-sosial-parameters'],
    [{ n: 0 }, 'n: paling kecil 1'],
    [{ n: 1.5 }, 'n: harus bilangan bulat, bukan 1.5'],
    [{ high: 'ya' }, 'high: harus true atau false, bukan "ya"'],
    [{ bank: '' }, 'bank: tidak boleh kosong'],
    [{ bank: 'x'.repeat(81) }, 'bank: paling panjang 80 karakter'],
    [{ items: {} }, 'items: harus daftar, bukan {}'],
    [{ lain: 1 }, 'lain: kunci ini tidak dikenal'],
  ])('with %j are told what is wrong', (more, message) => {
    expect(told(more)).toEqual([message]);
  });

  test.each(['2026-11', '26-11-01', 'x2026-11-01', '2026-11-011', '2026-1-1'])(
    'have a date, not %s',
    (date) => {
      expect(told({ date })).toHaveLength(1);
      expect(told({ date })[0]).toMatch(/^date: /);
    },
  );

  test.each<[object, string]>([
    [{ mean: -0.1 }, 'mean: paling kecil 0'],
    [{ mean: 6.1 }, 'mean: paling besar 6'],
    [{ sd: 0.09 }, 'sd: paling kecil 0.1'],
    [{ sd: 3.1 }, 'sd: paling besar 3'],
    [{ loadings: { sabar: 3.1 } }, 'loadings › sabar: paling besar 3'],
    [{ loadings: { sabar: -3.1 } }, 'loadings › sabar: paling kecil -3'],
    [{ lain: 1 }, 'lain: kunci ini tidak dikenal'],
  ])('of a question with %j are told what is wrong', (more, message) => {
    expect(withItem(more)).toEqual([`items ke-1 › ${message}`]);
  });

  test.each<object>([{ mean: 0 }, { mean: 6 }, { sd: 0.1 }, { sd: 3 }, { loadings: { sabar: -3 } }])(
    'of a question may be %j',
    (more) => {
      expect(withItem(more)).toEqual([CHANGED]);
    },
  );
});
