import { type Needs, type Role, SCHOOLING } from '../role.ts';
import type { Facts, RankedRole, RequirementStatus } from './result.ts';

/** True or false when the facts settle a need, null when they do not speak of it. */
function met(needs: Needs, facts: Facts): boolean | null {
  const told: (boolean | null)[] = [];
  if (needs.stage !== undefined) {
    const have = facts.education;
    told.push(have == null ? null : SCHOOLING.indexOf(have) >= SCHOOLING.indexOf(needs.stage));
  }
  if (needs.asn !== undefined) {
    told.push(facts.civilServant == null ? null : needs.asn.includes(facts.civilServant ? 'pns' : 'bukan'));
  }
  if (needs.age !== undefined) told.push(null);
  if (told.includes(false)) return false;
  return told.length === 0 || told.includes(null) ? null : true;
}

/** Requirements against the two facts, apart from interest: one unmet item is "not yet", one unknown leaves it open. */
export function requirementsOf(role: Role, facts: Facts): RankedRole['requirements'] {
  const items = role.requirements.map(({ text, needs, sources }) => ({
    text,
    met: met(needs, facts),
    source: sources,
  }));
  const values = items.map((item) => item.met);
  let status: RequirementStatus = 'met';
  if (values.includes(false)) status = 'not-yet';
  else if (values.length === 0 || values.includes(null)) status = 'unknown';
  return { status, items };
}
