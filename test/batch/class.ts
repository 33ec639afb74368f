import type { Answers } from '../../src/domain/catalog.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { realCatalog } from '../real-catalog.ts';

export const { questions, scale } = realCatalog;
export const ids = questions.map(({ id }) => id);

/** Answers of an attentive person like the given role, or by chance without one; the same every time. */
export function sheetOf(seed: number, role?: number): number[] {
  const random = uniform(seed * 7919 + 1);
  const profile = role === undefined ? null : realCatalog.roles[role % realCatalog.roles.length]?.profile;
  return questions.map(({ loadings }) => {
    if (profile == null) return 1 + Math.floor(random() * 5);
    const pull = Object.entries(loadings).reduce(
      (sum, [trait, by]) => sum + by * ((profile[trait] ?? 3) - 3),
      0,
    );
    return Math.min(5, Math.max(1, Math.round(3 + pull + random() - 0.5)));
  });
}

export interface Pupil {
  nama: string;
  kelas: string;
  marks: number[];
}

/** A class: most like a role each, one by chance, one who answers 3 to everything. */
export const pupils: Pupil[] = ['Ani', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri'].map((nama, i) => ({
  nama,
  kelas: i % 2 ? 'XII B' : 'XII A',
  marks: i === 4 ? sheetOf(i) : i === 5 ? ids.map(() => 3) : sheetOf(i, i * 5),
}));

export const answersOf = ({ marks }: Pupil): Answers =>
  Object.fromEntries(ids.map((id, i) => [id, marks[i] as number]));

/** The class as a table with ids as titles. */
export const tableOf = (people: readonly Pupil[] = pupils, delimiter = ',', end = '\n'): string =>
  [['nama', 'kelas', ...ids], ...people.map(({ nama, kelas, marks }) => [nama, kelas, ...marks])]
    .map((fields) => fields.join(delimiter) + end)
    .join('');

/** The class as one JSON object on each line. */
export const linesOf = (people: readonly Pupil[] = pupils): string =>
  people
    .map(
      (pupil) => `${JSON.stringify({ nama: pupil.nama, kelas: pupil.kelas, answers: answersOf(pupil) })}\n`,
    )
    .join('');
