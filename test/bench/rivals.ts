import type { Catalog } from '../../src/domain/catalog.ts';
import { weightsOf } from '../../src/domain/quiz/model.ts';

/** Another way to rank roles from answers; shares sum to 1 where it states any. */
export interface Rival {
  name: string;
  scores(answers: Readonly<Record<string, number>>): number[];
  /** What it would call its confidence in the first role, 0..1. */
  confidence(scores: readonly number[]): number;
}

/** Mean keyed answer for each trait, centred on the middle of the scale; 0 where nothing was asked. */
function traitScores(catalog: Catalog, answers: Readonly<Record<string, number>>): number[] {
  return catalog.traits.map(({ id }) => {
    const values = catalog.questions.flatMap(({ id: question, loadings }) => {
      const answer = answers[question];
      const key = Math.sign(loadings[id] ?? 0);
      return answer === undefined || key === 0 ? [] : [key * (answer - 3)];
    });
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

const softmax = (scores: readonly number[]): number => {
  const top = Math.max(...scores);
  return 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
};

/** Trait scores times role levels, summed: what most career tests do. */
const weightedSum = (catalog: Catalog): Rival => ({
  name: 'weighted sum',
  scores: (answers) => {
    const traits = traitScores(catalog, answers);
    return catalog.roles.map((role) =>
      catalog.traits.reduce((sum, { id }, i) => sum + (role.profile[id] ?? 3) * (traits[i] as number), 0),
    );
  },
  confidence: (scores) => Math.max(...scores) / (4 * 19),
});

/** Correlation of the trait scores with each role's profile. */
const profileCorrelation = (catalog: Catalog): Rival => ({
  name: 'profile correlation',
  scores: (answers) => {
    const own = weightsOf(traitScores(catalog, answers));
    return catalog.roles.map((role) => {
      const weights = weightsOf(catalog.traits.map(({ id }) => role.profile[id] ?? 3));
      return weights.reduce((sum, w, i) => sum + w * (own[i] as number), 0);
    });
  },
  confidence: (scores) => Math.max(0, ...scores),
});

/** Independent normal answers around what a role's profile predicts: naive Bayes over roles. */
const naiveBayes = (catalog: Catalog): Rival => ({
  name: 'naive Bayes',
  scores: (answers) =>
    catalog.roles.map((role) =>
      catalog.questions.reduce((sum, { id, loadings, mean, sd }) => {
        const answer = answers[id];
        if (answer === undefined) return sum;
        const expected = Object.entries(loadings).reduce(
          (y, [trait, by]) => y + by * ((role.profile[trait] ?? 3) - 3),
          mean,
        );
        return sum - (answer - expected) ** 2 / (2 * sd * sd);
      }, 0),
    ),
  confidence: softmax,
});

export const rivalsOf = (catalog: Catalog): Rival[] => [
  weightedSum(catalog),
  profileCorrelation(catalog),
  naiveBayes(catalog),
];
