import type { Question, Trait } from '../../domain/catalog.ts';
import type { Closeness } from '../../domain/quiz/calibration.ts';
import { closenessOf } from '../../domain/quiz/calibration.ts';
import { knownLeanings } from '../../domain/quiz/contrast.ts';
import { factsFrom } from '../../domain/quiz/facts.ts';
import { type Model, modelOf } from '../../domain/quiz/model.ts';
import { namedRoles } from '../../domain/quiz/naming.ts';
import { type Posterior, posterior } from '../../domain/quiz/posterior.ts';
import type { Facts, RankedRole, StrikeReason } from '../../domain/quiz/result.ts';
import type { Role } from '../../domain/role.ts';
import type { QuizReport } from '../../report.ts';
import { type Citations, citations } from '../citations.ts';
import { type Inline, link } from '../page.ts';

/** How close a named role is; a mark out of 100 would be read as a grade. */
const CLOSENESS_LABELS: Record<Closeness, string> = {
  'very-close': 'dekat sekali',
  close: 'dekat',
  'fairly-close': 'agak dekat',
  far: 'jauh',
};

/** A quiz report with everything that its sections look up. */
export interface ResultView {
  report: QuizReport;
  cited: Citations;
  facts: Facts;
  model: Model;
  state: Posterior;
  roleOf(id: string): Role;
  /** Its place in the model. */
  placeOf(id: string): number;
  ranked(id: string): RankedRole | undefined;
  questionOf(id: string): Question | undefined;
  /** The roles that may be named, best first, at most three; none with `advice: none`. */
  named: readonly RankedRole[];
  /** Roles struck from the shortlist, with why. */
  struck: Gone;
  /** Roles that share the place of the first one named, itself included; only itself when the answers tell it apart. */
  group: readonly RankedRole[];
  /** A title that leads to the role's sheet, where the page has one. */
  titled(entry: RankedRole): Inline;
}

/** Numbers alone: on a screen nobody needs the mark of the editors, which files and the list of sources carry. */
const unsigned = (cited: Citations): Citations => ({
  ...cited,
  cite: (...args) => ({ ...cited.cite(...args), editorial: false }),
  editorial: () => false,
});

/** The id of a role's sheet on the page. */
export const sheetId = (role: string): string => `lembar-${role}`;

/** Roles that share the place of the first one named; struck ones are out. */
function groupOf(
  { tied, ranking }: QuizReport['result'],
  named: readonly RankedRole[],
  gone: Gone,
): RankedRole[] {
  const [leader] = named;
  if (leader === undefined) return [];
  const tie = tied.find((ids) => ids.includes(leader.role)) ?? [leader.role];
  return ranking.filter(({ role }) => tie.includes(role) && !gone.has(role));
}

type Gone = ReadonlyMap<string, StrikeReason>;

export function resultView(report: QuizReport): ResultView {
  const { result, catalog, answers } = report;
  const model = modelOf(catalog);
  const roles = new Map(model.roles.map((role, place) => [role.id, { role, place }]));
  const questions = new Map(catalog.questions.map((question) => [question.id, question]));
  const named = namedRoles(result);
  const struck: Gone = new Map(result.struck?.map(({ role, reason }) => [role, reason]));
  return {
    report,
    cited: report.only === undefined || report.only === 'sources' ? citations() : unsigned(citations()),
    facts: factsFrom(report.facts),
    model,
    state: posterior(model, answers),
    roleOf: (id) => roles.get(id)?.role as Role,
    placeOf: (id) => roles.get(id)?.place ?? -1,
    ranked: (id) => result.ranking.find(({ role }) => role === id),
    questionOf: (id) => questions.get(id),
    named,
    struck,
    group: groupOf(result, named, struck),
    titled: ({ role, title }) =>
      named.some((entry) => entry.role === role) ? [link(title, `#${sheetId(role)}`)] : [title],
  };
}

/** The word for how close a role is. */
export const closeness = ({ report }: ResultView, fit: number): string =>
  CLOSENESS_LABELS[closenessOf(report.catalog, fit)];

/** A trait in which a person leans clearly (eight in ten) to one side, compared with the other traits. */
export interface Leaning {
  trait: Trait;
  /** Above 0: more than the other traits. */
  lead: number;
  /** What it does to the mean score of the roles asked about. */
  pull: number;
}

/** The known leanings by their pull towards roles, the strongest pull first. */
export function leanings({ state, model, report, placeOf }: ResultView, roles: readonly string[]): Leaning[] {
  const { weights, t } = model;
  const weightOf = (trait: number): number =>
    roles.reduce((sum, id) => sum + (weights[placeOf(id) * t + trait] as number), 0) /
    Math.max(1, roles.length);
  return knownLeanings(state)
    .map(({ trait, lead }) => ({
      trait: report.catalog.traits[trait] as Trait,
      lead,
      pull: weightOf(trait) * lead,
    }))
    .sort((a, b) => b.pull - a.pull);
}
