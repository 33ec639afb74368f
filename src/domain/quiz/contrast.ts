import type { Model } from './model.ts';
import type { Posterior } from './posterior.ts';

/** Two traits against each other: how much more of the one than of the other a person likes. */
export interface Contrast {
  /** Places of the traits in the catalogue; the answers lean to `more`. */
  more: number;
  less: number;
  /** Posterior mean of the difference θ_more − θ_less, above 0, and its standard deviation; in SD of a trait. */
  mean: number;
  sd: number;
  /** The same difference in the profile of each role that was asked for, −4..4. */
  roles: number[];
}

/** The sign of a normal value is known with probability 0.8 from this many standard deviations on. */
export const KNOWN = 0.8416;
/** So many lines at most. */
const MOST = 5;
/** Roles that differ by less in a contrast are not told apart by it, in levels. */
const APART = 1;
/** With fewer lines than this a trait may stand in a second one. */
const FEW = 3;

const levelAt = ({ roles, traits }: Model, r: number, i: number): number =>
  roles[r]?.profile[traits[i]?.id ?? ''] ?? 3;

const rangeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** The contrast of two traits, turned so that the person leans to the first. */
function contrastOf({ plan, mean }: Posterior, i: number, j: number, roles: readonly number[]): Contrast {
  const { model, cov } = plan;
  const { n } = model;
  const lead = (mean[i] as number) - (mean[j] as number);
  const [more, less] = lead >= 0 ? [i, j] : [j, i];
  const variance = (cov[i * n + i] as number) + (cov[j * n + j] as number) - 2 * (cov[i * n + j] as number);
  return {
    more,
    less,
    mean: Math.abs(lead),
    sd: Math.sqrt(Math.max(1e-12, variance)),
    roles: roles.map((r) => levelAt(model, r, more) - levelAt(model, r, less)),
  };
}

/** The first ones in which no trait stands too often. */
function spread<T extends { more: number; less: number }>(
  sorted: readonly T[],
  most: number,
  uses: number,
): T[] {
  const used = new Map<number, number>();
  const count = (trait: number): number => used.get(trait) ?? 0;
  const kept: T[] = [];
  for (const entry of sorted) {
    if (kept.length === most) break;
    if (count(entry.more) >= uses || count(entry.less) >= uses) continue;
    for (const trait of [entry.more, entry.less]) used.set(trait, count(trait) + 1);
    kept.push(entry);
  }
  return kept;
}

function* pairs(count: number): Generator<[number, number]> {
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) yield [i, j];
}

/**
 * The contrasts that separate `roles` (places in the catalogue) and whose direction the answers tell with probability
 * 0.8 or more: what moves these roles apart most first, at most five.
 */
export function contrastsOf(state: Posterior, roles: readonly number[]): Contrast[] {
  if (roles.length < 2) return [];
  const known = [...pairs(state.plan.model.t)]
    .map(([i, j]) => contrastOf(state, i, j, roles))
    .filter(({ mean, sd, roles: levels }) => mean >= KNOWN * sd && rangeOf(levels) >= APART);
  const pull = ({ mean, roles: levels }: Contrast): number => mean * rangeOf(levels);
  known.sort((a, b) => pull(b) - pull(a) || a.more - b.more || a.less - b.less);
  const once = spread(known, MOST, 1);
  return once.length < FEW ? spread(known, MOST, 2) : once;
}

/** Pairs of traits in which all roles of a catalogue differ most, whoever asks: what to try where no role can be named. */
export function widestContrasts(model: Model, most: number): { more: number; less: number }[] {
  const everyRole = model.roles.map((_, r) => r);
  const wide = [...pairs(model.t)].map(([more, less]) => {
    const values = everyRole.map((r) => levelAt(model, r, more) - levelAt(model, r, less));
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return { more, less, width: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
  });
  wide.sort((a, b) => b.width - a.width || a.more - b.more || a.less - b.less);
  return spread(wide, most, 1);
}

/** Traits whose direction against the mean of all is known with probability 0.8 or more; `lead` in SD, either sign. */
export function knownLeanings({ plan, mean }: Posterior): { trait: number; lead: number }[] {
  const { model, cov } = plan;
  const { t, n } = model;
  const level = mean.slice(0, t).reduce((sum, value) => sum + value / t, 0);
  const rowMean = (i: number): number => {
    let sum = 0;
    for (let j = 0; j < t; j++) sum += (cov[i * n + j] as number) / t;
    return sum;
  };
  const rows = Array.from({ length: t }, (_, i) => rowMean(i));
  const all = rows.reduce((sum, value) => sum + value / t, 0);
  return rows.flatMap((row, trait) => {
    const lead = (mean[trait] as number) - level;
    const variance = (cov[trait * n + trait] as number) - 2 * row + all;
    return Math.abs(lead) >= KNOWN * Math.sqrt(Math.max(1e-12, variance)) ? [{ trait, lead }] : [];
  });
}
