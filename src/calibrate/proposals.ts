import type { Catalog } from '../domain/catalog.ts';
import { type Model, modelOf } from '../domain/quiz/model.ts';
import type { Proposal } from '../domain/quiz/study.ts';
import type { Job } from './jobs.ts';
import type { Parameters } from './parameters.ts';
import { patternsOf, type Sheet } from './patterns.ts';
import { gathered, standingOf } from './people.ts';
import { CELL, meanOf } from './statistics.ts';

/** So many people in a role weigh as much as its stated profile. */
const WEIGHT = 20;
/** Levels closer than this are the same, and so are those that so many standard errors do not tell apart. */
const APART = 0.5;
const SURE = 2;

interface Holders {
  r: number;
  n: number;
  /** Stated levels about their mean, and trait means of the holders about theirs; T values. */
  stated: number[];
  found: number[];
  /** Standard errors of `found`. */
  errors: number[];
  middle: number;
}

const centred = (values: readonly number[]): number[] => {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
};

function holdersOf(
  model: Model,
  parameters: Parameters,
  sheets: readonly Sheet[],
  jobs: readonly Job[],
): Holders[] {
  const { t, n, traits } = model;
  return model.roles.flatMap(({ id, profile }, r) => {
    const own = sheets.filter((_, i) => jobs[i] === id);
    if (own.length < CELL) return [];
    const { shift, cov } = standingOf(model, parameters, gathered(model, parameters, patternsOf(own)));
    const found = Array.from(
      { length: t },
      (_, i) => (shift[i] as number) + (parameters.people[i] as number),
    );
    const levels = traits.map((trait) => profile[trait.id] ?? 3);
    const errors = found.map((_, i) => Math.sqrt(cov[i * n + i] as number));
    const middle = meanOf(levels);
    return [{ r, n: own.length, stated: centred(levels), found: centred(found), errors, middle }];
  });
}

/** Levels for each standard deviation, over all roles; 0 where people do not resemble their roles at all. */
function stretchOf(holders: readonly Holders[]): number {
  let [both, squares] = [0, 0];
  for (const { stated, found, n } of holders)
    stated.forEach((level, i) => {
      both += n * level * (found[i] as number);
      squares += n * level * level;
    });
  const slope = squares === 0 ? 0 : both / squares;
  return slope > 0.1 ? 1 / slope : 0;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Levels that people in a role suggest: their trait means on the scale of all profiles, drawn towards the stated level
 * by the weight of twenty people. Only those half a level and two standard errors away; nothing for roles of fewer than ten people.
 */
export function proposalsOf(
  catalog: Catalog,
  parameters: Parameters,
  sheets: readonly Sheet[],
  jobs: readonly Job[],
): Proposal[] {
  const model = modelOf(catalog);
  const holders = holdersOf(model, parameters, sheets, jobs);
  const stretch = stretchOf(holders);
  if (stretch === 0) return [];
  return holders.flatMap(({ r, n, stated, found, errors, middle }) =>
    model.traits.flatMap(({ id }, i) => {
      const own = stated[i] as number;
      const share = n / (n + WEIGHT);
      const off = stretch * (found[i] as number) - own;
      const sure = Math.abs(off) > SURE * stretch * (errors[i] as number);
      const level = middle + own + share * off;
      const proposed = tenth(Math.min(5, Math.max(1, level)));
      const role = model.roles[r] as { id: string; title: string };
      return !sure || Math.abs(proposed - (middle + own)) < APART
        ? []
        : [{ role: role.id, title: role.title, n, trait: id, stated: tenth(middle + own), proposed }];
    }),
  );
}
