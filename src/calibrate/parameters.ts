import type { Model } from '../domain/quiz/model.ts';

/** What is known of an item before anybody has answered; answer points. Means and spreads of normal priors, and the weight of the residual in people. */
export const BEFORE = {
  intercept: { mean: 3, sd: 0.4 },
  loading: { mean: 0.75, sd: 0.2 },
  residual: { sd: 0.93, people: 40 },
  /** Mean of the population on a trait, in standard deviations. */
  trait: { mean: 0, sd: 1 },
} as const;

/** Items and people as the model takes them. J items; arrays of an item stand in the order of its `at` in the model. */
export interface Parameters {
  /** J intercepts: the mean answer of somebody at the middle of every trait. */
  mean: Float64Array;
  /** J arrays: loadings on the stated traits, and the part of the tendency to agree, which is fixed. */
  by: Float64Array[];
  /** J residual variances. */
  variance: Float64Array;
  /** T means of the people measured, in standard deviations. */
  people: Float64Array;
}

/** The parameters that a model works with, and people in the middle of every trait. */
export const parametersIn = ({ items, t }: Model): Parameters => ({
  mean: Float64Array.from(items, ({ mean }) => mean),
  by: items.map(({ by }) => by.slice()),
  variance: Float64Array.from(items, ({ variance }) => variance),
  people: new Float64Array(t),
});

/** The parameters from which every fit begins: nothing but the priors and the stated signs. */
export function priorParameters({ items, t }: Model): Parameters {
  return {
    mean: new Float64Array(items.length).fill(BEFORE.intercept.mean),
    by: items.map(({ at, by }) =>
      by.map((value, k) => (at[k] === t ? value : Math.sign(value) * BEFORE.loading.mean)),
    ),
    variance: new Float64Array(items.length).fill(BEFORE.residual.sd ** 2),
    people: new Float64Array(t),
  };
}

/** What an item answers on average over the people measured: mean + Σ by·people. */
export function expectedAnswers({ items, t }: Model, { mean, by, people }: Parameters): Float64Array {
  return Float64Array.from(items, ({ at }, j) => {
    let sum = mean[j] as number;
    at.forEach((place, k) => {
      if (place < t) sum += ((by[j] as Float64Array)[k] as number) * (people[place] as number);
    });
    return sum;
  });
}
