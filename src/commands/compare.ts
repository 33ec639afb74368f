import { roleOf } from '../domain/catalog.ts';
import { COMPARED, compareRoles } from '../domain/compare.ts';
import { Problem } from '../domain/problem.ts';
import type { CompareReport } from '../report.ts';
import { type Context, namedIds } from './context.ts';

async function idsOf(names: readonly string[], context: Context): Promise<string[]> {
  if (names.length > 0) return namedIds(names, context);
  const { catalog, terminal } = context;
  if (!terminal.interactive) throw new Problem({ code: 'needs-terminal', command: 'compare' });
  const ids = await (await terminal.prompts(false)).pickRoles(catalog.index);
  if (ids.length === 0) throw new Problem({ code: 'interrupted', exit: 130, saved: false });
  return ids;
}

/** Two to four roles side by side. */
export async function compare(names: readonly string[], context: Context): Promise<CompareReport> {
  if (names.length > 0 && (names.length < COMPARED.least || names.length > COMPARED.most))
    throw new Problem({ code: 'role-count', given: names.length });
  const ids = await idsOf(names, context);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new Problem({ code: 'same-role', id: twice });
  const { catalog } = context;
  const roles = ids.map((id) => roleOf(catalog, id));
  return { kind: 'compare', comparison: compareRoles(roles, catalog.traits), catalog };
}
