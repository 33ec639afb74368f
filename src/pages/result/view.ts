import type { Question } from '../../domain/catalog.ts';
import { labelOf, sidesOf } from '../../domain/kinds.ts';
import { weightsOf } from '../../domain/quiz/model.ts';
import type { Effect, RankedRole } from '../../domain/quiz/result.ts';
import type { Role } from '../../domain/role.ts';
import type { QuizReport } from '../../report.ts';
import { type Citations, citations } from '../citations.ts';
import { type Item, strong } from '../page.ts';

/** With more roles than this the advice always names three. */
const MANY_ROLES = 15;

/** A quiz report with everything that its sections look up. */
export interface ResultView {
  report: QuizReport;
  cited: Citations;
  roleOf(id: string): Role;
  ranked(id: string): RankedRole | undefined;
  questionOf(id: string): Question | undefined;
  /** The roles that the advice explains: the first three, or all of a smaller catalogue. */
  first: RankedRole[];
  /** The roles that share the first place; one when the answers tell it apart. */
  leaders: RankedRole[];
  many: boolean;
}

export function resultView(report: QuizReport): ResultView {
  const { result, catalog } = report;
  const roles = new Map(catalog.roles.map((role) => [role.id, role]));
  const questions = new Map(catalog.questions.map((question) => [question.id, question]));
  const [leader] = result.ranking;
  const tie = result.tied.find((group) => leader !== undefined && group.includes(leader.role)) ?? [];
  return {
    report,
    cited: citations(),
    roleOf: (id) => roles.get(id) as Role,
    ranked: (id) => result.ranking.find(({ role }) => role === id),
    questionOf: (id) => questions.get(id),
    first: result.ranking.slice(0, 3),
    leaders: result.ranking.filter((entry) => entry === leader || tie.includes(entry.role)),
    many: catalog.roles.length > MANY_ROLES,
  };
}

/** An answer in the words of the scale, to stand after "dari" or "menjadi"; a dilemma names the chosen side. */
export function answerText({ questionOf, report }: ResultView, id: string, value: number): string {
  const question = questionOf(id);
  const point = report.catalog.scale.find((entry) => entry.value === value);
  if (question === undefined || point === undefined) return String(value);
  const [a, b] = sidesOf(question);
  if (a === undefined || b === undefined) return labelOf(question, point).toLowerCase();
  const side = value < 3 ? a : b;
  if (value === 3) return 'di tengah, kedua pilihan sama kuat';
  return `${value === 1 || value === 5 ? 'memilih' : 'condong ke'} “${side}”`;
}

/** An answer as it is quoted among reasons and doubts. */
export const quoted = (
  view: ResultView,
  { question, text, answer }: Effect,
): Pick<Item, 'text' | 'more'> => ({
  text: [`“${text}”`],
  more: [['Jawabanmu: ', strong(answerText(view, question, answer))]],
});

/** A trait as the person shows it, and how it speaks for a role (above 0) or against it. */
export interface Leaning {
  /** Completes "kamu suka …". */
  likes: string;
  /** Standard deviations times role weight. */
  pull: number;
  /** How far from the average, in standard deviations. */
  distance: number;
}

/** A trait counts as known when it is this many of its own standard deviations from the average. */
const CLEAR = 0.6;

/** The traits that the answers tell clearly, with their pull towards a group of roles; strongest pull first. */
export function leanings({ report, roleOf }: ResultView, roles: readonly string[]): Leaning[] {
  const { traits } = report.catalog;
  const weights = roles.map((id) => weightsOf(traits.map((trait) => roleOf(id).profile[trait.id] ?? 3)));
  return report.result.traits
    .flatMap(({ id, level, sd }, i): Leaning[] => {
      const trait = traits.find((entry) => entry.id === id);
      const distance = level - 3;
      if (trait === undefined || Math.abs(distance) < CLEAR * sd) return [];
      const mean = weights.reduce((sum, weight) => sum + (weight[i] ?? 0), 0) / Math.max(1, roles.length);
      return [{ likes: distance > 0 ? trait.likes : trait.likesLow, pull: mean * distance, distance }];
    })
    .sort((a, b) => b.pull - a.pull);
}
