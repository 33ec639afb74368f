import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { correlation, mean, percent, quantile, table } from './score.ts';

const PROFILES = 'test/bench/ratings/profiles.csv';
const ITEMS = 'test/bench/ratings/items.csv';
const RESAMPLES = 2_000;

/** Two raters on one scale 1..5. */
type Pair = readonly [first: number, second: number];
type Row = Record<string, string>;

const rowsOf = (path: string): Row[] => parse(readFileSync(path), { columns: true }) as Row[];
const gap = ([a, b]: Pair): number => Math.abs(a - b);

/** ICC(2,1), absolute agreement of single ratings, two raters taken at random (Shrout and Fleiss 1979); NaN where nothing varies. */
export function icc(pairs: readonly Pair[]): number {
  const n = pairs.length;
  const all = mean(pairs.flat());
  const raters = [0, 1].map((k) => mean(pairs.map((pair) => pair[k] as number)));
  const rows = (2 * pairs.reduce((sum, [a, b]) => sum + ((a + b) / 2 - all) ** 2, 0)) / (n - 1);
  const columns = n * raters.reduce((sum, m) => sum + (m - all) ** 2, 0);
  const total = pairs.flat().reduce((sum, value) => sum + (value - all) ** 2, 0);
  const error = (total - rows * (n - 1) - columns) / (n - 1);
  return (rows - error) / (rows + error + (2 * (columns - error)) / n);
}

/** Cohen's kappa with quadratic weights (1968); NaN where neither rater varies. */
export function weightedKappa(pairs: readonly Pair[]): number {
  const apart = mean(pairs.map(([a, b]) => (a - b) ** 2));
  const byChance = mean(pairs.flatMap(([a]) => pairs.map(([, b]) => (a - b) ** 2)));
  return 1 - apart / byChance;
}

/** Cohen's kappa of two raters who name categories (1960). */
export function kappa(pairs: readonly (readonly [string, string])[]): number {
  const same = mean(pairs.map(([a, b]) => a === b));
  const share = (k: 0 | 1, name: string): number => mean(pairs.map((pair) => pair[k] === name));
  const names = [...new Set(pairs.map(([a]) => a))];
  const byChance = names.reduce((sum, name) => sum + share(0, name) * share(1, name), 0);
  return (same - byChance) / (1 - byChance);
}

/** 95 % of the values that whole units (roles), drawn with replacement, give. */
function interval<T>(units: readonly T[], value: (drawn: readonly T[]) => number): string {
  const random = uniform(1_979);
  const values = Array.from({ length: RESAMPLES }, () =>
    value(units.map(() => units[Math.floor(random() * units.length)] as T)),
  ).filter(Number.isFinite);
  return `${quantile(values, 0.025).toFixed(2)} to ${quantile(values, 0.975).toFixed(2)}`;
}

const grouped = (rows: readonly Row[], key: string): Map<string, Pair[]> => {
  const groups = new Map<string, Pair[]>();
  for (const row of rows) {
    const name = row[key] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), [Number(row.first), Number(row.second)]]);
  }
  return groups;
};

function profilesPart(): string[] {
  const rows = rowsOf(PROFILES);
  const pairs = [...grouped(rows, 'role').values()];
  const all = pairs.flat();
  const far = rows.filter(({ first, second }) => gap([Number(first), Number(second)]) >= 2);
  const alike = pairs.map((role) =>
    correlation(...([0, 1].map((k) => role.map((pair) => pair[k] as number)) as [number[], number[]])),
  );
  return [
    '## Profiles',
    `${pairs.length} roles, ${all.length} levels. ICC(2,1) ${icc(all).toFixed(2)} (95 % ${interval(pairs, (drawn) => icc(drawn.flat()))}), weighted kappa ${weightedKappa(all).toFixed(2)}; the same level ${percent(mean(all.map((pair) => gap(pair) === 0)))} %, at most one apart ${percent(mean(all.map((pair) => gap(pair) <= 1)))} %. Correlation of a role's two profiles: median ${quantile(alike, 0.5).toFixed(2)}, lowest ${Math.min(...alike).toFixed(2)}.`,
    table(
      ['trait', 'ICC(2,1)', '95 %', 'weighted kappa', 'same level', 'mean first', 'mean second'],
      [...grouped(rows, 'trait')]
        .sort(([, a], [, b]) => icc(b) - icc(a))
        .map(([trait, own]) => [
          trait,
          icc(own).toFixed(2),
          interval(own, icc),
          weightedKappa(own).toFixed(2),
          own.filter((pair) => gap(pair) === 0).length,
          mean(own.map(([a]) => a)).toFixed(1),
          mean(own.map(([, b]) => b)).toFixed(1),
        ]),
    ),
    `Two levels or more apart: ${far.length}. Each was put in the middle of the two, with the role's sentences that speak for it beside the level in \`data/roles\`.`,
    table(
      ['role', 'trait', 'first', 'second'],
      far.map(({ role = '', trait = '', first = '', second = '' }) => [role, trait, first, second]),
    ),
  ];
}

/** Dilemmas whose ends the second rater finds unequally respectable, two levels of five or more. */
function unequal(rows: readonly Row[]): string[] {
  const ends = new Map<string, number[]>();
  for (const { item = '', end, dignity } of rows)
    if (end !== '-') ends.set(item, [...(ends.get(item) ?? []), Number(dignity)]);
  return [...ends].filter(([, [a = 0, b = 0]]) => Math.abs(a - b) >= 2).map(([item]) => item);
}

function itemsPart(): string[] {
  const rows = rowsOf(ITEMS);
  const pairs = rows.map(({ first = '', second = '' }) => [first, second] as const);
  const other = rows.filter(({ first, second }) => first !== second);
  return [
    '## Items',
    `${new Set(rows.map(({ item }) => item)).size} items, ${rows.length} statements and ends of dilemmas; for each the trait that it touches most: the same one for ${percent(mean(pairs.map(([a, b]) => a === b)))} %, Cohen's kappa ${kappa(pairs).toFixed(2)}. The sentences follow the ends of the traits closely, which makes this easy; it does not show that people's answers follow them.`,
    ...(other.length === 0
      ? []
      : [
          table(
            ['item', 'end', 'first', 'second', 'also'],
            other.map(({ item = '', end = '', first = '', second = '', also = '' }) => [
              item,
              end,
              first,
              second,
              also,
            ]),
          ),
        ]),
    `How respectable ordinary people find an end, 1 to 5: apart by two levels in ${unequal(rows).join(', ') || 'none'}. These wait for the next version of the bank.`,
  ];
}

const HEAD = `# Agreement of two ratings

The first rating is that of the data before it met the second one. The second was made from the sentences alone: for a role its definition, duties,
responsibilities and challenges, and both ends of each trait; for an item its sentence and its ends, without its id, in random order. One second
rater, who has not worked in these professions: this says how far the sentences carry the levels, not whether the levels are true. The ends of
four traits (skala, pemberdayaan, lapangan, keputusan) were reworded after it, with the same meaning. Intervals by
drawing roles with replacement. Made by \`npm run bench -- agreement\`.`;

/** `npm run bench -- agreement`: writes the table beside the benchmark. */
export function main(): void {
  const parts = [HEAD, ...profilesPart(), ...(existsSync(ITEMS) ? itemsPart() : [])];
  writeFileSync('test/bench/agreement.md', `${parts.join('\n\n')}\n`);
}
