import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Catalog } from '../../src/domain/catalog.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { correlation, mean, quantile, table } from './score.ts';
import { shuffled } from './trials.ts';

/** Mappings that are trusted; C and "-" are guesses. */
const TRUSTED = ['A', 'B'];
const SHUFFLES = 200;
const WIDEST = 15;

type Row = Record<string, string>;
const rowsOf = (folder: string, name: string): Row[] =>
  parse(readFileSync(join(folder, name)), { columns: true, bom: true }) as Row[];

/** One trait of one role: our level, and what American ratings make of it on the same scale. */
interface Cell {
  role: string;
  trait: string;
  level: number;
  other: number;
  /** Both measured from the mean of the trait over the roles, so that what all roles share counts for nothing. */
  own: number;
  z: number;
  basis: string;
}

const grouped = <T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
};

/** Cells whose trait is mapped with trust, at the levels of today. */
function cellsOf(catalog: Catalog, folder: string): Cell[] {
  const roles = new Map(catalog.roles.map((role) => [role.id, role]));
  const cells = rowsOf(folder, 'crosscheck.csv').flatMap((row) => {
    const own = roles.get(row.role ?? '');
    const level = own?.profile[row.trait ?? ''];
    if (own === undefined || level === undefined || !TRUSTED.includes(row.trait_confidence ?? '')) return [];
    const basis = own.profileBasis[row.trait ?? ''] === 'perkiraan' ? 'estimate' : 'text';
    const [other, z] = [Number(row.onet_level), Number(row.onet_z)];
    return [{ role: own.id, trait: row.trait ?? '', level, other, own: 0, z, basis }];
  });
  return [...grouped(cells, ({ trait }) => trait).values()].flatMap((group) => {
    const middle = mean(group.map(({ level }) => level));
    return group.map((cell) => ({ ...cell, own: cell.level - middle }));
  });
}

const ours = (cells: readonly Cell[]): number[] => cells.map(({ own }) => own);
const theirs = (cells: readonly Cell[]): number[] => cells.map(({ z }) => z);

/** Each role's correlation with its counterpart, and the place of the counterpart among all of them. */
function roleRows(
  byRole: ReadonlyMap<string, Cell[]>,
  socs: ReadonlyMap<string, string>,
): [string, number, number, string][] {
  const counterparts = new Map([...byRole].map(([role, cells]) => [socs.get(role) ?? '', theirs(cells)]));
  return [...byRole].map(([role, cells]) => {
    const own = correlation(ours(cells), theirs(cells));
    const others = [...counterparts].filter(([soc]) => soc !== socs.get(role));
    const better = others.filter(([, levels]) => correlation(ours(cells), levels) > own).length;
    return [role, own, better + 1, socs.get(role) ?? ''];
  });
}

const HEAD = `# Profiles beside American ratings

How the levels of the roles agree with ratings of comparable American occupations, by a mapping of roles and traits that was fixed before anything
was computed. Nothing is copied from there: where the two differ it says where to look again. Made by \`npm run bench -- crosscheck FOLDER\`.

This page includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA).
Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. karir-sosial has modified all or some of this information. USDOL/ETA has not
approved, endorsed, or tested these modifications.`;

export function crosscheckReport(catalog: Catalog, folder: string): string {
  const cells = cellsOf(catalog, folder);
  const mapped = rowsOf(folder, 'roles_map.csv');
  const socs = new Map(mapped.map(({ role = '', socs: codes = '' }) => [role, codes]));
  const clear = new Set(
    mapped.filter(({ confidence = '' }) => TRUSTED.includes(confidence)).map(({ role }) => role),
  );
  const byRole = grouped(cells, ({ role }) => role);
  const rows = roleRows(byRole, socs);
  const random = uniform(2_026);
  const chance = Array.from({ length: SHUFFLES }, () => {
    const order = shuffled([...byRole.keys()], random);
    const pairs = [...byRole.values()].map((own, i) =>
      correlation(ours(own), theirs(byRole.get(order[i] as string) ?? [])),
    );
    return mean(pairs);
  });
  const trusted = rows.filter(([role]) => clear.has(role));
  const traits = [...grouped(cells, ({ trait }) => trait)].map(([trait, own]) => [
    trait,
    correlation(ours(own), theirs(own)).toFixed(2),
  ]);
  const distance = (basis: string): string =>
    mean(
      cells.filter((one) => one.basis === basis).map(({ level, other }) => Math.abs(level - other)),
    ).toFixed(2);
  const widest = [...cells]
    .sort((a, b) => Math.abs(b.level - b.other) - Math.abs(a.level - a.other))
    .slice(0, WIDEST);
  return [
    HEAD,
    `Mean correlation of ${rows.length} profiles with their counterparts over ${traits.length} traits, each measured from its mean over the roles: ${mean(rows.map(([, r]) => r)).toFixed(2)}; with counterparts dealt at random: ${mean(chance).toFixed(2)} (95 % within ${quantile(chance, 0.025).toFixed(2)} and ${quantile(chance, 0.975).toFixed(2)}). The ${trusted.length} roles with a clear counterpart: median ${quantile(
      trusted.map(([, r]) => r),
      0.5,
    ).toFixed(
      2,
    )}; theirs comes first for ${trusted.filter(([, , place]) => place === 1).length} and among the first three for ${trusted.filter(([, , place]) => place <= 3).length}, of ${new Set(rows.map(([, , , soc]) => soc)).size} counterparts. Mean distance of levels that rest on a text: ${distance('text')}; of estimates: ${distance('estimate')}.`,
    '## Roles',
    table(
      ['role', 'correlation', 'place of its counterpart'],
      rows.sort((a, b) => b[1] - a[1]).map(([role, r, place]) => [role, r.toFixed(2), place]),
    ),
    '## Traits',
    table(
      ['trait', 'correlation over the roles'],
      traits.sort((a, b) => Number(b[1]) - Number(a[1])),
    ),
    '## Widest differences',
    table(
      ['role', 'trait', 'ours', 'theirs'],
      widest.map(({ role, trait, level, other }) => [role, trait, level, other.toFixed(1)]),
    ),
  ].join('\n\n');
}

/** `npm run bench -- crosscheck FOLDER`: writes the table beside the benchmark. */
export function main(catalog: Catalog, [folder]: readonly string[]): void {
  if (folder === undefined)
    throw new RangeError('crosscheck: name the folder with crosscheck.csv, roles_map.csv and traits_map.csv');
  writeFileSync('test/bench/crosscheck.md', `${crosscheckReport(catalog, folder)}\n`);
}
