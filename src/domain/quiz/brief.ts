import type { Catalog } from '../catalog.ts';
import type { Role } from '../role.ts';
import { answersOf } from './answers.ts';
import { alternating } from './asked.ts';
import { unfitTo } from './likeness.ts';
import { modelOf } from './model.ts';
import { type Advice, adviceFrom, NAMED } from './naming.ts';
import { planFor } from './plans.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { quickWords } from './quick-words.ts';
import type { CarelessCode, ConfidenceLevel } from './result.ts';
import { levelOf, standingOf } from './standing.ts';

/** What a class or a country needs of one answer sheet; every value is that of `evaluate`. */
export interface Brief {
  answered: number;
  /** The roles that may be named, best first: the first three, without those that `evaluate` calls unfit. */
  first: { role: string; title: string; fit: number }[];
  /** Ids of the roles that share the first place; one when the answers tell it apart. */
  leaders: string[];
  level: ConfidenceLevel;
  warnings: CarelessCode[];
  /** Worked out when it is asked for. */
  noFit(): boolean;
  /** Trait levels 1..5, in the catalogue's order. */
  levels: number[];
  /** Whether roles may be named as advice. */
  advice: Advice;
}

/** The first three of an order that are not unfit. */
function fitting(state: Posterior, order: readonly number[]): number[] {
  const unfit = unfitTo(state);
  const found: number[] = [];
  for (const r of order) {
    if (found.length === NAMED) break;
    if (!unfit(r)) found.push(r);
  }
  return found;
}

/**
 * The advice for one of many sheets, without its reasons: about a hundred times as fast as `evaluate` once a sheet with
 * the same questions has been seen. `sheet` holds 1..5 for each question in bank order, 0 where there is no answer.
 */
export function brief(catalog: Catalog, sheet: Uint8Array): Brief {
  const model = modelOf(catalog);
  if (model.roles.length === 0) throw new RangeError('the catalogue has no role');
  const values: number[] = [];
  for (let i = 0; i < sheet.length; i++) if ((sheet[i] as number) > 0) values.push(sheet[i] as number);
  const complete = values.length === model.items.length;
  const items = complete ? model.items : model.items.filter((_, i) => (sheet[i] as number) > 0);
  const state = posteriorOf(planFor(model, items), values);
  const standing = standingOf(state);
  const { order, tied, fitOf, warnings } = standing;
  const { level, noFit } = quickWords(state, standing);
  const leaders = order.slice(0, tied);
  const roleAt = (r: number): Role => model.roles[r] as Role;
  return {
    answered: values.length,
    first: fitting(state, order).map((r) => ({
      role: roleAt(r).id,
      title: roleAt(r).title,
      fit: fitOf(r),
    })),
    leaders: leaders.map((r) => roleAt(r).id),
    level: level(),
    warnings,
    noFit,
    levels: model.traits.map((_, i) => levelOf(state.mean[i] as number)),
    advice: adviceFrom({
      values,
      tied,
      roles: model.roles.length,
      alternating: () => alternating(catalog, answersOf(catalog, sheet)),
    }),
  };
}
