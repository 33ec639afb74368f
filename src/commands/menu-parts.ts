import { withAbout, withStruck } from '../advice.ts';
import type { Answers } from '../domain/catalog.ts';
import { namedRoles } from '../domain/quiz/naming.ts';
import type { Facts } from '../domain/quiz/result.ts';
import type { RoleSummary } from '../domain/role.ts';
import type { QuizPart, QuizReport } from '../report.ts';
import type { Prompts } from '../terminal.ts';
import type { Context } from './context.ts';
import { rememberResult } from './remembering.ts';
import { show } from './show.ts';

/** What comes after the menu: nothing, a new quiz, or the open questions of this one. */
export type Next = 'end' | 'again' | { answers: Answers; facts: Facts };

/** What the menu knows at a moment. */
export interface Standing {
  report: QuizReport;
  /** True once the result is in a file or remembered: then leaving needs no code. */
  kept: boolean;
  /** What was shown last; the first screen comes back before the next menu unless a part stands above it. */
  shown: 'first' | 'part' | 'left';
  next: Next | null;
}

export const named = ({ report }: Standing) => namedRoles(report.result);

/** The roles of the catalogue in the order of the result, so that pickers follow it. */
function ranked({ report: { result } }: Standing, index: readonly RoleSummary[]): readonly RoleSummary[] {
  if (result.advice === 'none') return index;
  return result.ranking.flatMap(({ role }) => index.find(({ id }) => id === role) ?? []);
}

export const part = async (standing: Standing, only: QuizPart, { deliver }: Context): Promise<Standing> => {
  await deliver({ ...standing.report, only });
  return { ...standing, shown: 'part' };
};

export async function about(
  standing: Standing,
  prompts: Prompts,
  { catalog, deliver }: Context,
): Promise<Standing> {
  const id = await prompts.pickRole(ranked(standing, catalog.index), 'why');
  if (id === null) return { ...standing, shown: 'left' };
  await deliver({ ...withAbout(standing.report, id), only: 'about' });
  return { ...standing, shown: 'part' };
}

export async function shownRole(standing: Standing, prompts: Prompts, context: Context): Promise<Standing> {
  const id = await prompts.pickRole(ranked(standing, context.catalog.index), 'show');
  if (id === null) return { ...standing, shown: 'left' };
  await context.deliver(await show([id], {}, context));
  return { ...standing, shown: 'part' };
}

export async function compared(standing: Standing, context: Context): Promise<Standing> {
  const { compare } = await import('./compare.ts');
  const ids = named(standing).map(({ role }) => role);
  await context.deliver(await compare(ids, context));
  return { ...standing, shown: 'part' };
}

export async function remembered(standing: Standing, prompts: Prompts, context: Context): Promise<Standing> {
  const name = (await prompts.name()).trim();
  const kept = await rememberResult(standing.report, name === '' ? null : name, context);
  prompts.tellKept(kept);
  return { ...standing, kept: standing.kept || kept === true, shown: 'part' };
}

/** Strikes a role from the shortlist or takes one back; the next one takes the free place on the first screen. */
export async function struck(standing: Standing, prompts: Prompts): Promise<Standing> {
  const { ranking, struck: before = [] } = standing.report.result;
  const titled = before.map((one) => ({
    ...one,
    title: ranking.find(({ role }) => role === one.role)?.title ?? one.role,
  }));
  const after = await prompts.strike(named(standing), titled);
  const report = after === null ? standing.report : withStruck(standing.report, after);
  return { ...standing, report, shown: 'left' };
}
