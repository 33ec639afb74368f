import * as z from 'zod/mini';
import type { Catalog, Instrument } from '../domain/catalog.ts';
import type { Finding } from '../domain/problem.ts';
import { type Measured, measuredName, withMeasured } from '../domain/quiz/measured.ts';
import type { Checked } from './check.ts';

const between = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));
const line = z.string().check(z.minLength(1), z.maxLength(80));

/** `parameters.json`, as `quiz calibrate` writes it. */
export const parametersFile = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('karir-sosial-parameters'),
  bank: line,
  n: z.number().check(z.int(), z.gte(1)),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  high: z.boolean(),
  parameters: line,
  items: z
    .array(
      z.strictObject({
        id: line,
        mean: between(0, 6),
        sd: between(0.1, 3),
        loadings: z.record(line, between(-3, 3)),
      }),
    )
    .check(z.maxLength(5000)),
});
type ParametersFile = z.infer<typeof parametersFile>;

/** Whether the items are those of the bank, each with the traits that it touches. */
function sameItems({ questions }: Instrument, { items }: Measured): boolean {
  if (items.length !== questions.length) return false;
  return questions.every(({ id, loadings }, i) => {
    const item = items[i];
    const traits = Object.keys(loadings).filter((trait) => loadings[trait] !== 0);
    const own = Object.keys(item?.loadings ?? {});
    return item?.id === id && own.length === traits.length && traits.every((trait) => own.includes(trait));
  });
}

/** Parameters must have been measured with this very bank, and be as they were written. */
function parameterFindings({ value, at }: Checked<ParametersFile>, instrument: Instrument): Finding[] {
  if (value.bank !== instrument.quizVersion || !sameItems(instrument, value))
    return [
      at(
        ['bank'],
        `nilai ini diukur untuk kumpulan soal ${value.bank}, sedangkan yang dipakai ${instrument.quizVersion}; ukur lagi dengan quiz calibrate`,
      ),
    ];
  return measuredName(instrument, value.items) === value.parameters
    ? []
    : [at(['parameters'], 'isinya sudah diubah sesudah ditulis; pakai berkas aslinya')];
}

/** What a file of parameters does to a catalogue with this instrument (null where that has mistakes), and what is wrong with it. */
export function measuredBy(
  file: Checked<ParametersFile> | undefined,
  instrument: Instrument | null,
): { findings: Finding[]; applied: (catalog: Catalog) => Catalog } {
  const unchanged = (catalog: Catalog): Catalog => catalog;
  if (!file || instrument === null) return { findings: [], applied: unchanged };
  const findings = parameterFindings(file, instrument);
  const fits = findings.length === 0;
  return { findings, applied: fits ? (catalog) => withMeasured(catalog, file.value) : unchanged };
}
