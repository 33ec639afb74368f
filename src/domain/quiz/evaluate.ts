import type { Answers, Catalog } from '../catalog.ts';
import type { Role } from '../role.ts';
import { encodeAnswers } from './answer-code.ts';
import calibration from './calibration.json' with { type: 'json' };
import { carelessness, hangsTogether } from './careless.ts';
import { fitsOf, leaderOf, probabilitiesOf, spreadOf, stabilityOf } from './certainty.ts';
import { counterfactuals } from './counterfactual.ts';
import { type Model, modelOf } from './model.ts';
import {
  answeredItems,
  contrastVariance,
  expectedLength,
  type Posterior,
  planOf,
  posteriorOf,
  pullOf,
} from './posterior.ts';
import { requirementsOf } from './requirements.ts';
import type {
  ConfidenceLevel,
  Effect,
  Facts,
  QuizResult,
  RankedRole,
  TraitLevel,
  WarningCode,
} from './result.ts';

/** A role is called unfit from this probability on. */
const UNFIT = 0.9;
/** No role fits when the probability of a fitting one is under this. */
const NO_FIT = 0.1;
/** A trait speaks for a misfit signal when it is this far from the average and one posterior SD clear of it. */
const SIGNAL = 0.4;
/** So many roles behind the first get a counterfactual. */
const RIVALS = 3;

const round = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  const result = Math.round(value * scale) / scale;
  return result === 0 ? 0 : result;
};

function traitLevels(catalog: Catalog, { plan, mean }: Posterior): TraitLevel[] {
  return catalog.traits.map(({ id, label }, i) => ({
    id,
    label,
    level: round(Math.min(5, Math.max(1, 3 + (mean[i] as number))), 2),
    sd: round(Math.sqrt(Math.max(0, plan.cov[i * plan.model.n + i] as number)), 2),
  }));
}

/** The "not suited for" sentences that the answers touch. */
function misfitsOf(role: Role, { plan, mean }: Posterior): { text: string }[] {
  const { model, cov } = plan;
  const touched = (trait: string, end: 'low' | 'high'): boolean => {
    const i = model.traits.indexOf(trait);
    if (i < 0) return false;
    const value = (end === 'high' ? 1 : -1) * (mean[i] as number);
    return value >= SIGNAL && value >= Math.sqrt(Math.max(0, cov[i * model.n + i] as number));
  };
  return role.notSuitedFor.flatMap((text, i) =>
    Object.entries(role.misfitSignals[i] ?? {}).some(([trait, end]) => touched(trait, end)) ? [{ text }] : [],
  );
}

/** Effects of every answer on role r, strongest first. */
function effectsOf(state: Posterior, values: readonly number[], r: number): Effect[] {
  const { items, model } = state.plan;
  const pull = pullOf(state.plan);
  return items
    .map(({ question }, j) => ({
      question: question.id,
      text: question.text,
      answer: values[j] as number,
      effect: round((pull[j * model.roles.length + r] as number) * (state.residuals[j] as number), 4),
    }))
    .filter(({ effect }) => effect !== 0)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** Roles in groups: each opens with the best role left and takes those under one posterior SD of the difference behind it. */
function tiedGroups({ plan, scores }: Posterior, order: readonly number[]): string[][] {
  const apart = (first: number, r: number): boolean => {
    const lead = (scores[first] as number) - (scores[r] as number);
    return lead > 1e-9 && lead >= Math.sqrt(contrastVariance(plan, first, r));
  };
  const left = [...order];
  const groups: string[][] = [];
  while (left.length > 0) {
    const end = left.findIndex((r) => apart(left[0] as number, r));
    const group = left.splice(0, end < 0 ? left.length : end);
    groups.push(group.map((r) => plan.model.roles[r]?.id ?? ''));
  }
  return groups.filter((group) => group.length > 1);
}

/** What the level word is cut from. */
interface Grounds {
  /** Probability of the first role, 0..1. */
  probability: number;
  /** Its fit, 0..100. */
  fit: number;
  warnings: readonly WarningCode[];
  /** True when the answers hang together as those of attentive people do. */
  coherent: boolean;
}

/** The level word: cuts from the calibration table; "high" also needs a likeness and answers that hang together. */
export function confidenceLevel({ probability, fit, warnings, coherent }: Grounds): ConfidenceLevel {
  if (warnings.length > 0 || probability < calibration.medium) return 'low';
  return probability >= calibration.high && fit >= calibration.fit && coherent ? 'high' : 'medium';
}

function valuesOf(model: Model, answers: Answers): number[] {
  for (const [id, value] of Object.entries(answers)) {
    if (!model.itemOf.has(id)) throw new RangeError(`unknown question: ${id}`);
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= 5)) {
      throw new RangeError(`answer to ${id} must be 1..5 or null, got ${value}`);
    }
  }
  return answeredItems(model, answers).map(({ question }) => answers[question.id] as number);
}

/** Best score first; roles with equal scores stay in the catalogue's order. */
const orderOf = (scores: Float64Array): number[] =>
  Array.from(scores, (_, r) => r).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);

/**
 * The advice for one answer sheet. Pure: the same answers in any order give the same result; skipped equals absent.
 * `about` names a role (id) that gets a counterfactual wherever it ranks.
 * Throws RangeError for an unknown question or a value outside 1..5, and when the catalogue has no role.
 */
export function evaluate(catalog: Catalog, answers: Answers, facts: Facts = {}, about?: string): QuizResult {
  const model = modelOf(catalog);
  if (model.roles.length === 0) throw new RangeError('the catalogue has no role');
  const values = valuesOf(model, answers);
  const state = posteriorOf(planOf(model, answeredItems(model, answers)), values);
  const { scores } = state;
  const spread = spreadOf(state.plan);
  const shares = probabilitiesOf(state, spread);
  const fits = fitsOf(state, spread);
  const length = Math.sqrt(Math.max(1e-12, expectedLength(state)));
  const order = orderOf(scores);
  const warnings = carelessness(state, values);
  const leader = leaderOf(scores);
  const probability = shares[leader] as number;
  const rivals = new Set(order.slice(1, 1 + RIVALS));
  const asked = model.roles.findIndex((role) => role.id === about);
  if (asked >= 0) rivals.add(asked);
  const fitOf = (r: number): number => Math.round(Math.max(0, (scores[r] as number) / length) * 100);
  const ranked = (r: number, place: number): RankedRole => {
    const role = model.roles[r] as Role;
    const effects = effectsOf(state, values, r);
    return {
      role: role.id,
      title: role.title,
      rank: place + 1,
      score: round(scores[r] as number, 4),
      fit: fitOf(r),
      probability: round(shares[r] as number, 4),
      unfit: (fits.unfit[r] as number) >= UNFIT,
      reasons: effects.filter(({ effect }) => effect > 0),
      doubts: effects.filter(({ effect }) => effect < 0),
      misfits: misfitsOf(role, state),
      requirements: requirementsOf(role, facts),
    };
  };
  return {
    quizVersion: catalog.quizVersion,
    code: encodeAnswers(catalog, answers, facts),
    answered: values.length,
    skipped: model.items.length - values.length,
    total: model.items.length,
    traits: traitLevels(catalog, state),
    ranking: order.map(ranked),
    tied: tiedGroups(state, order),
    confidence: {
      level: confidenceLevel({ probability, fit: fitOf(leader), warnings, coherent: hangsTogether(state) }),
      probability: round(probability, 4),
      stability: round(stabilityOf(scores, spread.rest), 4),
    },
    noFit: values.length > 0 && fits.anyFit < NO_FIT,
    counterfactuals: values.length === 0 ? [] : counterfactuals(state, values, [...rivals]),
    warnings: warnings.map((code) => ({ code })),
  };
}
