import type { Answers, Catalog } from '../catalog.ts';
import type { Role } from '../role.ts';
import { encodeAnswers } from './answer-code.ts';
import { stabilityOf, unfitOf } from './certainty.ts';
import { counterfactuals } from './counterfactual.ts';
import { type Model, modelOf } from './model.ts';
import { planFor } from './plans.ts';
import { answeredItems, type Posterior, posteriorOf, pullOf } from './posterior.ts';
import { requirementsOf } from './requirements.ts';
import type { Effect, Facts, QuizResult, RankedRole, TraitLevel } from './result.ts';
import { groupLength, levelOf, round, standingOf } from './standing.ts';

/** A role is called unfit from this probability on. */
const UNFIT = 0.9;
/** A trait speaks for a misfit signal when it is this far from the average and one posterior SD clear of it. */
const SIGNAL = 0.4;
/** So many roles behind the first get a counterfactual. */
const RIVALS = 3;

function traitLevels(catalog: Catalog, { plan, mean }: Posterior): TraitLevel[] {
  return catalog.traits.map(({ id, label }, i) => ({
    id,
    label,
    level: levelOf(mean[i] as number),
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
function tiedGroups(state: Posterior, order: readonly number[]): string[][] {
  const groups: string[][] = [];
  for (let from = 0; from < order.length; ) {
    const length = groupLength(state, order, from);
    const group = order.slice(from, from + length);
    if (length > 1) groups.push(group.map((r) => (state.plan.model.roles[r] as Role).id));
    from += length;
  }
  return groups;
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

/**
 * The advice for one answer sheet. Pure: the same answers in any order give the same result; skipped equals absent.
 * `about` names a role (id) that gets a counterfactual wherever it ranks.
 * Throws RangeError for an unknown question or a value outside 1..5, and when the catalogue has no role.
 */
export function evaluate(catalog: Catalog, answers: Answers, facts: Facts = {}, about?: string): QuizResult {
  const model = modelOf(catalog);
  if (model.roles.length === 0) throw new RangeError('the catalogue has no role');
  const values = valuesOf(model, answers);
  const state = posteriorOf(planFor(model, answeredItems(model, answers)), values);
  const { scores } = state;
  const { spread, order, fitOf, warnings, ...standing } = standingOf(state, values);
  const shares = standing.shares();
  const unfit = unfitOf(state, spread);
  const rivals = new Set(order.slice(1, 1 + RIVALS));
  const asked = model.roles.findIndex((role) => role.id === about);
  if (asked >= 0) rivals.add(asked);
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
      unfit: (unfit[r] as number) >= UNFIT,
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
      level: standing.level(),
      probability: round(shares[order[0] as number] as number, 4),
      stability: round(stabilityOf(scores, spread.rest), 4),
    },
    noFit: standing.noFit(),
    counterfactuals: values.length === 0 ? [] : counterfactuals(state, values, [...rivals]),
    warnings: warnings.map((code) => ({ code })),
  };
}
