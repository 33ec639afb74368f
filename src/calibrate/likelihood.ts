import { predict } from '../domain/quiz/covariance.ts';
import type { Item, Model } from '../domain/quiz/model.ts';
import { inverse, quadratic } from './linear.ts';
import { expectedAnswers, type Parameters } from './parameters.ts';
import { answeredIn, type Sheet } from './patterns.ts';

/** M × M covariance of the answers to a set of items. */
export function answerCovariance(
  { items, prior, n }: Model,
  { by, variance }: Parameters,
  answered: readonly number[],
): Float64Array {
  const m = answered.length;
  const own = answered.map((j) => ({ ...(items[j] as Item), by: by[j] as Float64Array }));
  const spread = own.map((item) => {
    const row = new Float64Array(n);
    for (let k = 0; k < item.at.length; k++)
      for (let i = 0; i < n; i++)
        row[i] =
          (row[i] as number) + (item.by[k] as number) * (prior[(item.at[k] as number) * n + i] as number);
    return row;
  });
  const cov = new Float64Array(m * m);
  for (let a = 0; a < m; a++)
    for (let b = 0; b < m; b++)
      cov[a * m + b] =
        predict(own[a] as Item, spread[b] as Float64Array) +
        (a === b ? (variance[answered[a] as number] as number) : 0);
  return cov;
}

/** Log-likelihood of sheets, one number each; what belongs to a set of items is worked out once. Empty sheets give 0. */
export function logLikelihoods(model: Model, parameters: Parameters, sheets: readonly Sheet[]): Float64Array {
  const expected = expectedAnswers(model, parameters);
  const known = new Map<string, ReturnType<typeof inverse>>();
  return Float64Array.from(sheets, (sheet) => {
    const answered = answeredIn(sheet);
    const m = answered.length;
    const key = answered.join();
    const precision = known.get(key) ?? inverse(answerCovariance(model, parameters, answered), m);
    known.set(key, precision);
    const off = answered.map((j) => (sheet[j] as number) - (expected[j] as number));
    return -(m * Math.log(2 * Math.PI) + precision.logDet + quadratic(precision.inverse, m, off, off)) / 2;
  });
}
