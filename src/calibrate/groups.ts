import type { Model } from '../domain/quiz/model.ts';
import type { GroupDifference, GroupStudy } from '../domain/quiz/study.ts';
import type { Parameters } from './parameters.ts';
import { patternsOf, type Sheet } from './patterns.ts';
import { gathered, standingOf } from './people.ts';
import { CELL } from './statistics.ts';

/** Fewer people than this on either side say little of one item. */
const COMPARED = 100;
/** From this many standard errors on an item is told; one in a hundred is beyond it by chance. */
export const GROUP_LINE = 2.6;

/** Shift of each item's answers that the people's own trait means do not explain, and its variance. */
function shiftsOf(model: Model, parameters: Parameters, sheets: readonly Sheet[]) {
  const sums = gathered(model, parameters, patternsOf(sheets));
  const { shift, cov, weighted } = standingOf(model, parameters, sums);
  const { n } = model;
  const count = model.items.length;
  return model.items.map((_, j) => {
    const own = weighted.subarray(j * n, (j + 1) * n);
    let score = sums.pull[j] as number;
    let information = sums.precision[j * count + j] as number;
    for (let i = 0; i < n; i++) {
      score -= (own[i] as number) * (shift[i] as number);
      for (let k = 0; k < n; k++)
        information -= (own[i] as number) * (cov[i * n + k] as number) * (own[k] as number);
    }
    return { shift: score / information, variance: 1 / information };
  });
}

/** One group beside everybody else, item by item. Items that hardly anybody answered are left out. */
function differencesOf(
  model: Model,
  parameters: Parameters,
  group: string,
  own: readonly Sheet[],
  others: readonly Sheet[],
): GroupDifference[] {
  const sides = [own, others].map((sheets) => shiftsOf(model, parameters, sheets));
  const answered = (sheets: readonly Sheet[], j: number): number =>
    sheets.reduce((sum, sheet) => sum + Number(sheet[j] !== 0), 0);
  return model.items.flatMap(({ question }, j) => {
    const [a, b] = [sides[0]?.[j], sides[1]?.[j]];
    if (!a || !b || Math.min(answered(own, j), answered(others, j)) < COMPARED) return [];
    const shift = a.shift - b.shift;
    return [{ question: question.id, group, shift, z: shift / Math.sqrt(a.variance + b.variance) }];
  });
}

/**
 * Items that a group answers otherwise than people of the same traits: the mean shift that generalised least squares
 * leaves to an item when the group's trait means and tendency to agree are free. `names` stands beside the sheets.
 */
export function groupStudy(
  model: Model,
  parameters: Parameters,
  sheets: readonly Sheet[],
  names: readonly string[],
): GroupStudy {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const groups = [...counts]
    .filter(([, n]) => n >= CELL)
    .map(([name, n]) => ({ name, n }))
    .sort((a, b) => b.n - a.n);
  const named = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const compared = groups.filter(({ n }) => n >= COMPARED && named - n >= COMPARED);
  // Two groups that are everybody are the same comparison seen from both sides.
  const told = groups.length === 2 && named === groups.reduce((sum, { n }) => sum + n, 0) ? 1 : groups.length;
  const differences = compared.slice(0, told).flatMap(({ name }) => {
    const side = (own: boolean) => sheets.filter((_, i) => names[i] !== '' && (names[i] === name) === own);
    return differencesOf(model, parameters, name, side(true), side(false));
  });
  return {
    groups,
    others: named - groups.reduce((sum, { n }) => sum + n, 0),
    compared: compared.length,
    differences: differences.sort((a, b) => Math.abs(b.z) - Math.abs(a.z)),
  };
}
