import { writeFileSync } from 'node:fs';
import type { Catalog } from '../../src/domain/catalog.ts';
import { type Item, modelOf } from '../../src/domain/quiz/model.ts';
import { table } from './score.ts';

export interface Pair {
  a: string;
  b: string;
  /** Sum of absolute level differences over the traits. */
  distance: number;
  /** Each item with the answer points that a typical person of a and one of b differ by, widest first. */
  items: { id: string; points: number }[];
}

/** Typical people of a role lie this many standard deviations along its profile; as in the simulated worlds. */
const ALONG = 3;

/** How much every item separates every pair of roles. */
export function separations(catalog: Catalog): Pair[] {
  const model = modelOf(catalog);
  const weight = (r: number, i: number): number =>
    i < model.t ? (model.weights[r * model.t + i] as number) : 0;
  const points = (item: Item, a: number, b: number): number =>
    Array.from(item.at).reduce(
      (sum, at, k) => sum + ALONG * (item.by[k] as number) * (weight(a, at) - weight(b, at)),
      0,
    );
  return catalog.roles.flatMap((first, a) =>
    catalog.roles.slice(a + 1).map((second, k): Pair => {
      const b = a + 1 + k;
      const items = model.items.map((item) => ({ id: item.question.id, points: points(item, a, b) }));
      return {
        a: first.id,
        b: second.id,
        distance: catalog.traits.reduce(
          (sum, { id }) => sum + Math.abs((first.profile[id] ?? 3) - (second.profile[id] ?? 3)),
          0,
        ),
        items: items.sort((x, y) => Math.abs(y.points) - Math.abs(x.points)),
      };
    }),
  );
}

const named = ({ id, points }: Pair['items'][number]): string => `${id} (${points.toFixed(1)})`;

/** The close pairs with the items that separate them most, and each item with the pairs that it separates most. */
export function separationReport(catalog: Catalog): string {
  const pairs = separations(catalog).sort((x, y) => x.distance - y.distance);
  const close = pairs
    .slice(0, 30)
    .map(({ a, b, distance, items }) => [`${a} / ${b}`, distance, items.slice(0, 4).map(named).join(', ')]);
  const byItem = catalog.questions.map(({ id }) => {
    const rated = pairs.map(({ a, b, items }) => ({
      name: `${a} / ${b}`,
      points: items.find((item) => item.id === id)?.points ?? 0,
    }));
    const [best] = rated.sort((x, y) => Math.abs(y.points) - Math.abs(x.points));
    return [
      id,
      rated.filter(({ points }) => Math.abs(points) >= 1).length,
      `${best?.name} (${best?.points.toFixed(1)})`,
    ];
  });
  return [
    '# What each question separates',
    'Answer points by which typical people of two roles are expected to differ (bank and profiles as built).',
    '## The thirty closest pairs',
    table(['pair', 'distance', 'questions that separate them most'], close),
    '## Every question',
    table(['question', 'pairs a point or more apart', 'widest pair'], byItem),
  ].join('\n\n');
}

/** `npm run bench -- separation`: writes the report beside the benchmark. */
export function main(catalog: Catalog): void {
  writeFileSync('test/bench/separation.md', `${separationReport(catalog)}\n`);
}
