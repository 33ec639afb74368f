import type { MeasuredItem } from '../domain/quiz/measured.ts';
import type { Model } from '../domain/quiz/model.ts';
import type { Parameters } from './parameters.ts';

/** A tenth of what can be told apart with thousands of people. */
const short = (value: number): number => Math.round(value * 1000) / 1000;

/** Parameters as a file holds them, three decimals each. */
export const itemsOf = ({ items, t, traits }: Model, { mean, by, variance }: Parameters): MeasuredItem[] =>
  items.map(({ question, at }, j) => ({
    id: question.id,
    mean: short(mean[j] as number),
    sd: short(Math.sqrt(variance[j] as number)),
    loadings: Object.fromEntries(
      [...at].flatMap((place, k) =>
        place === t ? [] : [[traits[place]?.id ?? '', short((by[j] as Float64Array)[k] as number)]],
      ),
    ),
  }));
