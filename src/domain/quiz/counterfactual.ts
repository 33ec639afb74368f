import { leaderOf } from './certainty.ts';
import type { Posterior } from './posterior.ts';
import type { Change, Counterfactual } from './result.ts';

/** More changed answers than this are no small change. */
const MOST_CHANGES = 4;
/** Partial answers kept at each depth of the search. */
const BEAM = 24;

/** A set of moves: item → answer points, and the scores after it. */
interface Trial {
  moves: ReadonlyMap<number, number>;
  scores: Float64Array;
  /** How far the role still is behind the best other role; under 0 when it leads. */
  gap: number;
  steps: number;
}

function gapOf(scores: Float64Array, role: number): number {
  let other = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < scores.length; r++) if (r !== role) other = Math.max(other, scores[r] as number);
  return other - (scores[role] as number);
}

const better = (a: Trial, b: Trial): number => a.gap - b.gap || a.steps - b.steps;

function moved(trial: Trial, state: Posterior, item: number, by: number, role: number): Trial {
  const { pull } = state.plan;
  const count = trial.scores.length;
  const scores = trial.scores.map((score, r) => score + by * (pull[item * count + r] as number));
  const moves = new Map([...trial.moves, [item, by]]);
  return { moves, scores, gap: gapOf(scores, role), steps: trial.steps + Math.abs(by) };
}

/** All one-answer moves from a trial on items after the last moved one, or on any item when `free`. */
function* widen(trial: Trial, state: Posterior, values: readonly number[], role: number): Generator<Trial> {
  for (let item = 0; item < values.length; item++) {
    if (trial.moves.has(item)) continue;
    for (let to = 1; to <= 5; to++) {
      const by = to - (values[item] as number);
      if (by !== 0) yield moved(trial, state, item, by, role);
    }
  }
}

/** Among the trials that put the role first, the one with the smallest steps; ties go to the wider lead. */
const smallest = (trials: readonly Trial[]): Trial | undefined =>
  trials.filter((trial) => trial.gap < -1e-9).sort((a, b) => a.steps - b.steps || a.gap - b.gap)[0];

/** The fewest answers whose change puts role r first, by the smallest steps found; scores are linear in the answers. */
function search(state: Posterior, values: readonly number[], role: number): Trial | undefined {
  const start: Trial = { moves: new Map(), scores: state.scores, gap: gapOf(state.scores, role), steps: 0 };
  let beam: Trial[] = [start];
  for (let depth = 1; depth <= MOST_CHANGES; depth++) {
    const seen = new Set<string>();
    const next: Trial[] = [];
    for (const trial of beam) {
      for (const wider of widen(trial, state, values, role)) {
        const key = [...wider.moves].sort((a, b) => a[0] - b[0]).join(';');
        if (!seen.has(key)) next.push(wider);
        seen.add(key);
      }
    }
    const found = smallest(next);
    if (found) return found;
    // The second depth is searched from every single change, so one and two changes are exact.
    beam = depth === 1 ? next : next.sort(better).slice(0, BEAM);
  }
  return undefined;
}

/** What would have to be answered differently for each of `roles` (places in the catalogue) to come first. */
export function counterfactuals(
  state: Posterior,
  values: readonly number[],
  roles: readonly number[],
): Counterfactual[] {
  const { items, model } = state.plan;
  const leader = leaderOf(state.scores);
  return roles
    .filter((role) => role !== leader)
    .map((role) => {
      const moves = [...(search(state, values, role)?.moves ?? [])].sort((a, b) => a[0] - b[0]);
      const changes = moves.map(([item, by]): Change => {
        const from = values[item] as number;
        return { question: items[item]?.question.id ?? '', from, to: from + by };
      });
      return { role: model.roles[role]?.id ?? '', changes };
    });
}
