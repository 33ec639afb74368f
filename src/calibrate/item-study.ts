import type { MeasuredItem } from '../domain/quiz/measured.ts';
import type { Item, Model } from '../domain/quiz/model.ts';
import type { GroupStudy, ItemFlag, ItemStudy } from '../domain/quiz/study.ts';
import type { Errors } from './errors.ts';
import { GROUP_LINE } from './groups.ts';
import { itemsOf } from './items.ts';
import { BEFORE, type Parameters, parametersIn } from './parameters.ts';
import type { Sheet } from './patterns.ts';
import { CELL, deviationOf, meanOf } from './statistics.ts';

/** An item that everybody answers alike says nothing of anybody. */
const CONSTANT = 0.3;
/** Loadings under this, and intercepts farther from the middle than that, call for other words. */
const WEAK = 0.3;
const FAR = 1;

/** How an item was answered. */
export interface Answered {
  n: number;
  mean: number;
  sd: number;
  /** How often each of 1..5 was given, by the answer. */
  counts: number[];
  constant: boolean;
}

export const answeredOf = ({ items }: Model, sheets: readonly Sheet[]): Answered[] =>
  items.map((_, j) => {
    const values = sheets.map((sheet) => sheet[j] as number).filter((value) => value !== 0);
    const counts = Array.from(
      { length: 6 },
      (_, answer) => values.filter((value) => value === answer).length,
    );
    const sd = deviationOf(values);
    return {
      n: values.length,
      mean: meanOf(values),
      sd,
      counts,
      constant: values.length >= CELL && sd < CONSTANT,
    };
  });

const withoutId = ({ id: _, ...rest }: MeasuredItem): Omit<MeasuredItem, 'id'> => rest;

/** Standard errors in the shape of what they belong to. */
function errorsIn({ at }: Item, j: number, { t, traits }: Model, errors: Errors): Omit<MeasuredItem, 'id'> {
  return {
    mean: errors.mean[j] as number,
    sd: errors.sd[j] as number,
    loadings: Object.fromEntries(
      [...at].flatMap((place, k) =>
        place === t ? [] : [[traits[place]?.id ?? '', errors.by[j]?.[k] as number]],
      ),
    ),
  };
}

/** Why an item should be looked at again, by what was learnt of it. */
function flagsOf(
  { at, by, question }: Item,
  { t }: Model,
  answered: Answered,
  learnt: { mean: number; by: Float64Array } | null,
  groups: GroupStudy | null,
): ItemFlag[] {
  const loads =
    learnt === null
      ? []
      : [...at.keys()]
          .filter((k) => at[k] !== t)
          .map((k) => Math.sign(by[k] as number) * (learnt.by[k] as number));
  const apart = groups?.differences.some(
    ({ question: id, z }) => id === question.id && Math.abs(z) > GROUP_LINE,
  );
  const told: [ItemFlag, boolean][] = [
    ['constant', answered.constant],
    ['weak', loads.some((value) => value >= 0 && value < WEAK)],
    ['wrong-sign', loads.some((value) => value < 0)],
    ['far-mean', learnt !== null && Math.abs(learnt.mean - BEFORE.intercept.mean) > FAR],
    ['groups', apart ?? false],
  ];
  return told.filter(([, is]) => is).map(([flag]) => flag);
}

/** Every item in bank order: answers, parameters before and after, and what is odd about it. */
export function itemStudies(
  model: Model,
  answered: readonly Answered[],
  learnt: { parameters: Parameters; items: readonly MeasuredItem[]; errors: Errors } | null,
  groups: GroupStudy | null,
): ItemStudy[] {
  const before = itemsOf(model, parametersIn(model));
  return model.items.map((item, j) => {
    const { n, mean, sd } = answered[j] as Answered;
    const own = learnt && {
      mean: learnt.parameters.mean[j] as number,
      by: learnt.parameters.by[j] as Float64Array,
    };
    return {
      id: item.question.id,
      text: item.question.text,
      n,
      mean,
      sd,
      before: withoutId(before[j] as MeasuredItem),
      after: learnt && {
        measured: withoutId(learnt.items[j] as MeasuredItem),
        errors: errorsIn(item, j, model, learnt.errors),
      },
      flags: flagsOf(item, model, answered[j] as Answered, own, groups),
    };
  });
}
