import type { Answers, Catalog, Question } from '../../src/domain/catalog.ts';
import { normal, uniform } from '../../src/domain/quiz/draws.ts';
import { weightsOf } from '../../src/domain/quiz/model.ts';

/**
 * Simulated people who do not answer by the scoring model. Every number below is a misspecification that the engine
 * does not know: it scores as if all of them were at their textbook values.
 */
export interface WorldKind {
  name: string;
  /** Share of people who belong to no role. */
  stray: number;
  /** True correlation of a person with their role's profile, on average. */
  belonging: number;
  /** Log-spread of the loadings and SD of cross-loadings, in answer points. */
  loadingSpread: number;
  crossLoading: number;
  /** SD of the items' popularity, in answer points. */
  popularity: number;
  /** SD of the tendency to agree, and log-spread of extreme responding. */
  acquiescence: number;
  extreme: number;
  /** SD of the error of the experts' role levels, in levels. */
  profileError: number;
  noise: 'logistic' | 'heavy';
}

const typical: WorldKind = {
  name: 'typical',
  stray: 0.15,
  belonging: 0.8,
  loadingSpread: 0.25,
  crossLoading: 0.1,
  popularity: 0.35,
  acquiescence: 0.35,
  extreme: 0.2,
  profileError: 0.25,
  noise: 'logistic',
};

/** The first is the plain one; the others each stretch one assumption further. */
export const KINDS: readonly WorldKind[] = [
  typical,
  { ...typical, name: 'heavy tails', noise: 'heavy' },
  { ...typical, name: 'strong agreement', acquiescence: 0.6 },
  { ...typical, name: 'extreme responding', extreme: 0.4 },
  { ...typical, name: 'popular items', popularity: 0.6 },
  { ...typical, name: 'cross-loadings', crossLoading: 0.2 },
  { ...typical, name: 'unequal loadings', loadingSpread: 0.5 },
  { ...typical, name: 'profiles off by half a level', profileError: 0.5 },
  { ...typical, name: 'many strays', stray: 0.4 },
  { ...typical, name: 'weak belonging', belonging: 0.6 },
];

/** People drawn from the engine's own prior, with the answers of typical ones: nearer to no role than chance makes them. */
const strangers: WorldKind = { ...typical, name: 'people of no role', stray: 1 };

/** The populations that every statement is reported for, side by side. */
export const POPULATIONS: readonly WorldKind[] = [
  typical,
  strangers,
  { ...typical, name: 'profiles off by half a level', profileError: 0.5 },
];

export interface Person {
  /** Answers to the whole bank. */
  answers: Record<string, number>;
  /** The same person's answers on another day: the same traits, new noise. */
  again(): Record<string, number>;
  /** True correlation with every role's true profile, in catalogue order. */
  correlations: number[];
  /** Place of the role that truly fits best. */
  best: number;
  /** False for people who belong to no role. */
  belongs: boolean;
}

export interface World {
  kind: WorldKind;
  person(): Person;
  random: () => number;
}

interface TrueItem {
  question: Question;
  mean: number;
  loads: Float64Array;
}

function trueItems(catalog: Catalog, kind: WorldKind, gauss: () => number): TrueItem[] {
  return catalog.questions.map((question) => ({
    question,
    mean: question.mean + (question.kind === 'statement' ? 1 : 0.7) * kind.popularity * gauss(),
    loads: Float64Array.from(catalog.traits, ({ id }) => {
      const stated = question.loadings[id] ?? 0;
      return stated === 0
        ? kind.crossLoading * gauss() * 0.5
        : stated * Math.exp(kind.loadingSpread * gauss());
    }),
  }));
}

function trueWeights(catalog: Catalog, kind: WorldKind, gauss: () => number): number[][] {
  return catalog.roles.map((role) =>
    weightsOf(catalog.traits.map(({ id }) => (role.profile[id] ?? 3) + kind.profileError * gauss())),
  );
}

/** Traits of one person: a shared factor, a pull towards one role, and what is only theirs (unit variance in all). */
function traitsOf(
  weights: readonly (readonly number[])[],
  kind: WorldKind,
  random: () => number,
  gauss: () => number,
) {
  const belongs = random() >= kind.stray;
  const t = weights[0]?.length ?? 0;
  const role = weights[Math.floor(random() * weights.length)] ?? [];
  const own = 0.75 * t;
  const pull = belongs ? kind.belonging * Math.sqrt(own) : 0;
  const rest = Math.sqrt((own - pull * pull) / t);
  const shared = 0.5 * gauss();
  return {
    belongs,
    theta: Float64Array.from({ length: t }, (_, i) => shared + pull * (role[i] as number) + rest * gauss()),
  };
}

export function correlationsOf(theta: Float64Array, weights: readonly (readonly number[])[]): number[] {
  const mean = theta.reduce((sum, value) => sum + value, 0) / theta.length;
  const length = Math.sqrt(theta.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return weights.map((row) => row.reduce((sum, w, i) => sum + w * (theta[i] as number), 0) / length);
}

/** A world with its own true items and profiles; `person()` makes one more inhabitant. */
export function worldOf(catalog: Catalog, kind: WorldKind, seed: number): World {
  const random = uniform(seed);
  const gauss = normal(random);
  const items = trueItems(catalog, kind, gauss);
  const weights = trueWeights(catalog, kind, gauss);
  const noise = (): number => {
    const u = Math.min(1 - 1e-9, Math.max(1e-9, random()));
    if (kind.noise === 'logistic') return (0.93 * Math.sqrt(3) * Math.log(u / (1 - u))) / Math.PI;
    const chi = [0, 0, 0, 0].reduce((sum) => sum + gauss() ** 2, 0) / 4;
    return (0.93 / Math.SQRT2) * (gauss() / Math.sqrt(chi));
  };
  const person = (): Person => {
    const { theta, belongs } = traitsOf(weights, kind, random, gauss);
    const agree = kind.acquiescence * gauss();
    const stretch = Math.exp(kind.extreme * gauss());
    const answering = () =>
      Object.fromEntries(
        items.map(({ question, mean, loads }) => {
          let y = mean + (question.kind === 'statement' ? agree : 0) + noise();
          for (let i = 0; i < theta.length; i++) y += (loads[i] as number) * (theta[i] as number);
          return [question.id, Math.min(5, Math.max(1, Math.round(3 + stretch * (y - 3))))];
        }),
      );
    const correlations = correlationsOf(theta, weights);
    return {
      answers: answering(),
      again: answering,
      correlations,
      best: correlations.indexOf(Math.max(...correlations)),
      belongs,
    };
  };
  return { kind, person, random };
}

/** The answers of a person to some questions only. */
export const only = (answers: Record<string, number>, ids: readonly string[]): Answers =>
  Object.fromEntries(ids.map((id) => [id, answers[id] as number]));
