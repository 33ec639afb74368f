import type { Catalog, Question } from '../catalog.ts';

/** Forms of a planned-missing design; each lacks one third of the bank, and every two questions stand together in one. */
export const PARTS = 3;

/** The block of each question, 0..2: one after the other to the block that has its traits least. */
function blocksOf(questions: readonly Question[]): number[] {
  const held = Array.from({ length: PARTS }, () => new Map<string, number>());
  const sizes = Array<number>(PARTS).fill(0);
  return questions.map(({ loadings }) => {
    const traits = Object.keys(loadings);
    const load = (block: number): number =>
      traits.reduce((sum, trait) => sum + (held[block]?.get(trait) ?? 0), 0);
    const order = [...sizes.keys()].sort(
      (a, b) => load(a) - load(b) || (sizes[a] as number) - (sizes[b] as number) || a - b,
    );
    const block = order.find((one) => (sizes[one] as number) * PARTS < questions.length) ?? 0;
    sizes[block] = (sizes[block] as number) + 1;
    for (const trait of traits) held[block]?.set(trait, (held[block]?.get(trait) ?? 0) + 1);
    return block;
  });
}

/** The questions of form 1, 2 or 3, in bank order: two thirds of the bank. */
export function partOf({ questions }: Pick<Catalog, 'questions'>, part: number): Question[] {
  const blocks = blocksOf(questions);
  return questions.filter((_, i) => blocks[i] !== part - 1);
}
