import { BEFORE, type Parameters } from '../../src/calibrate/parameters.ts';
import { normal, uniform } from '../../src/domain/quiz/draws.ts';
import { cholesky } from '../../src/domain/quiz/matrix.ts';
import type { Model } from '../../src/domain/quiz/model.ts';

/** Item parameters drawn from what is believed of them before any data, and people who are off the middle by `off`. */
export function trueParameters(model: Model, seed: number, off = 0.5): Parameters {
  const gauss = normal(uniform(seed));
  return {
    mean: Float64Array.from(model.items, () => 3 + BEFORE.intercept.sd * gauss()),
    by: model.items.map(({ at, by }) =>
      by.map((value, k) =>
        at[k] === model.t ? value : Math.sign(value) * (BEFORE.loading.mean + BEFORE.loading.sd * gauss()),
      ),
    ),
    variance: Float64Array.from(model.items, () => (0.93 + 0.08 * gauss()) ** 2),
    people: Float64Array.from({ length: model.t }, () => off * gauss()),
  };
}

export interface Simulated {
  /** n values: traits and the tendency to agree. */
  state: Float64Array;
  /** Answers on no scale. */
  exact: Float64Array;
  /** The same as 1..5. */
  sheet: Uint8Array;
}

/** People who answer exactly by the model. */
export function peopleOf(model: Model, truth: Parameters, count: number, seed: number): Simulated[] {
  const gauss = normal(uniform(seed));
  const { n, t, prior } = model;
  const root = cholesky(prior, n);
  return Array.from({ length: count }, () => {
    const own = Float64Array.from({ length: n }, () => gauss());
    const state = Float64Array.from({ length: n }, (_, i) => {
      let sum = i < t ? (truth.people[i] as number) : 0;
      for (let k = 0; k <= i; k++) sum += (root[i * n + k] as number) * (own[k] as number);
      return sum;
    });
    const exact = Float64Array.from(model.items, ({ at }, j) => {
      const loads = truth.by[j] as Float64Array;
      let sum = (truth.mean[j] as number) + Math.sqrt(truth.variance[j] as number) * gauss();
      at.forEach((place, k) => {
        sum += (loads[k] as number) * (state[place] as number);
      });
      return sum;
    });
    return { state, exact, sheet: Uint8Array.from(exact, (y) => Math.min(5, Math.max(1, Math.round(y)))) };
  });
}
