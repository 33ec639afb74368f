import type { Stage } from '../domain/person.ts';
import { requirementsOf } from '../domain/quiz/requirements.ts';
import type { Role } from '../domain/role.ts';

/** Roles that are open at a stage, and those of which one has to ask, each with the sentence that says where. */
export function openAt(stage: Stage, roles: readonly Role[]) {
  const all = roles.map((role) => ({ role, ...requirementsOf(role, { stage, asn: 'bukan' }) }));
  const having = (wanted: string) =>
    all
      .filter(({ status }) => status === wanted)
      .map(({ role, first }) => ({ id: role.id, sentence: first ?? role.summary }));
  return { open: having('open'), ask: having('unknown') };
}
