import type { Answers, Catalog } from '../catalog.ts';
import { copyOf } from '../copy.ts';
import type { Role } from '../role.ts';
import { encodeSheet } from './answer-code.ts';
import { answeredItems, answersOf, checked, valuesOf } from './answers.ts';
import { alternating } from './asked.ts';
import { judgedCards } from './cards.ts';
import { bestOf, rivalsIn } from './certainty.ts';
import { counterfactuals } from './counterfactual.ts';
import { checkedFacts, factsFrom } from './facts.ts';
import { fewFit, unfitTo } from './likeness.ts';
import { misfitsOf } from './misfits.ts';
import { type Item, type Model, modelOf } from './model.ts';
import { adviceFrom, NAMED } from './naming.ts';
import { outlookOf } from './outlook.ts';
import { planFor } from './plans.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { knownRequirements } from './requirements.ts';
import type {
  CardAnswer,
  Effect,
  Facts,
  QuizResult,
  RankedRole,
  Struck,
  TraitLevel,
  WarningCode,
} from './result.ts';
import { groupLength, levelOf, NO_FIT, round, type Standing, standingOf } from './standing.ts';

/** So many roles behind the first get a counterfactual. */
const RIVALS = 3;

function traitLevels({ plan, mean }: Posterior): TraitLevel[] {
  const { n, prior, traits } = plan.model;
  return traits.map(({ id, label }, i) => {
    const variance = Math.max(0, plan.cov[i * n + i] as number);
    return {
      id,
      label,
      level: levelOf(mean[i] as number),
      sd: round(Math.sqrt(variance), 2),
      reliability: round(1 - variance / (prior[i * n + i] as number), 3),
    };
  });
}

/** Effects of every answer on role r, strongest first: those that speak for it and those against it. */
function effectsOf(
  { plan, residuals, values }: Posterior,
  r: number,
): Pick<RankedRole, 'reasons' | 'doubts'> {
  const { items, model } = plan;
  const pull = plan.pull();
  const reasons: Effect[] = [];
  const doubts: Effect[] = [];
  for (let j = 0; j < items.length; j++) {
    const effect = round((pull[j * model.roles.length + r] as number) * (residuals[j] as number), 4);
    if (effect === 0) continue;
    const { id, text } = (items[j] as Item).question;
    (effect > 0 ? reasons : doubts).push({ question: id, text, answer: values[j] as number, effect });
  }
  return {
    reasons: reasons.sort((a, b) => b.effect - a.effect),
    doubts: doubts.sort((a, b) => a.effect - b.effect),
  };
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

/** What else is known of a person, none of it part of the score. */
export interface More {
  /** Id of a role that gets a counterfactual wherever it ranks. */
  about?: string | undefined;
  cards?: readonly CardAnswer[] | null | undefined;
  struck?: readonly Struck[];
  /** True when a code's choice and cards were left out. */
  dropped?: boolean | undefined;
}

/** Everything that is said of one role at its place in the ranking; `best` holds the probability of each. */
function rankedOf(state: Posterior, standing: Standing, best: Float64Array, facts: Facts) {
  const { model } = state.plan;
  const unfit = unfitTo(state);
  return (r: number, place: number): RankedRole => {
    const role = model.roles[r] as Role;
    return {
      role: role.id,
      title: role.title,
      rank: place + 1,
      score: round(state.scores[r] as number, 4),
      fit: standing.fitOf(r),
      probability: round(best[r] as number, 4),
      unfit: unfit(r),
      ...effectsOf(state, r),
      misfits: misfitsOf(role, state),
      requirements: knownRequirements(role, facts),
    };
  };
}

/** Roles (places) whose way to the first place is told: those behind the first, and a named one. */
function hunted(model: Model, order: readonly number[], about: string | undefined): number[] {
  const rivals = new Set(order.slice(1, 1 + RIVALS));
  const asked = model.roles.findIndex((role) => role.id === about);
  if (asked >= 0) rivals.add(asked);
  return [...rivals];
}

/** A choice is in the code only when it is one of the first three. */
function choiceWarnings(
  ranking: readonly RankedRole[],
  choice: string | null,
  dropped: boolean,
): WarningCode[] {
  const coded = choice === null || ranking.slice(0, NAMED).some(({ role }) => role === choice);
  return [...(dropped ? ['choice-dropped' as const] : []), ...(coded ? [] : ['choice-not-in-code' as const])];
}

/** How sure the first place is. */
const confidenceOf = (
  state: Posterior,
  standing: Standing,
  probability: number,
): QuizResult['confidence'] => ({
  level: standing.level(() => probability),
  probability: round(probability, 4),
  stability: round(outlookOf(state).stability, 4),
});

/** `evaluate` for a result that is only read: its requirements are kept ones, the same for all who tell the same facts. */
export function evaluateToRead(
  catalog: Catalog,
  answers: Answers,
  facts: Facts = {},
  more: More = {},
): QuizResult {
  const model = modelOf(catalog);
  if (model.roles.length === 0) throw new RangeError('the catalogue has no role');
  checkedFacts(facts, model.roles);
  const known = checked(model, answers);
  const items = answeredItems(model, known);
  const values = valuesOf(items, known);
  const state = posteriorOf(planFor(model, items), values);
  const standing = standingOf(state);
  const { order, warnings, tied } = standing;
  const rivals = rivalsIn(state);
  const best = bestOf(state, rivals);
  const probability = best[order[0] as number] as number;
  const ranking = order.map(rankedOf(state, standing, best, facts));
  const sheet = model.items.map(({ question }) => known.get(question.id) ?? 0);
  const zigzag = () => alternating(catalog, answersOf(catalog, sheet));
  const advice = adviceFrom({ values, tied, roles: model.roles.length, alternating: zigzag });
  const choice = factsFrom(facts).choice ?? null;
  const told = choiceWarnings(ranking, choice, more.dropped ?? false);
  return {
    quizVersion: catalog.quizVersion,
    parameters: model.parameters,
    code: encodeSheet(catalog, sheet, facts, more.cards),
    answered: values.length,
    skipped: model.items.length - values.length,
    total: model.items.length,
    traits: traitLevels(state),
    ranking,
    tied: tiedGroups(state, order),
    confidence: confidenceOf(state, standing, probability),
    noFit: standing.noFit(() => fewFit(state, rivals, NO_FIT)),
    advice,
    choice,
    counterfactuals: advice === 'none' ? [] : counterfactuals(state, hunted(model, order, more.about)),
    ...judgedCards(catalog, () => answersOf(catalog, sheet), { advice, ranking }, more.cards),
    ...(more.struck?.length ? { struck: more.struck.map((one) => ({ ...one })) } : {}),
    warnings: [...warnings, ...told].map((code) => ({ code })),
  };
}

/**
 * The advice for one answer sheet. Pure: the same answers in any order give the same result; skipped equals absent.
 * Throws RangeError for an unknown question or a value outside 1..5, an unknown stage, status or choice, and when the
 * catalogue has no role.
 */
export function evaluate(catalog: Catalog, answers: Answers, facts: Facts = {}, more: More = {}): QuizResult {
  const result = evaluateToRead(catalog, answers, facts, more);
  for (const role of result.ranking) role.requirements = copyOf(role.requirements);
  return result;
}
