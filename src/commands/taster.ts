import { Problem } from '../domain/problem.ts';
import { tasterValues } from '../pages/school/taster.ts';
import type { PaperReport } from '../report.ts';
import { type Context, namedIds } from './context.ts';
import { paperReport } from './papers.ts';

/** A sheet for a visit, a volunteer day or a talk: what to look at in this work. */
export async function taster(names: readonly string[], _: object, context: Context): Promise<PaperReport> {
  const { catalog } = context;
  const [id] = await namedIds([names.join(' ')], context);
  const role = catalog.role(id ?? '');
  if (role === undefined)
    throw new Problem({ code: 'unknown-role', name: names.join(' '), nearest: [], test: null });
  return paperReport(catalog, 'taster', [tasterValues(role)]);
}
